// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/history.h"
#include "ui/common/workspacesession.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableView;

namespace globant::ui {

class Card;
class RejectedRows;

// The rows that an import did not take, with the way back to the log.
class RejectsPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RejectsPanel(WorkspaceSession& session, QWidget* parent = nullptr);

    // `whyNoRetry`: a sentence, empty where the rows can be tried again.
    void setImport(const records::HistoryEntry& import, const QString& whyNoRetry);
    RejectedRows* model() const { return m_model; }
    // Writes those that still wait as CSV.
    void exportTo(const QString& path);

Q_SIGNALS:
    void backRequested();
    void retryRequested(qint64 importId);
    void failed(const Error& error);
    void exported(const QString& path);

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void read(qint64 importId, qint64 afterLine);
    void chooseExport();

    WorkspaceSession& m_session;
    RejectedRows* m_model;
    Card* m_card;
    QTableView* m_table;
    QPushButton* m_back;
    QPushButton* m_export;
    QPushButton* m_retry;
    QString m_file; // the import's
};

} // namespace globant::ui
