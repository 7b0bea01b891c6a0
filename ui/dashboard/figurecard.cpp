// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/figurecard.h"

#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

FigureCard::FigureCard(QWidget* parent)
    : Card(QString(), parent)
    , m_above(captionLabel(QString()))
    , m_figure(new QLabel)
    , m_below(captionLabel(QString()))
{
    m_figure->setProperty("role", u"figure"_s);
    content()->setSpacing(2);
    for (QLabel* label : {m_above, m_figure, m_below}) {
        label->setWordWrap(true); // rather than be cut where there is little room
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    }
}

void FigureCard::set(const FigureText& text)
{
    m_text = text;
    m_above->setText(text.above);
    m_figure->setText(text.figure);
    m_below->setText(text.below);
    setAccessibleName(u"%1: %2. %3"_s.arg(text.above, text.figure, text.below));
}

} // namespace globant::ui
