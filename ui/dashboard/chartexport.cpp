// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/chartexport.h"

#include "ui/common/csvcell.h"
#include "ui/common/theme.h"

#include <QFile>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>
#include <QSvgGenerator>

#include <xlsxwriter.h>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kPictureScale = 2;
constexpr qint64 kMostPixels = 64'000'000;                         // of a picture in points; 256 MB in memory
constexpr QSize kMargin(space::betweenCards, space::betweenCards); // around a picture
constexpr int kMostSheetName = 31;                                 // Excel's limit, in characters

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

void paintPicture(QPainter& painter, const Chart& chart, QSize size)
{
    painter.setRenderHint(QPainter::Antialiasing);
    painter.translate(kMargin.width(), kMargin.height());
    chart.paint(painter, size);
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

QImage pictureOf(const Chart& chart)
{
    const QSize size = chart.wholeSize();
    const QSize whole = size + 2 * kMargin;
    const bool large = qint64(whole.width()) * whole.height() * kPictureScale * kPictureScale > kMostPixels;
    const int scale = large ? 1 : kPictureScale;
    QImage image(whole * scale, QImage::Format_ARGB32_Premultiplied);
    image.setDevicePixelRatio(scale);
    image.fill(paperPalette().color(QPalette::Base));
    QPainter painter(&image);
    paintPicture(painter, chart, size);
    return image;
}

Result<void> savePicture(const Chart& chart, const QString& path)
{
    const QString kind = QFileInfo(path).suffix().toLower();
    const QSize size = chart.wholeSize();
    const QRect whole(QPoint(), size + 2 * kMargin);
    const QString title = chart.title();
    if (kind == u"png"_s)
        return pictureOf(chart).save(path, "PNG") ? Result<void>() : notWritten(path);
    if (kind == u"svg"_s) {
        QSvgGenerator generator;
        generator.setFileName(path);
        generator.setSize(whole.size());
        generator.setViewBox(whole);
        generator.setTitle(title);
        QPainter painter;
        if (!painter.begin(&generator))
            return notWritten(path);
        painter.fillRect(whole, paperPalette().color(QPalette::Base));
        paintPicture(painter, chart, size);
        return painter.end() ? Result<void>() : notWritten(path);
    }
    if (kind == u"pdf"_s) {
        QPdfWriter writer(path);
        writer.setTitle(title);
        writer.setPageSize(QPageSize(QSizeF(whole.size()) * 0.75, QPageSize::Point, QString(), QPageSize::ExactMatch));
        writer.setPageMargins(QMarginsF());
        QPainter painter;
        if (!painter.begin(&writer))
            return notWritten(path);
        painter.scale(double(writer.width()) / whole.width(), double(writer.height()) / whole.height());
        paintPicture(painter, chart, size);
        return painter.end() ? Result<void>() : notWritten(path);
    }
    return fail(ErrorCode::Usage, u"A picture's file name ends in .png, .svg or .pdf."_s);
}

} // namespace globant::ui
