// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/accounts/login.h"
#include "core/accounts/workspace.h"
#include "core/ingest/importlog.h"
#include "core/store/integritycheck.h"
#include "core/store/store.h"
#include "tests/cli/clirunner.h"
#include "tests/storefaults/faultsubject.h"
#include "tests/support/fakeclock.h"
#include "tests/support/resultchecks.h"
#include "tests/support/secrets.h"

#include <QDir>
#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>

using namespace Qt::StringLiterals;
using namespace globant;
using test::CliRunner;

// The program is killed at random moments of its imports, 30 times, or as often as GLOBANT_KILLS says.
class TestKilledImport : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void leavesRowsAndLogInAgreement();

private:
    static constexpr int kRows = 12'000;
    static constexpr qint64 kLongestReopeningMs = 1000;

    struct Found
    {
        qint64 reopenedMs = 0;
        QList<qint64> imports; // rows that each import of the log wrote, as the log says
        bool whole = false;    // all of the last one's rows are there
    };
    void startImport(QProcess& process, const QString& file) const;
    Result<Found> look() const;
    void restore() const
    {
        QDir folder(m_cli.workspace());
        for (const QString& name : folder.entryList(QDir::Files | QDir::Hidden))
            folder.remove(name);
        test::copyFiles(m_prepared.path(), folder.path());
    }

    CliRunner m_cli;
    QTemporaryDir m_prepared;
    QStringList m_files;
    const catalog::Catalog m_catalog = *catalog::Catalog::builtIn();
    const test::FakeClock m_clock;
};

void TestKilledImport::startImport(QProcess& process, const QString& file) const
{
    m_cli.start(process, {u"--workspace"_s, m_cli.workspace(), u"--user"_s, u"annalena"_s, u"--password-file"_s,
                          m_cli.passwordFile(u"annalena"_s), u"import"_s, u"--json"_s, file});
    QVERIFY(process.waitForStarted());
}

void TestKilledImport::initTestCase()
{
    const security::KdfStrength weak{1, security::kMinMemory};
    QVERIFY_RESULT(accounts::createWorkspace(m_cli.workspace(), u"annalena"_s, test::secret("annalenaannalena"), weak,
                                             m_catalog, m_clock));
    QByteArray sorted;
    QByteArray shuffled;
    for (int i = 0; i < kRows; ++i) {
        sorted += QByteArray::number(i + 1) + ",Somebody with a name,2021-02-03T10:00:00Z,1,1\n";
        shuffled += QByteArray::number(1 + (i * 7919) % kRows + (i % 2 == 0 ? 0 : kRows)) +
                    ",Somebody with another name,2022-02-03T10:00:00Z,1,1\n";
    }
    const QStringList first{m_cli.write(u"departments.csv"_s, "1,Sales\n"), m_cli.write(u"jobs.csv"_s, "1,Clerk\n"),
                            m_cli.write(u"employees.csv"_s, sorted.left(sorted.size() / 3 * 2))};
    // Half of the sorted file's rows are there already; the shuffled one goes through the sorter.
    m_files = {m_cli.write(u"employees-sorted.csv"_s, sorted), m_cli.write(u"employees-shuffled.csv"_s, shuffled)};
    for (const QString& file : first) {
        QProcess process;
        startImport(process, file);
        QVERIFY(process.waitForFinished(30'000));
        QVERIFY2(process.exitCode() == 0 || process.exitCode() == 3, process.readAllStandardOutput());
    }
    test::copyFiles(m_cli.workspace(), m_prepared.path());
}

Result<TestKilledImport::Found> TestKilledImport::look() const
{
    Found found;
    GLOBANT_TRY_VALUE(const auto session,
                      accounts::login(m_cli.workspace(), u"annalena"_s, test::secret("annalenaannalena"), m_clock));
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY_VALUE(const auto store,
                      store::Store::open(session.storePath, session.dataKey, m_catalog, store::Store::Access::Write));
    found.reopenedMs = timer.elapsed();
    GLOBANT_TRY_VALUE(const auto reader, store->reader());
    GLOBANT_TRY_VALUE(const auto report, store::checkIntegrity(*reader, m_catalog));
    if (!report.ok())
        return fail(ErrorCode::StoreDamaged,
                    QStringList{report.integrity, report.rollup, report.foreignKeys, report.log}.join(u" / "_s));
    GLOBANT_TRY_VALUE(const auto entries, store::readLogOfKind(*reader, u"import"_s));
    for (const store::LogEntry& entry : entries) {
        GLOBANT_TRY_VALUE(const auto summary, ingest::summaryFromLog(entry));
        found.imports.append(summary.counts.inserted + summary.counts.updated);
    }
    GLOBANT_TRY_VALUE(const QVariant strange,
                      reader->value(u"SELECT count(*) FROM employees WHERE entry_id NOT IN (SELECT id FROM log)"_s));
    GLOBANT_TRY_VALUE(const QVariant rows,
                      reader->value(u"SELECT count(*) FROM employees WHERE entry_id = ?"_s, {entries.last().id}));
    found.whole = strange.toLongLong() == 0 && rows.toLongLong() == found.imports.last();
    return found;
}

void TestKilledImport::leavesRowsAndLogInAgreement()
{
    const int kills = std::max(1, qEnvironmentVariable("GLOBANT_KILLS", u"30"_s).toInt());
    QList<int> tookMs;
    for (const QString& file : std::as_const(m_files)) {
        restore();
        QProcess process;
        QElapsedTimer timer;
        timer.start();
        startImport(process, file);
        QVERIFY(process.waitForFinished(30'000));
        QCOMPARE(process.exitCode(), 0);
        tookMs.append(int(timer.elapsed()));
        const auto found = look();
        QVERIFY_RESULT(found);
        QCOMPARE(found->imports.size(), 4);
        QVERIFY(found->whole);
    }
    int before = 0;
    int complete = 0;
    qint64 longestMs = 0;
    for (int i = 0; i < kills; ++i) {
        const qsizetype which = i % m_files.size();
        restore();
        QProcess process;
        startImport(process, m_files[which]);
        const int momentMs = QRandomGenerator::global()->bounded(tookMs[which] + 10);
        process.waitForFinished(std::max(1, momentMs));
        process.kill();
        QVERIFY(process.waitForFinished(30'000) || process.state() == QProcess::NotRunning);
        const auto found = look();
        QVERIFY2(found.has_value(),
                 found ? "" : qPrintable(u"killed after %1 ms: %2"_s.arg(momentMs).arg(found.error().message)));
        QVERIFY2(found->whole, qPrintable(u"killed after %1 ms: rows and log differ"_s.arg(momentMs)));
        QVERIFY2(found->reopenedMs < kLongestReopeningMs, qPrintable(QString::number(found->reopenedMs)));
        longestMs = std::max(longestMs, found->reopenedMs);
        (found->imports.size() == 4 ? complete : before) += 1;
        if (kills > 100 && i % 100 == 99)
            qInfo("%d kills", i + 1);
    }
    qInfo("%d kills: nothing of the import %d times, all of it %d times; reopened in %lld ms at most; an import takes "
          "%d and %d ms",
          kills, before, complete, static_cast<long long>(longestMs), tookMs[0], tookMs[1]);
}

QTEST_GUILESS_MAIN(TestKilledImport)
#include "tst_killedimport.moc"
