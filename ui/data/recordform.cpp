// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/recordform.h"

#include "core/catalog/fieldvalue.h"
#include "core/records/rowquery.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/rowedits.h"

#include <QComboBox>
#include <QCompleter>
#include <QFormLayout>
#include <QLineEdit>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFormWidth = 460;
constexpr qint64 kMostChoices = 5000; // of a reference; beyond, the id is typed

} // namespace

RecordForm::RecordForm(WorkspaceSession& session, RowEdits& edits, const catalog::TableSchema& table,
                       const std::optional<records::FieldTexts>& row, QWidget* parent)
    : QDialog(parent)
    , m_session(session)
    , m_edits(edits)
    , m_table(table)
    , m_isNew(!row)
    , m_before(row.value_or(records::FieldTexts()))
    , m_notice(new Notice)
    , m_save(primaryButton(m_isNew ? tr("&Add") : tr("&Save")))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(m_isNew ? tr("Add: %1").arg(localized(table.title)) : tr("Change: %1").arg(localized(table.title)));
    setMinimumWidth(kFormWidth);
    auto* form = new QFormLayout;
    form->setSpacing(12);
    form->setLabelAlignment(Qt::AlignLeft);
    for (int i = 0; i < table.fields.size(); ++i) {
        QWidget* editor = makeEditor(i);
        m_editors.append(editor);
        m_touched.append(false);
        m_complete.append(false);
        auto* fault = captionLabel(QString());
        fault->setProperty("role", u"error"_s);
        fault->setWordWrap(true);
        fault->setVisible(false);
        m_faults.append(fault);
        auto* column = new QVBoxLayout;
        column->setSpacing(2);
        column->addWidget(editor);
        column->addWidget(fault);
        auto* label = new QLabel(localized(table.fields[i].title));
        label->setBuddy(editor);
        form->addRow(label, column);
    }
    auto* cancel = new QPushButton(tr("&Cancel"));
    auto* buttons = new QHBoxLayout;
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_save);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addWidget(m_notice);
    layout->addLayout(form);
    layout->addStretch();
    layout->addLayout(buttons);
    m_save->setDefault(true);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    connect(m_save, &QPushButton::clicked, this, &RecordForm::save);
    for (int i = 0; i < table.fields.size(); ++i)
        setTextOf(i, m_before.value(table.fields[i].name));
    // A row keeps its key.
    m_editors[table.key]->setEnabled(m_isNew);
    if (auto* key = qobject_cast<QLineEdit*>(m_editors[table.key]); key != nullptr && m_isNew)
        key->setPlaceholderText(tr("the next free one"));
    check();
}

QWidget* RecordForm::makeEditor(int field)
{
    const catalog::Field& schema = m_table.fields[field];
    const auto changed = [this, field] {
        m_touched[field] = true;
        check();
    };
    if (m_table.foreignKeyOf(field) != nullptr) {
        auto* box = new QComboBox;
        box->setEditable(true);
        box->setInsertPolicy(QComboBox::NoInsert);
        box->completer()->setFilterMode(Qt::MatchContains);
        box->completer()->setCompletionMode(QCompleter::PopupCompletion);
        box->setAccessibleName(localized(schema.title));
        box->lineEdit()->setAccessibleName(box->accessibleName());
        connect(box, &QComboBox::editTextChanged, this, changed);
        fillReferences(field);
        return box;
    }
    auto* edit = new QLineEdit;
    edit->setAccessibleName(localized(schema.title));
    if (schema.type == catalog::FieldType::DateTime)
        edit->setPlaceholderText(tr("2026-01-31 or 2026-01-31T09:30:00Z"));
    connect(edit, &QLineEdit::textEdited, this, changed);
    return edit;
}

void RecordForm::fillReferences(int field)
{
    const catalog::TableSchema* other = m_session.catalog().find(m_table.foreignKeyOf(field)->table);
    const int name = records::nameField(*other);
    m_session.read(
        this,
        [&catalog = m_session.catalog(), other, name](const store::Connection& connection) {
            const records::RowOrder order{name >= 0 ? other->fields[name].name : QString(), false};
            return records::RowQuery(connection, catalog, *other, {}, order).after({}, kMostChoices);
        },
        [this, field, name](const Result<QList<records::Row>>& rows) {
            if (!rows)
                return;
            const QString before = textOf(field);
            auto* box = static_cast<QComboBox*>(m_editors[field]);
            const QSignalBlocker blocker(box);
            for (const records::Row& row : *rows) {
                const QString id = QString::number(row.key);
                box->addItem(name >= 0 ? u"%1 (%2)"_s.arg(row.values[name].toString(), id) : id, id);
            }
            m_complete[field] = rows->size() < kMostChoices;
            setTextOf(field, before);
            check();
        });
}

QString RecordForm::textOf(int field) const
{
    if (const auto* edit = qobject_cast<QLineEdit*>(m_editors[field]))
        return edit->text();
    const auto* box = static_cast<QComboBox*>(m_editors[field]);
    const QString text = box->currentText().trimmed();
    const int index = box->findText(text, Qt::MatchFixedString);
    return index >= 0 ? box->itemData(index).toString() : text;
}

void RecordForm::setTextOf(int field, const QString& text)
{
    if (auto* edit = qobject_cast<QLineEdit*>(m_editors[field])) {
        edit->setText(text);
        return;
    }
    auto* box = static_cast<QComboBox*>(m_editors[field]);
    const QSignalBlocker blocker(box);
    const int index = box->findData(text);
    box->setCurrentIndex(index);
    if (index < 0)
        box->setEditText(text);
}

QWidget* RecordForm::editorOf(const QString& field) const
{
    for (int i = 0; i < m_table.fields.size(); ++i)
        if (m_table.fields[i].name == field)
            return m_editors[i];
    return nullptr;
}

QString RecordForm::referenceFault(int field, const QString& text) const
{
    const catalog::ForeignKey& key = *m_table.foreignKeyOf(field);
    const QString other = localized(m_session.catalog().find(key.table)->singular);
    const auto parsed = catalog::parseField(m_table.fields[field], text);
    if (!parsed && parsed.error().code == catalog::RejectCode::MissingValue)
        return tr("Choose one.");
    if (!parsed)
        return tr("There is no %1 of this name. Choose one from the list.").arg(other);
    const auto* const box = static_cast<const QComboBox*>(m_editors[field]);
    if (m_complete[field] && !parsed->isNull() && box->findData(QString::number(parsed->toLongLong())) < 0)
        return localized(catalog::unknownReference(key, parsed->toLongLong()).message);
    return {};
}

QString RecordForm::faultOf(int field) const
{
    const catalog::Field& schema = m_table.fields[field];
    const QString text = textOf(field);
    if (field == m_table.key && m_isNew && text.trimmed().isEmpty())
        return {};
    if (m_table.foreignKeyOf(field))
        return referenceFault(field, text);
    const auto parsed = catalog::parseField(schema, text);
    if (parsed)
        return {};
    switch (parsed.error().code) {
    case catalog::RejectCode::MissingValue:
        return tr("A value is needed.");
    case catalog::RejectCode::BadDateTime:
        return tr("No such date. Write it like 2026-01-31T09:30:00Z.");
    case catalog::RejectCode::BadInteger:
        return schema.minimum ? tr("This must be a whole number from %1 on.").arg(*schema.minimum)
                              : tr("This must be a whole number.");
    case catalog::RejectCode::ValueTooLong:
        return tr("Too long: at most %Ln characters.", nullptr, int(schema.maxLength));
    default:
        return localized(parsed.error().message);
    }
}

void RecordForm::check()
{
    if (m_editors.size() < m_table.fields.size())
        return;
    bool good = true;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        const QString message = faultOf(i);
        good = good && message.isEmpty();
        // Nothing is wrong yet with a field that nobody has come to.
        const bool shown = !message.isEmpty() && m_touched[i];
        m_faults[i]->setText(message);
        m_faults[i]->setVisible(shown);
    }
    m_save->setEnabled(good && !m_busy);
    if (isVisible() && height() < sizeHint().height())
        resize(width(), sizeHint().height());
}

QString RecordForm::rowName() const
{
    return u"%1 %2"_s.arg(localized(m_table.singular), textOf(m_table.key)).trimmed();
}

void RecordForm::save()
{
    records::FieldTexts values;
    for (int i = 0; i < m_table.fields.size(); ++i) {
        const QString& name = m_table.fields[i].name;
        const QString text = textOf(i);
        if (i == m_table.key ? m_isNew && !text.trimmed().isEmpty() : m_isNew || text != m_before.value(name))
            values.insert(name, text);
    }
    const qint64 key = textOf(m_table.key).toLongLong();
    const records::RowChange change =
        m_isNew ? records::RowChange::insert(values) : records::RowChange::update(key, values);
    const QString text = m_isNew ? tr("Added %1").arg(rowName()) : tr("Changed %1").arg(rowName());
    m_busy = true;
    check();
    m_edits.apply(this, m_table, {change}, text, [this, text](const Result<records::EditSummary>& summary) {
        m_busy = false;
        check();
        if (!summary) {
            m_notice->show(Notice::Kind::Error, localized(summary.error()));
            return;
        }
        if (summary->id != 0)
            Q_EMIT saved(text);
        accept();
    });
}

} // namespace globant::ui
