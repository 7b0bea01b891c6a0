// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/emptypanel.h"

#include "ui/common/colors.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/import/parts.h"

#include <QPainter>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kIconPixels = 48;
constexpr qreal kRadius = 12;

} // namespace

EmptyPanel::EmptyPanel(QWidget* parent)
    : QWidget(parent)
    , m_heading(new QLabel)
    , m_choose(primaryButton(tr("&Choose files…")))
    , m_note(captionLabel(
          tr("You see what each file holds and what would change. Nothing is written before you press Import.")))
{
    m_heading->setProperty("role", u"cardTitle"_s);
    for (QLabel* label : {m_heading, m_note}) {
        label->setAlignment(Qt::AlignCenter);
        label->setWordWrap(true);
    }
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(u"document-import"_s, kIconPixels), 0, Qt::AlignHCenter);
    layout->addWidget(m_heading);
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    layout->addWidget(m_note);
    layout->addStretch(3);
    connect(m_choose, &QPushButton::clicked, this, &EmptyPanel::chooseRequested);
    setUsable(true);
}

void EmptyPanel::setUsable(bool usable)
{
    m_heading->setText(usable ? tr("Drop departments.csv, jobs.csv and hired_employees.csv here")
                              : tr("Files cannot be imported here now"));
    m_choose->setEnabled(usable);
    m_note->setVisible(usable);
    update();
}

void EmptyPanel::paintEvent(QPaintEvent*)
{
    const Colors colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.card);
    // The dashes invite to drop.
    painter.setPen(m_choose->isEnabled() ? QPen(colors.rest, 1.5, Qt::DashLine, Qt::RoundCap) : QPen(colors.line, 1));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace globant::ui
