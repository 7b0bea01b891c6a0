// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/dashboard/dashboardsource.h"
#include "ui/dashboard/dashboardstate.h"

class QTimer;

namespace globant::ui {

struct SavedView
{
    QString name;
    DashboardState state;
};

// The views of the dashboard that the account has saved, and what it looked at last; kept inside the workspace. Where
// the store cannot be written they hold for this session.
class SavedViews : public QObject
{
    Q_OBJECT

public:
    static constexpr int kLongestName = 60;

    // Asks for what is kept; loaded() tells when it is there.
    explicit SavedViews(DashboardSource& source, QObject* parent = nullptr);
    // Writes the last state, if that is still to be done; the session's end waits for it.
    ~SavedViews() override;

    // What is changed outlives the source.
    bool areKept() const;
    const QList<SavedView>& views() const { return m_views; } // by name
    // Names that differ in case alone are one. -1: none.
    int find(const QString& name) const;
    // The first that shows just this; -1: none.
    int findState(const DashboardState& state) const;

    // Adds the view, or replaces the one of its name.
    void save(const QString& name, const DashboardState& state);
    // Another view of the new name goes.
    void rename(int index, const QString& name);
    SavedView remove(int index);

    // Kept in a moment, unless it changes again. Nothing before loaded(): what is kept comes first.
    void setLast(const DashboardState& state);

Q_SIGNALS:
    // views() is there. `last` is what was looked at last, if anything is kept.
    void loaded(const std::optional<globant::ui::DashboardState>& last);
    void changed();
    void failed(const QString& sentence);

private:
    void take(const QJsonValue& views, const QJsonValue& last);
    void change(QList<SavedView> views);
    void writeLast();
    void write(const QString& name, const QJsonValue& value);

    DashboardSource& m_source;
    QList<SavedView> m_views;
    DashboardState m_last; // as it is kept, or will be
    QTimer* m_timer;
    bool m_loaded = false;
};

} // namespace globant::ui
