// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/serversettings.h"

#include <QWidget>

class QCheckBox;
class QComboBox;
class QFormLayout;
class QLineEdit;
class QSpinBox;

namespace globant::ui {

// How the REST API is to be reached.
class ServerForm : public QWidget
{
    Q_OBJECT

public:
    explicit ServerForm(QWidget* parent = nullptr);

    // With what is chosen; the rest is as in setSettings().
    ServerSettings settings() const;
    void setSettings(const ServerSettings& settings);

private:
    QLayout* makePortRow();
    QLayout* makeFileRow(QLineEdit* file, const QString& name, const QString& title);
    void addRow(const QString& text, QWidget* control, QLayout* row);
    void choose(QLineEdit* file, const QString& title);
    void showWhatApplies();

    ServerSettings m_settings;
    QFormLayout* m_form;
    QComboBox* m_address;
    QSpinBox* m_port;
    QCheckBox* m_originalPorts;
    QComboBox* m_certificate;
    QLineEdit* m_certificateFile;
    QLineEdit* m_keyFile;
    QSpinBox* m_largest;
    QCheckBox* m_anonymous;
    QLayout* m_certificateRow = nullptr;
    QLayout* m_keyRow = nullptr;
};

} // namespace globant::ui
