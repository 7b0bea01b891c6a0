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
        label->setTextInteractionFlags(Qt::TextSelectableByMouse);
        content()->addWidget(label);
    }
}

void FigureCard::set(const QString& above, const QString& figure, const QString& below)
{
    m_above->setText(above);
    m_figure->setText(figure);
    m_below->setText(below);
    setAccessibleName(u"%1: %2. %3"_s.arg(above, figure, below));
}

QString FigureCard::figure() const
{
    return m_figure->text();
}

} // namespace globant::ui
