// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/rowactions.h"

#include "core/catalog/fieldvalue.h"
#include "core/records/references.h"
#include "ui/common/widgets.h"
#include "ui/data/datapage.h"
#include "ui/data/recordform.h"
#include "ui/data/rowgrid.h"
#include "ui/data/rowwindowmodel.h"

#include <QHBoxLayout>
#include <QItemSelectionModel>
#include <QShortcut>

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
    , m_add(new QPushButton(tr("&Add…")))
    , m_change(new QPushButton(tr("&Change…")))
    , m_delete(new QPushButton(tr("&Delete")))
{
    for (QPushButton* button : {m_add, m_change, m_delete})
        page.actions()->addWidget(button);
    static_cast<QVBoxLayout*>(page.layout())->insertWidget(1, m_notice);
    connect(m_add, &QPushButton::clicked, this, &RowActions::add);
    connect(m_change, &QPushButton::clicked, this, &RowActions::change);
    connect(m_delete, &QPushButton::clicked, this, &RowActions::remove);
    const auto shortcut = [this](const QKeySequence& keys, QWidget* widget, auto slot) {
        auto* made = new QShortcut(keys, widget);
        made->setContext(Qt::WidgetWithChildrenShortcut);
        connect(made, &QShortcut::activated, this, slot);
    };
    shortcut(QKeySequence(Qt::Key_Insert), page.grid(), &RowActions::add);
    shortcut(QKeySequence(Qt::Key_F2), page.grid(), &RowActions::change);
    shortcut(QKeySequence(Qt::Key_Return), page.grid(), &RowActions::change);
    shortcut(QKeySequence::Delete, page.grid(), &RowActions::remove);
    shortcut(QKeySequence::Undo, &page, [this] { m_edits.undo(); });
    shortcut(QKeySequence::Redo, &page, [this] { m_edits.redo(); });
    connect(page.grid(), &QAbstractItemView::doubleClicked, this, &RowActions::change);
    connect(page.grid()->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RowActions::updateButtons);
    connect(page.model(), &QAbstractItemModel::modelReset, this, &RowActions::updateButtons);
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
    updateButtons();
}

void RowActions::updateButtons()
{
    const qsizetype selected = m_page.grid()->selectionModel()->selectedRows().size();
    const bool may = m_session.canWrite();
    for (QPushButton* button : {m_add, m_change, m_delete})
        button->setVisible(may);
    m_change->setEnabled(selected == 1);
    m_delete->setEnabled(selected > 0 && selected <= records::RowEditor::kMostChanges);
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
    const catalog::TableSchema& table = m_page.table();
    QList<records::RowChange> changes;
    const QModelIndexList selected = m_page.grid()->selectionModel()->selectedRows();
    for (const QModelIndex& index : selected)
        if (const records::Row* row = m_page.model()->rowAt(index.row()); row != nullptr && row->present)
            changes.append(records::RowChange::remove(row->key, row->entry));
    if (!m_session.canWrite() || changes.isEmpty() || changes.size() > records::RowEditor::kMostChanges)
        return;
    const QString text = changes.size() == 1
                             ? tr("Deleted %1 %2").arg(table.singular, QString::number(*changes.first().key))
                             : tr("Deleted %Ln rows of %1", nullptr, int(changes.size())).arg(table.name);
    const std::optional<qint64> only = changes.size() == 1 ? changes.first().key : std::nullopt;
    m_edits.apply(this, table, changes, text, [this, &table, text, only](const Result<records::EditSummary>& summary) {
        if (summary)
            tell(text, true);
        else if (only && summary.error().code == ErrorCode::Conflict)
            explain(table, *only, summary.error().message);
        else
            m_notice->show(Notice::Kind::Error, summary.error().message);
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
