// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/backup/schedule.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QSpinBox;
class QTimeEdit;
class QToolButton;

namespace globant::ui {

// When backups are made, how many are kept, and where.
class ScheduleForm : public QWidget
{
    Q_OBJECT

public:
    explicit ScheduleForm(QWidget* parent = nullptr);

    backup::Schedule schedule() const;
    // `ownFolder`: where backups go unless another folder is chosen.
    void setSchedule(const backup::Schedule& schedule, const QString& ownFolder);
    // The next times of what is chosen, as a sentence; or what is wrong with it.
    QString preview(qint64 nowMs, bool* makesSense = nullptr) const;
    void setFreeSpace(const QString& text);

Q_SIGNALS:
    void changed();
    void folderChanged(const QString& folder);

private:
    QLabel* addRow(const QString& text, QWidget* control, QLayout* row);
    QLayout* makeDays();
    QLayout* makeKept();
    QLayout* makeFolder();
    void chooseFolder();
    void showWhatApplies();

    QFormLayout* m_form;
    QComboBox* m_kind;
    QTimeEdit* m_time;
    QList<QToolButton*> m_days;
    QSpinBox* m_hours;
    QLineEdit* m_cron;
    QCheckBox* m_byImports;
    QSpinBox* m_imports;
    QList<QSpinBox*> m_kept; // recent, daily, weekly, monthly
    QLineEdit* m_folder;
    QLabel* m_free;
    QString m_ownFolder;
    QLayout* m_timeRow = nullptr;
    QLayout* m_daysRow = nullptr;
    QLayout* m_hoursRow = nullptr;
    QLayout* m_cronRow = nullptr;
};

} // namespace globant::ui
