// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/report.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <functional>
#include <vector>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Row
{
    QString key;   // in JSON
    QString title; // in the table
    int decimals;
    std::function<double(const Dataset&, const Figures&)> value; // NaN: not measured
};

const std::vector<Row>& rows()
{
    static const double none = std::nan("");
    static const std::vector<Row> table = {
        {u"import_s"_s, u"import, s"_s, 2, [](const Dataset&, const Figures& run) { return run.import; }},
        {u"rows_per_s"_s, u"  rows/s"_s, 0,
         [](const Dataset& data, const Figures& run) { return double(data.rows) / run.import; }},
        {u"mb_per_s"_s, u"  MB/s"_s, 1,
         [](const Dataset& data, const Figures& run) { return double(data.bytes) / 1e6 / run.import; }},
        {u"peak_mib"_s, u"  peak memory, MiB (goal 150)"_s, 1,
         [](const Dataset&, const Figures& run) { return double(run.peakKib) / 1024; }},
        {u"floor_s"_s, u"INSERT ... SELECT from memory, s"_s, 2,
         [](const Dataset&, const Figures& run) { return run.floor.value_or(none); }},
        {u"floor_ratio"_s, u"  import / from memory"_s, 3,
         [](const Dataset&, const Figures& run) { return run.import / run.floor.value_or(none); }},
        {u"shell_s"_s, u"sqlcipher .import, s"_s, 2,
         [](const Dataset&, const Figures& run) { return run.shell.value_or(none); }},
        {u"ratio"_s, u"  import / shell (goal 0.36)"_s, 3,
         [](const Dataset&, const Figures& run) { return run.import / run.shell.value_or(none); }},
        {u"postgres_s"_s, u"PostgreSQL COPY, s"_s, 2,
         [](const Dataset&, const Figures& run) { return run.postgres.value_or(none); }},
        {u"postgres_ratio"_s, u"  import / COPY"_s, 3,
         [](const Dataset&, const Figures& run) { return run.import / run.postgres.value_or(none); }},
        {u"postgres_bare_s"_s, u"  COPY, nothing referred to, s"_s, 2,
         [](const Dataset&, const Figures& run) { return run.postgresBare.value_or(none); }},
        {u"postgres_bare_ratio"_s, u"  import / that"_s, 3,
         [](const Dataset&, const Figures& run) { return run.import / run.postgresBare.value_or(none); }},
        {u"quarters_ms"_s, u"metric quarters, ms (goal 5)"_s, 2,
         [](const Dataset&, const Figures& run) { return run.quarters * 1e3; }},
        {u"quarters_again_ms"_s, u"  once more, ms"_s, 2,
         [](const Dataset&, const Figures& run) { return run.quartersAgain * 1e3; }},
        {u"hired_ms"_s, u"metric hired, ms (goal 5)"_s, 2,
         [](const Dataset&, const Figures& run) { return run.hired * 1e3; }},
        {u"open_ms"_s, u"open, ms (goal 50)"_s, 2, [](const Dataset&, const Figures& run) { return run.open * 1e3; }},
        {u"again_s"_s, u"the same file again, s"_s, 2, [](const Dataset&, const Figures& run) { return run.again; }},
        {u"again_ratio"_s, u"  again / import (goal 2)"_s, 3,
         [](const Dataset&, const Figures& run) { return run.again / run.import; }},
        {u"undo_s"_s, u"undo, s"_s, 2, [](const Dataset&, const Figures& run) { return run.undo; }},
        {u"undo_ratio"_s, u"  undo / import (goal 1)"_s, 3,
         [](const Dataset&, const Figures& run) { return run.undo / run.import; }},
        {u"check_s"_s, u"check, s"_s, 2, [](const Dataset&, const Figures& run) { return run.check; }},
        {u"check_ratio"_s, u"  check / integrity checks alone"_s, 3,
         [](const Dataset&, const Figures& run) { return run.check / run.checkFloor; }},
        {u"check_peak_mib"_s, u"  peak memory, MiB"_s, 1,
         [](const Dataset&, const Figures& run) { return double(run.checkPeakKib) / 1024; }},
    };
    return table;
}

double median(std::vector<double> values)
{
    std::sort(values.begin(), values.end());
    const std::size_t half = values.size() / 2;
    return values.size() % 2 == 1 ? values[half] : (values[half - 1] + values[half]) / 2;
}

double medianOf(const Row& row, const Dataset& data, const QList<Figures>& runs)
{
    std::vector<double> values;
    for (const Figures& run : runs)
        values.push_back(row.value(data, run));
    return median(values);
}

QString shown(double value, int decimals)
{
    return std::isnan(value) ? u"-"_s : QString::number(value, 'f', decimals);
}

} // namespace

QString reportText(const Dataset& data, const QList<Figures>& runs, const QString& remark)
{
    constexpr int kTitleWidth = 34;
    constexpr int kColumnWidth = 12;
    QString text = u"%1 rows (%2), %3 MB\n\n"_s.arg(data.rows)
                       .arg(shapeNames()[int(data.shape)])
                       .arg(double(data.bytes) / 1e6, 0, 'f', 1);
    text += QString(kTitleWidth, u' ') + u"median"_s.rightJustified(kColumnWidth);
    for (qsizetype i = 1; i <= runs.size(); ++i)
        text += u"run %1"_s.arg(i).rightJustified(kColumnWidth);
    text += u'\n';
    for (const Row& row : rows()) {
        text += row.title.leftJustified(kTitleWidth) +
                shown(medianOf(row, data, runs), row.decimals).rightJustified(kColumnWidth);
        for (const Figures& run : runs)
            text += shown(row.value(data, run), row.decimals).rightJustified(kColumnWidth);
        text += u'\n';
    }
    return remark.isEmpty() ? text : text + u'\n' + remark + u'\n';
}

QJsonObject reportJson(const Dataset& data, const QList<Figures>& runs, const QString& remark)
{
    const auto number = [](double value) { return std::isnan(value) ? QJsonValue() : QJsonValue(value); };
    QJsonObject medians;
    for (const Row& row : rows())
        medians.insert(row.key, number(medianOf(row, data, runs)));
    QJsonArray each;
    for (const Figures& run : runs) {
        QJsonObject figures;
        for (const Row& row : rows())
            figures.insert(row.key, number(row.value(data, run)));
        each.append(figures);
    }
    return {{u"rows"_s, data.rows}, {u"bytes"_s, data.bytes}, {u"shape"_s, shapeNames()[int(data.shape)]},
            {u"remark"_s, remark},  {u"median"_s, medians},   {u"runs"_s, each}};
}

} // namespace globant::bench
