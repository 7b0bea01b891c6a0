// SPDX-License-Identifier: GPL-3.0-or-later
#include "tests/bench/windowbenchreport.h"

#include <QGuiApplication>
#include <QJsonArray>

#include <algorithm>
#include <cmath>
#include <vector>

namespace globant::bench {

using namespace Qt::StringLiterals;

namespace {

struct Figure
{
    QString key;
    QString title;
    QString unit;
    double goal; // 0: none
};

const std::vector<Figure>& figures()
{
    static const std::vector<Figure> table = {
        {u"first_window_ms"_s, u"first window of the program"_s, u"ms"_s, 300},
        {u"dashboard_filled_ms"_s, u"dashboard filled, from the keys on"_s, u"ms"_s, 500},
        {u"dashboard_painted_ms"_s, u"  and painted"_s, u"ms"_s, 0},
        {u"filter_ms"_s, u"filter change until repainted"_s, u"ms"_s, 50},
        {u"grid_ready_ms"_s, u"rows of the grid numbered"_s, u"ms"_s, 0},
        {u"scroll_ms"_s, u"scroll step until painted"_s, u"ms"_s, 16},
        {u"scroll_filled_ms"_s, u"  until all its rows are there"_s, u"ms"_s, 0},
        {u"preview_gap_ms"_s, u"longest gap while files are looked at"_s, u"ms"_s, 100},
        {u"import_gap_ms"_s, u"longest gap while 2,000,000 are imported"_s, u"ms"_s, 100},
        {u"import_s"_s, u"  that import"_s, u"s"_s, 0},
        {u"backup_gap_ms"_s, u"longest gap while all is backed up"_s, u"ms"_s, 50},
        {u"backup_idle_gap_ms"_s, u"  and while nothing runs"_s, u"ms"_s, 0},
        {u"backup_s"_s, u"  that backup"_s, u"s"_s, 0},
        {u"selftest_gap_ms"_s, u"longest gap while the backup is tried out"_s, u"ms"_s, 50},
        {u"backup_filter_ms"_s, u"filter change beside a backup"_s, u"ms"_s, 0},
        {u"idle_rss_mib"_s, u"memory of the idle window (VmRSS)"_s, u"MiB"_s, 200},
        {u"idle_anon_mib"_s, u"  of it its own (RssAnon)"_s, u"MiB"_s, 0},
        {u"data_rss_mib"_s, u"memory with the grid open (VmRSS)"_s, u"MiB"_s, 200},
        {u"data_anon_mib"_s, u"  of it its own (RssAnon)"_s, u"MiB"_s, 0},
        {u"data_peak_mib"_s, u"  at its peak (VmHWM)"_s, u"MiB"_s, 0},
    };
    return table;
}

// The smallest value that is not below this share of them.
double quantile(QList<double> values, double share)
{
    std::sort(values.begin(), values.end());
    const auto index = qsizetype(std::ceil(share * double(values.size()))) - 1;
    return values[std::clamp<qsizetype>(index, 0, values.size() - 1)];
}

QString shown(double value)
{
    return QString::number(value, 'f', 1);
}

} // namespace

void append(Samples& samples, const Samples& more)
{
    for (auto it = more.cbegin(); it != more.cend(); ++it)
        samples[it.key()] += it.value();
}

QJsonObject toJson(const Samples& samples)
{
    QJsonObject json;
    for (auto it = samples.cbegin(); it != samples.cend(); ++it) {
        QJsonArray values;
        for (const double value : it.value())
            values.append(value);
        json.insert(it.key(), values);
    }
    return json;
}

Samples samplesFromJson(const QJsonObject& json)
{
    Samples samples;
    for (auto it = json.begin(); it != json.end(); ++it) {
        const QJsonArray values = it.value().toArray();
        for (const QJsonValue& value : values)
            samples[it.key()].append(value.toDouble());
    }
    return samples;
}

QString windowReportText(qint64 rows, const Samples& samples)
{
    constexpr int kTitleWidth = 44;
    constexpr int kColumnWidth = 10;
    QString text = u"%1 rows, platform %2\n\n"_s.arg(rows).arg(QGuiApplication::platformName());
    text += QString(kTitleWidth, u' ');
    for (const QString& heading : {u"goal"_s, u"median"_s, u"p99"_s, u"max"_s, u"of"_s})
        text += heading.rightJustified(kColumnWidth);
    text += u'\n';
    for (const Figure& figure : figures()) {
        const QList<double> values = samples.value(figure.key);
        text += (figure.title + u", "_s + figure.unit).leftJustified(kTitleWidth);
        text += (figure.goal > 0 ? shown(figure.goal) : QString()).rightJustified(kColumnWidth);
        if (values.isEmpty()) {
            text += u"-\n"_s.rightJustified(kColumnWidth + 1);
            continue;
        }
        for (const double value : {quantile(values, 0.5), quantile(values, 0.99), quantile(values, 1)})
            text += shown(value).rightJustified(kColumnWidth);
        text += QString::number(values.size()).rightJustified(kColumnWidth) + u'\n';
    }
    return text;
}

QJsonObject windowReportJson(qint64 rows, const Samples& samples)
{
    QJsonArray measured;
    for (const Figure& figure : figures()) {
        const QList<double> values = samples.value(figure.key);
        const auto number = [&](double share) {
            return values.isEmpty() ? QJsonValue() : QJsonValue(quantile(values, share));
        };
        measured.append(QJsonObject{{u"key"_s, figure.key},
                                    {u"title"_s, figure.title.trimmed()},
                                    {u"unit"_s, figure.unit},
                                    {u"goal"_s, figure.goal > 0 ? QJsonValue(figure.goal) : QJsonValue()},
                                    {u"count"_s, values.size()},
                                    {u"median"_s, number(0.5)},
                                    {u"p99"_s, number(0.99)},
                                    {u"max"_s, number(1)}});
    }
    return {{u"rows"_s, rows}, {u"platform"_s, QGuiApplication::platformName()}, {u"figures"_s, measured}};
}

} // namespace globant::bench
