// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/privacy/retention.h"
#include "ui/common/widgets.h"

class QComboBox;

namespace globant::ui {

class WorkspaceSession;

// How long rejected rows and earlier versions of rows are kept, and how much they take. Administrators choose; a choice
// that deletes something at once is asked about first.
class RetentionCard : public Card
{
    Q_OBJECT

public:
    // `session` outlives the card.
    explicit RetentionCard(WorkspaceSession& session, QWidget* parent = nullptr);
    void refresh();

private:
    struct Row
    {
        QComboBox* days;
        QLabel* kept;
    };
    struct State
    {
        privacy::Retention retention;
        privacy::KeptNow kept;
    };

    Row addRow(class QGridLayout* grid, const QString& title, const QString& about, const QString& name);
    QWidget* makeQuestion();
    void take(const State& state);
    void showChoice();
    void consider();
    void ask(const privacy::Purged& would);
    void keepChoice();
    void setChoosable(bool choosable);
    privacy::Retention chosen() const;

    WorkspaceSession& m_session;
    Row m_rejects;
    Row m_images;
    QWidget* m_asking;
    QLabel* m_question;
    Notice* m_notice;
    privacy::Retention m_retention; // in force
    int m_asked = 0;
};

} // namespace globant::ui
