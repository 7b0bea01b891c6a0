// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/store/storecopy.h"

#include <QWidget>

class QGridLayout;

namespace globant::ui {

// The rows of each table now and in a backup, and what would come of them.
class RestoreComparison : public QWidget
{
    Q_OBJECT

public:
    // `catalog` outlives it.
    explicit RestoreComparison(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    // Until they are counted, `now` has nothing.
    void show(const store::RowCounts& now, const store::RowCounts& then);

private:
    void addCell(const QString& text, int row, int column, const char* role);

    const catalog::Catalog& m_catalog;
    QGridLayout* m_grid;
};

} // namespace globant::ui
