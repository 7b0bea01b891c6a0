// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/common/rejectedrows.h"

namespace globant::ui {

// The rejected rows of one import, whose text can be corrected in place.
class RejectsModel : public RejectedRows
{
    Q_OBJECT

public:
    using RejectedRows::RejectedRows;

    QVariant data(const QModelIndex& index, int role) const override;
    bool setData(const QModelIndex& index, const QVariant& value, int role) override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

    void setImport(qint64 importId, const catalog::TableSchema* table) override;
    void setEditable(bool editable) { m_editable = editable; }

    // By line: the texts that differ from what was rejected.
    const QHash<qint64, QString>& corrections() const { return m_corrections; }

Q_SIGNALS:
    void correctionsChanged();

private:
    bool m_editable = true;
    QHash<qint64, QString> m_corrections;
};

} // namespace globant::ui
