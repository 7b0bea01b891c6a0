// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/data/fieldfilter.h"

#include <QHeaderView>

namespace globant::ui {

// A grid's header with a filter for each column below its title.
class FilterHeader : public QHeaderView
{
    Q_OBJECT

public:
    explicit FilterHeader(QWidget* parent = nullptr);

    // Filters for the fields of another table, all empty.
    void setTable(const catalog::TableSchema& table);
    void setChoices(const QString& field, const QList<Choice>& choices);
    void setFilter(const records::RowFilter& filter); // no signal
    QList<QWidget*> editors() const;                  // from left to right
    QWidget* editorOf(const QString& field) const;

    QSize sizeHint() const override;
    void setModel(QAbstractItemModel* model) override;

Q_SIGNALS:
    // The person changed the filter of one field; `condition` is empty for every row.
    void conditionChanged(const QString& field, const std::optional<globant::records::FieldCondition>& condition);

protected:
    void updateGeometries() override;
    void paintSection(QPainter* painter, const QRect& rect, int section) const override;

private:
    void placeEditors();
    int editorsHeight() const;

    QStringList m_fields;
    QList<FieldFilter*> m_filters;
};

} // namespace globant::ui
