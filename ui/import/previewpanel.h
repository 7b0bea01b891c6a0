// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/ingest/importsummary.h"

#include <QWidget>

class QComboBox;
class QLabel;
class QPushButton;
class QTableView;

namespace globant::ui {

class Card;
class FileListModel;
class FilePanel;

// The files of the next import with their counts, and how the chosen one is read. Nothing is written from here.
class PreviewPanel : public QWidget
{
    Q_OBJECT

public:
    PreviewPanel(const catalog::Catalog& catalog, FileListModel& files, QWidget* parent = nullptr);

    ingest::DuplicatePolicy policy() const;
    void focusFiles();
    QPushButton* importButton() const { return m_import; }
    QPushButton* removeButton() const { return m_remove; }
    QPushButton* discardButton() const { return m_discard; }

Q_SIGNALS:
    void fileChanged(int row);
    void fileRemoved();
    void policyChanged();
    void addRequested();
    void discardRequested();
    void importRequested();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    int currentRow() const;
    void showCurrent();
    void removeCurrent();
    void updateButtons();
    void fitFiles();
    void keepSelection();

    FileListModel& m_files;
    Card* m_filesCard;
    QTableView* m_filesView;
    FilePanel* m_file;
    QComboBox* m_policy;
    QLabel* m_hint;
    QPushButton* m_remove;
    QPushButton* m_discard;
    QPushButton* m_import;
};

} // namespace globant::ui
