// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowoutput.h"

#include "ui/common/icons.h"
#include "ui/common/localized.h"
#include "ui/common/widgets.h"
#include "ui/data/rowexport.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowtext.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QFileDialog>
#include <QFileInfo>

namespace globant::ui {

using namespace Qt::StringLiterals;
using Headings = RowWindowModel::Headings;

namespace {

constexpr int kCopiedSeconds = 4;
constexpr int kExportedSeconds = 10;

} // namespace

RowOutput::RowOutput(WorkspaceSession& session, RowGrid* grid, RowWindowModel* model, Notice* notice, QObject* parent)
    : QObject(parent)
    , m_session(session)
    , m_grid(grid)
    , m_model(model)
    , m_notice(notice)
    , m_progress(new ScanProgress(this))
{
    const auto add = [this](const QString& text, const QString& iconName, const QKeySequence& keys, auto slot) {
        auto* action = new QAction(icon(iconName, m_grid->palette()), text, this);
        action->setShortcut(keys);
        action->setShortcutContext(Qt::WidgetShortcut); // fields have their own Ctrl+C
        connect(action, &QAction::triggered, this, slot);
        m_grid->addAction(action);
        m_actions.append(action);
    };
    add(tr("&Copy rows"), u"edit-copy"_s, QKeySequence::Copy, [this] { copy(Headings::No); });
    add(tr("Copy rows with &headings"), u"edit-copy"_s, QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_C),
        [this] { copy(Headings::Yes); });
    add(tr("&Export these rows…"), u"document-save"_s, QKeySequence(Qt::CTRL | Qt::Key_E), [this] { chooseFile(); });
    m_actions.last()->setShortcutContext(Qt::WidgetWithChildrenShortcut);
    connect(m_progress, &ScanProgress::told, this, &RowOutput::showProgress);
    connect(m_notice, &Notice::actionTriggered, this, &RowOutput::takeNoticeAction);
    connect(m_grid->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowOutput::updateActions);
    connect(m_model, &RowWindowModel::stateChanged, this, &RowOutput::updateActions);
    updateActions();
}

RowOutput::~RowOutput()
{
    cancel();
}

void RowOutput::updateActions()
{
    const bool any = m_grid->selectionModel()->hasSelection() && m_model->rowIndex();
    m_actions[0]->setEnabled(any);
    m_actions[1]->setEnabled(any);
    m_actions[2]->setEnabled(!isExporting() && m_model->state() == RowWindowModel::State::Ready &&
                             m_model->rowCount() > 0);
}

void RowOutput::copy(Headings headings)
{
    const qint64 selected = m_grid->selectedCount();
    if (selected == 0)
        return;
    m_model->copyText(m_grid->selectionModel()->selection(), headings, [this, selected](const Result<QString>& text) {
        if (!text) {
            m_notice->show(Notice::Kind::Error, localized(text.error()));
            return;
        }
        QApplication::clipboard()->setText(*text);
        const qint64 copied = std::min(selected, RowWindowModel::kMostCopied);
        m_session.logExport(u"table"_s, u"text"_s, copied, {});
        if (isExporting())
            return; // its notice stays
        m_notice->show(Notice::Kind::Information,
                       copied < selected ? tr("The first %1 of %2 rows were copied. To have all of them, export.")
                                               .arg(numberText(copied), numberText(selected))
                                         : tr("%Ln rows copied.", nullptr, int(copied)),
                       {}, kCopiedSeconds);
    });
}

void RowOutput::chooseFile()
{
    auto* dialog = new QFileDialog(m_grid, tr("Export these rows"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"csv"_s);
    const QString avroFilter = tr("Avro files (*.avro)");
    dialog->setNameFilters({tr("CSV files (*.csv)"), avroFilter});
    const QString name = m_model->shownQuestion().table->name;
    dialog->selectFile(name + u".csv"_s);
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog, avroFilter, name](const QString& filter) {
        const QString suffix = filter == avroFilter ? u"avro"_s : u"csv"_s;
        dialog->setDefaultSuffix(suffix);
        const QStringList selected = dialog->selectedFiles();
        const QString base = selected.isEmpty() ? name : QFileInfo(selected.first()).completeBaseName();
        dialog->selectFile((base.isEmpty() ? name : base) + u'.' + suffix);
    });
    connect(dialog, &QFileDialog::fileSelected, this, &RowOutput::saveAs);
    dialog->open();
}

void RowOutput::saveAs(const QString& path)
{
    if (!isAvroName(path) || isExporting()) {
        exportTo(path);
        return;
    }
    m_unconfirmed = path;
    m_notice->show(Notice::Kind::Information,
                   tr("An Avro file is not encrypted: whoever gets “%1” can read all that is in it.")
                       .arg(QFileInfo(path).fileName()),
                   tr("Save it"));
}

void RowOutput::takeNoticeAction()
{
    if (isExporting())
        cancel();
    else if (const QString path = std::exchange(m_unconfirmed, {}); !path.isEmpty())
        exportTo(path);
}

void RowOutput::exportTo(const QString& path)
{
    if (isExporting() || !m_model->rowIndex())
        return;
    m_unconfirmed.clear();
    m_isExporting = true;
    m_rows = m_model->rowIndex()->size();
    updateActions();
    m_session.background(
        this,
        [question = m_model->shownQuestion(), index = m_model->rowIndex(), path, flags = m_progress->begin(),
         &store = m_session.workspace().store]() -> Result<qint64> {
            GLOBANT_TRY_VALUE(const auto connection, store->reader());
            const auto write = isAvroName(path) ? exportRowsAsAvro : exportRows;
            return write(*connection, store->catalog(), question, *index, path, flags.control());
        },
        [this, path](const Result<qint64>& rows) { finish(path, rows); });
}

void RowOutput::showProgress()
{
    QString text = tr("Exporting %Ln rows…", nullptr, int(m_rows));
    if (const QString far = m_progress->text(); !far.isEmpty())
        text = tr("%1 %2").arg(text, far);
    m_notice->show(Notice::Kind::Information, text, tr("Cancel"));
}

void RowOutput::finish(const QString& path, const Result<qint64>& rows)
{
    m_progress->end();
    m_isExporting = false;
    updateActions();
    if (!rows) {
        const bool isCancelled = rows.error().code == ErrorCode::Cancelled;
        m_notice->show(isCancelled ? Notice::Kind::Information : Notice::Kind::Error,
                       isCancelled ? tr("Export cancelled. No file was written.") : localized(rows.error()), {},
                       isCancelled ? kExportedSeconds : 0);
        return;
    }
    m_session.logExport(u"table"_s, isAvroName(path) ? u"avro"_s : u"csv"_s, *rows, QFileInfo(path).fileName());
    m_notice->show(Notice::Kind::Information, tr("%Ln rows are in “%1”.", nullptr, int(*rows)).arg(path), {},
                   kExportedSeconds);
}

} // namespace globant::ui
