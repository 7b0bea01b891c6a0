// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/backups/scheduleform.h"

#include "ui/backups/backuptext.h"
#include "ui/common/folderdialog.h"
#include "ui/common/formbehaviour.h"
#include "ui/common/localized.h"
#include "ui/common/theme.h"
#include "ui/common/widgets.h"

#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QFormLayout>
#include <QLineEdit>
#include <QSignalBlocker>
#include <QSpinBox>
#include <QTimeEdit>
#include <QToolButton>

namespace globant::ui {

using namespace Qt::StringLiterals;
using backup::Schedule;
using Kind = Schedule::Kind;

namespace {

constexpr int kLabelWidth = 120;
constexpr int kKindWidth = 220;
constexpr int kNumberWidth = 84;
constexpr int kPreviewTimes = 3;

template <class Widget>
Widget* named(Widget* widget, const QString& objectName, const QString& accessibleName)
{
    widget->setObjectName(objectName);
    widget->setAccessibleName(accessibleName);
    leaveWheelToPage(widget);
    return widget;
}

QHBoxLayout* rowOf(const QList<QWidget*>& widgets)
{
    auto* row = new QHBoxLayout;
    row->setSpacing(space::inGroup);
    for (QWidget* widget : widgets)
        row->addWidget(widget);
    row->addStretch();
    return row;
}

} // namespace

ScheduleForm::ScheduleForm(QWidget* parent)
    : QWidget(parent)
    , m_form(new QFormLayout(this))
    , m_kind(named(new QComboBox, u"scheduleKind"_s, tr("When backups are made")))
    , m_time(named(new QTimeEdit, u"scheduleTime"_s, tr("Time of the backups")))
    , m_hours(named(new QSpinBox, u"scheduleHours"_s, tr("Hours between the backups")))
    , m_cron(new QLineEdit)
    , m_byImports(new QCheckBox(tr("also &after this many imports:")))
    , m_imports(named(new QSpinBox, u"scheduleImports"_s, tr("Imports between the backups")))
    , m_folder(new QLineEdit)
    , m_free(captionLabel({}))
{
    m_kind->addItem(tr("Only when you make them"), int(Kind::Off));
    m_kind->addItem(tr("Every day"), int(Kind::Daily));
    m_kind->addItem(tr("Every week"), int(Kind::Weekly));
    m_kind->addItem(tr("Every few hours"), int(Kind::Hourly));
    m_kind->addItem(tr("At the times of a crontab line"), int(Kind::Cron));
    m_kind->setFixedWidth(kKindWidth);
    m_time->setDisplayFormat(BackupText::timeFormat());
    m_time->setFixedWidth(kNumberWidth + 20);
    m_hours->setRange(1, backup::kMostHours);
    m_hours->setFixedWidth(kNumberWidth);
    m_cron->setObjectName(u"scheduleCron"_s);
    m_cron->setAccessibleName(tr("Minute, hour, day, month and day of the week of the backups"));
    m_cron->setPlaceholderText(u"18 4 * * *"_s);
    m_cron->setFixedWidth(kKindWidth);
    m_byImports->setObjectName(u"scheduleByImports"_s);
    m_imports->setRange(1, backup::kMostImports);
    m_imports->setFixedWidth(kNumberWidth);

    m_form->setContentsMargins(0, 0, 0, 0);
    m_form->setHorizontalSpacing(12);
    m_form->setVerticalSpacing(12);
    m_form->setLabelAlignment(Qt::AlignLeft | Qt::AlignVCenter);
    addRow(tr("&Backups"), m_kind, rowOf({m_kind}));
    m_daysRow = makeDays();
    addRow(tr("On"), m_days.constFirst(), m_daysRow);
    m_hoursRow = rowOf({m_hours, captionLabel(tr("hours between them, one of them at the time below"))});
    addRow(tr("&Every"), m_hours, m_hoursRow);
    m_timeRow = rowOf({m_time});
    addRow(tr("A&t"), m_time, m_timeRow);
    m_cronRow = rowOf({m_cron, captionLabel(tr("minute, hour, day, month, day of the week"))});
    addRow(tr("Crontab &line"), m_cron, m_cronRow);
    addRow({}, m_byImports, rowOf({m_byImports, m_imports}));
    addRow(tr("&Keep"), nullptr, makeKept());
    addRow(tr("Fol&der"), m_folder, makeFolder());
    m_form->addRow(QString(), m_free);

    connect(m_kind, &QComboBox::currentIndexChanged, this, &ScheduleForm::showWhatApplies);
    connect(m_byImports, &QCheckBox::toggled, this, &ScheduleForm::showWhatApplies);
    connect(m_time, &QTimeEdit::timeChanged, this, &ScheduleForm::changed);
    connect(m_cron, &QLineEdit::textChanged, this, &ScheduleForm::changed);
    for (const QSpinBox* box : {m_hours, m_imports})
        connect(box, &QSpinBox::valueChanged, this, &ScheduleForm::changed);
    setSchedule({}, {});
}

QLabel* ScheduleForm::addRow(const QString& text, QWidget* control, QLayout* row)
{
    auto* label = new QLabel(text);
    label->setBuddy(control != nullptr ? control : m_kept.constFirst());
    label->setFixedWidth(kLabelWidth);
    label->setMinimumHeight(m_kind->sizeHint().height());
    m_form->addRow(label, row);
    return label;
}

QLayout* ScheduleForm::makeDays()
{
    const QLocale locale;
    QList<QWidget*> buttons;
    for (int day = Qt::Monday; day <= Qt::Sunday; ++day) {
        auto* button = new QToolButton;
        button->setText(locale.standaloneDayName(day, QLocale::ShortFormat));
        button->setAccessibleName(locale.standaloneDayName(day));
        button->setCheckable(true);
        button->setFocusPolicy(Qt::StrongFocus);
        button->setMinimumWidth(44);
        connect(button, &QToolButton::toggled, this, &ScheduleForm::changed);
        m_days.append(button);
        buttons.append(button);
    }
    QHBoxLayout* row = rowOf(buttons);
    row->setSpacing(4);
    return row;
}

QLayout* ScheduleForm::makeKept()
{
    const std::pair<QString, QString> kinds[] = {{tr("newest"), tr("Newest backups that are kept")},
                                                 {tr("daily"), tr("Daily backups that are kept")},
                                                 {tr("weekly"), tr("Weekly backups that are kept")},
                                                 {tr("monthly"), tr("Monthly backups that are kept")}};
    QList<QWidget*> widgets;
    for (const auto& [text, name] : kinds) {
        auto* box = named(new QSpinBox, u"scheduleKeep%1"_s.arg(m_kept.size()), name);
        box->setRange(0, backup::kMostKept);
        box->setFixedWidth(70);
        connect(box, &QSpinBox::valueChanged, this, &ScheduleForm::changed);
        m_kept.append(box);
        widgets += {box, captionLabel(text)};
    }
    return rowOf(widgets);
}

QLayout* ScheduleForm::makeFolder()
{
    m_folder->setObjectName(u"scheduleFolder"_s);
    m_folder->setAccessibleName(tr("Folder of the backups"));
    auto* choose = new QPushButton(tr("Choose…"));
    choose->setAccessibleName(tr("Choose the folder of the backups"));
    connect(choose, &QPushButton::clicked, this, &ScheduleForm::chooseFolder);
    connect(m_folder, &QLineEdit::textChanged, this, [this] {
        Q_EMIT changed();
        Q_EMIT folderChanged(backup::folderOf(schedule(), {}).isEmpty() ? m_ownFolder : m_folder->text());
    });
    auto* line = new QHBoxLayout;
    line->setSpacing(12);
    line->addWidget(m_folder, 1);
    line->addWidget(choose);
    return line;
}

void ScheduleForm::chooseFolder()
{
    askForFolder(this, tr("Folder of the backups"), m_folder->text(),
                 [this](const QString& folder) { m_folder->setText(QDir::toNativeSeparators(folder)); });
}

Schedule ScheduleForm::schedule() const
{
    Schedule chosen;
    chosen.kind = Kind(m_kind->currentData().toInt());
    chosen.time = m_time->time();
    chosen.days.clear();
    for (int i = 0; i < m_days.size(); ++i)
        if (m_days[i]->isChecked())
            chosen.days.append(i + 1);
    if (chosen.kind != Kind::Weekly && chosen.days.isEmpty())
        chosen.days = {Qt::Monday};
    chosen.everyHours = m_hours->value();
    chosen.cron = chosen.kind == Kind::Cron ? m_cron->text().simplified() : QString();
    chosen.afterImports = m_byImports->isChecked() ? m_imports->value() : 0;
    chosen.folder = QDir::cleanPath(QDir::fromNativeSeparators(m_folder->text().trimmed()));
    if (chosen.folder == m_ownFolder || m_folder->text().trimmed().isEmpty())
        chosen.folder.clear();
    chosen.keep = {m_kept[0]->value(), m_kept[1]->value(), m_kept[2]->value(), m_kept[3]->value()};
    return chosen;
}

void ScheduleForm::setSchedule(const Schedule& schedule, const QString& ownFolder)
{
    {
        const QSignalBlocker quiet(this);
        m_ownFolder = ownFolder;
        m_kind->setCurrentIndex(m_kind->findData(int(schedule.kind)));
        m_time->setTime(schedule.time);
        for (int i = 0; i < m_days.size(); ++i)
            m_days[i]->setChecked(schedule.days.contains(i + 1));
        m_hours->setValue(schedule.everyHours);
        m_cron->setText(schedule.cron);
        m_byImports->setChecked(schedule.afterImports > 0);
        m_imports->setValue(std::max(schedule.afterImports, 1));
        const int kept[] = {schedule.keep.recent, schedule.keep.daily, schedule.keep.weekly, schedule.keep.monthly};
        for (int i = 0; i < m_kept.size(); ++i)
            m_kept[i]->setValue(kept[i]);
        m_folder->setText(QDir::toNativeSeparators(schedule.folder.isEmpty() ? ownFolder : schedule.folder));
        m_folder->setCursorPosition(0);
    }
    showWhatApplies();
}

void ScheduleForm::showWhatApplies()
{
    const Kind kind = Kind(m_kind->currentData().toInt());
    m_form->setRowVisible(m_daysRow, kind == Kind::Weekly);
    m_form->setRowVisible(m_hoursRow, kind == Kind::Hourly);
    m_form->setRowVisible(m_timeRow, kind == Kind::Daily || kind == Kind::Weekly || kind == Kind::Hourly);
    m_form->setRowVisible(m_cronRow, kind == Kind::Cron);
    m_imports->setEnabled(m_byImports->isChecked());
    Q_EMIT changed();
}

void ScheduleForm::setFreeSpace(const QString& text)
{
    m_free->setText(text);
}

QString ScheduleForm::preview(qint64 nowMs, bool* makesSense) const
{
    const Schedule chosen = schedule();
    const bool isUnwritten = chosen.kind == Kind::Cron && chosen.cron.isEmpty();
    const auto sound = backup::checkSchedule(chosen);
    if (makesSense != nullptr)
        *makesSense = sound && !isUnwritten;
    if (isUnwritten)
        return tr("Write minute, hour, day, month and day of the week, such as “18 4 * * *”.");
    if (!sound)
        return localized(sound.error());
    QStringList moments;
    qint64 after = nowMs;
    while (moments.size() < kPreviewTimes) {
        const auto next = backup::nextTime(chosen, after, QTimeZone::systemTimeZone());
        if (!next)
            break;
        moments.append(BackupText::moment(*next, nowMs));
        after = *next;
    }
    if (moments.isEmpty())
        return chosen.afterImports > 0 ? tr("Next: %1.").arg(tr("after %Ln imports", nullptr, chosen.afterImports))
                                       : tr("Nothing is planned. Back up by hand now and then.");
    return tr("Next: %1.").arg(moments.join(tr(", then ")));
}

} // namespace globant::ui
