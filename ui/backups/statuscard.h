// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/backups/backupsstate.h"
#include "ui/common/widgets.h"

class QGridLayout;

namespace globant::ui {

// How the backups stand: the last one, the next one, the last that was proven to come back, and the room for more.
class StatusCard : public Card
{
    Q_OBJECT

public:
    explicit StatusCard(QWidget* parent = nullptr);

    void setState(const BackupsState& state);
    // `whyNot...`: sentences, empty where it can be done.
    void setPossible(const QString& whyNotPlan, const QString& whyNotProve);
    // That a scheduled backup failed, as the last thing that happened, or that none has been made for long; empty: all
    // is well.
    static QString failure(const BackupsState& state);

Q_SIGNALS:
    void planRequested();
    void proofRequested();
    void folderRequested();

private:
    QLabel* addRow(QGridLayout* grid, const QString& title, const QString& name, QPushButton* action);
    void show(QLabel* label, const QString& text, const char* role);
    static QString lastText(const BackupsState& state);
    static QString nextText(const BackupsState& state);
    static QString proofText(const BackupsState& state);
    static QString spaceText(const BackupsState& state);

    QPushButton* m_plan;
    QPushButton* m_prove;
    QPushButton* m_open;
    QLabel* m_last;
    QLabel* m_next;
    QLabel* m_proof;
    QLabel* m_space;
};

} // namespace globant::ui
