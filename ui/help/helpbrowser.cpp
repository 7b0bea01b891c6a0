// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helpbrowser.h"

#include "ui/common/colors.h"
#include "ui/common/theme.h"
#include "ui/help/helptexts.h"

#include <QEvent>
#include <QTextBlock>
#include <QTextTable>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr double kHeadingFactors[] = {1.55, 1.2};
constexpr int kLineHeight = 135; // per cent
constexpr int kIndent = 20;
constexpr int kActionWidth = 280;
constexpr int kKeysWidth = 180;

// Markdown gives headings sizes of a letter; these are sizes of a window.
void setType(QTextDocument* document, const QFont& font)
{
    const qreal size = QFontInfo(font).pointSizeF();
    document->setIndentWidth(kIndent);
    for (QTextBlock block = document->begin(); block.isValid(); block = block.next()) {
        QTextCursor cursor(block);
        QTextBlockFormat format = block.blockFormat();
        const int level = format.headingLevel();
        format.setLineHeight(kLineHeight, QTextBlockFormat::ProportionalHeight);
        format.setTopMargin(level == 2 ? space::betweenCards : level > 0 ? 0 : 2);
        format.setBottomMargin(level > 0 ? 6 : 4);
        cursor.setBlockFormat(format);
        if (level == 0)
            continue;
        QTextCharFormat letters;
        letters.setFontPointSize(size * kHeadingFactors[level == 1 ? 0 : 1]);
        letters.setFontWeight(QFont::DemiBold);
        cursor.select(QTextCursor::BlockUnderCursor);
        cursor.setCharFormat(letters);
    }
}

// Rows without lines around them, all tables as wide.
void setTables(QTextDocument* document)
{
    const QList<QTextFrame*> frames = document->rootFrame()->childFrames();
    for (QTextFrame* frame : frames) {
        auto* table = qobject_cast<QTextTable*>(frame);
        if (table == nullptr)
            continue;
        QTextTableFormat format = table->format();
        format.setBorder(0);
        format.setCellSpacing(0);
        format.setCellPadding(3);
        QList<QTextLength> widths(table->columns(), QTextLength(QTextLength::FixedLength, kKeysWidth));
        widths[0] = QTextLength(QTextLength::FixedLength, kActionWidth);
        format.setColumnWidthConstraints(widths);
        table->setFormat(format);
    }
}

} // namespace

QString HelpBrowser::topicOf(const QUrl& url)
{
    const QString file = url.fileName();
    return url.scheme().isEmpty() && file.endsWith(".md"_L1) ? file.chopped(3) : QString();
}

HelpBrowser::HelpBrowser(const HelpTexts& texts, QWidget* parent)
    : QTextBrowser(parent)
    , m_texts(texts)
{
    setOpenExternalLinks(false);
    setFrameShape(NoFrame);
    document()->setDocumentMargin(space::pageEdge);
}

QVariant HelpBrowser::loadResource(int type, const QUrl& name)
{
    return type == QTextDocument::MarkdownResource ? QVariant(m_texts.markdown(topicOf(name))) : QVariant();
}

void HelpBrowser::doSetSource(const QUrl& name, QTextDocument::ResourceType type)
{
    if (!m_texts.contains(topicOf(name)))
        return;
    QTextBrowser::doSetSource(name, type);
    dress();
    mark(m_query);
}

void HelpBrowser::dress()
{
    setType(document(), font());
    setTables(document());
}

void HelpBrowser::showTopic(const QString& topic)
{
    setSource(QUrl(topic + u".md"_s), QTextDocument::MarkdownResource);
}

QString HelpBrowser::topic() const
{
    return topicOf(source());
}

void HelpBrowser::mark(const QString& query)
{
    m_query = query;
    QList<ExtraSelection> marks;
    ExtraSelection mark;
    mark.format.setBackground(Colors::of(palette()).accentSoft);
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString& word : words)
        for (QTextCursor at = document()->find(word); !at.isNull(); at = document()->find(word, at)) {
            mark.cursor = at;
            marks.append(mark);
        }
    setExtraSelections(marks);
    if (marks.isEmpty())
        return;
    QTextCursor first = marks.first().cursor;
    first.clearSelection();
    setTextCursor(first);
    ensureCursorVisible();
}

void HelpBrowser::changeEvent(QEvent* event)
{
    QTextBrowser::changeEvent(event);
    // Links have their colour from the palette when the text is read.
    if (event->type() == QEvent::PaletteChange && !topic().isEmpty()) {
        reload();
        mark(m_query);
    }
}

} // namespace globant::ui
