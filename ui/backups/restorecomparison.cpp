// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/restorecomparison.h"

#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QGridLayout>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr int kNumberWidth = 96;

QString difference(qint64 now, qint64 then)
{
    if (then == now)
        return RestoreComparison::tr("the same number");
    const int count = int(qMin<qint64>(qAbs(then - now), std::numeric_limits<int>::max()));
    return then > now ? RestoreComparison::tr("%Ln more", nullptr, count)
                      : RestoreComparison::tr("%Ln fewer", nullptr, count);
}

} // namespace

RestoreComparison::RestoreComparison(const catalog::Catalog& catalog, QWidget* parent)
    : QWidget(parent)
    , m_catalog(catalog)
    , m_grid(new QGridLayout(this))
{
    m_grid->setContentsMargins(0, 0, 0, 0);
    m_grid->setHorizontalSpacing(space::betweenCards);
    m_grid->setVerticalSpacing(4);
    for (const int column : {1, 2})
        m_grid->setColumnMinimumWidth(column, kNumberWidth);
    m_grid->setColumnStretch(4, 1);
}

void RestoreComparison::show(const store::RowCounts& now, const store::RowCounts& then)
{
    while (const QLayoutItem* item = m_grid->takeAt(0)) {
        delete item->widget();
        delete item;
    }
    addCell(tr("Rows"), 0, 0, "caption");
    addCell(tr("Now"), 0, 1, "caption");
    addCell(tr("In the backup"), 0, 2, "caption");
    int row = 1;
    for (const catalog::TableSchema& table : m_catalog.tables()) {
        const bool isCounted = now.contains(table.name);
        addCell(localized(table.title), row, 0, "");
        addCell(isCounted ? numberText(now.value(table.name)) : u"…"_s, row, 1, "");
        addCell(numberText(then.value(table.name)), row, 2, "");
        if (isCounted)
            addCell(difference(now.value(table.name), then.value(table.name)), row, 3, "caption");
        ++row;
    }
}

void RestoreComparison::addCell(const QString& text, int row, int column, const char* role)
{
    auto* label = new QLabel(text);
    label->setProperty("role", QString::fromLatin1(role));
    const bool isNumber = column == 1 || column == 2;
    m_grid->addWidget(label, row, column, (isNumber ? Qt::AlignRight : Qt::AlignLeft) | Qt::AlignVCenter);
}

} // namespace globant::ui
