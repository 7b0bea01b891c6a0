// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/singleinstance.h"

#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

#include <thread>

using namespace Qt::StringLiterals;
using globant::desktop::SingleInstance;

class TestSingleInstance : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;

private Q_SLOTS:
    void initTestCase() { qputenv("XDG_RUNTIME_DIR", m_folder.path().toUtf8()); }

    void nobodyTakesTheFirstOnesFiles()
    {
        const SingleInstance first(m_folder.filePath(u"a"_s));
        QVERIFY(!first.handOver({u"/x.csv"_s}));
    }

    void theSecondHandsOver()
    {
        SingleInstance first(m_folder.filePath(u"b"_s));
        first.listen();
        QSignalSpy started(&first, &SingleInstance::started);
        bool taken = false;
        std::thread second([&] {
            taken = SingleInstance(m_folder.filePath(u"./b"_s)).handOver({u"/ein Weg/ä.csv"_s, u"/y.csv"_s});
        });
        QTRY_COMPARE(started.count(), 1);
        second.join();
        QVERIFY(taken);
        QCOMPARE(started.first()[0].toStringList(), (QStringList{u"/ein Weg/ä.csv"_s, u"/y.csv"_s}));
        QVERIFY(!SingleInstance(m_folder.filePath(u"c"_s)).handOver({}));
    }
};

QTEST_GUILESS_MAIN(TestSingleInstance)
#include "tst_singleinstance.moc"
