// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/clock.h"
#include "core/metrics/hirecube.h"

#include <QJsonValue>
#include <QList>
#include <QObject>
#include <QStringList>

#include <functional>

class QThreadPool;

namespace globant::ui {

// What the dashboard asks of the workspace, wherever that is. Main thread; answers come from its event loop, none once
// `context` is gone.
class DashboardSource : public QObject
{
    Q_OBJECT

public:
    template <class T>
    using Then = std::function<void(Result<T>)>;

    using QObject::QObject;

    virtual QString account() const = 0;
    virtual const Clock& clock() const = 0;
    // For work beside the window, such as writing a report; whoever ends the source waits for it.
    virtual QThreadPool& pool() = 0;
    // The counts as they are now.
    virtual void load(QObject* context, Then<metrics::HireCube> then) = 0;

    // Why what is kept with keep() goes when the source does, in words for a menu; empty: it stays.
    virtual QString notKept() const = 0;
    // What the account has kept under these names, in their order; null: nothing.
    virtual void readKept(const QStringList& names, QObject* context, Then<QList<QJsonValue>> then) = 0;
    virtual void keep(const QString& name, const QJsonValue& value, QObject* context, Then<void> then) = 0;

    // Something of the dashboard was written to a file, or copied: as WorkspaceSession::logExport() has it.
    virtual void noteExport(const QString& what, const QString& format, qint64 rows, const QString& fileName) = 0;

Q_SIGNALS:
    // The counts may be others than they were.
    void changed();
};

} // namespace globant::ui
