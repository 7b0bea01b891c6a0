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
    , m_choose(primaryButton(tr("&Choose files…")))
{
    auto* heading = new QLabel(tr("Drop departments.csv, jobs.csv and hired_employees.csv here"));
    heading->setProperty("role", u"cardTitle"_s);
    heading->setAlignment(Qt::AlignCenter);
    heading->setWordWrap(true);
    auto* note = captionLabel(
        tr("You see what each file holds and what would change. Nothing is written before you press Import."));
    note->setAlignment(Qt::AlignCenter);
    note->setWordWrap(true);
    auto* layout = new QVBoxLayout(this);
    layout->setContentsMargins(space::pageEdge, space::pageEdge, space::pageEdge, space::pageEdge);
    layout->setSpacing(space::betweenCards);
    layout->addStretch(2);
    layout->addWidget(new IconLabel(u"document-import"_s, kIconPixels), 0, Qt::AlignHCenter);
    layout->addWidget(heading);
    layout->addWidget(m_choose, 0, Qt::AlignHCenter);
    layout->addWidget(note);
    layout->addStretch(3);
    connect(m_choose, &QPushButton::clicked, this, &EmptyPanel::chooseRequested);
}

void EmptyPanel::setUsable(bool usable)
{
    m_choose->setEnabled(usable);
}

void EmptyPanel::paintEvent(QPaintEvent*)
{
    const Colors colors = Colors::of(palette());
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setBrush(colors.card);
    painter.setPen(QPen(colors.rest, 1.5, Qt::DashLine, Qt::RoundCap));
    painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), kRadius, kRadius);
}

} // namespace globant::ui
