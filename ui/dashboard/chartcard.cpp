// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartcard.h"

#include "core/common/durablefile.h"
#include "ui/common/icons.h"
#include "ui/common/localized.h"
#include "ui/dashboard/chartexport.h"

#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QFileDialog>
#include <QFileInfo>
#include <QGuiApplication>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QScrollArea>
#include <QShortcut>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

QString cellText(const QVariant& cell)
{
    if (cell.typeId() == QMetaType::QString)
        return cell.toString();
    return cell.typeId() == QMetaType::Double ? QLocale().toString(cell.toDouble(), 'f', 1)
                                              : numberText(cell.toLongLong());
}

} // namespace

ChartCard::ChartCard(Chart* chart, QWidget* parent)
    : Card(u" "_s, parent)
    , m_chart(chart)
    , m_scroll(new QScrollArea)
    , m_stack(new QStackedWidget)
    , m_table(new QTableWidget)
    , m_menu(new QMenu(this))
    , m_asTable(m_menu->addAction(tr("Show as &table")))
    , m_menuButton(new QToolButton)
{
    const auto labels = findChildren<QLabel*>(); // the title
    for (QLabel* label : labels)
        label->setWordWrap(true); // rather than to keep the card from being narrow
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setShowGrid(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(28);
    m_table->horizontalHeader()->setHighlightSections(false);
    m_table->setTabKeyNavigation(false);
    m_scroll->setWidget(m_chart);
    m_scroll->setWidgetResizable(true);
    m_scroll->setFrameShape(QFrame::NoFrame);
    m_scroll->setFocusPolicy(Qt::NoFocus);
    m_scroll->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    m_scroll->viewport()->setAutoFillBackground(false);
    m_chart->setAutoFillBackground(false);
    m_stack->addWidget(m_scroll);
    m_stack->addWidget(m_table);
    content()->addWidget(m_stack, 1);
    connect(m_chart, &Chart::wantedHeightChanged, this, &ChartCard::fitHeight);
    connect(m_chart, &Chart::markMoved, this, [this](const QRect& where) {
        m_scroll->ensureVisible(where.center().x(), where.center().y(), where.width() / 2, where.height());
    });

    m_asTable->setCheckable(true);
    m_asTable->setShortcut(Qt::CTRL | Qt::Key_T);
    connect(m_asTable, &QAction::toggled, this, &ChartCard::showTable);
    m_menu->addSeparator();
    QAction* copying = m_menu->addAction(tr("&Copy"), QKeySequence::Copy, this, &ChartCard::copy);
    QAction* saving =
        m_menu->addAction(tr("Save &picture…"), QKeySequence(Qt::CTRL | Qt::Key_S), this, &ChartCard::savePictureAs);
    QAction* exporting =
        m_menu->addAction(tr("&Export figures…"), QKeySequence(Qt::CTRL | Qt::Key_E), this, &ChartCard::exportAs);
    for (QAction* action : {m_asTable, copying, saving, exporting}) {
        action->setShortcutContext(Qt::WidgetWithChildrenShortcut);
        action->setShortcutVisibleInContextMenu(true);
        addAction(action); // so that its shortcut works wherever the focus is on the card
    }
    m_menuButton->setIcon(icon(u"view-more"_s, palette()));
    m_menuButton->setMenu(m_menu);
    m_menuButton->setPopupMode(QToolButton::InstantPopup);
    m_menuButton->setFocusPolicy(Qt::StrongFocus);
    m_menuButton->setProperty("role", u"menu"_s);
    addToTitleRow(m_menuButton);
    for (const QKeySequence& keys : {QKeySequence(Qt::Key_Menu), QKeySequence(Qt::SHIFT | Qt::Key_F10)})
        new QShortcut(keys, this, this, &ChartCard::openMenu, Qt::WidgetWithChildrenShortcut);
}

void ChartCard::update()
{
    const QString title = m_chart->title();
    setTitle(title);
    m_menuButton->setAccessibleName(tr("Menu of the chart: %1").arg(title));
    m_menuButton->setToolTip(tr("Table, copy, save, export"));
    m_table->setAccessibleName(title);
    m_menu->setTitle(QString(title).replace(u'&', u"&&"_s));
    fitHeight();
    if (asTable())
        fillTable();
}

void ChartCard::fitHeight()
{
    m_chart->setMinimumHeight(m_chart->wantedHeight());
    m_stack->setMinimumHeight(m_chart->usualHeight());
}

QList<QWidget*> ChartCard::stops() const
{
    QList<QWidget*> stops{m_menuButton};
    for (int i = 0; i < content()->count(); ++i)
        if (const QWidget* row = content()->itemAt(i)->widget(); row != m_stack)
            for (QToolButton* button : row->findChildren<QToolButton*>())
                stops.append(button);
    return stops + m_chart->stops() << m_table;
}

void ChartCard::addChoice(QWidget* widget)
{
    content()->insertWidget(0, widget);
}

bool ChartCard::asTable() const
{
    return m_asTable->isChecked();
}

void ChartCard::setAsTable(bool yes)
{
    m_asTable->setChecked(yes);
}

void ChartCard::openMenu()
{
    // The window system may tell of one key twice: as a key, and as a wish for the menu.
    if (m_menu->isVisible())
        return;
    m_menu->popup(m_menuButton->mapToGlobal(m_menuButton->rect().bottomLeft()));
}

void ChartCard::contextMenuEvent(QContextMenuEvent* event)
{
    if (event->reason() == QContextMenuEvent::Mouse)
        m_menu->popup(event->globalPos());
    else
        openMenu();
}

void ChartCard::showTable(bool yes)
{
    const bool focused = m_stack->isAncestorOf(QApplication::focusWidget());
    if (yes)
        fillTable();
    m_stack->setCurrentWidget(yes ? static_cast<QWidget*>(m_table) : m_scroll);
    if (focused)
        (yes ? static_cast<QWidget*>(m_table) : m_chart)->setFocus();
    Q_EMIT asTableChanged();
}

void ChartCard::fillTable()
{
    const ChartTable table = m_chart->table();
    // While columns fit themselves to their contents, each cell that is set measures them all.
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::Interactive);
    m_table->clear();
    m_table->setColumnCount(int(table.headings.size()));
    m_table->setRowCount(int(table.rows.size()));
    m_table->setHorizontalHeaderLabels(table.headings);
    for (int row = 0; row < table.rows.size(); ++row) {
        for (int column = 0; column < table.rows[row].size(); ++column) {
            const QVariant& cell = table.rows[row][column];
            const bool number = cell.typeId() != QMetaType::QString;
            auto* item = new QTableWidgetItem(cellText(cell));
            item->setTextAlignment((number ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
            m_table->setItem(row, column, item);
        }
    }
    for (int column = 0; column < table.headings.size(); ++column)
        m_table->horizontalHeaderItem(column)->setTextAlignment((column == 0 ? Qt::AlignLeft : Qt::AlignRight) |
                                                                Qt::AlignVCenter);
    m_table->resizeColumnsToContents();
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

void ChartCard::copy()
{
    if (!asTable()) {
        QGuiApplication::clipboard()->setImage(pictureOf(*m_chart));
        Q_EMIT exported(u"picture"_s, m_chart->table().rows.size(), {});
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
    Q_EMIT exported(u"text"_s, table.rows.size(), {});
}

void ChartCard::savePictureAs()
{
    saveAs(tr("PNG picture (*.png);;SVG drawing (*.svg);;PDF document (*.pdf)"), u"png"_s,
           [this](const QString& path) { return savePicture(*m_chart, path); });
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
            Q_EMIT failed(localized(written.error()));
        else
            Q_EMIT exported(QFileInfo(path).suffix().toLower(), m_chart->table().rows.size(),
                            QFileInfo(path).fileName());
    });
    dialog->open();
}

} // namespace globant::ui
