// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "ui/common/localized.h"
#include "ui/common/widgets.h"
#include "ui/import/emptypanel.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/gatheredfiles.h"
#include "ui/import/importrun.h"
#include "ui/import/importtext.h"
#include "ui/import/previewpanel.h"
#include "ui/import/resultpanel.h"
#include "ui/import/runpanel.h"

#include <QApplication>
#include <QFileDialog>
#include <QFileInfo>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTimer>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kUndoSeconds = 10;

} // namespace

ImportPage::~ImportPage() = default;

QString ImportPage::title() const
{
    return tr("Import");
}

QString ImportPage::iconName() const
{
    return u"document-import"_s;
}

void ImportPage::refresh()
{
    showAccess();
    checkSoon();
}

void ImportPage::showEvent(QShowEvent* event)
{
    Page::showEvent(event);
    if (!event->spontaneous())
        checkSoon();
}

void ImportPage::hideEvent(QHideEvent* event)
{
    Page::hideEvent(event);
    if (!event->spontaneous())
        m_run->stopChecking();
}

void ImportPage::showAccess()
{
    const QString obstacle = m_run->obstacle();
    m_emptyPanel->setUsable(obstacle.isEmpty());
    m_access->show(Notice::Kind::Information, obstacle);
}

// The keys go on with the panel that is shown, where they were on the page, or on a button that could not be pressed
// any more.
void ImportPage::showPanel(QWidget* panel)
{
    const QWidget* const focused = QApplication::focusWidget();
    const bool hadFocus = isVisible() && (!focused || focused == this || isAncestorOf(focused));
    m_panels->setCurrentWidget(panel);
    if (!hadFocus)
        return;
    if (panel == m_runPanel)
        m_runPanel->cancelButton()->setFocus();
    else if (panel == m_resultPanel)
        m_resultPanel->doneButton()->setFocus();
    else if (panel == m_emptyPanel)
        m_emptyPanel->chooseButton()->setFocus();
}

void ImportPage::showFiles()
{
    QWidget* panel = m_files->isEmpty() ? static_cast<QWidget*>(m_emptyPanel) : m_previewPanel;
    if (m_panels->currentWidget() == panel)
        return;
    showPanel(panel);
    if (isVisible() && panel == m_previewPanel)
        m_previewPanel->focusFiles();
}

void ImportPage::showWaiting(const QStringList& leftOut)
{
    const int count = m_files->rowCount();
    m_resultPanel->setNextFiles(count);
    QStringList sentences = leftOut;
    if (count > 0)
        sentences.prepend(
            tr("%Ln files wait. You can look at them once you are done with this import.", nullptr, count));
    if (!sentences.isEmpty())
        m_notice->show(Notice::Kind::Information, sentences.join(u'\n'));
}

void ImportPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose files to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("CSV and Avro files (*.csv *.tsv *.txt *.avro)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPage::addFiles);
    dialog->open();
}

void ImportPage::addFiles(const QStringList& paths)
{
    showAccess();
    if (!m_run->obstacle().isEmpty())
        return;
    const GatheredFiles gathered = GatheredFiles::from(paths);
    for (const int id : m_files->add(gathered.paths))
        preview(m_files->file(m_files->rowOf(id)));
    if (m_panels->currentWidget() == m_runPanel || m_panels->currentWidget() == m_resultPanel)
        return showWaiting(gathered.leftOut);
    m_notice->show(Notice::Kind::Information, gathered.leftOut.join(u'\n'));
    showFiles();
}

void ImportPage::preview(const ImportFile& file)
{
    m_run->stopChecking();
    m_run->preview(file.id, file.path, file.table, file.options);
}

void ImportPage::checkSoon()
{
    m_run->stopChecking();
    if (m_panels->currentWidget() == m_previewPanel)
        m_checkTimer->start();
}

void ImportPage::check()
{
    if (m_panels->currentWidget() != m_previewPanel || !isVisible() || m_run->isBusy())
        return;
    m_files->setCounting();
    m_run->check(m_files->requests(m_previewPanel->policy()));
}

void ImportPage::startImport()
{
    const QList<ingest::ImportRequest> requests = m_files->requests(m_previewPanel->policy());
    if (requests.isEmpty())
        return;
    // Without files the pressed button is disabled, and would hand the keys to any other control of the window.
    if (isAncestorOf(QApplication::focusWidget()))
        setFocus();
    importThese(requests, m_files->takeAll());
}

void ImportPage::importThese(const QList<ingest::ImportRequest>& requests, const QList<ImportFile>& files)
{
    m_checkTimer->stop();
    m_notice->clear();
    m_requests = requests;
    m_importing = files;
    QList<ImportMeter::File> metered;
    for (const ingest::ImportRequest& request : requests) {
        const QFileInfo info(request.path);
        metered.append({info.fileName(), info.isFile() ? info.size() : -1, false, 0, 0});
    }
    m_meter = ImportMeter(metered);
    m_runPanel->begin(tr("Importing %Ln files", nullptr, int(requests.size())), m_meter);
    m_resultPanel->setNextFiles(0);
    showPanel(m_runPanel);
    m_run->importFiles(requests);
}

void ImportPage::tryAgain(qint64 importId, const QHash<qint64, QString>& corrections)
{
    m_notice->clear();
    m_meter = ImportMeter({{tr("Rejected rows"), -1, false, 0, 0}});
    m_runPanel->begin(tr("Trying rejected rows again"), m_meter);
    showPanel(m_runPanel);
    m_run->tryAgain(importId, corrections);
}

void ImportPage::showProgress(const ingest::ImportProgress& progress)
{
    m_meter.update(progress);
    showMeter();
}

void ImportPage::showMeter()
{
    if (m_panels->currentWidget() != m_runPanel)
        return;
    m_runPanel->showProgress(m_meter);
    const QString file = m_meter.currentName();
    const QString more = ImportText::state(m_meter);
    Q_EMIT progressText(more.isEmpty() ? file : tr("%1: %2").arg(file, more), m_meter.percent());
}

void ImportPage::finishImport(const Result<QList<ingest::ImportOutcome>>& outcomes)
{
    std::optional<Error> error;
    if (!outcomes)
        error = outcomes.error();
    else if (outcomes->first().error)
        error = outcomes->first().error;
    if (!error) {
        m_resultPanel->showOutcomes(m_requests, *outcomes);
        showPanel(m_resultPanel);
        showWaiting();
        return;
    }
    m_files->putBack(std::exchange(m_importing, {}));
    showFiles();
    checkSoon();
    if (error->code == ErrorCode::Cancelled)
        m_notice->show(Notice::Kind::Information, tr("Import cancelled. Nothing was changed."), {}, kUndoSeconds);
    else if (m_run->tellsOutcome())
        m_notice->show(Notice::Kind::Error, localized(*error));
    else
        m_notice->show(Notice::Kind::Error, tr("Nothing was imported. %1").arg(localized(*error)));
}

void ImportPage::finishUndo(const QList<qint64>& importIds, const std::optional<Error>& error)
{
    const bool allGone = m_resultPanel->removeImports(importIds);
    m_notice->clear();
    if (error)
        m_notice->show(Notice::Kind::Error, localized(*error));
    if (!allGone)
        return;
    showFiles();
    checkSoon();
    m_notice->show(Notice::Kind::Information, tr("Import undone"), m_files->isEmpty() ? tr("Import again") : QString(),
                   kUndoSeconds);
}

void ImportPage::exportRejects(qint64 importId, const QString& fileName)
{
    auto* dialog = new QFileDialog(this, tr("Export rejected rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    dialog->setNameFilters({tr("CSV files (*.csv)")});
    dialog->selectFile(tr("%1-rejected.csv").arg(QFileInfo(fileName).completeBaseName()));
    connect(dialog, &QFileDialog::fileSelected, this,
            [this, importId](const QString& path) { m_run->exportRejects(importId, path); });
    dialog->open();
}

void ImportPage::dismissResult()
{
    m_notice->clear();
    showFiles();
    checkSoon();
}

void ImportPage::cancel()
{
    m_run->cancel();
    m_runPanel->setCancelling();
}

bool ImportPage::isBusy() const
{
    return m_run->isBusy();
}

} // namespace globant::ui
