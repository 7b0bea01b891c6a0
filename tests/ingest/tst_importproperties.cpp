// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/importjob.h"
#include "tests/ingest/importworkspace.h"
#include "tests/support/resultchecks.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace globant;
using ingest::DuplicatePolicy;
using ingest::ImportSummary;

namespace {

// A row of a made-up file, and what an import must make of it.
struct MadeRow
{
    QByteArray text;
    QString reject; // the code; empty: accepted
    qint64 id = 0;
    QString values; // name|hired_at|department_id|job_id, as the store shows them
};

QByteArray quotedSometimes(QRandomGenerator& random, QByteArray value)
{
    switch (random.bounded(4)) {
    case 0:
        return '"' + value.replace("\"", "\"\"") + '"';
    case 1:
        return "  \"" + value.replace("\"", "\"\"") + "\" ";
    default:
        return value.contains('"') || value.contains('\n') || value.contains(',')
                   ? '"' + value.replace("\"", "\"\"") + '"'
                   : value;
    }
}

MadeRow makeRow(QRandomGenerator& random, qint64 id)
{
    static const QByteArrayList names{
        "Ada", "Bo \"B\" Lind", "Zo\xC3\xAB, the second", "two\nlines", "\xE6\x97\xA5\xE6\x9C\xAC", "O'Hara"};
    const QByteArray name = names[random.bounded(names.size())];
    const int year = 1969 + int(random.bounded(60));
    const int month = 1 + int(random.bounded(12));
    const QByteArray date =
        QByteArray::number(year) + (month < 10 ? "-0" : "-") + QByteArray::number(month) + "-11T10:20:30.405Z";
    const qint64 hired = QDateTime::fromString(QString::fromLatin1(date), Qt::ISODateWithMs).toMSecsSinceEpoch();
    const auto department = 1 + random.bounded(3);
    const auto job = 1 + random.bounded(3);
    MadeRow row;
    row.id = id;
    row.values = u"%1|%2|%3|%4"_s.arg(QString::fromUtf8(name)).arg(hired).arg(department).arg(job);
    QByteArrayList fields{QByteArray::number(id), quotedSometimes(random, name), date, QByteArray::number(department),
                          QByteArray::number(job)};
    switch (random.bounded(12)) {
    case 0:
        fields[1] = "\"\"";
        row.reject = u"missing_value"_s;
        break;
    case 1:
        fields[0] = "x" + fields[0];
        row.reject = u"bad_integer"_s;
        break;
    case 2:
        fields[2] = "2021-13-01";
        row.reject = u"bad_datetime"_s;
        break;
    case 3:
        fields.append("more");
        row.reject = u"column_count"_s;
        break;
    case 4:
        fields[4] = "77";
        row.reject = u"unknown_job"_s;
        break;
    default:
        break;
    }
    row.text = fields.join(',');
    return row;
}

enum class Order { Ascending, MostlyAscending, Shuffled };

QList<MadeRow> makeRows(quint32 seed, Order order, int count, int keys)
{
    QRandomGenerator random(seed);
    QList<qint64> ids;
    for (int i = 0; i < count; ++i)
        ids.append(random.bounded(keys));
    if (order != Order::Shuffled)
        std::sort(ids.begin(), ids.end());
    if (order == Order::MostlyAscending)
        std::reverse(ids.end() - count / 4, ids.end());
    QList<MadeRow> rows;
    for (const qint64 id : ids)
        rows.append(makeRow(random, id));
    return rows;
}

QByteArray fileOf(const QList<MadeRow>& rows)
{
    QByteArray bytes;
    for (const MadeRow& row : rows)
        bytes += row.text + '\n';
    return bytes;
}

// The policy as the design states it, over a map.
struct Model
{
    QMap<qint64, QString> rows; // id: values|entry
    QStringList rejects;        // line|code
    ingest::RowCounts counts;

    void import(const QList<MadeRow>& made, DuplicatePolicy policy, int entry)
    {
        qint64 line = 1;
        counts = {};
        rejects.clear();
        for (const MadeRow& row : made) {
            ++counts.rowsRead;
            apply(row, policy, QString::number(entry), line);
            line += 1 + row.text.count('\n');
        }
    }

private:
    void apply(const MadeRow& row, DuplicatePolicy policy, const QString& entry, qint64 line)
    {
        const bool known = rows.contains(row.id);
        if (!row.reject.isEmpty() || (known && policy == DuplicatePolicy::Reject)) {
            ++counts.rejected;
            rejects.append(u"%1|%2"_s.arg(line).arg(row.reject.isEmpty() ? u"duplicate_key"_s : row.reject));
        } else if (!known) {
            ++counts.inserted;
            rows.insert(row.id, row.values + u'|' + entry);
        } else if (policy == DuplicatePolicy::Skip) {
            ++counts.skipped;
        } else if (rows[row.id].section(u'|', 0, -2) == row.values) {
            ++counts.unchanged;
        } else {
            ++counts.updated;
            rows[row.id] = row.values + u'|' + entry;
        }
    }
};

} // namespace

Q_DECLARE_METATYPE(Order)

class TestImportProperties : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void followsTheModel_data();
    void followsTheModel();
    void doesNotDependOnChunksAndThreads_data();
    void doesNotDependOnChunksAndThreads();

private:
    static Result<ImportSummary> import(test::ImportWorkspace& workspace, const QByteArray& bytes,
                                        DuplicatePolicy policy, qsizetype chunkBytes,
                                        const ingest::ImportControl& control)
    {
        const catalog::TableSchema& table = workspace.table(u"employees"_s);
        GLOBANT_TRY_VALUE(const auto reader,
                          ingest::ChunkReader::open(workspace.file(u"employees.csv"_s, bytes), chunkBytes));
        reader->configure(ingest::Encoding::Utf8, ',');
        const ingest::ImportInput input{
            *reader, table, test::plainDialect(table), policy, u"employees.csv"_s, reader->fileSize(), u"ada"_s, 0, {}};
        return workspace.store().writer().runNow([&](const store::Connection& connection) -> Result<ImportSummary> {
            GLOBANT_TRY_VALUE(const auto bulk, ingest::BulkMode::enter(connection));
            return store::inTransaction(connection, [&] {
                return ingest::runImport(connection, workspace.store().catalog(), workspace.folder(), input, control);
            });
        });
    }
};

void TestImportProperties::followsTheModel_data()
{
    QTest::addColumn<quint32>("seed");
    QTest::addColumn<Order>("order");
    QTest::addColumn<DuplicatePolicy>("policy");
    const QList<std::pair<const char*, Order>> orders{
        {"ascending", Order::Ascending}, {"mostly ascending", Order::MostlyAscending}, {"shuffled", Order::Shuffled}};
    for (quint32 seed = 1; seed <= 3; ++seed) {
        for (const auto& [name, order] : orders) {
            for (const DuplicatePolicy policy :
                 {DuplicatePolicy::Update, DuplicatePolicy::Skip, DuplicatePolicy::Reject})
                QTest::addRow("%s, %s, seed %u", name, qPrintable(ingest::policyName(policy)), seed)
                    << seed << order << policy;
        }
    }
}

void TestImportProperties::followsTheModel()
{
    QFETCH(quint32, seed);
    QFETCH(Order, order);
    QFETCH(DuplicatePolicy, policy);
    test::ImportWorkspace workspace;
    QVERIFY_RESULT(workspace.importParents());
    Model model;
    // Few keys, so that they repeat; then many, so that most are new; then none repeats within the file.
    for (int entry = 3; entry <= 5; ++entry) {
        const auto rows = makeRows(seed * 10 + quint32(entry), order, 1500,
                                   entry == 3   ? 300
                                   : entry == 4 ? 5000
                                                : 1'000'000);
        model.import(rows, policy, entry);
        ingest::ImportControl control;
        control.workers = 2;
        control.sortMemory = 100'000;
        const auto summary = import(workspace, fileOf(rows), policy, 8192, control);
        QVERIFY_RESULT(summary);
        const ingest::RowCounts& counts = summary->counts;
        QCOMPARE(counts.rowsRead, rows.size());
        QCOMPARE(counts.inserted + counts.updated + counts.unchanged + counts.skipped + counts.rejected,
                 counts.rowsRead);
        QCOMPARE(test::countsText(counts), test::countsText(model.counts));
        QCOMPARE(workspace.rows(u"SELECT line, code FROM rejects WHERE entry_id = %1"_s.arg(entry)), model.rejects);
        QStringList expected;
        for (const auto& [id, values] : model.rows.asKeyValueRange())
            expected.append(u"%1|%2"_s.arg(id).arg(values));
        QCOMPARE(workspace.rows(u"SELECT * FROM employees ORDER BY id"_s), expected);
    }
    QCOMPARE(workspace.damage(), QString());
    // Undone in turn, nothing is left of any of them.
    for (int entry = 5; entry >= 3; --entry)
        QVERIFY_RESULT(workspace.service().undo(entry));
    QCOMPARE(workspace.rows(u"SELECT * FROM employees UNION ALL SELECT *, 0 FROM hire_counts"_s), QStringList());
    QCOMPARE(workspace.rows(u"SELECT * FROM before_images"_s), QStringList());
}

void TestImportProperties::doesNotDependOnChunksAndThreads_data()
{
    QTest::addColumn<Order>("order");
    QTest::addColumn<DuplicatePolicy>("policy");
    QTest::newRow("ascending") << Order::Ascending << DuplicatePolicy::Update;
    QTest::newRow("mostly ascending") << Order::MostlyAscending << DuplicatePolicy::Update;
    QTest::newRow("shuffled, update") << Order::Shuffled << DuplicatePolicy::Update;
    QTest::newRow("shuffled, reject") << Order::Shuffled << DuplicatePolicy::Reject;
}

void TestImportProperties::doesNotDependOnChunksAndThreads()
{
    QFETCH(Order, order);
    QFETCH(DuplicatePolicy, policy);
    const QByteArray first = fileOf(makeRows(91, Order::Ascending, 200, 3000));
    const QByteArray second = fileOf(makeRows(92, order, 600, 3000));
    const QList<qint64> sortMemory{0, 20'000, qint64(1) << 40};
    QStringList expected;
    QString counts;
    int round = 0;
    for (const qsizetype chunkBytes : {1, 37, 1000, 8192, 1024 * 1024}) {
        for (int workers = 1; workers <= 4; ++workers) {
            test::ImportWorkspace workspace;
            QVERIFY_RESULT(workspace.importParents());
            ingest::ImportControl control;
            control.workers = workers;
            control.sortMemory = sortMemory[round++ % sortMemory.size()];
            QVERIFY_RESULT(import(workspace, first, policy, chunkBytes, control));
            const auto summary = import(workspace, second, policy, chunkBytes, control);
            QVERIFY_RESULT(summary);
            const QStringList content = workspace.tableContent();
            if (expected.isEmpty()) {
                expected = content;
                counts = test::countsText(summary->counts);
                QCOMPARE(workspace.damage(), QString());
            }
            QCOMPARE(test::countsText(summary->counts), counts);
            QCOMPARE(content, expected);
        }
    }
}

QTEST_GUILESS_MAIN(TestImportProperties)
#include "tst_importproperties.moc"
