// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/multichoice.h"

#include "ui/common/findfield.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QLineEdit>
#include <QListWidget>
#include <QMenu>
#include <QVBoxLayout>
#include <QWidgetAction>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPopupWidth = 280;
constexpr int kPopupHeight = 320;
constexpr int kLongestText = 22; // characters on the button
constexpr int kMostNamed = 12;   // in the tool tip

} // namespace

MultiChoice::MultiChoice(const QString& name, QWidget* parent)
    : QToolButton(parent)
    , m_name(name)
    , m_search(new QLineEdit)
    , m_list(new QListWidget)
{
    auto* popup = new QWidget;
    auto* layout = new QVBoxLayout(popup);
    layout->setContentsMargins(space::inGroup, space::inGroup, space::inGroup, space::inGroup);
    m_search->setPlaceholderText(tr("Search"));
    m_search->setAccessibleName(tr("Search: %1").arg(name));
    addClearButton(m_search);
    m_list->setAccessibleName(name);
    auto* all = linkButton(tr("Show all"));
    layout->addWidget(m_search);
    layout->addWidget(m_list, 1);
    layout->addWidget(all, 0, Qt::AlignLeft);
    popup->setFixedSize(kPopupWidth, kPopupHeight);

    auto* menu = new QMenu(this);
    auto* action = new QWidgetAction(menu);
    action->setDefaultWidget(popup);
    menu->addAction(action);
    setMenu(menu);
    setPopupMode(InstantPopup);
    setToolButtonStyle(Qt::ToolButtonTextOnly);
    setFocusPolicy(Qt::StrongFocus);

    connect(menu, &QMenu::aboutToShow, this, [this] {
        m_search->clear();
        fill();
        m_search->setFocus();
    });
    connect(m_search, &QLineEdit::textChanged, this, &MultiChoice::fill);
    connect(all, &QPushButton::clicked, this, [this] {
        setChosen({});
        fill();
        Q_EMIT chosenChanged();
    });
    connect(m_list, &QListWidget::itemChanged, this, [this](QListWidgetItem* item) {
        const qint64 id = item->data(Qt::UserRole).toLongLong();
        if (item->checkState() == Qt::Checked)
            m_chosen.insert(id);
        else
            m_chosen.remove(id);
        updateText();
        Q_EMIT chosenChanged();
    });
    updateText();
}

void MultiChoice::setChoices(const QList<metrics::Named>& choices)
{
    m_choices = choices;
    m_known = true;
    keepWhatIsThere();
}

void MultiChoice::setChosen(const QSet<qint64>& ids)
{
    m_chosen = ids;
    keepWhatIsThere();
}

void MultiChoice::setNarrow(bool narrow)
{
    if (m_narrow == narrow)
        return;
    m_narrow = narrow;
    updateText();
}

void MultiChoice::keepWhatIsThere()
{
    if (m_known && !m_chosen.isEmpty()) {
        QSet<qint64> there;
        for (const metrics::Named& choice : std::as_const(m_choices))
            there.insert(choice.id);
        m_chosen.intersect(there);
    }
    updateText();
}

void MultiChoice::fill()
{
    const QSignalBlocker blocker(m_list);
    m_list->clear();
    const QString wanted = m_search->text().trimmed();
    for (const metrics::Named& choice : std::as_const(m_choices)) {
        if (!choice.name.contains(wanted, Qt::CaseInsensitive))
            continue;
        auto* item = new QListWidgetItem(choice.name, m_list);
        item->setData(Qt::UserRole, choice.id);
        item->setFlags(Qt::ItemIsEnabled | Qt::ItemIsSelectable | Qt::ItemIsUserCheckable);
        item->setCheckState(m_chosen.contains(choice.id) ? Qt::Checked : Qt::Unchecked);
    }
}

void MultiChoice::updateText()
{
    QStringList names;
    for (const metrics::Named& choice : std::as_const(m_choices))
        if (m_chosen.contains(choice.id))
            names.append(choice.name);
    QString shown = tr("All");
    if (names.size() == 1 && !m_narrow)
        shown = names.first().size() > kLongestText ? names.first().left(kLongestText - 1) + u'…' : names.first();
    else if (!m_chosen.isEmpty())
        shown = numberText(m_chosen.size());
    setText(tr("%1: %2").arg(m_name, shown));
    setAccessibleName(names.size() == 1 ? tr("%1: %2").arg(m_name, names.first()) : text());
    setToolTip(names.mid(0, kMostNamed).join(u'\n') + (names.size() > kMostNamed ? u"\n…"_s : QString()));
}

} // namespace globant::ui
