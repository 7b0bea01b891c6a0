// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/filterheader.h"

#include "ui/common/colors.h"

#include <QPainter>
#include <QScrollBar>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kEditorHeight = 32;
constexpr int kMargin = 4;        // around an editor
constexpr int kTitlePadding = 11; // puts titles over the cells' texts

} // namespace

FilterHeader::FilterHeader(QWidget* parent)
    : QHeaderView(Qt::Horizontal, parent)
{
    setSectionsClickable(true);
    setHighlightSections(false);
    setMinimumSectionSize(72);
    setStyleSheet(u"QHeaderView::section { padding: 6px %1px; }"_s.arg(kTitlePadding));
    setDefaultAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    connect(this, &QHeaderView::sectionResized, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::sectionCountChanged, this, &FilterHeader::placeEditors);
    connect(this, &QHeaderView::geometriesChanged, this, &FilterHeader::placeEditors);
}

void FilterHeader::setModel(QAbstractItemModel* model)
{
    QHeaderView::setModel(model);
    if (auto* table = qobject_cast<QAbstractScrollArea*>(parentWidget()))
        connect(table->horizontalScrollBar(), &QScrollBar::valueChanged, this, &FilterHeader::placeEditors);
}

void FilterHeader::setTable(const catalog::TableSchema& table)
{
    for (FieldFilter* filter : m_filters) {
        delete filter->widget();
        filter->deleteLater();
    }
    m_filters.clear();
    m_fields.clear();
    for (int field = 0; field < table.fields.size(); ++field) {
        FieldFilter* const filter = FieldFilter::make(table, field, this);
        const QString name = table.fields[field].name;
        connect(filter, &FieldFilter::changed, this,
                [this, name, filter] { Q_EMIT conditionChanged(name, filter->condition()); });
        m_filters.append(filter);
        m_fields.append(name);
    }
    updateGeometries();
    placeEditors();
}

void FilterHeader::setChoices(const QString& field, const QList<Choice>& choices)
{
    if (const qsizetype at = m_fields.indexOf(field); at >= 0)
        m_filters[at]->setChoices(choices);
}

void FilterHeader::setFilter(const records::RowFilter& filter)
{
    for (qsizetype i = 0; i < m_fields.size(); ++i) {
        const records::FieldCondition* condition = filter.of(m_fields[i]);
        records::FieldCondition none;
        none.field = m_fields[i];
        m_filters[i]->setCondition(condition ? *condition : none);
    }
}

QList<QWidget*> FilterHeader::editors() const
{
    QList<QWidget*> widgets;
    for (const FieldFilter* filter : m_filters)
        widgets.append(filter->widget());
    return widgets;
}

QWidget* FilterHeader::editorOf(const QString& field) const
{
    const qsizetype at = m_fields.indexOf(field);
    return at < 0 ? nullptr : m_filters[at]->widget();
}

int FilterHeader::editorsHeight() const
{
    return m_filters.isEmpty() ? 0 : kEditorHeight + 2 * kMargin;
}

QSize FilterHeader::sizeHint() const
{
    QSize size = QHeaderView::sizeHint();
    size.rheight() += editorsHeight();
    return size;
}

// The style sheet leaves no room for the style's own arrow.
void FilterHeader::paintSection(QPainter* painter, const QRect& rect, int section) const
{
    painter->save(); // as it leaves a clip behind
    QHeaderView::paintSection(painter, rect, section);
    painter->restore();
    if (section != sortIndicatorSection() || !model())
        return;
    QFont titleFont = font();
    titleFont.setWeight(QFont::DemiBold);
    const int width =
        QFontMetrics(titleFont).horizontalAdvance(model()->headerData(section, Qt::Horizontal).toString());
    const bool right = model()->headerData(section, Qt::Horizontal, Qt::TextAlignmentRole).toInt() & Qt::AlignRight;
    const int wanted = right ? rect.right() - kTitlePadding - width - 14 : rect.left() + kTitlePadding + width + 10;
    const QPointF at(std::clamp(wanted, rect.left() + 6, rect.right() - 8), rect.center().y() + 1);
    const qreal up = sortIndicatorOrder() == Qt::AscendingOrder ? -1 : 1;
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Colors::of(palette()).text, 1.5, Qt::SolidLine, Qt::RoundCap, Qt::RoundJoin));
    painter->drawPolyline(QPolygonF({at + QPointF(-4, -2 * up), at + QPointF(0, 2 * up), at + QPointF(4, -2 * up)}));
    painter->restore();
}

void FilterHeader::updateGeometries()
{
    setViewportMargins(0, 0, 0, editorsHeight());
    QHeaderView::updateGeometries();
    placeEditors();
}

void FilterHeader::placeEditors()
{
    const int top = height() - editorsHeight() + kMargin - 1;
    for (int i = 0; i < m_filters.size(); ++i) {
        QWidget* const editor = m_filters[i]->widget();
        if (i >= count() || isSectionHidden(i)) {
            editor->hide();
            continue;
        }
        editor->setGeometry(sectionViewportPosition(i) + kMargin, top, sectionSize(i) - 2 * kMargin, kEditorHeight);
        editor->show();
    }
}

} // namespace globant::ui
