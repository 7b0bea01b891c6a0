// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/ingest/importworkspace.h"

#include "core/ingest/rowparser.h"
#include "core/store/integritycheck.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
#include <QSqlRecord>

#include <csignal>
#include <numeric>
#include <sys/resource.h>

namespace globant::test {

using namespace Qt::StringLiterals;
using namespace ingest;

namespace {

template <class T>
T required(Result<T> result)
{
    if (!result)
        qFatal("%s", qPrintable(result.error().message));
    return std::move(*result);
}

} // namespace

ImportWorkspace::ImportWorkspace()
    : ImportWorkspace(required(catalog::Catalog::builtIn()))
{
}

ImportWorkspace::ImportWorkspace(const catalog::Catalog& catalog)
{
    m_key = SecretBytes::random(globant::kDataKeyBytes);
    const QString path = m_folder.filePath(u"store.db"_s);
    if (const auto created = store::Store::create(path, m_key, catalog); !created)
        qFatal("%s", qPrintable(created.error().message));
    m_store = required(store::Store::open(path, m_key, catalog, store::Store::Access::Write));
}

const catalog::TableSchema& ImportWorkspace::table(const QString& name) const
{
    return *m_store->catalog().find(name);
}

ImportService ImportWorkspace::service(accounts::Role role)
{
    return {*m_store, folder(), u"ada"_s, role, m_clock};
}

QString ImportWorkspace::file(const QString& name, const QByteArray& bytes) const
{
    QFile file(m_files.filePath(name));
    if (!file.open(QIODevice::WriteOnly) || file.write(bytes) != bytes.size())
        qFatal("%s cannot be written", qPrintable(file.fileName()));
    return file.fileName();
}

Result<ImportSummary> ImportWorkspace::import(const QString& path, DuplicatePolicy policy)
{
    ImportRequest request = importRequest(path);
    request.policy = policy;
    GLOBANT_TRY_VALUE(const QList<ImportOutcome> outcomes, service().importFiles({request}, {}));
    if (outcomes.first().error)
        return fail(*outcomes.first().error);
    return *outcomes.first().summary;
}

Result<void> ImportWorkspace::importParents()
{
    GLOBANT_TRY(import(file(u"departments.csv"_s, "1,Sales\n2,Support\n3,Legal\n")));
    GLOBANT_TRY(import(file(u"jobs.csv"_s, "1,Clerk\n2,Manager\n3,Engineer\n")));
    return {};
}

QStringList ImportWorkspace::rows(const QString& sql) const
{
    const auto reader = required(m_store->reader());
    QSqlQuery query = required(reader->query(sql));
    QStringList rows;
    while (query.next()) {
        QStringList values;
        for (int i = 0; i < query.record().count(); ++i)
            values.append(query.value(i).isNull() ? u"NULL"_s : query.value(i).toString());
        rows.append(values.join(u'|'));
    }
    return rows;
}

qint64 ImportWorkspace::number(const QString& sql) const
{
    return required(required(m_store->reader())->value(sql)).toLongLong();
}

QStringList ImportWorkspace::content() const
{
    QStringList content;
    for (const QString& name : rows(u"SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name"_s)) {
        for (const QString& row : rows(u"SELECT * FROM \"%1\""_s.arg(name)))
            content.append(name + u": "_s + row);
    }
    content.sort();
    return content;
}

QStringList ImportWorkspace::tableContent() const
{
    return content().filter(QRegularExpression(u"^(?!log:)"_s));
}

QString ImportWorkspace::damage() const
{
    const auto reader = required(m_store->reader());
    const auto report = required(store::checkIntegrity(*reader, m_store->catalog()));
    return report.ok() ? QString()
                       : QStringList{report.integrity, report.rollup, report.foreignKeys, report.log}.join(u'\n');
}

ImportRequest importRequest(const QString& path, const QString& table)
{
    ImportRequest request;
    request.path = path;
    request.table = table;
    return request;
}

QString countsText(const RowCounts& counts)
{
    return u"%1 %2 %3 %4 %5"_s.arg(counts.inserted)
        .arg(counts.updated)
        .arg(counts.unchanged)
        .arg(counts.skipped)
        .arg(counts.rejected);
}

Dialect plainDialect(const catalog::TableSchema& table)
{
    Dialect dialect;
    dialect.columnCount = int(table.fields.size());
    dialect.columnOfField.resize(table.fields.size());
    std::iota(dialect.columnOfField.begin(), dialect.columnOfField.end(), 0);
    return dialect;
}

Batch parsedBatch(const catalog::TableSchema& table, const QByteArray& csv, qint64 firstLine)
{
    std::vector<qint64> known(1000);
    std::iota(known.begin(), known.end(), 1);
    const std::vector<std::shared_ptr<const KeySet>> references(std::size_t(table.foreignKeys.size()),
                                                                std::make_shared<KeySet>(known));
    const Dialect dialect = plainDialect(table);
    Batch batch = RowParser(table, dialect, references).parse({0, csv, csv.size(), firstLine}, false);
    batch.chunk.firstLine = firstLine;
    return batch;
}

QStringList openFilesBelow(const QString& folder)
{
    QStringList found;
    const QDir descriptors(u"/proc/self/fd"_s);
    for (const QString& number : descriptors.entryList(QDir::Files | QDir::System)) {
        const QString path = descriptors.filePath(number);
        if (QFile::symLinkTarget(path).startsWith(folder + u'/'))
            found.append(path);
    }
    return found;
}

FileSizeLimit::FileSizeLimit(qint64 bytes)
{
    std::signal(SIGXFSZ, SIG_IGN);
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    m_before = limit.rlim_cur;
    limit.rlim_cur = rlim_t(bytes);
    setrlimit(RLIMIT_FSIZE, &limit);
}

FileSizeLimit::~FileSizeLimit()
{
    rlimit limit{};
    getrlimit(RLIMIT_FSIZE, &limit);
    limit.rlim_cur = m_before;
    setrlimit(RLIMIT_FSIZE, &limit);
}

} // namespace globant::test
