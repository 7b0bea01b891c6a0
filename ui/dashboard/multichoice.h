// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

#include <QSet>
#include <QToolButton>

class QLineEdit;
class QListWidget;

namespace globant::ui {

// A button that opens a searchable list in which several things can be ticked; none ticked means all.
class MultiChoice : public QToolButton
{
    Q_OBJECT

public:
    // `name`: what is chosen, such as "Department".
    explicit MultiChoice(const QString& name, QWidget* parent = nullptr);

    // Keeps what was ticked, as far as it is among the new ones.
    void setChoices(const QList<metrics::Named>& choices);
    // Ids that are no choice are left out, now or when setChoices() tells.
    void setChosen(const QSet<qint64>& ids);
    // Whether there is little room for the button's text.
    void setNarrow(bool narrow);
    const QSet<qint64>& chosen() const { return m_chosen; }

Q_SIGNALS:
    void chosenChanged();

private:
    void keepWhatIsThere();
    void fill();
    void updateText();

    QString m_name;
    QList<metrics::Named> m_choices;
    QSet<qint64> m_chosen;
    bool m_known = false; // setChoices() has told what there is
    bool m_narrow = false;
    QLineEdit* m_search;
    QListWidget* m_list;
};

} // namespace globant::ui
