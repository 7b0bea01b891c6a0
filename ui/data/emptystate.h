// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QLabel;
class QPushButton;

namespace globant::ui {

// In place of rows where there are none: a sentence, and what can be done about it.
class EmptyState : public QWidget
{
    Q_OBJECT

public:
    EmptyState(const QString& iconName, bool isPrimary, QWidget* parent = nullptr);
    // `action`: the button's text; empty: no button.
    void setTexts(const QString& text, const QString& detail, const QString& action);

Q_SIGNALS:
    void actionTriggered();

protected:
    void changeEvent(QEvent* event) override;

private:
    void paintIcon();

    QString m_iconName;
    QLabel* m_icon;
    QLabel* m_text;
    QLabel* m_detail;
    QPushButton* m_action;
};

} // namespace globant::ui
