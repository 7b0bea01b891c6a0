// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importpage.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/emptypanel.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/importrun.h"
#include "ui/import/importtext.h"
#include "ui/import/previewpanel.h"
#include "ui/import/rejectsmodel.h"
#include "ui/import/resultpanel.h"
#include "ui/import/runpanel.h"

#include <QFileDialog>
#include <QFileInfo>
#include <QShowEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kCheckDelayMs = 150; // so that several changes at once are counted once
constexpr int kUndoSeconds = 10;

} // namespace

ImportPage::ImportPage(WorkspaceSession& session, QWidget* parent)
    : Page(parent)
    , m_session(session)
    , m_files(new FileListModel(session.catalog(), this))
    , m_run(new ImportRun(session, this))
    , m_checkTimer(new QTimer(this))
    , m_access(new Notice)
    , m_notice(new Notice)
    , m_panels(new QStackedWidget)
    , m_emptyPanel(new EmptyPanel)
    , m_previewPanel(new PreviewPanel(session.catalog(), *m_files))
    , m_runPanel(new RunPanel)
    , m_resultPanel(new ResultPanel(session.catalog()))
{
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(titleLabel(title()));
    layout->addWidget(m_access);
    layout->addWidget(m_notice);
    layout->addWidget(m_panels, 1);
    for (QWidget* panel : std::initializer_list<QWidget*>{m_emptyPanel, m_previewPanel, m_runPanel, m_resultPanel})
        m_panels->addWidget(panel);

    m_checkTimer->setSingleShot(true);
    m_checkTimer->setInterval(kCheckDelayMs);
    connect(m_checkTimer, &QTimer::timeout, this, &ImportPage::check);
    connect(m_emptyPanel, &EmptyPanel::chooseRequested, this, &ImportPage::chooseFiles);
    connectPreview();
    connectResult();
    connectRun();
    showAccess();
}

ImportPage::~ImportPage() = default;

QString ImportPage::title() const
{
    return tr("Import");
}

QString ImportPage::iconName() const
{
    return u"document-import"_s;
}

void ImportPage::connectPreview()
{
    connect(m_previewPanel, &PreviewPanel::addRequested, this, &ImportPage::chooseFiles);
    connect(m_previewPanel, &PreviewPanel::importRequested, this, &ImportPage::startImport);
    connect(m_previewPanel, &PreviewPanel::policyChanged, this, &ImportPage::checkSoon);
    connect(m_previewPanel, &PreviewPanel::fileChanged, this, [this](int row) { preview(m_files->file(row)); });
    connect(m_previewPanel, &PreviewPanel::fileRemoved, this, [this] {
        showFiles();
        checkSoon();
    });
    connect(m_previewPanel, &PreviewPanel::discardRequested, this, [this] {
        m_run->stopChecking();
        (void)m_files->takeAll();
        showFiles();
    });
}

void ImportPage::connectResult()
{
    connect(m_resultPanel, &ResultPanel::rejectsWanted, this, [this](qint64 importId, qint64 afterLine) {
        m_run->readRejects(importId, afterLine, RejectsModel::kPage);
    });
    connect(m_resultPanel, &ResultPanel::tryAgainRequested, this, &ImportPage::tryAgain);
    connect(m_resultPanel, &ResultPanel::undoRequested, this, [this] {
        m_notice->show(Notice::Kind::Information, tr("Undoing the import…"));
        Q_EMIT progressText(tr("Undoing an import"), -1);
        m_run->undo(m_resultPanel->importIds());
    });
    connect(m_resultPanel, &ResultPanel::exportRequested, this, &ImportPage::exportRejects);
    connect(m_resultPanel, &ResultPanel::dismissed, this, &ImportPage::dismissResult);
}

void ImportPage::connectRun()
{
    connect(m_runPanel, &RunPanel::cancelRequested, this, &ImportPage::cancel);
    connect(m_run, &ImportRun::previewed, this, [this](int id, const Result<ingest::FilePreview>& preview) {
        m_files->setPreview(id, preview);
        checkSoon();
    });
    connect(m_run, &ImportRun::checked, m_files, &FileListModel::setOutcomes);
    connect(m_run, &ImportRun::progressed, this, &ImportPage::showProgress);
    connect(m_run, &ImportRun::imported, this, &ImportPage::finishImport);
    connect(m_run, &ImportRun::undone, this, &ImportPage::finishUndo);
    connect(m_run, &ImportRun::rejectsRead, this,
            [this](qint64 importId, const Result<QList<ingest::StoredReject>>& rejects) {
                if (rejects)
                    m_resultPanel->appendRejects(importId, *rejects);
                else
                    m_notice->show(Notice::Kind::Error, rejects.error().message);
            });
    connect(m_run, &ImportRun::triedAgain, this, [this](qint64 importId, const Result<ingest::ImportSummary>& summary) {
        showPanel(m_resultPanel);
        if (!summary) {
            const bool cancelled = summary.error().code == ErrorCode::Cancelled;
            m_notice->show(cancelled ? Notice::Kind::Information : Notice::Kind::Error, summary.error().message);
            return;
        }
        m_notice->show(Notice::Kind::Information, ImportText::done(summary->counts), {}, kUndoSeconds);
        m_resultPanel->addRetry(importId, *summary);
    });
    connect(m_run, &ImportRun::exported, this, [this](const QString& path, const Result<void>& result) {
        if (result)
            m_notice->show(Notice::Kind::Information, tr("The rejected rows are in “%1”.").arg(path), {}, kUndoSeconds);
        else
            m_notice->show(Notice::Kind::Error, result.error().message);
    });
    connect(m_run, &ImportRun::busyChanged, this, [this](bool busy) {
        m_resultPanel->setWorking(busy);
        if (!busy)
            Q_EMIT progressText({}, -1);
        Q_EMIT busyChanged(busy);
    });
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        m_notice->clear();
        if (!m_run->isBusy() && m_files->isEmpty())
            importThese(m_requests, {});
    });
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
    const bool may = m_session.canWrite();
    m_emptyPanel->setUsable(may);
    if (may)
        m_access->clear();
    else if (m_session.role() < accounts::Role::Editor)
        m_access->show(Notice::Kind::Information,
                       tr("You may look at the data, and not import. An administrator can make you an editor."));
    else
        m_access->show(Notice::Kind::Information,
                       tr("Another program is writing to this workspace. Close it and log in again to import."));
}

void ImportPage::showPanel(QWidget* panel)
{
    m_panels->setCurrentWidget(panel);
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

void ImportPage::showWaiting()
{
    const int count = m_files->rowCount();
    m_resultPanel->setNextFiles(count);
    if (count > 0)
        m_notice->show(Notice::Kind::Information,
                       tr("%Ln files wait. You can look at them once you are done with this import.", nullptr, count));
}

void ImportPage::chooseFiles()
{
    auto* dialog = new QFileDialog(this, tr("Choose files to import"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setFileMode(QFileDialog::ExistingFiles);
    dialog->setNameFilters({tr("CSV files (*.csv *.tsv *.txt)"), tr("All files (*)")});
    connect(dialog, &QFileDialog::filesSelected, this, &ImportPage::addFiles);
    dialog->open();
}

void ImportPage::addFiles(const QStringList& paths)
{
    showAccess();
    if (!m_session.canWrite())
        return;
    for (const int id : m_files->add(paths))
        preview(m_files->file(m_files->rowOf(id)));
    if (m_panels->currentWidget() == m_runPanel || m_panels->currentWidget() == m_resultPanel)
        return showWaiting();
    m_notice->clear();
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
    if (!requests.isEmpty())
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
    if (m_panels->currentWidget() != m_runPanel)
        return;
    m_runPanel->showProgress(m_meter);
    const QString left = ImportText::timeLeft(m_meter.secondsLeft());
    Q_EMIT progressText(left.isEmpty() ? progress.file : tr("%1: %2").arg(progress.file, left), m_meter.percent());
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
    else
        m_notice->show(Notice::Kind::Error, tr("Nothing was imported. %1").arg(error->message));
}

void ImportPage::finishUndo(const QList<qint64>& importIds, const std::optional<Error>& error)
{
    const bool allGone = m_resultPanel->removeImports(importIds);
    m_notice->clear();
    if (error)
        m_notice->show(Notice::Kind::Error, error->message);
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
