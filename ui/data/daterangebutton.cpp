// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/data/daterangebutton.h"

#include "core/common/civil.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"
#include "ui/data/rowtext.h"

#include <QCheckBox>
#include <QDateEdit>
#include <QGridLayout>
#include <QLocale>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

qint64 startOf(QDate day)
{
    return day.startOfDay(Qt::UTC).toMSecsSinceEpoch();
}

QDate dayOf(qint64 ms)
{
    return QDateTime::fromMSecsSinceEpoch(ms, Qt::UTC).date();
}

} // namespace

DateRangeButton::DateRangeButton(QWidget* parent)
    : QPushButton(parent)
    , m_popup(new QFrame(this, Qt::Popup))
    , m_hasFrom(new QCheckBox(tr("From")))
    , m_hasTo(new QCheckBox(tr("To")))
    , m_fromDay(new QDateEdit)
    , m_toDay(new QDateEdit)
{
    m_popup->setFrameShape(QFrame::StyledPanel);
    m_popup->setAutoFillBackground(true);
    auto* layout = new QGridLayout(m_popup);
    layout->setContentsMargins(space::betweenCards, space::betweenCards, space::betweenCards, space::betweenCards);
    layout->setSpacing(space::inGroup);
    for (QDateEdit* day : {m_fromDay, m_toDay}) {
        day->setCalendarPopup(true);
        day->setTimeSpec(Qt::UTC);
        day->setMinimumWidth(160);
    }
    m_fromDay->setAccessibleName(tr("First day"));
    m_toDay->setAccessibleName(tr("Last day"));
    auto* any = linkButton(tr("Any time"));
    auto* apply = primaryButton(tr("Apply"));
    layout->addWidget(m_hasFrom, 0, 0);
    layout->addWidget(m_fromDay, 0, 1, 1, 2);
    layout->addWidget(m_hasTo, 1, 0);
    layout->addWidget(m_toDay, 1, 1, 1, 2);
    layout->addWidget(any, 2, 0, 1, 2, Qt::AlignLeft);
    layout->addWidget(apply, 2, 2, Qt::AlignRight);
    connect(this, &QPushButton::clicked, this, &DateRangeButton::open);
    connect(m_fromDay, &QDateEdit::dateChanged, m_hasFrom, [this] { m_hasFrom->setChecked(true); });
    connect(m_toDay, &QDateEdit::dateChanged, m_hasTo, [this] { m_hasTo->setChecked(true); });
    connect(apply, &QPushButton::clicked, this, &DateRangeButton::take);
    connect(any, &QPushButton::clicked, this, [this] {
        m_hasFrom->setChecked(false);
        m_hasTo->setChecked(false);
        take();
    });
    setStyleSheet(u"text-align: left; padding-left: 10px;"_s);
    setRange({}, {});
}

QString DateRangeButton::rangeText(std::optional<qint64> from, std::optional<qint64> to, const QList<int>& months)
{
    QStringList parts;
    if (from && to)
        parts.append(dayOf(*from) == dayOf(*to - 1)
                         ? dayText(*from)
                         : tr("%1 – %2", "from the first day to the last").arg(dayText(*from), dayText(*to - 1)));
    else if (from)
        parts.append(tr("From %1").arg(dayText(*from)));
    else if (to)
        parts.append(tr("To %1").arg(dayText(*to - 1)));
    for (const int month : months)
        parts.append(QLocale().standaloneMonthName(month));
    return parts.isEmpty() ? tr("Any time") : parts.join(u", "_s);
}

void DateRangeButton::setRange(std::optional<qint64> from, std::optional<qint64> to, const QList<int>& months)
{
    m_from = from;
    m_to = to;
    m_months = months;
    setText(rangeText(from, to, months));
    setToolTip(from || to || !months.isEmpty() ? text() : QString());
    setAccessibleDescription(text());
}

void DateRangeButton::open()
{
    const QDate today = QDateTime::currentDateTimeUtc().date();
    m_fromDay->setDate(m_from ? dayOf(*m_from) : m_to ? dayOf(*m_to - 1) : QDate(today.year(), 1, 1));
    m_toDay->setDate(m_to ? dayOf(*m_to - 1) : m_from ? dayOf(*m_from) : QDate(today.year(), 12, 31));
    m_hasFrom->setChecked(m_from.has_value());
    m_hasTo->setChecked(m_to.has_value());
    m_popup->adjustSize();
    m_popup->move(mapToGlobal(QPoint(0, height())));
    m_popup->show();
    m_fromDay->setFocus();
}

void DateRangeButton::take()
{
    m_popup->hide();
    std::optional<qint64> from;
    std::optional<qint64> to;
    if (m_hasFrom->isChecked())
        from = startOf(m_fromDay->date());
    if (m_hasTo->isChecked())
        to = startOf(m_toDay->date()) + kMsPerDay;
    if (from == m_from && to == m_to && (m_months.isEmpty() || from || to))
        return;
    setRange(from, to);
    Q_EMIT rangeChanged();
}

} // namespace globant::ui
