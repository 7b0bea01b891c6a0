// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/apibenchreport.h"

#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

enum class Goal { None, AtLeast, AtMost };

struct Figure
{
    QString key;
    QString title;
    QString unit;
    Goal kind = Goal::None;
    double goal = 0;
    int digits = 1;
};

const std::vector<Figure>& figures()
{
    static const std::vector<Figure> table = {
        {u"cached_rps"_s, u"quarter_metrics from the cache"_s, u"1/s"_s, Goal::None, 0, 0},
        {u"nginx_rps"_s, u"  nginx, one worker, the same bytes"_s, u"1/s"_s, Goal::None, 0, 0},
        {u"cached_of_nginx"_s, u"  ours / nginx"_s, {}, Goal::AtLeast, 1.0 / 3, 3},
        {u"unchanged_rps"_s, u"  not modified (304)"_s, u"1/s"_s, Goal::None, 0, 0},
        {u"unchanged_of_cached"_s, u"  304 / 200"_s, {}, Goal::AtLeast, 1, 2},
        {u"cold_ms"_s, u"quarter_metrics after a change"_s, u"ms"_s, Goal::AtMost, 10, 2},
        {u"file_import_s"_s, u"import of a file"_s, u"s"_s, Goal::None, 0, 2},
        {u"upload_s"_s, u"  the same as one body, until answered"_s, u"s"_s, Goal::None, 0, 2},
        {u"upload_of_file"_s, u"  body / file"_s, {}, Goal::AtMost, 1.3, 2},
        {u"tus_parts_mib"_s, u"tus in parts of 8 MiB, memory above idle"_s, u"MiB"_s, Goal::AtMost, 64, 1},
        {u"tus_parts_rate"_s, u"  its rate"_s, u"MiB/s"_s, Goal::None, 0, 0},
        {u"tus_whole_mib"_s, u"tus in one part, memory above idle"_s, u"MiB"_s, Goal::AtMost, 64, 1},
        {u"tus_whole_rate"_s, u"  its rate"_s, u"MiB/s"_s, Goal::None, 0, 0},
        {u"quiet_p99_ms"_s, u"a client alone, p99"_s, u"ms"_s, Goal::None, 0, 2},
        {u"slow_p99_ms"_s, u"  among slow clients, p99"_s, u"ms"_s, Goal::AtMost, 100, 2},
        {u"slow_clients"_s, u"  how many"_s, {}, Goal::None, 0, 0},
        {u"crowd_p99_ms"_s, u"  among many connections, p99"_s, u"ms"_s, Goal::AtMost, 100, 2},
        {u"crowd_clients"_s, u"  how many"_s, {}, Goal::None, 0, 0},
        {u"crowd_mib"_s, u"  memory above idle"_s, u"MiB"_s, Goal::None, 0, 1},
    };
    return table;
}

} // namespace

double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = qsizetype(std::ceil(share * double(values.size()))) - 1;
    return values[std::clamp<qsizetype>(index, 0, values.size() - 1)];
}

QString apiReportText(const ApiSamples& samples, const QStringList& remarks)
{
    constexpr int kTitleWidth = 50;
    constexpr int kColumnWidth = 11;
    QString text(kTitleWidth, u' ');
    for (const QString& heading : {u"goal"_s, u"median"_s, u"least"_s, u"most"_s, u"of"_s})
        text += heading.rightJustified(kColumnWidth);
    text += u'\n';
    for (const Figure& figure : figures()) {
        const QList<double> values = samples.value(figure.key);
        if (values.isEmpty())
            continue;
        const auto shown = [&](double value) { return QString::number(value, 'f', figure.digits); };
        text +=
            (figure.unit.isEmpty() ? figure.title : figure.title + u", "_s + figure.unit).leftJustified(kTitleWidth);
        const QString sign = figure.kind == Goal::AtLeast ? u"≥ "_s : u"≤ "_s;
        text += (figure.kind == Goal::None ? QString() : sign + shown(figure.goal)).rightJustified(kColumnWidth);
        for (const double value : {quantile(values, 0.5), quantile(values, 0), quantile(values, 1)})
            text += shown(value).rightJustified(kColumnWidth);
        text += QString::number(values.size()).rightJustified(kColumnWidth) + u'\n';
    }
    for (const QString& remark : remarks)
        text += u'\n' + remark + u'\n';
    return text;
}

QJsonObject apiReportJson(const ApiSamples& samples, const QStringList& remarks)
{
    QJsonArray measured;
    for (const Figure& figure : figures()) {
        const QList<double> values = samples.value(figure.key);
        if (values.isEmpty())
            continue;
        measured.append(
            QJsonObject{{u"key"_s, figure.key},
                        {u"title"_s, figure.title.trimmed()},
                        {u"unit"_s, figure.unit},
                        {u"goal"_s, figure.kind == Goal::None ? QJsonValue(QJsonValue::Null) : QJsonValue(figure.goal)},
                        {u"at_most"_s, figure.kind == Goal::AtMost},
                        {u"count"_s, values.size()},
                        {u"median"_s, quantile(values, 0.5)},
                        {u"min"_s, quantile(values, 0)},
                        {u"max"_s, quantile(values, 1)}});
    }
    return {{u"figures"_s, measured}, {u"remarks"_s, QJsonArray::fromStringList(remarks)}};
}

} // namespace globant::bench
