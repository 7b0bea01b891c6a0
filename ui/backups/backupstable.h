// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

class QSortFilterProxyModel;

namespace globant::ui {

class BackupsModel;

// The backups as a table that can be sorted. What is damaged says so in the colour of errors.
class BackupsTable : public QTableView
{
    Q_OBJECT

public:
    // `model` outlives the table.
    explicit BackupsTable(BackupsModel& model, QWidget* parent = nullptr);

    int chosenRow() const; // of the model; -1: none
    void choose(int row);  // of the model

private:
    BackupsModel& m_model;
    QSortFilterProxyModel* m_sorted;
};

} // namespace globant::ui
