// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/catalog.h"
#include "core/records/history.h"
#include "ui/common/widgets.h"

namespace globant::ui {

// What the log tells of one entry, and what can be done about it.
class HistoryDetails : public Card
{
    Q_OBJECT

public:
    // `catalog` outlives the card.
    explicit HistoryDetails(const catalog::Catalog& catalog, QWidget* parent = nullptr);

    // `whyNoUndo`: a sentence, empty where the entry can be undone.
    void setEntry(const records::HistoryEntry& entry, const QString& whyNoUndo);
    void clear();

Q_SIGNALS:
    void undoRequested();
    void rejectsRequested();

private:
    struct Figure
    {
        QLabel* name;
        QLabel* value;
    };
    void showFigures(const records::HistoryEntry& entry);

    const catalog::Catalog& m_catalog;
    QPushButton* m_rejects;
    QPushButton* m_undo;
    QLabel* m_about;
    QList<Figure> m_figures;
    QLabel* m_hash;
};

} // namespace globant::ui
