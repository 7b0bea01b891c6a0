// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnwidths.h"

#include <QApplication>
#include <QHeaderView>
#include <QMouseEvent>
#include <QSettings>
#include <QStandardItemModel>
#include <QTableView>
#include <QTemporaryDir>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace globant::ui;

class TestColumnWidths : public QObject
{
    Q_OBJECT

    QTemporaryDir m_folder;
    QStandardItemModel m_model{3, 4};

    std::unique_ptr<QTableView> table(const QString& name)
    {
        auto made = std::make_unique<QTableView>();
        made->setModel(&m_model);
        made->resize(600, 200);
        for (int column = 0; column < 4; ++column)
            made->setColumnWidth(column, 100);
        keepColumnWidths(made.get(), name);
        made->show();
        return made;
    }

    // Draws the right edge of a column, as with the pointer.
    static void draw(QTableView* table, int column, int by)
    {
        QHeaderView* header = table->horizontalHeader();
        const QPoint edge(header->sectionViewportPosition(column) + header->sectionSize(column) - 1,
                          header->height() / 2);
        QTest::mousePress(header->viewport(), Qt::LeftButton, {}, edge);
        const QPoint to = edge + QPoint(by, 0);
        QMouseEvent move(QEvent::MouseMove, to, header->viewport()->mapToGlobal(to), Qt::NoButton, Qt::LeftButton, {});
        QApplication::sendEvent(header->viewport(), &move);
        QTest::mouseRelease(header->viewport(), Qt::LeftButton, {}, to);
    }

private Q_SLOTS:
    void init()
    {
        QSettings::setDefaultFormat(QSettings::IniFormat);
        QSettings::setPath(QSettings::IniFormat, QSettings::UserScope, m_folder.path());
        QSettings().clear();
    }

    void whatAPersonChoseIsThereAgain()
    {
        {
            const auto first = table(u"a"_s);
            draw(first.get(), 1, 40);
            QCOMPARE(first->columnWidth(1), 140);
        }
        const auto again = table(u"a"_s);
        QCOMPARE(again->columnWidth(0), 100);
        QCOMPARE(again->columnWidth(1), 140);
        QCOMPARE(table(u"b"_s)->columnWidth(1), 100); // another table
    }

    void theProgramsWidthsAreNotKept()
    {
        table(u"a"_s)->setColumnWidth(2, 55);
        QCOMPARE(table(u"a"_s)->columnWidth(2), 100);
    }

    void aPersonsWidthHoldsAgainstTheProgram()
    {
        const auto shown = table(u"a"_s);
        draw(shown.get(), 1, 40);
        shown->setColumnWidth(1, 70);
        QCOMPARE(shown->columnWidth(1), 140);
        shown->setColumnWidth(0, 70);
        QCOMPARE(shown->columnWidth(0), 70);
    }

    void aModelThatComesLater()
    {
        draw(table(u"a"_s).get(), 1, 40);
        QTableView later;
        keepColumnWidths(&later, u"a"_s);
        later.setModel(&m_model);
        QCOMPARE(later.columnWidth(1), 140);
    }
};

QTEST_MAIN(TestColumnWidths)
#include "tst_columnwidths.moc"
