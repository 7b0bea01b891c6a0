// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/dashboard/reportwriter.h"

#include "core/common/durablefile.h"
#include "ui/dashboard/reportcharts.h"
#include "ui/dashboard/reporttable.h"

#include <QBuffer>
#include <QCoreApplication>
#include <QFileInfo>
#include <QPainter>
#include <QPdfWriter>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kSide = 18; // mm
constexpr double kTop = 16;
constexpr double kBottom = 12;
constexpr double kBetween = mm(9);
constexpr double kFoot = mm(10);    // of a page: when, by whom, which page
constexpr double kRunning = mm(10); // the title again, from the second page on
constexpr double kFigureHeight = mm(21);

struct Words
{
    Q_DECLARE_TR_FUNCTIONS(globant::ui::Report)
};

// The title, and what the figures count.
class HeadBlock final : public ReportBlock
{
public:
    explicit HeadBlock(const Report& report)
        : m_report(report)
    {
    }

    double height(const ReportPaper& paper, double width, double) const override
    {
        double height = paper.lineHeight(paper.title) + mm(2);
        for (const auto& [name, text] : m_report.about)
            height += paper.wrappedHeight(paper.body, text, width - nameWidth(paper)) + mm(0.6);
        return height;
    }

    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override
    {
        ReportPaper::draw(painter, paper.title, paper.colors.text, m_report.title, area, Qt::AlignLeft | Qt::AlignTop);
        double y = area.top() + paper.lineHeight(paper.title) + mm(2);
        const double left = nameWidth(paper);
        for (const auto& [name, text] : m_report.about) {
            const double height = paper.wrappedHeight(paper.body, text, area.width() - left);
            ReportPaper::draw(painter, paper.body, paper.colors.muted, name, QRectF(area.left(), y, left, height),
                              Qt::AlignLeft | Qt::AlignTop);
            paper.drawWrapped(painter, paper.body, paper.colors.text, text,
                              QRectF(area.left() + left, y, area.width() - left, height));
            y += height + mm(0.6);
        }
    }

private:
    double nameWidth(const ReportPaper& paper) const
    {
        double width = 0;
        for (const auto& [name, text] : m_report.about)
            width = std::max(width, paper.textWidth(paper.body, name));
        return width + mm(4);
    }

    const Report& m_report;
};

// The figures beside each other.
class FiguresBlock final : public ReportBlock
{
public:
    explicit FiguresBlock(const Report& report)
        : m_report(report)
    {
    }

    double height(const ReportPaper&, double, double) const override { return kFigureHeight; }

    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override
    {
        const double gap = mm(5);
        const double width = (area.width() + gap) / double(m_report.figures.size()) - gap;
        double left = area.left();
        for (const FigureText& figure : m_report.figures) {
            paper.drawLine(painter, paper.colors.muted, {left, area.top()}, {left + width, area.top()});
            double y = area.top() + mm(1.5);
            const auto add = [&](const QFont& font, const QColor& color, const QString& text) {
                const double line = paper.lineHeight(font);
                ReportPaper::draw(painter, font, color, paper.elided(font, text, width), QRectF(left, y, width, line),
                                  Qt::AlignLeft | Qt::AlignVCenter);
                y += line;
            };
            add(paper.small, paper.colors.muted, figure.above);
            add(paper.figure, paper.colors.text, figure.figure);
            paper.drawWrapped(painter, paper.small, paper.colors.muted, figure.below, QRectF(left, y, width, 0));
            left += width + gap;
        }
    }

private:
    const Report& m_report;
};

class SentenceBlock final : public ReportBlock
{
public:
    explicit SentenceBlock(const QString& text)
        : m_text(text)
    {
    }

    double height(const ReportPaper& paper, double width, double) const override
    {
        return paper.wrappedHeight(paper.body, m_text, width);
    }

    void paint(QPainter& painter, const ReportPaper& paper, const QRectF& area) const override
    {
        paper.drawWrapped(painter, paper.body, paper.colors.text, m_text, area);
    }

private:
    const QString& m_text;
};

struct Placed
{
    std::unique_ptr<ReportBlock> block;
    QRectF area;
};

// Puts blocks on pages, from the top down.
class Pages
{
public:
    Pages(const ReportPaper& paper, QSizeF size)
        : m_paper(paper)
        , m_size(size)
        , m_pages(1)
    {
    }

    double left() const { return m_size.height() - kFoot - m_y; }
    double most() const { return m_size.height() - kFoot - kRunning; } // on a page of its own
    bool atTop() const { return m_pages.back().empty(); }

    void breakPage()
    {
        m_pages.emplace_back();
        m_y = kRunning;
    }

    void place(std::unique_ptr<ReportBlock> block, double height)
    {
        const QRectF area(0, m_y, m_size.width(), height);
        m_pages.back().push_back({std::move(block), area});
        m_y = area.bottom() + kBetween;
    }

    void add(std::unique_ptr<ReportBlock> block)
    {
        const double height = block->height(m_paper, m_size.width(), most());
        if (height > left() && !atTop())
            breakPage();
        place(std::move(block), height);
    }

    void add(const ReportTableLayout& table)
    {
        for (ReportTableLayout::Place place; !table.atEnd(place);) {
            auto part = table.take(place, left(), atTop());
            if (!part) {
                breakPage();
                continue;
            }
            const double height = part->height(m_paper, m_size.width(), most());
            this->place(std::move(part), height);
        }
    }

    const std::vector<std::vector<Placed>>& all() const { return m_pages; }

private:
    const ReportPaper& m_paper;
    QSizeF m_size;
    double m_y = 0;
    std::vector<std::vector<Placed>> m_pages;
};

void paintFrame(QPainter& painter, const ReportPaper& paper, const Report& report, QSizeF size, int page, int pages)
{
    const QColor& muted = paper.colors.muted;
    const double line = paper.lineHeight(paper.small);
    if (page > 1) {
        QStringList words{report.title};
        for (const auto& [name, text] : report.about.mid(1))
            words.append(Words::tr("%1: %2").arg(name, text));
        const QString running = paper.elided(paper.small, words.join(u" · "_s), size.width());
        ReportPaper::draw(painter, paper.small, muted, running, QRectF(0, 0, size.width(), line),
                          Qt::AlignLeft | Qt::AlignTop);
        paper.drawLine(painter, paper.colors.line, {0, line + mm(1.2)}, {size.width(), line + mm(1.2)});
    }
    const QRectF foot(0, size.height() - line, size.width(), line);
    ReportPaper::draw(painter, paper.small, muted, report.foot, foot, Qt::AlignLeft | Qt::AlignVCenter);
    ReportPaper::draw(painter, paper.small, muted, Words::tr("Page %1 of %2").arg(page).arg(pages), foot,
                      Qt::AlignRight | Qt::AlignVCenter);
}

} // namespace

Result<ReportPdf> reportPdf(const Report& report, const QFont& font, QPageSize::PageSizeId pageSize,
                            std::stop_token stop)
{
    QBuffer buffer;
    buffer.open(QIODevice::WriteOnly);
    QPdfWriter writer(&buffer);
    writer.setResolution(kReportDotsPerInch);
    writer.setTitle(report.title);
    writer.setCreator(u"Globant Data"_s);
    writer.setPageLayout(QPageLayout(QPageSize(pageSize), QPageLayout::Portrait, QMarginsF(kSide, kTop, kSide, kBottom),
                                     QPageLayout::Millimeter));
    const QSizeF size(writer.width(), writer.height());
    const ReportPaper paper(font, writer);

    std::vector<std::unique_ptr<ReportTableLayout>> tables;
    Pages pages(paper, size);
    pages.add(std::make_unique<HeadBlock>(report));
    pages.add(std::make_unique<FiguresBlock>(report));
    if (!report.emptyText.isEmpty()) {
        pages.add(std::make_unique<SentenceBlock>(report.emptyText));
    } else {
        if (report.months)
            pages.add(std::make_unique<ReportColumnsBlock>(*report.months));
        if (report.trend)
            pages.add(std::make_unique<ReportLinesBlock>(*report.trend));
        for (const ReportBars& bars : report.departments)
            pages.add(std::make_unique<ReportBarsBlock>(bars));
        pages.add(std::make_unique<ReportHeatBlock>(report.heat));
        for (const ReportTable& table : report.tables) {
            tables.push_back(std::make_unique<ReportTableLayout>(table, paper, size.width()));
            pages.add(*tables.back());
        }
    }

    QPainter painter;
    if (!painter.begin(&writer))
        return fail(ErrorCode::Internal, Words::tr("The report could not be drawn."));
    const int count = int(pages.all().size());
    for (int page = 1; page <= count; ++page) {
        if (stop.stop_requested())
            return fail(ErrorCode::Cancelled, Words::tr("The report was cancelled. No file was written."));
        if (page > 1)
            writer.newPage();
        paintFrame(painter, paper, report, size, page, count);
        for (const Placed& placed : pages.all()[std::size_t(page - 1)])
            placed.block->paint(painter, paper, placed.area);
    }
    if (!painter.end())
        return fail(ErrorCode::Internal, Words::tr("The report could not be drawn."));
    return ReportPdf{buffer.data(), count};
}

Result<int> writeReport(const Report& report, const QFont& font, QPageSize::PageSizeId pageSize, const QString& path,
                        std::stop_token stop)
{
    GLOBANT_TRY_VALUE(const ReportPdf pdf, reportPdf(report, font, pageSize, stop));
    const auto written = writeFileDurably(path, pdf.bytes);
    if (!written && written.error().code == ErrorCode::StoreFull)
        return fail(ErrorCode::StoreFull, Words::tr("There is no space left to save \"%1\". Free some space and try "
                                                    "again.")
                                              .arg(QFileInfo(path).fileName()));
    if (!written)
        return fail(written.error().code, Words::tr("\"%1\" could not be saved in \"%2\". Choose a folder that you may "
                                                    "write to.")
                                              .arg(QFileInfo(path).fileName(), QFileInfo(path).absolutePath()));
    return pdf.pages;
}

QPageSize::PageSizeId paperOf(const QLocale& locale)
{
    // Unicode CLDR, supplemental data, paperSize "US-Letter".
    static const QList<QLocale::Territory> letter{
        QLocale::Belize,     QLocale::Canada,     QLocale::Chile,        QLocale::Colombia, QLocale::CostaRica,
        QLocale::Guatemala,  QLocale::Mexico,     QLocale::Nicaragua,    QLocale::Panama,   QLocale::Philippines,
        QLocale::PuertoRico, QLocale::ElSalvador, QLocale::UnitedStates, QLocale::Venezuela};
    return letter.contains(locale.territory()) ? QPageSize::Letter : QPageSize::A4;
}

} // namespace globant::ui
