// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/icons.h"

#include "ui/common/colors.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPixmapCache>
#include <QSvgRenderer>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QColor colorOf(QIcon::Mode mode, QIcon::State state)
{
    const Colors colors = Colors::of(QGuiApplication::palette());
    if (mode == QIcon::Disabled)
        return mixed(colors.text, colors.card, 0.6);
    return state == QIcon::On ? colors.accent : mixed(colors.text, colors.card, 0.15);
}

// Draws one SVG in any size, in the colour of the state and of the palette in force when it is painted.
class RecoloredEngine final : public QIconEngine
{
public:
    RecoloredEngine(QString name, QByteArray svg)
        : m_name(std::move(name))
        , m_svg(std::move(svg))
    {
    }

    void paint(QPainter* painter, const QRect& rect, QIcon::Mode mode, QIcon::State state) override
    {
        QByteArray svg = m_svg;
        svg.replace("currentColor", colorOf(mode, state).name().toLatin1());
        QSvgRenderer(svg).render(painter, rect);
    }

    QPixmap pixmap(const QSize& size, QIcon::Mode mode, QIcon::State state) override
    {
        const QString key = u"globant-icon %1 %2x%3 %4"_s.arg(
            m_name, QString::number(size.width()), QString::number(size.height()), colorOf(mode, state).name());
        QPixmap pixmap;
        if (QPixmapCache::find(key, &pixmap))
            return pixmap;
        pixmap = QPixmap(size);
        pixmap.fill(Qt::transparent);
        QPainter painter(&pixmap);
        paint(&painter, QRect({}, size), mode, state);
        painter.end();
        QPixmapCache::insert(key, pixmap);
        return pixmap;
    }

    QIconEngine* clone() const override { return new RecoloredEngine(m_name, m_svg); }

private:
    QString m_name;
    QByteArray m_svg;
};

} // namespace

QIcon icon(const QString& name)
{
    QFile file(u":/icons/%1.svg"_s.arg(name));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    return QIcon(new RecoloredEngine(name, file.readAll()));
}

} // namespace globant::ui
