// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QDialog>

#include <functional>

class QLabel;
class QLineEdit;
class QPushButton;

namespace globant::ui {

// Asks for the name of a view, in a small box below what it was asked from; it goes when the person looks elsewhere.
class ViewNameBox : public QDialog
{
    Q_OBJECT

public:
    struct Texts
    {
        QString heading; // "Save this view"
        QString action;  // of the button: "Save"
        QString name;    // to begin with
    };

    // `taken`: whether another view has this name, which would be replaced.
    ViewNameBox(const Texts& texts, std::function<bool(const QString&)> taken, QWidget* parent);
    void openBelow(const QWidget& widget);

Q_SIGNALS:
    void named(const QString& name);

private:
    QString name() const;
    void check();

    QString m_action;
    std::function<bool(const QString&)> m_taken;
    QLineEdit* m_name;
    QLabel* m_hint;
    QPushButton* m_accept;
};

} // namespace globant::ui
