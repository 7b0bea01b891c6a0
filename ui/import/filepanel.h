// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/widgets.h"
#include "ui/import/filelistmodel.h"

class QComboBox;
class QGridLayout;
class QTableView;

namespace globant::ui {

class PreviewRowsModel;

// How one file is read: what was detected, to be changed, which column holds which field, and its first rows.
class FilePanel : public Card
{
    Q_OBJECT

public:
    explicit FilePanel(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    void setFile(const ImportFile& file);

Q_SIGNALS:
    void changed(const QString& table, const globant::ingest::DialectOptions& options);

private:
    QComboBox* addOption(const QString& label, int column);
    void changeTable();
    void changeLayout();
    void changeDates();
    void changeMapping(int field, int column);
    void showOptions(const ImportFile& file);
    void showMapping(const ImportFile& file);

    const catalog::Catalog& m_catalog;
    std::pair<int, int> m_shown{0, -1}; // id and revision of the file
    QString m_table;
    ingest::DialectOptions m_options;
    Notice* m_problem;
    QGridLayout* m_grid;
    QComboBox* m_tables;
    QComboBox* m_delimiter;
    QComboBox* m_encoding;
    QComboBox* m_header;
    QComboBox* m_dates;
    QLabel* m_rowsCaption;
    PreviewRowsModel* m_rows;
    QTableView* m_rowsView;
    QList<QWidget*> m_mappingLabels;
    QList<QComboBox*> m_mapping;
};

} // namespace globant::ui
