// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QPushButton>

#include <optional>

class QCheckBox;
class QDateEdit;

namespace globant::ui {

// A range of days in UTC, either end open, chosen in a small window below the button.
class DateRangeButton : public QPushButton
{
    Q_OBJECT

public:
    explicit DateRangeButton(QWidget* parent = nullptr);

    // Milliseconds since 1970-01-01 UTC: from, and the first that is not in the range.
    std::optional<qint64> fromMs() const { return m_from; }
    std::optional<qint64> toMs() const { return m_to; }
    // Months of whichever year, 1 to 12, which hold besides; not for the person to choose, and gone with the next
    // range.
    QList<int> months() const { return m_months; }
    void setRange(std::optional<qint64> from, std::optional<qint64> to, const QList<int>& months = {});
    // "1 Apr 2021 – 30 Jun 2021", "From ...", "April, May", "Any time"
    static QString rangeText(std::optional<qint64> from, std::optional<qint64> to, const QList<int>& months = {});

Q_SIGNALS:
    void rangeChanged(); // by the person

private:
    void open();
    void take(); // what the window holds

    std::optional<qint64> m_from;
    std::optional<qint64> m_to;
    QList<int> m_months;
    QFrame* m_popup;
    QCheckBox* m_hasFrom;
    QCheckBox* m_hasTo;
    QDateEdit* m_fromDay;
    QDateEdit* m_toDay;
};

} // namespace globant::ui
