// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/savedviews.h"

#include "ui/common/localized.h"

#include <QCollator>
#include <QJsonArray>
#include <QTimer>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kMomentMs = 500;
const QString kViews = u"dashboard.views"_s;
const QString kLast = u"dashboard.last"_s;

// What tells one state from another; a year that is not in force and the order of the tables do not.
QJsonObject essence(DashboardState state)
{
    state.asTable.sort();
    return toJson(state);
}

void sort(QList<SavedView>& views)
{
    QCollator collator;
    collator.setCaseSensitivity(Qt::CaseInsensitive);
    collator.setNumericMode(true);
    std::ranges::stable_sort(
        views, [&](const SavedView& a, const SavedView& b) { return collator.compare(a.name, b.name) < 0; });
}

} // namespace

SavedViews::SavedViews(DashboardSource& source, QObject* parent)
    : QObject(parent)
    , m_source(source)
    , m_timer(new QTimer(this))
{
    m_timer->setSingleShot(true);
    m_timer->setInterval(kMomentMs);
    connect(m_timer, &QTimer::timeout, this, &SavedViews::writeLast);
    m_source.readKept({kViews, kLast}, this, [this](const Result<QList<QJsonValue>>& kept) {
        if (kept)
            take(kept->first(), kept->last());
        else
            take({}, {});
        if (!kept)
            Q_EMIT failed(localized(kept.error()));
    });
}

SavedViews::~SavedViews()
{
    if (m_timer->isActive())
        writeLast();
}

bool SavedViews::areKept() const
{
    return m_source.notKept().isEmpty();
}

void SavedViews::take(const QJsonValue& views, const QJsonValue& last)
{
    const QJsonArray array = views.toArray();
    for (const QJsonValue& view : array) {
        const QString name = view[u"name"].toString().simplified();
        if (!name.isEmpty() && find(name) < 0)
            m_views.append({name, dashboardStateFromJson(view[u"state"].toObject())});
    }
    sort(m_views);
    m_loaded = true;
    std::optional<DashboardState> state;
    if (last.isObject())
        state = dashboardStateFromJson(last.toObject());
    m_last = state.value_or(DashboardState());
    Q_EMIT loaded(state);
    Q_EMIT changed();
}

int SavedViews::find(const QString& name) const
{
    for (int i = 0; i < m_views.size(); ++i)
        if (m_views[i].name.compare(name, Qt::CaseInsensitive) == 0)
            return i;
    return -1;
}

int SavedViews::findState(const DashboardState& state) const
{
    const QJsonObject wanted = essence(state);
    for (int i = 0; i < m_views.size(); ++i)
        if (essence(m_views[i].state) == wanted)
            return i;
    return -1;
}

void SavedViews::save(const QString& name, const DashboardState& state)
{
    QList<SavedView> views = m_views;
    if (const int index = find(name); index >= 0)
        views[index] = {name, state};
    else
        views.append({name, state});
    change(std::move(views));
}

void SavedViews::rename(int index, const QString& name)
{
    QList<SavedView> views = m_views;
    SavedView view = views.takeAt(index);
    view.name = name;
    views.removeIf([&](const SavedView& other) { return other.name.compare(name, Qt::CaseInsensitive) == 0; });
    views.append(std::move(view));
    change(std::move(views));
}

SavedView SavedViews::remove(int index)
{
    QList<SavedView> views = m_views;
    SavedView removed = views.takeAt(index);
    change(std::move(views));
    return removed;
}

void SavedViews::change(QList<SavedView> views)
{
    m_views = std::move(views);
    sort(m_views);
    QJsonArray array;
    for (const SavedView& view : std::as_const(m_views))
        array.append(QJsonObject{{u"name"_s, view.name}, {u"state"_s, toJson(view.state)}});
    write(kViews, array);
    Q_EMIT changed();
}

void SavedViews::setLast(const DashboardState& state)
{
    if (!m_loaded || essence(state) == essence(m_last))
        return;
    m_last = state;
    m_timer->start();
}

void SavedViews::writeLast()
{
    m_timer->stop();
    write(kLast, toJson(m_last));
}

void SavedViews::write(const QString& name, const QJsonValue& value)
{
    if (!areKept())
        return;
    m_source.keep(name, value, this, [this](const Result<void>& written) {
        if (!written)
            Q_EMIT failed(localized(written.error()));
    });
}

} // namespace globant::ui
