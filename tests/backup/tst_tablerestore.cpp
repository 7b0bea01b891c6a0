// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/backup/tablerestore.h"
#include "core/ingest/importlog.h"
#include "tests/backup/backupfixture.h"

#include <QSqlRecord>

using namespace globant;
using namespace globant::backup;
using namespace Qt::StringLiterals;
using ingest::DuplicatePolicy;
using ingest::ImportSummary;
using test::BackupFixture;

class TestTableRestore : public QObject
{
    Q_OBJECT

    std::unique_ptr<BackupFixture> m_f;
    std::unique_ptr<store::Store> m_store;
    std::unique_ptr<ingest::ImportService> m_service;

    Result<qint64> run(const QString& sql) const
    {
        return m_store->writer().runNow([&](const store::Connection& writer) { return writer.execute(sql); });
    }
    QString text(const QString& sql) const { return (*(*m_store->reader())->value(sql)).toString(); }
    QString all(const QString& table) const
    {
        const auto reader = *m_store->reader();
        auto rows = *reader->query(u"SELECT * FROM %1 ORDER BY id"_s.arg(table));
        QString text;
        while (rows.next()) {
            for (int i = 0; i < rows.record().count() - 1; ++i) // all but who wrote it
                text += rows.value(i).toString() + u'|';
            text += u'\n';
        }
        return text;
    }
    Result<ImportSummary> restore(const QString& table, DuplicatePolicy policy = DuplicatePolicy::Update,
                                  const ingest::ImportControl& control = {}) const
    {
        GLOBANT_TRY_VALUE(const BackupFile file, openBackupFile(m_f->backup()));
        return restoreTable(*m_service, m_f->tables, {file, m_f->session.dataKey, table, policy}, control);
    }

private Q_SLOTS:
    void init()
    {
        m_f = std::make_unique<BackupFixture>();
        m_f->writer.reset();
        m_store =
            *store::Store::open(m_f->session.storePath, m_f->session.dataKey, m_f->tables, store::Store::Access::Write);
        m_service = std::make_unique<ingest::ImportService>(*m_store, m_f->folder(), u"ana"_s, accounts::Role::Editor,
                                                            m_f->clock);
        QVERIFY_RESULT(run(u"INSERT INTO departments VALUES (1, 'Sales, \"North\"', 1), (2, 'Línea\nnueva', 1)"_s));
        QVERIFY_RESULT(run(u"INSERT INTO jobs VALUES (1, 'Clerk', 1), (2, '007', 1)"_s));
        QVERIFY_RESULT(run(u"INSERT INTO employees VALUES (1, 'Ana', 1612310400250, 1, 1, 1),"
                           "(2, 'Ben, B.', -5000, 2, 2, 1), (3, 'Cy', 1640908800000, 2, 1, 1)"_s));
        QVERIFY_RESULT(m_f->create());
    }
    void cleanup()
    {
        m_service.reset();
        m_store.reset();
        m_f.reset();
    }

    void bringsBackWhatWasLost()
    {
        const QString before = all(u"employees"_s);
        QVERIFY_RESULT(run(u"DELETE FROM employees WHERE id = 1"_s));
        QVERIFY_RESULT(run(u"UPDATE employees SET name = 'Overwritten' WHERE id = 2"_s));
        QVERIFY_RESULT(run(u"INSERT INTO employees VALUES (9, 'New', 1640908800000, 2, 1, 1)"_s));
        const QString damaged = all(u"employees"_s);

        const auto summary = restore(u"employees"_s);
        QVERIFY_RESULT(summary);
        QCOMPARE(summary->file, u"hires.gdbackup"_s);
        QCOMPARE(summary->table, u"employees"_s);
        QCOMPARE(summary->counts.rowsRead, 3);
        QCOMPARE(summary->counts.inserted, 1);
        QCOMPARE(summary->counts.updated, 1);
        QCOMPARE(summary->counts.unchanged, 1);
        QCOMPARE(summary->counts.rejected, 0);
        QCOMPARE(all(u"employees"_s), before + u"9|New|1640908800000|2|1|\n"_s); // what came since stays
        QCOMPARE(text(u"SELECT entry_id FROM employees WHERE id = 2"_s).toLongLong(), summary->id);
        const auto reader = *m_store->reader();
        QCOMPARE(ingest::ImportLog(*reader).find(summary->id)->sha256.size(), 64);
        QVERIFY(store::checkIntegrity(*reader, m_f->tables)->ok());

        QVERIFY_RESULT(m_service->undo(summary->id));
        QCOMPARE(all(u"employees"_s), damaged);
    }

    void everyValueComesBack()
    {
        const QString departments = all(u"departments"_s);
        const QString jobs = all(u"jobs"_s);
        QVERIFY_RESULT(run(u"DELETE FROM employees"_s));
        QVERIFY_RESULT(run(u"DELETE FROM departments"_s));
        QVERIFY_RESULT(run(u"DELETE FROM jobs"_s));
        QCOMPARE(restore(u"departments"_s)->counts.inserted, 2);
        QCOMPARE(restore(u"jobs"_s)->counts.inserted, 2);
        QCOMPARE(all(u"departments"_s), departments);
        QCOMPARE(all(u"jobs"_s), jobs);
    }

    void isValidatedAsAnImport()
    {
        QVERIFY_RESULT(run(u"DELETE FROM employees"_s));
        QVERIFY_RESULT(run(u"DELETE FROM departments WHERE id = 2"_s));
        const auto summary = restore(u"employees"_s);
        QVERIFY_RESULT(summary);
        QCOMPARE(summary->counts.inserted, 1);
        QCOMPARE(summary->counts.rejectedByCode.value(u"unknown_department"_s), 2);
        // And can be tried again once the department is back.
        QCOMPARE(restore(u"departments"_s)->counts.inserted, 1);
        const auto again = m_service->retry(summary->id, {});
        QVERIFY_RESULT(again);
        QCOMPARE(again->counts.inserted, 2);
    }

    void followsThePolicy()
    {
        QVERIFY_RESULT(run(u"UPDATE jobs SET job = 'Changed' WHERE id = 1"_s));
        const auto skipped = restore(u"jobs"_s, DuplicatePolicy::Skip);
        QVERIFY_RESULT(skipped);
        QCOMPARE(skipped->counts.skipped, 2);
        const auto rejected = restore(u"jobs"_s, DuplicatePolicy::Reject);
        QVERIFY_RESULT(rejected);
        QCOMPARE(rejected->counts.rejected, 2);
        QCOMPARE(text(u"SELECT job FROM jobs WHERE id = 1"_s), u"Changed"_s);
        QCOMPARE(restore(u"jobs"_s)->counts.updated, 1);
        QCOMPARE(text(u"SELECT job FROM jobs WHERE id = 1"_s), u"Clerk"_s);
    }

    void refuses()
    {
        QVERIFY_FAILED(restore(u"nothing"_s), ErrorCode::Usage);
        QVERIFY_FAILED(restore(u"log"_s), ErrorCode::Usage);
        std::atomic_bool cancelled = true;
        QVERIFY_FAILED(restore(u"jobs"_s, DuplicatePolicy::Update, {&cancelled, {}}), ErrorCode::Cancelled);
        m_service = std::make_unique<ingest::ImportService>(*m_store, m_f->folder(), u"vi"_s, accounts::Role::Viewer,
                                                            m_f->clock);
        QVERIFY_FAILED(restore(u"jobs"_s), ErrorCode::NotAllowed);
        QByteArray bytes = BackupFixture::bytesOf(m_f->backup());
        bytes[2 * store::kPageBytes] = char(bytes[2 * store::kPageBytes] ^ 1);
        QVERIFY(BackupFixture::writeBytes(m_f->backup(), bytes));
        QVERIFY_FAILED(restore(u"jobs"_s), ErrorCode::UnusableFile);
    }
};

QTEST_GUILESS_MAIN(TestTableRestore)
#include "tst_tablerestore.moc"
