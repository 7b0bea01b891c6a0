// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/loginthrottle.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"

#include <QTemporaryDir>

#include <sys/stat.h>

using namespace globant;
using namespace globant::security;
using namespace Qt::StringLiterals;

namespace {

const QString kAna = LoginThrottle::account(u"ana"_s);

// JSON written with ' for ".
QByteArray json(const char* text)
{
    return QByteArray(text).replace('\'', '"');
}

// Counts `times` wrong attempts, waiting as long as it takes before each.
void failOften(const LoginThrottle& throttle, test::FakeClock& clock, int times)
{
    for (int i = 0; i < times; ++i) {
        if (!throttle.check(kAna))
            clock.advance(16 * 60'000);
        QVERIFY_RESULT(throttle.countAttempt(kAna));
    }
}

} // namespace

class TestLoginThrottle : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void delaysGrow_data()
    {
        QTest::addColumn<int>("failures");
        QTest::addColumn<qint64>("delayMs");
        QTest::newRow("none") << 0 << qint64(0);
        QTest::newRow("four") << 4 << qint64(0);
        QTest::newRow("five") << 5 << qint64(5'000);
        QTest::newRow("six") << 6 << qint64(10'000);
        QTest::newRow("seven") << 7 << qint64(20'000);
        QTest::newRow("twelve") << 12 << qint64(640'000);
        QTest::newRow("thirteen") << 13 << qint64(900'000);
        QTest::newRow("a hundred") << 100 << qint64(900'000);
    }

    void delaysGrow()
    {
        QFETCH(const int, failures);
        QFETCH(const qint64, delayMs);
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        failOften(throttle, clock, failures);
        if (delayMs > 0) {
            QVERIFY_FAILED(throttle.check(kAna), ErrorCode::Throttled);
            QVERIFY_FAILED(throttle.countAttempt(kAna), ErrorCode::Throttled);
            clock.advance(delayMs - 1);
            QVERIFY_FAILED(throttle.check(kAna), ErrorCode::Throttled);
            clock.advance(1);
        }
        QVERIFY_RESULT(throttle.check(kAna));
        QVERIFY_RESULT(throttle.countAttempt(kAna));
    }

    void saysHowLong()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        failOften(throttle, clock, 5);
        QVERIFY(throttle.check(kAna).error().message.contains(u"5 seconds"_s));
        failOften(throttle, clock, 20);
        QVERIFY(throttle.check(kAna).error().message.contains(u"15 minutes"_s));
    }

    void survivesARestart()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        failOften(LoginThrottle(dir.path(), clock), clock, 5);
        QVERIFY_FAILED(LoginThrottle(dir.path(), clock).check(kAna), ErrorCode::Throttled);
    }

    void oneSubjectDoesNotSlowAnother()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        failOften(throttle, clock, 5);
        QVERIFY_RESULT(throttle.check(LoginThrottle::account(u"eva"_s)));
        QVERIFY_RESULT(throttle.check(LoginThrottle::recovery()));
        QVERIFY_RESULT(throttle.check(LoginThrottle::account(u"recovery"_s)));
    }

    void successForgets()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        failOften(throttle, clock, 5);
        QVERIFY_RESULT(throttle.succeeded(kAna));
        failOften(throttle, clock, 4);
        QVERIFY_RESULT(throttle.check(kAna));
    }

    void aClockSetBackCostsOneDelayAtMost()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        failOften(throttle, clock, 6);
        clock.advance(-365LL * 24 * 3600 * 1000);
        QVERIFY(throttle.check(kAna).error().message.contains(u"10 seconds"_s));
        clock.advance(9'999);
        QVERIFY_FAILED(LoginThrottle(dir.path(), clock).check(kAna), ErrorCode::Throttled);
        clock.advance(1);
        QVERIFY_RESULT(throttle.check(kAna));
    }

    void aFileThatMakesNoSenseLocksNobodyOut_data()
    {
        QTest::addColumn<QByteArray>("content");
        QTest::newRow("empty") << QByteArray();
        QTest::newRow("torn") << json("{'attempts':{'account/ana':{'fail");
        QTest::newRow("no object") << QByteArray("[1,2]");
        QTest::newRow("wrong types") << QByteArray(
            json("{'attempts':{'account/ana':{'failures':'many','last_ms':true}}}"));
        QTest::newRow("negative") << json("{'attempts':{'account/ana':{'failures':-7,'last_ms':-1}}}");
        QTest::newRow("huge") << QByteArray(2 << 20, ' ');
    }

    void aFileThatMakesNoSenseLocksNobodyOut()
    {
        QFETCH(const QByteArray, content);
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"login-attempts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(content);
        file.close();
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        QVERIFY_RESULT(throttle.check(kAna));
        failOften(throttle, clock, 5);
        QVERIFY_FAILED(throttle.check(kAna), ErrorCode::Throttled);
    }

    void absurdNumbersCostOneDelayAtMost()
    {
        const QTemporaryDir dir;
        QFile file(dir.filePath(u"login-attempts.json"_s));
        QVERIFY(file.open(QIODevice::WriteOnly));
        file.write(json("{'attempts':{'account/ana':{'failures':2000000000,'last_ms':9007199254740991}}}"));
        file.close();
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        QVERIFY_FAILED(throttle.check(kAna), ErrorCode::Throttled);
        clock.advance(15 * 60'000);
        QVERIFY_RESULT(throttle.check(kAna));
    }

    void manyNamesKeepTheFileSmall()
    {
        const QTemporaryDir dir;
        test::FakeClock clock;
        const LoginThrottle throttle(dir.path(), clock);
        for (int i = 0; i < 300; ++i) {
            clock.advance(1);
            QVERIFY_RESULT(throttle.countAttempt(LoginThrottle::account(QString::number(i))));
        }
        QVERIFY(QFileInfo(dir.filePath(u"login-attempts.json"_s)).size() < 64 * 1024);
    }

    void filesArePrivate()
    {
        const mode_t before = umask(0);
        const QTemporaryDir dir;
        test::FakeClock clock;
        const auto counted = LoginThrottle(dir.path(), clock).countAttempt(kAna);
        umask(before);
        QVERIFY_RESULT(counted);
        for (const QString& name : {u"login-attempts.json"_s, u"login-attempts.lock"_s}) {
            struct stat status = {};
            QCOMPARE(::stat(QFile::encodeName(dir.filePath(name)).constData(), &status), 0);
            QCOMPARE(int(status.st_mode & 07777), 0600);
        }
    }

    void aFolderThatCannotBeWrittenLetsNobodyGuess()
    {
        test::FakeClock clock;
        QVERIFY_FAILED(LoginThrottle(u"/nonexistent/folder"_s, clock).countAttempt(kAna), ErrorCode::Internal);
    }
};

QTEST_GUILESS_MAIN(TestLoginThrottle)
#include "tst_loginthrottle.moc"
