// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/colors.h"

#include <QFile>
#include <QIconEngine>
#include <QPainter>
#include <QSvgRenderer>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

// Draws one SVG in any size, in the colour of the state.
class RecoloredEngine final : public QIconEngine
{
public:
    RecoloredEngine(QByteArray svg, const QPalette& palette)
        : m_svg(std::move(svg))
        , m_palette(palette)
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        const Colors colors = Colors::of(m_palette);
        QColor color = mixed(colors.text, colors.card, 0.15);
        if (mode == QIcon::Disabled)
            color = mixed(colors.text, colors.card, 0.6);
        else if (state == QIcon::On)
            color = colors.accent;
        QByteArray svg = m_svg;
        svg.replace("currentColor", color.name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        QPixmap pixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        return pixmap;
    }

    QIconEngine* clone() const override { return new RecoloredEngine(m_svg, m_palette); }

private:
    QByteArray m_svg;
    QPalette m_palette;
};

} // namespace

QIcon icon(const QString& name, const QPalette& palette)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new RecoloredEngine(file.readAll(), palette));
}

} // namespace globant::ui
