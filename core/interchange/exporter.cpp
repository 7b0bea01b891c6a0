// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/exporter.h"

#include "core/common/durablefile.h"
#include "core/interchange/checkpoint.h"
#include "core/interchange/datapackage.h"
#include "core/interchange/outputfile.h"
#include "core/interchange/tableexport.h"
#include "core/records/activity.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonDocument>
#include <QRegularExpression>

#include <algorithm>

namespace globant::interchange {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kProgressIntervalMs = 100;

// One run of exportTables.
class Exporter
{
public:
    Exporter(const store::Connection& connection, const catalog::Catalog& catalog, const ExportRequest& request,
             const ExportControl& control)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_request(request)
        , m_folder(request.folder)
        , m_control(control)
    {
        m_timer.start();
        if (control.progress)
            m_control.progress = [this](const ExportProgress& progress) { tell(progress); };
    }

    Result<ExportReport> run()
    {
        GLOBANT_TRY(chooseTables());
        GLOBANT_TRY(makePrivateFolder(m_request.folder));
        const bool isAvro = m_request.format == ExportFormat::Avro;
        removeUnfinished();
        if (isAvro)
            GLOBANT_TRY(begin());
        for (const catalog::TableSchema* table : std::as_const(m_tables)) {
            QList<ExportedFile> done;
            for (const ExportedFile& file : std::as_const(m_checkpoint.files)) {
                if (file.table == table->name)
                    done.append(file);
            }
            TableExport job(m_connection, *table, m_request, m_control);
            GLOBANT_TRY(job.run(done, [&](const ExportedFile& file) -> Result<void> {
                m_checkpoint.files.append(file);
                return isAvro ? writeCheckpoint(m_request.folder, m_checkpoint) : Result<void>();
            }));
        }
        m_report.files = m_checkpoint.files;
        if (isAvro) {
            removeLaterParts();
            GLOBANT_TRY(removeDurably(m_folder.filePath(QString(kCheckpointName))));
        }
        return std::move(m_report);
    }

private:
    Result<void> chooseTables()
    {
        if (m_request.tables.isEmpty()) {
            for (const catalog::TableSchema& table : m_catalog.tables())
                m_tables.append(&table);
        }
        for (const QString& name : m_request.tables) {
            const catalog::TableSchema* table = m_catalog.find(name);
            if (table == nullptr)
                return fail(ErrorCode::NotFound,
                            u"There is no table \"%1\". There are: %2."_s.arg(name, m_catalog.names().join(u", "_s)));
            m_tables.append(table);
        }
        return {};
    }

    // What is done already, where an export is to go on.
    Result<void> begin()
    {
        QStringList names;
        for (const catalog::TableSchema* table : std::as_const(m_tables))
            names.append(table->name);
        GLOBANT_TRY_VALUE(const QString state, stateOfData(m_connection));
        m_checkpoint = Checkpoint::of(m_request, names, state);
        if (m_request.resume)
            takeUp(readCheckpoint(m_request.folder));
        return writeCheckpoint(m_request.folder, m_checkpoint);
    }

    void takeUp(const std::optional<Checkpoint>& before)
    {
        if (!before) {
            m_report.notes.append(u"There is no export in the folder that was broken off: this one starts anew."_s);
            return;
        }
        if (!m_checkpoint.isSameExport(*before)) {
            m_report.notes.append(u"The export that was broken off was of other tables, of another codec or in other "
                                  "parts: this one starts anew."_s);
            return;
        }
        if (m_checkpoint.state != before->state) {
            m_report.notes.append(
                u"The data changed since the export was broken off: it starts anew, so that all files are of one moment."_s);
            return;
        }
        for (ExportedFile file : before->files) {
            if (sha256OfFile(m_folder.filePath(file.file)) != file.sha256) {
                m_report.notes.append(u"\"%1\" is not as the export left it, and is written again."_s.arg(file.file));
                break;
            }
            file.isKept = true;
            m_checkpoint.files.append(file);
        }
        if (!m_checkpoint.files.isEmpty())
            m_report.notes.append(
                (m_checkpoint.files.size() == 1 ? u"%1 file was done already."_s : u"%1 files were done already."_s)
                    .arg(m_checkpoint.files.size()));
    }

    // Of an export that was killed, of any table.
    void removeUnfinished() const
    {
        for (const catalog::TableSchema& table : m_catalog.tables()) {
            const QStringList patterns{table.name + u".avro"_s + kUnfinished, table.name + u".csv"_s + kUnfinished,
                                       table.name + u"-*.avro"_s + kUnfinished};
            for (const QString& name : m_folder.entryList(patterns, QDir::Files | QDir::Hidden))
                QFile::remove(m_folder.filePath(name));
        }
    }

    // Parts behind the last one of this export are of an earlier one with more of them.
    void removeLaterParts()
    {
        for (const catalog::TableSchema* table : std::as_const(m_tables)) {
            const QString whole = table->name + u".avro"_s;
            const bool inParts = m_request.rowsPerPart > 0;
            qsizetype part = std::count_if(m_report.files.cbegin(), m_report.files.cend(),
                                           [&](const ExportedFile& file) { return file.table == table->name; });
            while (inParts && QFile::remove(m_folder.filePath(partName(table->name, part + 1))))
                ++part;
            const QString other = inParts ? whole : partName(table->name, 1);
            if (m_folder.exists(other))
                m_report.notes.append(u"The folder also holds \"%1\", which is of an earlier export."_s.arg(other));
        }
    }

    void tell(ExportProgress progress)
    {
        if (m_timer.elapsed() - m_lastTold < kProgressIntervalMs)
            return;
        m_lastTold = m_timer.elapsed();
        progress.seconds = double(m_lastTold) / 1000.0;
        m_told(progress);
    }

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const ExportRequest& m_request;
    const QDir m_folder;
    ExportControl m_control;
    const std::function<void(const ExportProgress&)> m_told = m_control.progress;
    QList<const catalog::TableSchema*> m_tables;
    Checkpoint m_checkpoint;
    ExportReport m_report;
    QElapsedTimer m_timer;
    qint64 m_lastTold = -kProgressIntervalMs;
};

// One entry a table, however many its parts.
QList<records::LoggedExport> loggedExports(const ExportReport& report, ExportFormat format)
{
    QList<records::LoggedExport> entries;
    QString table;
    for (const ExportedFile& file : report.files) {
        if (file.table == std::exchange(table, file.table)) {
            entries.last().rows += file.rows;
            entries.last().file = file.table + u"-*.avro"_s;
            continue;
        }
        entries.append({u"table"_s, format == ExportFormat::Csv ? u"csv"_s : u"avro"_s, file.rows, file.file});
    }
    return entries;
}

} // namespace

qint64 ExportReport::rows() const
{
    qint64 rows = 0;
    for (const ExportedFile& file : files)
        rows += file.rows;
    return rows;
}

QJsonObject exportedFileJson(const ExportedFile& file)
{
    return {{u"table"_s, file.table},
            {u"file"_s, file.file},
            {u"rows"_s, file.rows},
            {u"bytes"_s, file.bytes},
            {u"sha256"_s, file.sha256}};
}

Result<ExportReport> exportTables(const store::Store& store, const ExportRequest& request, const ExportControl& control)
{
    GLOBANT_TRY_VALUE(const auto connection, store.reader());
    // One transaction is one moment for all tables; a reader's goes with its connection.
    GLOBANT_TRY(connection->execute(u"BEGIN"_s));
    return Exporter(*connection, store.catalog(), request, control).run();
}

Result<ExportReport> exportAs(const QString& account, store::Store& store, const ExportRequest& request,
                              const ExportControl& control, const Clock& clock)
{
    GLOBANT_TRY_VALUE(ExportReport report, exportTables(store, request, control));
    if (request.format == ExportFormat::Csv) {
        const QString path = QDir(request.folder).filePath(QString(kDataPackageName));
        GLOBANT_TRY(
            writeFileDurably(path, QJsonDocument(dataPackage(store.catalog(), report.files, clock.nowMs())).toJson()));
    }
    if (!store.canWrite())
        return report;
    for (const records::LoggedExport& entry : loggedExports(report, request.format)) {
        GLOBANT_TRY(store.writer().runNow([&](const store::Connection& connection) {
            return records::logExport(connection, account, entry, clock.nowMs());
        }));
    }
    return report;
}

} // namespace globant::interchange
