// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/ingest/importservice.h"
#include "ui/common/page.h"
#include "ui/import/importmeter.h"

class QStackedWidget;
class QTimer;

namespace globant::ui {

class EmptyPanel;
class FileListModel;
class ImportRun;
class Notice;
class PreviewPanel;
class ResultPanel;
class RunPanel;
struct ImportFile;

// From files to rows: choose, look, import, correct. Nothing is written before the person says so, and one import runs
// at a time. Going cancels what runs.
class ImportPage : public Page
{
    Q_OBJECT

public:
    explicit ImportPage(std::unique_ptr<ImportRun> run, QWidget* parent = nullptr);
    ~ImportPage() override;

    QString title() const override;
    QString iconName() const override;
    void refresh() override;
    QList<QAction*> menuActions() const override { return m_actions; }

    // Files, the CSV files of folders; what cannot be read as a file is told. At any time; while an import runs or its
    // result is shown, the files wait.
    void addFiles(const QStringList& paths);
    // Takes back the file that is being imported; those before it stay.
    void cancel();
    // An import, another try or an undo runs.
    bool isBusy() const;

Q_SIGNALS:
    void busyChanged(bool busy);
    // For one line elsewhere; percent -1: not known. Empty: nothing runs.
    void progressText(const QString& text, int percent);

protected:
    void showEvent(QShowEvent* event) override;
    // A dry run holds the store's writer, which the other pages may want.
    void hideEvent(QHideEvent* event) override;

private:
    void makeActions();
    void connectPreview();
    void connectResult();
    void connectRun();
    void showPanel(QWidget* panel);
    void showAccess();
    void showWaiting(const QStringList& leftOut = {});
    void showFiles();
    void chooseFiles();
    void preview(const ImportFile& file);
    void checkSoon();
    void check();
    void startImport();
    void importThese(const QList<ingest::ImportRequest>& requests, const QList<ImportFile>& files);
    void tryAgain(qint64 importId, const QHash<qint64, QString>& corrections);
    void finishImport(const Result<QList<ingest::ImportOutcome>>& outcomes);
    void finishUndo(const QList<qint64>& importIds, const std::optional<Error>& error);
    void exportRejects(qint64 importId, const QString& fileName);
    void showProgress(const ingest::ImportProgress& progress);
    void showMeter();
    void dismissResult();

    ImportRun* m_run;
    FileListModel* m_files;
    QTimer* m_checkTimer;
    Notice* m_access;
    Notice* m_notice;
    QStackedWidget* m_panels;
    EmptyPanel* m_emptyPanel;
    PreviewPanel* m_previewPanel;
    RunPanel* m_runPanel;
    ResultPanel* m_resultPanel;
    QList<QAction*> m_actions;
    ImportMeter m_meter;
    QList<ingest::ImportRequest> m_requests; // of the import that runs or ended last
    QList<ImportFile> m_importing;           // to be put back where nothing of them was imported
};

} // namespace globant::ui
