// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/parts.h"

#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QPainter>
#include <QScrollArea>
#include <QVBoxLayout>

namespace globant::ui {

namespace {

// A scroll area takes the preferred height of what wraps its text for the least; this layout keeps quiet about that.
class PlainLayout final : public QVBoxLayout
{
public:
    using QVBoxLayout::QVBoxLayout;
    bool hasHeightForWidth() const override { return false; }
};

} // namespace

QWidget* scrolledCards(const QList<QWidget*>& cards, int stretched)
{
    auto* content = new QWidget;
    auto* layout = new PlainLayout(content);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(space::betweenCards);
    for (int i = 0; i < cards.size(); ++i)
        layout->addWidget(cards[i], i == stretched ? 1 : 0);
    auto* area = new QScrollArea;
    area->setWidgetResizable(true);
    area->setFrameShape(QFrame::NoFrame);
    area->setFocusPolicy(Qt::NoFocus);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setWidget(content);
    return area;
}

} // namespace globant::ui
