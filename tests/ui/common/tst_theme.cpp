// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/colors.h"
#include "ui/common/icons.h"
#include "ui/common/theme.h"

#include <QApplication>
#include <QDir>
#include <QSpinBox>
#include <QStyle>
#include <QTest>
#include <QToolButton>

using namespace Qt::StringLiterals;
using namespace globant::ui;

namespace {

// The colour of most of what an icon's strokes paint, seen on the ground of the theme in force.
QColor strokes(const QImage& picture, const QColor& ground)
{
    QMap<QRgb, int> counts;
    for (int y = 0; y < picture.height(); ++y)
        for (int x = 0; x < picture.width(); ++x)
            if (contrast(picture.pixelColor(x, y), ground) > 1.6)
                ++counts[picture.pixel(x, y)];
    QRgb most = ground.rgb();
    for (auto count = counts.cbegin(); count != counts.cend(); ++count)
        if (count.value() > counts.value(most))
            most = count.key();
    return most;
}

QImage drawn(const QIcon& icon, QIcon::Mode mode, QIcon::State state)
{
    QImage image(64, 64, QImage::Format_ARGB32);
    image.fill(Colors::of(QApplication::palette()).card);
    QPainter painter(&image);
    icon.paint(&painter, image.rect(), Qt::AlignCenter, mode, state);
    return image;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void anIconFollowsTheTheme_data()
    {
        QTest::addColumn<QIcon::Mode>("mode");
        QTest::addColumn<QIcon::State>("state");
        QTest::newRow("normal") << QIcon::Normal << QIcon::Off;
        QTest::newRow("checked") << QIcon::Normal << QIcon::On;
        QTest::newRow("disabled") << QIcon::Disabled << QIcon::Off;
    }

    void anIconFollowsTheTheme()
    {
        QFETCH(const QIcon::Mode, mode);
        QFETCH(const QIcon::State, state);
        const auto expected = [&] {
            const Colors colors = Colors::of(QApplication::palette());
            if (mode == QIcon::Disabled)
                return mixed(colors.text, colors.card, 0.6);
            return state == QIcon::On ? colors.accent : mixed(colors.text, colors.card, 0.15);
        };
        applyTheme(*qApp, ThemeMode::Light);
        const QIcon made = icon(u"view-table"_s);
        const QIcon copy = made;
        for (const ThemeMode theme : {ThemeMode::Light, ThemeMode::Dark, ThemeMode::Light}) {
            applyTheme(*qApp, theme);
            const QColor ground = Colors::of(QApplication::palette()).card;
            QCOMPARE(strokes(drawn(copy, mode, state), ground).name(), expected().name());
        }
    }

    void aButtonsIconFollowsWithoutBeingSetAgain()
    {
        applyTheme(*qApp, ThemeMode::Light);
        QToolButton button;
        button.setIcon(icon(u"view-table"_s));
        button.setIconSize(QSize(48, 48));
        button.show();
        const QColor light = strokes(button.grab().toImage(), QApplication::palette().color(QPalette::Window));
        applyTheme(*qApp, ThemeMode::Dark);
        const QColor dark = strokes(button.grab().toImage(), QApplication::palette().color(QPalette::Window));
        QVERIFY(light.lightnessF() < 0.4F);
        QVERIFY2(dark.lightnessF() > 0.6F, qPrintable(dark.name()));
    }

    void everyIconOfTheSetIsDrawn()
    {
        applyTheme(*qApp, ThemeMode::Light);
        const QStringList files = QDir(u":/icons"_s).entryList();
        QVERIFY(files.size() > 20);
        for (const QString& file : files)
            if (file != u"globant-data.svg"_s)
                QVERIFY2(strokes(drawn(icon(file.chopped(4)), QIcon::Normal, QIcon::Off),
                                 Colors::of(QApplication::palette()).card)
                                 .lightnessF() < 0.5F,
                         qPrintable(file));
        QVERIFY(icon(u"no-such-icon"_s).isNull());
    }

    void likeTheSystem()
    {
        const auto dark = [] { return Colors::of(QApplication::palette()).dark; };
        applyTheme(*qApp, ThemeMode::System, true);
        QVERIFY(dark());
        applyTheme(*qApp, ThemeMode::System, false);
        QVERIFY(!dark());
        applyTheme(*qApp, ThemeMode::Light, true);
        QVERIFY(!dark());
    }

    void nothingMoves()
    {
        applyTheme(*qApp, ThemeMode::Light);
        const QWidget widget;
        QCOMPARE(widget.style()->styleHint(QStyle::SH_Widget_Animation_Duration, nullptr, &widget), 0);
        for (const auto effect :
             {Qt::UI_AnimateMenu, Qt::UI_FadeMenu, Qt::UI_AnimateCombo, Qt::UI_AnimateTooltip, Qt::UI_FadeTooltip})
            QVERIFY(!QApplication::isEffectEnabled(effect));
    }

    void aSpinBoxShowsItsArrows_data()
    {
        QTest::addColumn<ThemeMode>("mode");
        QTest::newRow("light") << ThemeMode::Light;
        QTest::newRow("dark") << ThemeMode::Dark;
    }

    void aSpinBoxShowsItsArrows()
    {
        QFETCH(const ThemeMode, mode);
        applyTheme(*qApp, mode);
        QSpinBox box;
        box.setFixedWidth(120);
        box.show();
        const QImage picture = box.grab().toImage();
        const QColor ground = Colors::of(QApplication::palette()).card;
        for (const QRect& half : {QRect(96, 3, 20, picture.height() / 2 - 3),
                                  QRect(96, picture.height() / 2, 20, picture.height() / 2 - 3)}) {
            int seen = 0;
            for (int y = half.top(); y <= half.bottom(); ++y)
                for (int x = half.left(); x <= half.right(); ++x)
                    seen += contrast(picture.pixelColor(x, y), ground) > 2 ? 1 : 0;
            QVERIFY2(seen > 4, qPrintable(u"%1 pixels of an arrow"_s.arg(seen)));
        }
        const QString folder = qEnvironmentVariable("GLOBANT_SCREENSHOTS");
        if (!folder.isEmpty())
            QVERIFY(picture.save(folder + u"/spinbox-"_s + QString::fromLatin1(QTest::currentDataTag()) + u".png"_s));
    }
};

QTEST_MAIN(TestTheme)
#include "tst_theme.moc"
