// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartcard.h"

#include "core/common/durablefile.h"
#include "ui/common/icons.h"
#include "ui/dashboard/chartexport.h"

#include <QClipboard>
#include <QFileDialog>
#include <QGuiApplication>
#include <QHeaderView>
#include <QMenu>
#include <QPixmap>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

ChartCard::ChartCard(Chart* chart, QWidget* parent)
    : Card(u" "_s, parent)
    , m_chart(chart)
    , m_stack(new QStackedWidget)
    , m_table(new QTableWidget)
    , m_menuButton(new QToolButton)
{
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    m_stack->addWidget(m_chart);
    m_stack->addWidget(m_table);
    content()->addWidget(m_stack, 1);

    auto* menu = new QMenu(this);
    QAction* asTable = menu->addAction(tr("Show as &table"));
    asTable->setCheckable(true);
    connect(asTable, &QAction::toggled, this, &ChartCard::showTable);
    menu->addSeparator();
    menu->addAction(tr("&Copy"), this, &ChartCard::copy);
    menu->addAction(tr("Save &picture…"), this, &ChartCard::savePictureAs);
    menu->addAction(tr("&Export figures…"), this, &ChartCard::exportAs);
    m_menuButton->setIcon(icon(u"view-more"_s, palette()));
    m_menuButton->setMenu(menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setProperty("role", u"menu"_s);
    addToTitleRow(m_menuButton);
}

void ChartCard::update(const QString& title)
{
    setTitle(title);
    m_menuButton->setAccessibleName(tr("Menu of the chart: %1").arg(title));
    m_menuButton->setToolTip(tr("Table, copy, save, export"));
    m_table->setAccessibleName(title);
    if (m_stack->currentWidget() == m_table)
        fillTable();
}

void ChartCard::showTable(bool yes)
{
    if (yes)
        fillTable();
    m_stack->setCurrentWidget(yes ? static_cast<QWidget*>(m_table) : m_chart);
}

void ChartCard::fillTable()
{
    const ChartTable table = m_chart->table();
    m_table->clear();
    m_table->setColumnCount(int(table.headings.size()));
    m_table->setRowCount(int(table.rows.size()));
    m_table->setHorizontalHeaderLabels(table.headings);
    for (int row = 0; row < table.rows.size(); ++row) {
        for (int column = 0; column < table.rows[row].size(); ++column) {
            const QVariant& cell = table.rows[row][column];
            const bool number = cell.typeId() != QMetaType::QString;
            auto* item = new QTableWidgetItem(number ? QLocale().toString(cell.toLongLong()) : cell.toString());
            item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    for (int column = 0; column < table.headings.size(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment(
            (column == 0 ? Qt::AlignLeft : Qt::AlignRight) | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ChartCard::copy()
{
    if (m_stack->currentWidget() == m_chart) {
        QGuiApplication::clipboard()->setPixmap(m_chart->grab());
        return;
    }
    const ChartTable table = m_chart->table();
    QStringList lines{table.headings.join(u'\t')};
    for (const QVariantList& row : table.rows) {
        QStringList cells;
        for (const QVariant& cell : row)
            cells.append(cell.toString());
        lines.append(cells.join(u'\t'));
    }
    QGuiApplication::clipboard()->setText(lines.join(u'\n'));
}

void ChartCard::savePictureAs()
{
    saveAs(tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"), u"png"_s,
           [this](const QString& path) { return savePicture(*m_chart, title(), path); });
}

void ChartCard::exportAs()
{
    saveAs(tr("Excel workbook (*.xlsx);;CSV file (*.csv)"), u"xlsx"_s, [this](const QString& path) {
        const ChartTable table = m_chart->table();
        return path.endsWith(u".csv"_s, Qt::CaseInsensitive) ? writeFileDurably(path, csvOf(table))
                                                             : writeXlsx(table, path);
    });
}

void ChartCard::saveAs(const QString& filter, const QString& suffix, std::function<Result<void>(const QString&)> write)
{
    auto* dialog = new QFileDialog(this, tr("Save"), QString(), filter);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(suffix);
    dialog->selectFile(title());
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    // The chosen kind of file gives the ending where none was typed.
    connect(dialog, &QFileDialog::filterSelected, dialog, [dialog](const QString& chosen) {
        const qsizetype at = chosen.indexOf(u"*."_s);
        dialog->setDefaultSuffix(chosen.mid(at + 2, chosen.indexOf(u')', at) - at - 2));
    });
    connect(dialog, &QFileDialog::fileSelected, this, [this, write = std::move(write)](const QString& path) {
        if (const auto written = write(path); !written)
            Q_EMIT failed(written.error().message);
    });
    dialog->open();
}

} // namespace globant::ui
