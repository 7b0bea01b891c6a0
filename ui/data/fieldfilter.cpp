// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/fieldfilter.h"

#include "ui/common/findfield.h"
#include "ui/common/hiddenlabel.h"
#include "ui/common/localized.h"
#include "ui/data/daterangebutton.h"

#include <QComboBox>
#include <QCompleter>
#include <QLineEdit>
#include <QRegularExpressionValidator>
#include <QTimer>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kTypingMs = 300; // from the last letter to the question

records::FieldCondition conditionOf(const QString& field)
{
    records::FieldCondition condition;
    condition.field = field;
    return condition;
}

// A text field, or numbers between commas.
class EditFilter final : public FieldFilter
{
public:
    EditFilter(const catalog::Field& field, QWidget* parent)
        : FieldFilter(parent)
        , m_field(field.name)
        , m_isNumber(field.type == catalog::FieldType::Integer)
        , m_edit(new QLineEdit(parent))
    {
        auto* timer = new QTimer(this);
        timer->setSingleShot(true);
        timer->setInterval(kTypingMs);
        m_edit->setPlaceholderText(m_isNumber ? FieldFilter::tr("Is") : FieldFilter::tr("Contains"));
        if (m_isNumber)
            m_edit->setValidator(
                new QRegularExpressionValidator(QRegularExpression(u"\\s*(-?\\d{1,18}\\s*(,\\s*)?)*"_s), m_edit));
        else
            addClearButton(m_edit);
        connect(m_edit, &QLineEdit::textEdited, timer, qOverload<>(&QTimer::start));
        connect(m_edit, &QLineEdit::textChanged, this, [this, timer](const QString& text) {
            if (text.isEmpty() && !m_setting) // the clear button tells of no edit
                timer->start();
        });
        connect(m_edit, &QLineEdit::returnPressed, this, [timer] {
            if (timer->isActive())
                timer->start(0);
            timer->setInterval(kTypingMs);
        });
        connect(timer, &QTimer::timeout, this, &FieldFilter::changed);
    }

    QWidget* widget() const override { return m_edit; }

    void setCondition(const records::FieldCondition& condition) override
    {
        QStringList numbers;
        for (const qint64 id : condition.anyOf)
            numbers.append(QString::number(id));
        const QString text = m_isNumber ? numbers.join(u", "_s) : condition.contains;
        if (this->condition() == std::optional(condition) && !text.isEmpty())
            return; // what is being typed stays as it is
        m_setting = true;
        m_edit->setText(text);
        m_setting = false;
    }

    std::optional<records::FieldCondition> condition() const override
    {
        records::FieldCondition condition = conditionOf(m_field);
        if (!m_isNumber) {
            condition.contains = m_edit->text().trimmed();
            return condition.contains.isEmpty() ? std::nullopt : std::optional(condition);
        }
        for (const QString& number : m_edit->text().split(u',', Qt::SkipEmptyParts)) {
            bool ok = false;
            const qint64 id = number.trimmed().toLongLong(&ok);
            if (ok)
                condition.anyOf.append(id);
        }
        return condition.anyOf.isEmpty() ? std::nullopt : std::optional(condition);
    }

private:
    QString m_field;
    bool m_isNumber;
    bool m_setting = false;
    QLineEdit* m_edit;
};

// The names that a foreign key may stand for, found by typing a part of one.
class ChoiceFilter final : public FieldFilter
{
public:
    ChoiceFilter(const catalog::Field& field, QWidget* parent)
        : FieldFilter(parent)
        , m_field(field.name)
        , m_combo(new QComboBox(parent))
    {
        m_combo->setEditable(true);
        m_combo->setInsertPolicy(QComboBox::NoInsert);
        m_combo->setMinimumContentsLength(4);
        m_combo->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
        m_combo->completer()->setCompletionMode(QCompleter::PopupCompletion);
        m_combo->completer()->setFilterMode(Qt::MatchContains);
        m_combo->completer()->setCaseSensitivity(Qt::CaseInsensitive);
        fill();
        connect(m_combo, &QComboBox::activated, this, [this](int index) { choose(index); });
        connect(m_combo->completer(), qOverload<const QString&>(&QCompleter::activated), this,
                [this](const QString& name) { choose(m_combo->findText(name)); });
        connect(m_combo->lineEdit(), &QLineEdit::editingFinished, this, [this] {
            const int index = m_combo->findText(m_combo->currentText(), Qt::MatchFixedString);
            choose(m_combo->currentText().isEmpty() ? 0 : index);
        });
    }

    QWidget* widget() const override { return m_combo; }

    void setCondition(const records::FieldCondition& condition) override
    {
        m_ids = condition.anyOf;
        fill();
    }

    std::optional<records::FieldCondition> condition() const override
    {
        records::FieldCondition condition = conditionOf(m_field);
        condition.anyOf = m_ids;
        return m_ids.isEmpty() ? std::nullopt : std::optional(condition);
    }

    void setChoices(const QList<Choice>& choices) override
    {
        m_choices = choices;
        fill();
    }

private:
    // All, the choices, and last what is chosen where it is none of them.
    void fill()
    {
        const QSignalBlocker quiet(m_combo);
        m_combo->clear();
        m_combo->addItem(FieldFilter::tr("All"));
        for (const Choice& choice : m_choices)
            m_combo->addItem(choice.name, choice.id);
        int current = 0;
        if (m_ids.size() == 1)
            current = m_combo->findData(m_ids.first());
        if (current < 0 || m_ids.size() > 1) {
            m_combo->addItem(m_ids.size() > 1 ? FieldFilter::tr("%n chosen", nullptr, int(m_ids.size()))
                                              : QString::number(m_ids.first()),
                             QVariant());
            current = m_combo->count() - 1;
        }
        m_combo->setCurrentIndex(current);
        m_combo->lineEdit()->setCursorPosition(0);
    }

    void choose(int index)
    {
        const QVariant id = index > 0 ? m_combo->itemData(index) : QVariant();
        QList<qint64> ids;
        if (index < 0 || (index > 0 && !id.isValid()))
            ids = m_ids; // no such name: as it was
        else if (index > 0)
            ids = {id.toLongLong()};
        const bool same = ids == m_ids;
        m_ids = ids;
        fill();
        if (!same)
            Q_EMIT changed();
    }

    QString m_field;
    QComboBox* m_combo;
    QList<Choice> m_choices;
    QList<qint64> m_ids;
};

class TimeFilter final : public FieldFilter
{
public:
    TimeFilter(const catalog::Field& field, QWidget* parent)
        : FieldFilter(parent)
        , m_field(field.name)
        , m_button(new DateRangeButton(parent))
    {
        connect(m_button, &DateRangeButton::rangeChanged, this, &FieldFilter::changed);
    }

    QWidget* widget() const override { return m_button; }

    void setCondition(const records::FieldCondition& condition) override
    {
        m_button->setRange(condition.fromMs, condition.toMs, condition.months);
    }

    std::optional<records::FieldCondition> condition() const override
    {
        records::FieldCondition condition = conditionOf(m_field);
        condition.fromMs = m_button->fromMs();
        condition.toMs = m_button->toMs();
        condition.months = m_button->months();
        const bool any = !condition.fromMs && !condition.toMs && condition.months.isEmpty();
        return any ? std::nullopt : std::optional(condition);
    }

private:
    QString m_field;
    DateRangeButton* m_button;
};

QString conditionText(const records::FieldCondition& condition, const QList<Choice>& choices)
{
    QStringList parts;
    if (!condition.contains.isEmpty())
        parts.append(FieldFilter::tr("“%1”").arg(condition.contains));
    if (condition.anyOf.size() > 3)
        parts.append(FieldFilter::tr("%n chosen", nullptr, int(condition.anyOf.size())));
    for (const qint64 id : condition.anyOf.size() > 3 ? QList<qint64>() : condition.anyOf) {
        const auto choice =
            std::find_if(choices.begin(), choices.end(), [id](const Choice& one) { return one.id == id; });
        parts.append(choice == choices.end() ? QString::number(id) : choice->name);
    }
    if (condition.fromMs || condition.toMs || !condition.months.isEmpty())
        parts.append(DateRangeButton::rangeText(condition.fromMs, condition.toMs, condition.months));
    return parts.join(u", "_s);
}

} // namespace

FieldFilter* FieldFilter::make(const catalog::TableSchema& table, int field, QWidget* parent)
{
    const catalog::Field& described = table.fields[field];
    FieldFilter* filter = nullptr;
    if (described.type == catalog::FieldType::DateTime)
        filter = new TimeFilter(described, parent);
    else if (table.foreignKeyOf(field))
        filter = new ChoiceFilter(described, parent);
    else
        filter = new EditFilter(described, parent);
    const QString name = FieldFilter::tr("Filter by %1").arg(localized(described.title));
    filter->widget()->setAccessibleName(name);
    if (auto* box = qobject_cast<QComboBox*>(filter->widget())) {
        addHiddenLabel(box, name);
        if (box->isEditable())
            box->lineEdit()->setAccessibleName(name);
    }
    return filter;
}

void FieldFilter::setChoices(const QList<Choice>&) {}

QString filterText(const catalog::TableSchema& table, const records::RowFilter& filter,
                   const QHash<QString, QList<Choice>>& choices)
{
    QStringList parts;
    for (const records::FieldCondition& condition : filter.conditions) {
        const int field = table.fieldIndex(condition.field);
        const QString text = conditionText(condition, choices.value(condition.field));
        if (field >= 0 && !text.isEmpty())
            parts.append(FieldFilter::tr("%1: %2", "field and value").arg(localized(table.fields[field].title), text));
    }
    return parts.join(u"  ·  "_s);
}

} // namespace globant::ui
