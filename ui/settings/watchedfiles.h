// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/watchcontrol.h"

#include <QAbstractTableModel>
#include <QWidget>

class QLabel;
class QTableView;

namespace globant::ui {

// Files that were taken from the watched folder, the newest first.
class WatchedFilesModel : public QAbstractTableModel
{
    Q_OBJECT

public:
    enum Column { Time, File, Outcome, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    // The oldest first, as WatchControl has them.
    void setFiles(const QList<WatchedFile>& files);
    const WatchedFile& at(int row) const { return m_files[row]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    int columnCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<WatchedFile> m_files; // the newest first
};

// The list of them, with all that is known of the chosen one below it.
class WatchedFiles : public QWidget
{
    Q_OBJECT

public:
    // `control` outlives it.
    explicit WatchedFiles(const WatchControl& control, QWidget* parent = nullptr);

private:
    void take();
    void showChosen();

    const WatchControl& m_control;
    WatchedFilesModel* m_model;
    QTableView* m_table;
    QLabel* m_note;   // where there is none
    QLabel* m_detail; // of the chosen one
};

} // namespace globant::ui
