// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTableView>

namespace globant::ui {

// The log as a table. Undone entries are dimmed; the widths of its columns are kept.
class HistoryTable : public QTableView
{
    Q_OBJECT

public:
    explicit HistoryTable(QAbstractItemModel* model, QWidget* parent = nullptr);

protected:
    void changeEvent(QEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    int firstWidth(int column) const;
    void fit();
    void keepWidths();

    bool m_isFitting = false;
};

} // namespace globant::ui
