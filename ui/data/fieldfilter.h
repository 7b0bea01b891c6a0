// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/records/rowfilter.h"

#include <QObject>

class QWidget;

namespace globant::ui {

// A row that a foreign key may name.
struct Choice
{
    qint64 id = 0;
    QString name;
};

// What filters one column of the grid: a widget that fits the field's type.
class FieldFilter : public QObject
{
    Q_OBJECT

public:
    // The widget belongs to `parent`.
    static FieldFilter* make(const catalog::TableSchema& table, int field, QWidget* parent);

    virtual QWidget* widget() const = 0;
    virtual void setCondition(const records::FieldCondition& condition) = 0; // no signal
    // Nothing: every row.
    virtual std::optional<records::FieldCondition> condition() const = 0;
    // References only.
    virtual void setChoices(const QList<Choice>& choices);

Q_SIGNALS:
    void changed(); // by the person

protected:
    using QObject::QObject;
};

// "Department: Support · Hired at: 1 Apr 2021 – 30 Jun 2021". `choices` by field name.
QString filterText(const catalog::TableSchema& table, const records::RowFilter& filter,
                   const QHash<QString, QList<Choice>>& choices);

} // namespace globant::ui
