// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/widgets.h"

#include "ui/common/spoken.h"
#include "ui/common/theme.h"

#include <QHBoxLayout>
#include <QLocale>
#include <QStyle>
#include <QTimer>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

template <class Widget>
Widget* inRole(Widget* widget, const char* role)
{
    widget->setProperty("role", QString::fromLatin1(role));
    return widget;
}

} // namespace

QLabel* titleLabel(const QString& text, QWidget* parent)
{
    return inRole(new QLabel(text, parent), "title");
}

QLabel* captionLabel(const QString& text, QWidget* parent)
{
    return inRole(new QLabel(text, parent), "caption");
}

QPushButton* primaryButton(const QString& text, QWidget* parent)
{
    return inRole(new QPushButton(text, parent), "primary");
}

QPushButton* linkButton(const QString& text, QWidget* parent)
{
    auto* button = inRole(new QPushButton(text, parent), "link");
    button->setCursor(Qt::PointingHandCursor);
    return button;
}

void centre(QWidget* page, QWidget* box)
{
    // Without an alignment, which would keep wrapped texts from asking for their height.
    auto* row = new QHBoxLayout;
    row->addStretch();
    row->addWidget(box);
    row->addStretch();
    auto* layout = new QVBoxLayout(page);
    layout->addStretch(2);
    layout->addLayout(row);
    layout->addStretch(3);
}

QString numberText(qint64 number)
{
    return QLocale().toString(number);
}

Card::Card(const QString& title, QWidget* parent)
    : QFrame(parent)
    , m_title(inRole(new QLabel, "cardTitle"))
    , m_titleRow(new QHBoxLayout)
    , m_content(new QVBoxLayout)
{
    inRole(this, "card");
    speakAs(this, SpokenAs::Group);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::betweenCards, 12, space::betweenCards, space::betweenCards);
    layout->setSpacing(space::inGroup);
    m_titleRow->addWidget(m_title, 1);
    layout->addLayout(m_titleRow);
    layout->addLayout(m_content, 1);
    m_content->setSpacing(space::inGroup);
    setTitle(title);
}

void Card::addToTitleRow(QWidget* widget)
{
    m_titleRow->addWidget(widget);
}

void Card::setTitle(const QString& title)
{
    if (accessibleName() == m_title->text().trimmed())
        setAccessibleName(title.trimmed());
    m_title->setText(title);
    m_title->setVisible(!title.isEmpty());
}

QString Card::title() const
{
    return m_title->text();
}

Notice::Notice(QWidget* parent)
    : QFrame(parent)
    , m_text(new QLabel)
    , m_action(linkButton(QString()))
    , m_timer(new QTimer(this))
{
    auto* layout = new QHBoxLayout(this);
    layout->setContentsMargins(12, space::inGroup, 12, space::inGroup);
    m_text->setWordWrap(true);
    m_text->setTextInteractionFlags(Qt::TextSelectableByMouse);
    layout->addWidget(m_text, 1);
    layout->addWidget(m_action);
    m_timer->setSingleShot(true);
    connect(m_timer, &QTimer::timeout, this, &Notice::clear);
    connect(m_action, &QPushButton::clicked, this, &Notice::actionTriggered);
    setVisible(false);
    speakAs(this, SpokenAs::Notice);
}

void Notice::show(Kind kind, const QString& text, const QString& action, int seconds)
{
    inRole(this, kind == Kind::Error ? "noticeError" : "notice");
    style()->unpolish(this);
    style()->polish(this);
    m_text->setText(text);
    m_action->setText(action);
    m_action->setVisible(!action.isEmpty());
    setAccessibleName(text);
    m_timer->stop();
    if (seconds > 0)
        m_timer->start(seconds * 1000);
    if (isVisible())
        announce(this);
    setVisible(!text.isEmpty());
}

void Notice::clear()
{
    m_timer->stop();
    m_text->clear();
    setVisible(false);
}

QString Notice::text() const
{
    return m_text->text();
}

} // namespace globant::ui
