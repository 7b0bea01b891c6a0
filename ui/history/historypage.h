// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/history.h"
#include "core/records/rowchange.h"
#include "ui/common/page.h"
#include "ui/common/workspacesession.h"

class QAction;
class QComboBox;
class QLabel;
class QLineEdit;
class QPushButton;
class QStackedWidget;
class QTimer;
class QVBoxLayout;

namespace globant::ui {

class HistoryDetails;
class HistoryModel;
class HistoryTable;
class Notice;
class RejectsPanel;

// Who did what when: the whole log, newest first, and what of it can be taken back.
class HistoryPage : public Page
{
    Q_OBJECT

public:
    explicit HistoryPage(WorkspaceSession& session, QWidget* parent = nullptr);

    QString title() const override;
    QString iconName() const override;
    void refresh() override;

    HistoryModel* model() const { return m_model; }
    // What the person has chosen among the filters.
    struct Choice
    {
        QString kind;
        QString account;
        int days = 0; // of the period; 0: all
        QString file;
    };
    Choice choice() const;
    void setChoice(const Choice& choice);
    // Writes what passes the filters as CSV.
    void exportTo(const QString& path);

protected:
private:
    static constexpr int kNoticeSeconds = 10;
    struct Answer;

    QVBoxLayout* buildLog();
    void buildFilters(QVBoxLayout* layout);
    void connectParts();
    void addShortcuts();

    void ask();
    void askMore(qint64 before);
    void take(Answer answer);
    void takeFilters(const QStringList& kinds, const QStringList& accounts);
    void choose(qint64 id);
    void chooseFilters();
    qint64 periodBegin() const;
    void clearFilters();
    void showDetails();
    void showRejects();
    void showLog();
    void showFailure(const Error& error, bool canTryAgain);

    const records::HistoryEntry* chosen() const;
    QString whyNoWrite() const;
    QString whyNoUndo(const records::HistoryEntry& entry) const;
    void undo();
    void retry(qint64 importId);
    using Redo = std::function<void()>;
    void finishWrite(const Result<QString>& said, Redo redo = {});
    void redoEdit(const records::HistoryEntry& entry, const QList<records::RowChange>& changes);
    void redoImport(const records::HistoryEntry& entry);
    void chooseExport();

    WorkspaceSession& m_session;
    records::HistoryFilter m_filter;
    bool m_stale = true;
    bool m_busy = false;
    Redo m_redo; // what the notice offers to do again
    int m_question = 0;
    qint64 m_chosen = 0; // an entry's id; stays chosen when the log is read anew

    HistoryModel* m_model;
    QComboBox* m_kind;
    QComboBox* m_account;
    QComboBox* m_period;
    QLineEdit* m_file;
    QTimer* m_typing;
    QPushButton* m_export;
    Notice* m_notice;
    QStackedWidget* m_stack;
    QWidget* m_log;
    QStackedWidget* m_rows;
    HistoryTable* m_table;
    QLabel* m_empty;
    QPushButton* m_clear;
    QLabel* m_count;
    HistoryDetails* m_details;
    RejectsPanel* m_rejects;
};

} // namespace globant::ui
