// SPDX-License-Identifier: GPL-3.0-or-later
// How ImportPage is made of its panels, and what their signals lead to.
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/buttonaction.h"
#include "ui/import/emptypanel.h"
#include "ui/import/filelistmodel.h"
#include "ui/import/importpage.h"
#include "ui/import/importrun.h"
#include "ui/import/importtext.h"
#include "ui/import/previewpanel.h"
#include "ui/import/rejectsmodel.h"
#include "ui/import/resultpanel.h"
#include "ui/import/runpanel.h"

#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

namespace globant::ui {

namespace {

constexpr int kCheckDelayMs = 150; // so that several changes at once are counted once
constexpr int kToldSeconds = 10;

} // namespace

ImportPage::ImportPage(std::unique_ptr<ImportRun> run, QWidget* parent)
    : Page(parent)
    , m_run(run.release())
    , m_files(new FileListModel(m_run->catalog(), this))
    , m_checkTimer(new QTimer(this))
    , m_access(new Notice)
    , m_notice(new Notice)
    , m_panels(new QStackedWidget)
    , m_emptyPanel(new EmptyPanel)
    , m_previewPanel(new PreviewPanel(m_run->catalog(), *m_files))
    , m_runPanel(new RunPanel)
    , m_resultPanel(new ResultPanel(m_run->catalog()))
{
    m_run->setParent(this);
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
    makeActions();
    showAccess();
}

void ImportPage::makeActions()
{
    const auto add = [this](QPushButton* button, const QString& text, const QKeySequence& keys) {
        m_actions.append(new ButtonAction(button, text, keys, this));
    };
    add(m_previewPanel->importButton(), tr("&Import these files"), QKeySequence(Qt::CTRL | Qt::Key_Return));
    add(m_previewPanel->removeButton(), tr("&Remove file"), QKeySequence(Qt::CTRL | Qt::Key_Delete));
    add(m_previewPanel->discardButton(), tr("&Discard all files"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_actions.append(nullptr);
    add(m_runPanel->cancelButton(), tr("&Cancel the import"), QKeySequence(Qt::Key_Escape));
    m_actions.append(nullptr);
    add(m_resultPanel->tryAgainButton(), tr("&Try rejected rows again"),
        QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_R));
    add(m_resultPanel->exportButton(), tr("&Export rejected rows…"), QKeySequence(Qt::CTRL | Qt::Key_E));
    add(m_resultPanel->undoButton(), tr("&Undo the import"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_U));
    add(m_resultPanel->doneButton(), tr("D&one"), QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Return));
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
    connect(m_run, &ImportRun::stepped, this, [this](ImportRun::Step step) {
        m_meter.setStep(step);
        showMeter();
    });
    connect(m_run, &ImportRun::imported, this, &ImportPage::finishImport);
    connect(m_run, &ImportRun::undone, this, &ImportPage::finishUndo);
    connect(m_run, &ImportRun::rejectsRead, this,
            [this](qint64 importId, const Result<QList<ingest::StoredReject>>& rejects) {
                if (rejects)
                    m_resultPanel->appendRejects(importId, *rejects);
                else
                    m_notice->show(Notice::Kind::Error, localized(rejects.error()));
            });
    connect(m_run, &ImportRun::triedAgain, this, [this](qint64 importId, const Result<ingest::ImportSummary>& summary) {
        showPanel(m_resultPanel);
        if (!summary) {
            const bool cancelled = summary.error().code == ErrorCode::Cancelled;
            m_notice->show(cancelled ? Notice::Kind::Information : Notice::Kind::Error, localized(summary.error()));
            return;
        }
        m_notice->show(Notice::Kind::Information, ImportText::done(summary->counts), {}, kToldSeconds);
        m_resultPanel->addRetry(importId, *summary);
    });
    connect(m_run, &ImportRun::exported, this, [this](const QString& path, const Result<void>& result) {
        if (result)
            m_notice->show(Notice::Kind::Information, tr("The rejected rows are in “%1”.").arg(path), {}, kToldSeconds);
        else
            m_notice->show(Notice::Kind::Error, localized(result.error()));
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

} // namespace globant::ui
