// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowactions.h"

#include "core/catalog/fieldvalue.h"
#include "core/records/references.h"
#include "ui/common/forgetdialog.h"
#include "ui/common/icons.h"
#include "ui/common/localized.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/recordform.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowwindowmodel.h"

#include <QAction>
#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QPushButton>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNoticeSeconds = 10;

} // namespace

RowActions::RowActions(WorkspaceSession& session, DataPage& page)
    : QObject(&page)
    , m_session(session)
    , m_page(page)
    , m_edits(session)
    , m_notice(new Notice)
    , m_add(new QAction(icon(u"list-add"_s), tr("&Add row…"), this))
    , m_change(new QAction(icon(u"document-edit"_s), tr("&Change row…"), this))
    , m_delete(new QAction(icon(u"edit-delete"_s), tr("&Delete rows"), this))
    , m_undo(new QAction(icon(u"edit-undo"_s), tr("&Undo"), this))
    , m_redo(new QAction(icon(u"edit-redo"_s), tr("&Redo"), this))
    , m_forget(new QAction(icon(u"user-identity"_s), tr("&Forget this person…"), this))
{
    m_add->setShortcut(QKeySequence(Qt::Key_Insert));
    m_change->setShortcuts({QKeySequence(Qt::Key_F2), QKeySequence(Qt::Key_Return), QKeySequence(Qt::Key_Enter)});
    m_delete->setShortcut(QKeySequence::Delete);
    for (QAction* action : rowActions()) {
        action->setShortcutContext(Qt::WidgetShortcut); // in the filters' fields these keys edit
        page.grid()->addAction(action);
    }
    m_forget->setShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Delete));
    m_forget->setShortcutContext(Qt::WidgetShortcut);
    page.grid()->addAction(m_forget);
    m_undo->setShortcuts(QKeySequence::Undo);
    m_redo->setShortcuts(QKeySequence::Redo);
    for (QAction* action : undoActions()) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        page.addAction(action);
    }
    page.actions()->addWidget(makeButton(m_add, tr("&Add…")));
    m_dispensable = {makeButton(m_change, tr("&Change…")), makeButton(m_delete, tr("&Delete"))};
    for (QPushButton* button : std::as_const(m_dispensable))
        page.actions()->addWidget(button);
    static_cast<QVBoxLayout*>(page.layout())->insertWidget(1, m_notice);
    connectParts();
    updateActions();
    updateUndo();
}

QPushButton* RowActions::makeButton(QAction* action, const QString& text)
{
    auto* button = new QPushButton(text);
    const auto follow = [button, action] { button->setEnabled(action->isEnabled()); };
    connect(action, &QAction::changed, button, follow);
    connect(button, &QPushButton::clicked, action, &QAction::trigger);
    button->setToolTip(action->shortcut().toString(QKeySequence::NativeText));
    follow();
    return button;
}

void RowActions::connectParts()
{
    connect(m_add, &QAction::triggered, this, &RowActions::add);
    connect(m_change, &QAction::triggered, this, &RowActions::change);
    connect(m_delete, &QAction::triggered, this, &RowActions::remove);
    connect(m_forget, &QAction::triggered, this, &RowActions::forget);
    connect(m_undo, &QAction::triggered, this, [this] { m_edits.undo(); });
    connect(m_redo, &QAction::triggered, this, [this] { m_edits.redo(); });
    connect(&m_edits.stack(), &QUndoStack::indexChanged, this, &RowActions::updateUndo);
    connect(m_page.grid(), &QAbstractItemView::doubleClicked, m_change, &QAction::trigger);
    connect(m_page.grid()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowActions::updateActions);
    connect(m_page.model(), &QAbstractItemModel::modelReset, this, &RowActions::updateActions);
    connect(m_page.model(), &RowWindowModel::stateChanged, this, &RowActions::updateActions);
    connect(m_notice, &Notice::actionTriggered, this, [this] {
        if (m_offered)
            m_offered();
    });
    connect(&m_edits, &RowEdits::undone, this, [this](const QString& text) {
        m_offered = [this] { m_edits.redo(); };
        m_notice->show(Notice::Kind::Information, tr("Undone: %1").arg(text), tr("Redo"), kNoticeSeconds);
    });
    connect(&m_edits, &RowEdits::redone, this, [this](const QString& text) { tell(text, true); });
    connect(&m_edits, &RowEdits::failed, this,
            [this](const QString& sentence) { m_notice->show(Notice::Kind::Error, sentence); });
}

void RowActions::setCompact(bool compact)
{
    for (QPushButton* button : std::as_const(m_dispensable))
        button->setVisible(!compact);
}

QList<QAction*> RowActions::rowActions() const
{
    return {m_add, m_change, m_delete};
}

QList<QAction*> RowActions::undoActions() const
{
    return {m_undo, m_redo};
}

void RowActions::updateActions()
{
    const qint64 selected = m_page.grid()->selectedCount(); // of millions: without a list of them
    const bool isReady = m_page.model()->rowIndex() != nullptr;
    m_change->setEnabled(selected == 1);
    m_delete->setEnabled(isReady && selected > 0 && selected <= records::RowEditor::kMostChanges);
    const QString whyNot = ForgetDialog::whyNot(m_session);
    m_forget->setVisible(records::nameField(m_page.table()) >= 0 &&
                         m_session.catalog().referringTo(m_page.table().name).isEmpty());
    m_forget->setEnabled(selected == 1 && whyNot.isEmpty());
    m_forget->setToolTip(whyNot);
    m_delete->setToolTip(
        selected > records::RowEditor::kMostChanges
            ? tr("Up to %1 rows can be deleted at once.").arg(numberText(records::RowEditor::kMostChanges))
            : QString());
}

// Names are looked for in tables that no other refers to: a department is no person.
void RowActions::forget()
{
    const records::Row* const row = m_page.model()->rowAt(m_page.grid()->currentIndex().row());
    const int name = records::nameField(m_page.table());
    if (!row || name < 0 || !ForgetDialog::whyNot(m_session).isEmpty())
        return;
    auto* dialog = new ForgetDialog(m_session, row->values[name].toString(), &m_page);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->open();
    dialog->find();
}

void RowActions::updateUndo()
{
    const QUndoStack& stack = m_edits.stack();
    const QString reach = tr("Goes back to when you logged in. Edits before that stand in the history.");
    m_undo->setEnabled(stack.canUndo());
    m_undo->setText(stack.canUndo() ? tr("&Undo: %1").arg(stack.undoText()) : tr("&Undo"));
    m_undo->setToolTip(reach);
    m_undo->setStatusTip(reach);
    m_redo->setEnabled(stack.canRedo());
    m_redo->setText(stack.canRedo() ? tr("&Redo: %1").arg(stack.redoText()) : tr("&Redo"));
}

void RowActions::tell(const QString& text, bool canUndo)
{
    m_offered = [this] { m_edits.undo(); };
    m_notice->show(Notice::Kind::Information, text, canUndo ? tr("Undo") : QString(), kNoticeSeconds);
}

void RowActions::add()
{
    if (!m_session.canWrite())
        return;
    auto* form = new RecordForm(m_session, m_edits, m_page.table(), std::nullopt, &m_page);
    connect(form, &RecordForm::saved, this, [this](const QString& text) { tell(text, true); });
    form->open();
}

void RowActions::change()
{
    const QModelIndex current = m_page.grid()->currentIndex();
    const records::Row* row = current.isValid() ? m_page.model()->rowAt(current.row()) : nullptr;
    if (!m_session.canWrite() || row == nullptr || !row->present)
        return;
    records::FieldTexts texts;
    const QList<catalog::Field>& fields = m_page.table().fields;
    for (int i = 0; i < fields.size(); ++i)
        texts.insert(fields[i].name, catalog::fieldText(fields[i], row->values[i]));
    auto* form = new RecordForm(m_session, m_edits, m_page.table(), texts, &m_page);
    connect(form, &RecordForm::saved, this, [this](const QString& text) { tell(text, true); });
    form->open();
}

void RowActions::remove()
{
    const qint64 selected = m_page.grid()->selectedCount();
    if (!m_session.canWrite() || selected == 0 || selected > records::RowEditor::kMostChanges)
        return;
    m_page.model()->fetchRows(m_page.grid()->selectionModel()->selection(), selected,
                              [this, &table = m_page.table()](const Result<QList<records::Row>>& rows) {
                                  if (rows)
                                      removeThese(table, *rows);
                                  else
                                      m_notice->show(Notice::Kind::Error, localized(rows.error()));
                              });
}

void RowActions::removeThese(const catalog::TableSchema& table, const QList<records::Row>& rows)
{
    QList<records::RowChange> changes;
    for (const records::Row& row : rows)
        changes.append(records::RowChange::remove(row.key, row.entry));
    if (changes.isEmpty())
        return;
    const QString text = changes.size() == 1
                             ? tr("Deleted %1 %2").arg(localized(table.singular), QString::number(*changes.first().key))
                             : tr("Deleted %Ln rows of %1", nullptr, int(changes.size())).arg(table.name);
    const std::optional<qint64> only = changes.size() == 1 ? changes.first().key : std::nullopt;
    m_edits.apply(this, table, changes, text, [this, &table, text, only](const Result<records::EditSummary>& summary) {
        if (summary)
            tell(text, true);
        else if (only && summary.error().code == ErrorCode::Conflict)
            explain(table, *only, localized(summary.error()));
        else
            m_notice->show(Notice::Kind::Error, localized(summary.error()));
    });
}

void RowActions::explain(const catalog::TableSchema& table, qint64 key, const QString& sentence)
{
    m_session.read(
        this,
        [&catalog = m_session.catalog(), &table, key](const store::Connection& connection) {
            return records::referencesTo(connection, catalog, table, key);
        },
        [this, key, sentence](const Result<QList<records::Reference>>& references) {
            if (!references || references->isEmpty()) {
                m_notice->show(Notice::Kind::Error, sentence);
                return;
            }
            const records::Reference first = references->first();
            m_offered = [this, first, key] {
                records::FieldCondition condition;
                condition.field = first.field;
                condition.anyOf = {key};
                m_page.showRows(first.table->name, {{condition}, QString()});
            };
            m_notice->show(Notice::Kind::Error, sentence, tr("Show them"));
        });
}

} // namespace globant::ui
