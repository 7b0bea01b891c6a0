// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/columnwidths.h"

#include <QEvent>
#include <QHeaderView>
#include <QSettings>
#include <QTableView>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

class WidthKeeper : public QObject
{
public:
    WidthKeeper(QHeaderView* header, const QString& name)
        : QObject(header)
        , m_header(header)
        , m_group(name + u"/columns/"_s)
    {
        header->viewport()->installEventFilter(this);
        connect(header, &QHeaderView::sectionResized, this, &WidthKeeper::take);
        connect(header, &QHeaderView::sectionCountChanged, this, [this] { restore(); });
        restore();
    }

    bool eventFilter(QObject*, QEvent* event) override
    {
        // A double click makes a column as wide as what is in it.
        if (event->type() == QEvent::MouseButtonPress || event->type() == QEvent::MouseButtonDblClick)
            m_byHand = true;
        else if (event->type() == QEvent::MouseButtonRelease)
            m_byHand = false;
        return false;
    }

private:
    int kept(int column) const { return QSettings().value(m_group + QString::number(column)).toInt(); }

    void take(int column, int, int width)
    {
        // The last column takes what is left.
        if (width == 0 || (m_header->stretchLastSection() && m_header->visualIndex(column) == m_header->count() - 1))
            return;
        if (m_byHand)
            QSettings().setValue(m_group + QString::number(column), width);
        else if (const int wanted = kept(column); wanted > 0 && wanted != width)
            m_header->resizeSection(column, wanted);
    }

    void restore()
    {
        for (int column = 0; column < m_header->count(); ++column)
            if (const int wanted = kept(column); wanted > 0)
                m_header->resizeSection(column, wanted);
    }

    QHeaderView* m_header;
    QString m_group;
    bool m_byHand = false;
};

} // namespace

void keepColumnWidths(QTableView* table, const QString& name)
{
    new WidthKeeper(table->horizontalHeader(), name);
}

} // namespace globant::ui
