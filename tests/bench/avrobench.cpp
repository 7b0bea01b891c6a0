// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/avrobench.h"

#include "core/common/durablefile.h"
#include "core/ingest/importservice.h"
#include "core/interchange/exporter.h"
#include "tests/bench/dataset.h"
#include "tests/bench/peakmemory.h"

#include <QDir>
#include <QElapsedTimer>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTemporaryDir>

#include <CLI/CLI.hpp>

#include <algorithm>
#include <array>
#include <cstdio>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Work
{
    QString key;
    QString title;
    double seconds = 0;
    qint64 peakKib = 0;
    qint64 bytes = 0; // of the file
};
using Run = QList<Work>;

// A store of its own.
class Workspace
{
public:
    static Result<std::unique_ptr<Workspace>> create(const QString& folder)
    {
        auto made = std::make_unique<Workspace>();
        made->m_path = QDir(folder).filePath(u"store.db"_s);
        made->m_folder = folder;
        const SecretBytes key = SecretBytes::random(globant::kDataKeyBytes);
        GLOBANT_TRY_VALUE(catalog::Catalog tables, catalog::Catalog::builtIn());
        GLOBANT_TRY(store::Store::create(made->m_path, key, tables));
        GLOBANT_TRY_VALUE(made->m_store,
                          store::Store::open(made->m_path, key, std::move(tables), store::Store::Access::Write));
        return made;
    }
    ~Workspace()
    {
        m_store.reset();
        QFile::remove(m_path);
    }

    store::Store& store() { return *m_store; }
    const Clock& clock() const { return m_clock; }

    Result<ingest::ImportSummary> import(const QString& path)
    {
        ingest::ImportService service(*m_store, m_folder, u"bench"_s, accounts::Role::Editor, m_clock);
        ingest::ImportRequest request;
        request.path = path;
        GLOBANT_TRY_VALUE(const QList<ingest::ImportOutcome> outcomes, service.importFiles({request}, {}));
        if (outcomes.first().error)
            return fail(*outcomes.first().error);
        return *outcomes.first().summary;
    }

    // Of all values of all employees.
    Result<QString> content() const
    {
        GLOBANT_TRY_VALUE(const auto reader, m_store->reader());
        GLOBANT_TRY_VALUE(
            const QVariant value,
            reader->value(u"SELECT count(*) || ' ' || total(id * hired_at % 1000003) || ' ' || "
                          "sum(length(name) * id % 10007) || ' ' || sum(unicode(name) * department_id) || "
                          "' ' || sum(job_id * id % 10009) FROM employees"_s));
        return value.toString();
    }

private:
    QString m_path;
    QString m_folder;
    SystemClock m_clock;
    std::unique_ptr<store::Store> m_store;
};

template <class Job>
Result<void> timed(Run& run, const QString& key, const QString& title, Job job)
{
    forgetPeak();
    QElapsedTimer timer;
    timer.start();
    GLOBANT_TRY_VALUE(const qint64 bytes, job());
    run.append({key, title, double(timer.nsecsElapsed()) / 1e9, peakKib(), bytes});
    return {};
}

Result<void> exportEmployees(Run& run, Workspace& workspace, const QString& folder, const QString& name,
                             const interchange::ExportRequest& how)
{
    interchange::ExportRequest request = how;
    request.folder = folder;
    request.tables = {u"employees"_s};
    return timed(run, u"export_"_s + name, u"export, "_s + name, [&]() -> Result<qint64> {
        GLOBANT_TRY_VALUE(const auto report,
                          interchange::exportAs(u"bench"_s, workspace.store(), request, {}, workspace.clock()));
        return report.files.first().bytes;
    });
}

Result<void> importEmployees(Run& run, const Dataset& data, const QString& folder, const QString& path,
                             const QString& name, const QString& expected)
{
    GLOBANT_TRY_VALUE(const auto workspace, Workspace::create(folder));
    GLOBANT_TRY(workspace->import(data.departments));
    GLOBANT_TRY(workspace->import(data.jobs));
    GLOBANT_TRY(timed(run, u"import_"_s + name, u"import, "_s + name, [&]() -> Result<qint64> {
        GLOBANT_TRY(workspace->import(path));
        return QFileInfo(path).size();
    }));
    GLOBANT_TRY_VALUE(const QString content, workspace->content());
    if (content != expected)
        return fail(ErrorCode::Internal, u"The rows from %1 are not the rows that went out."_s.arg(name));
    return {};
}

Result<Run> measure(const Dataset& data, const QString& folder)
{
    Run run;
    const QDir dir(folder);
    QString content;
    {
        GLOBANT_TRY_VALUE(const auto workspace, Workspace::create(folder));
        GLOBANT_TRY(workspace->import(data.departments));
        GLOBANT_TRY(workspace->import(data.jobs));
        GLOBANT_TRY(timed(run, u"import_csv"_s, u"import, csv"_s, [&]() -> Result<qint64> {
            GLOBANT_TRY(workspace->import(data.employees));
            return data.bytes;
        }));
        GLOBANT_TRY_VALUE(content, workspace->content());
        using enum interchange::ExportFormat;
        GLOBANT_TRY(exportEmployees(run, *workspace, dir.filePath(u"deflate"_s), u"deflate"_s, {}));
        interchange::ExportRequest how;
        how.codec = avro::Codec::Null;
        GLOBANT_TRY(exportEmployees(run, *workspace, dir.filePath(u"null"_s), u"null"_s, how));
        how.format = Csv;
        GLOBANT_TRY(exportEmployees(run, *workspace, dir.filePath(u"csv"_s), u"csv"_s, how));
    }
    for (const QString& name : {u"deflate"_s, u"null"_s})
        GLOBANT_TRY(importEmployees(run, data, folder, dir.filePath(name + u"/employees.avro"_s), name, content));
    return run;
}

double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    const qsizetype half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

QJsonArray medians(const QList<Run>& runs, qint64 rows)
{
    QJsonArray array;
    for (qsizetype i = 0; i < runs.first().size(); ++i) {
        QList<double> seconds;
        QList<double> peaks;
        QList<double> ratios;
        for (const Run& run : runs) {
            seconds.append(run[i].seconds);
            peaks.append(double(run[i].peakKib) / 1024);
            ratios.append(run[i].seconds / run.first().seconds); // the first is the import from CSV
        }
        array.append(QJsonObject{{u"key"_s, runs.first()[i].key},
                                 {u"title"_s, runs.first()[i].title},
                                 {u"seconds"_s, median(seconds)},
                                 {u"rows_per_s"_s, double(rows) / median(seconds)},
                                 {u"ratio_to_csv_import"_s, median(ratios)},
                                 {u"peak_mib"_s, median(peaks)},
                                 {u"mb"_s, double(runs.first()[i].bytes) / 1e6}});
    }
    return array;
}

QByteArray text(const QJsonArray& works, qint64 rows, qsizetype runs)
{
    QString out = u"%1 rows, medians of %2 runs\n\n"_s.arg(rows).arg(runs);
    const auto line = [&](const QString& title, const std::array<QString, 5>& cells) {
        out += title.leftJustified(20);
        for (const QString& cell : cells)
            out += cell.rightJustified(14);
        out += u'\n';
    };
    line({}, {u"s"_s, u"rows/s"_s, u"/ csv import"_s, u"peak MiB"_s, u"file MB"_s});
    for (const QJsonValue& work : works)
        line(work["title"_L1].toString(), {QString::number(work["seconds"_L1].toDouble(), 'f', 2),
                                           QString::number(work["rows_per_s"_L1].toDouble(), 'f', 0),
                                           QString::number(work["ratio_to_csv_import"_L1].toDouble(), 'f', 3),
                                           QString::number(work["peak_mib"_L1].toDouble(), 'f', 1),
                                           QString::number(work["mb"_L1].toDouble(), 'f', 1)});
    return out.toUtf8();
}

Result<void> bench(qint64 rows, int count, bool json)
{
    const QTemporaryDir temporary;
    GLOBANT_TRY_VALUE(const Dataset data, generate(temporary.path(), rows, Shape::Sorted));
    QList<Run> runs;
    for (int i = 0; i < count; ++i) {
        GLOBANT_TRY_VALUE(const Run run, measure(data, temporary.path()));
        runs.append(run);
    }
    const QJsonArray works = medians(runs, rows);
    const QByteArray report =
        json ? QJsonDocument(QJsonObject{{u"rows"_s, rows}, {u"median"_s, works}}).toJson() : text(works, rows, count);
    std::fwrite(report.constData(), 1, std::size_t(report.size()), stdout);
    return {};
}

} // namespace

int runAvroBench(int argc, char** argv)
{
    qint64 rows = 5'000'000;
    int runs = 3;
    bool json = false;
    CLI::App cli("Measures tables out to Avro files and in again, beside the import of the same rows from CSV.",
                 "globant-data-bench avro");
    cli.add_option("--rows", rows, "employees")->check(CLI::Range(qint64(1), qint64(1) << 40))->capture_default_str();
    cli.add_option("--runs", runs, "how often to measure")->check(CLI::Range(1, 1000))->capture_default_str();
    cli.add_flag("--json", json, "print JSON");
    CLI11_PARSE(cli, argc, argv);
    if (const auto done = bench(rows, runs, json); !done) {
        std::fprintf(stderr, "globant-data-bench: %s\n", qPrintable(done.error().message));
        return 1;
    }
    return 0;
}

} // namespace globant::bench
