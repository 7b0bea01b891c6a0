// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QWidget>

class QCheckBox;
class QLabel;

namespace globant::ui {

class Notice;

// Shows a new workspace's recovery code, once: to print, save or copy.
class RecoveryCodePage : public QWidget
{
    Q_OBJECT

public:
    explicit RecoveryCodePage(QWidget* parent = nullptr);
    void setCode(const QString& code, const QString& folder);

Q_SIGNALS:
    // The person has it; the page has forgotten it.
    void done();

private:
    QString document() const;
    void print();
    void save();

    QString m_folder;
    QLabel* m_code;
    QCheckBox* m_kept;
    Notice* m_notice;
};

} // namespace globant::ui
