// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/servercontrol.h"

#include <QAbstractTableModel>
#include <QWidget>

class QCheckBox;
class QLabel;
class QTableView;

namespace globant::ui {

// Requests that the API has answered, the newest first.
class ServedRequestsModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, Who, Method, Path, Status, Milliseconds, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // The oldest first, as ServerControl has them.
    void setRequests(const QList<ServedRequest>& requests);
    // Those at the end of `requests` that are new.
    void add(const QList<ServedRequest>& requests, int latest);

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<ServedRequest> m_requests; // the newest first
};

// The live list of them; it can be held still to be read.
class ServerRequests : public QWidget
{
    Q_OBJECT

public:
    // `control` outlives it.
    explicit ServerRequests(const ServerControl& control, QWidget* parent = nullptr);

private:
    void take(int latest);
    void setPaused(bool paused);
    void showCount();

    const ServerControl& m_control;
    ServedRequestsModel* m_model;
    QTableView* m_table;
    QCheckBox* m_pause;
    QLabel* m_note;
    int m_missed = 0; // while paused
};

} // namespace globant::ui
