// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/metrics/hirecube.h"

#include <QWidget>

class QComboBox;
class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace globant::ui {

class MultiChoice;

// The row in which a person says what the dashboard is about: year, departments, jobs, quarters.
class FilterBar : public QWidget
{
    Q_OBJECT

public:
    explicit FilterBar(QWidget* parent = nullptr);

    // What there is to choose from. What was chosen stays, as far as it is there.
    void setChoices(const metrics::HireCube& cube);
    metrics::CubeFilter filter() const;
    // Nobody has chosen a year: filter().year is the latest there is.
    bool showsLatestYear() const { return m_latestYear; }
    // Years and ids that are not there are left out, now or when setChoices() tells what is there.
    void setFilter(const metrics::CubeFilter& filter, bool latestYear);
    bool isClear() const; // of all but the year
    void clear();
    // At the right end of the row; takes ownership.
    void addAtEnd(QWidget* widget);

Q_SIGNALS:
    // The person has changed the filter.
    void changed();

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void chooseYear();
    void tabTo(QWidget* next);
    void setQuarters(const std::array<bool, 4>& quarters);
    void showYear();
    void showClear();

    QList<int> m_years;
    bool m_known = false; // setChoices() has told what there is
    bool m_latestYear = true;
    std::optional<int> m_chosenYear; // none: all; where not m_latestYear
    QHBoxLayout* m_layout;
    QLabel* m_yearLabel;
    QComboBox* m_year;
    MultiChoice* m_departments;
    MultiChoice* m_jobs;
    std::array<QToolButton*, 4> m_quarters{};
    QPushButton* m_clear;
    QWidget* m_last; // in the order of the Tab key
};

} // namespace globant::ui
