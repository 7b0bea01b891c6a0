// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace globant::ui {

// "Remember on this computer": to be ticked where there is a keychain, else off, with the reason below it.
class RememberBox : public QWidget
{
    Q_OBJECT

public:
    explicit RememberBox(QWidget* parent = nullptr);

    // `reason` says why there is no keychain.
    void setKeychain(bool available, const QString& reason);
    // What is kept, and what that leads to.
    void setExplanation(const QString& text);
    void setChecked(bool checked);
    // Ticked, and there is a keychain.
    bool isChecked() const;

private:
    QCheckBox* m_box;
    QLabel* m_reason;
};

} // namespace globant::ui
