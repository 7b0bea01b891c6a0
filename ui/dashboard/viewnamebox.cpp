// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/viewnamebox.h"

#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/dashboard/savedviews.h"

#include <QHBoxLayout>
#include <QLineEdit>
#include <QScreen>
#include <QStyle>
#include <QVBoxLayout>

#include <algorithm>

namespace globant::ui {

namespace {

constexpr int kWidth = 320;

} // namespace

ViewNameBox::ViewNameBox(const Texts& texts, std::function<bool(const QString&)> taken, QWidget* parent)
    : QDialog(parent, Qt::Popup)
    , m_action(texts.action)
    , m_taken(std::move(taken))
    , m_name(new QLineEdit(texts.name))
    , m_hint(captionLabel(QString()))
    , m_accept(primaryButton(texts.action))
{
    setAttribute(Qt::WA_DeleteOnClose);
    setAccessibleName(texts.heading);
    setFixedWidth(kWidth);
    auto* card = new Card(texts.heading);
    auto* outer = new QVBoxLayout(this);
    outer->setContentsMargins(0, 0, 0, 0);
    outer->addWidget(card);

    m_name->setAccessibleName(tr("Name of the view"));
    m_name->setPlaceholderText(tr("Name"));
    m_hint->setWordWrap(true);
    auto* cancel = new QPushButton(tr("Cancel"));
    cancel->setAutoDefault(false);
    m_accept->setDefault(true);
    auto* buttons = new QHBoxLayout;
    buttons->setSpacing(space::inGroup);
    buttons->addStretch();
    buttons->addWidget(cancel);
    buttons->addWidget(m_accept);
    card->content()->addWidget(m_name);
    card->content()->addWidget(m_hint);
    card->content()->addLayout(buttons);

    connect(m_name, &QLineEdit::textChanged, this, &ViewNameBox::check);
    connect(cancel, &QPushButton::clicked, this, &ViewNameBox::reject);
    connect(m_accept, &QPushButton::clicked, this, [this] {
        Q_EMIT named(name());
        accept();
    });
    m_name->selectAll();
    m_name->setFocus();
    check();
}

QString ViewNameBox::name() const
{
    return m_name->text().simplified();
}

void ViewNameBox::check()
{
    const QString name = this->name();
    const bool tooLong = name.size() > SavedViews::kLongestName;
    const bool replaces = !tooLong && m_taken(name);
    m_accept->setEnabled(!name.isEmpty() && !tooLong);
    m_accept->setText(replaces ? tr("Replace") : m_action);
    if (name.isEmpty())
        m_hint->setText(tr("Give the view a name."));
    else if (tooLong)
        m_hint->setText(tr("A name has %Ln characters at most.", nullptr, SavedViews::kLongestName));
    else if (replaces)
        m_hint->setText(tr("There is a view of this name. It will be replaced."));
    else
        m_hint->setText(tr("It is kept in this workspace, for your account."));
    m_hint->setProperty("role", tooLong ? QStringLiteral("error") : QStringLiteral("caption"));
    m_hint->style()->unpolish(m_hint);
    m_hint->style()->polish(m_hint);
    m_name->setAccessibleDescription(m_hint->text());
}

void ViewNameBox::openBelow(const QWidget& widget)
{
    adjustSize();
    QPoint at = widget.mapToGlobal(QPoint(widget.width() - width(), widget.height() + space::inGroup / 2));
    const QRect screen = widget.screen()->availableGeometry();
    at.setX(std::clamp(at.x(), screen.left(), std::max(screen.left(), screen.right() - width())));
    at.setY(std::clamp(at.y(), screen.top(), std::max(screen.top(), screen.bottom() - height())));
    move(at);
    show();
}

} // namespace globant::ui
