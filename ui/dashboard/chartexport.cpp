// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartexport.h"

#include "ui/common/csvcell.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QPixmap>
#include <QSvgGenerator>

#include <xlsxwriter.h>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureScale = 2;
constexpr int kMostSheetName = 31; // Excel's limit, in characters

bool isNumber(const QVariant& cell)
{
    return cell.typeId() == QMetaType::LongLong || cell.typeId() == QMetaType::Double ||
           cell.typeId() == QMetaType::Int;
}

QByteArray csvCell(const QVariant& cell)
{
    if (isNumber(cell))
        return cell.toString().toUtf8();
    return csvTextCell(cell.toString());
}

QString sheetName(const QString& title)
{
    QString name = title;
    for (const QChar forbidden : u"[]:*?/\\"_s)
        name.replace(forbidden, u' ');
    name = name.trimmed().left(kMostSheetName);
    return name.isEmpty() ? u"Data"_s : name;
}

Failure notWritten(const QString& path)
{
    return fail(ErrorCode::StoreFull,
                u"\"%1\" could not be written. Check the folder's permissions and its free space."_s.arg(path));
}

} // namespace

QByteArray csvOf(const ChartTable& table)
{
    QByteArray csv = "\xEF\xBB\xBF";
    const auto addRow = [&csv](const QVariantList& row) {
        QByteArrayList cells;
        for (const QVariant& cell : row)
            cells.append(csvCell(cell));
        csv += cells.join(',') + "\r\n";
    };
    addRow(QVariantList(table.headings.begin(), table.headings.end()));
    for (const QVariantList& row : table.rows)
        addRow(row);
    return csv;
}

Result<void> writeXlsx(const ChartTable& table, const QString& path)
{
    lxw_workbook* book = workbook_new(QFile::encodeName(path).constData());
    if (book == nullptr)
        return notWritten(path);
    lxw_worksheet* sheet = workbook_add_worksheet(book, sheetName(table.title).toUtf8().constData());
    if (sheet == nullptr) {
        workbook_close(book);
        return notWritten(path);
    }
    lxw_format* bold = workbook_add_format(book);
    format_set_bold(bold);
    for (int column = 0; column < table.headings.size(); ++column)
        worksheet_write_string(sheet, 0, lxw_col_t(column), table.headings[column].toUtf8().constData(), bold);
    for (int row = 0; row < table.rows.size(); ++row) {
        for (int column = 0; column < table.rows[row].size(); ++column) {
            const QVariant& cell = table.rows[row][column];
            if (isNumber(cell))
                worksheet_write_number(sheet, lxw_row_t(row + 1), lxw_col_t(column), cell.toDouble(), nullptr);
            else // as a text: a workbook, unlike a CSV file, tells texts from formulas
                worksheet_write_string(sheet, lxw_row_t(row + 1), lxw_col_t(column),
                                       cell.toString().toUtf8().constData(), nullptr);
        }
    }
    worksheet_freeze_panes(sheet, 1, 0);
    if (workbook_close(book) != LXW_NO_ERROR)
        return notWritten(path);
    return {};
}

Result<void> savePicture(QWidget& widget, const QString& title, const QString& path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    if (kind == u"png"_s) {
        QPixmap pixmap(widget.size() * kPictureScale);
        pixmap.setDevicePixelRatio(kPictureScale);
        pixmap.fill(widget.palette().color(QPalette::Base));
        widget.render(&pixmap, {}, {}, QWidget::DrawChildren);
        return pixmap.save(path, "PNG") ? Result<void>() : notWritten(path);
    }
    if (kind == u"svg"_s) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(widget.size());
        generator.setViewBox(QRect(QPoint(), widget.size()));
        generator.setTitle(title);
        QPainter painter;
        if (!painter.begin(&generator))
            return notWritten(path);
        painter.fillRect(widget.rect(), widget.palette().color(QPalette::Base));
        widget.render(&painter, {}, {}, QWidget::DrawChildren);
        return painter.end() ? Result<void>() : notWritten(path);
    }
    if (kind == u"pdf"_s) {
        QPdfWriter writer(path);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QSizeF(widget.size()) * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return notWritten(path);
        painter.scale(double(writer.width()) / widget.width(), double(writer.height()) / widget.height());
        widget.render(&painter, {}, {}, QWidget::DrawChildren);
        return painter.end() ? Result<void>() : notWritten(path);
    }
    return fail(ErrorCode::Usage, u"A picture's file name ends in .png, .svg or .pdf."_s);
}

} // namespace globant::ui
