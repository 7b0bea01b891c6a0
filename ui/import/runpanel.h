// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/import/importmeter.h"

#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;
class QVBoxLayout;

namespace globant::ui {

class Card;

// How far the import is, in all and for each file.
class RunPanel : public QWidget
{
    Q_OBJECT

public:
    explicit RunPanel(QWidget* parent = nullptr);

    // For files that will be imported.
    void begin(const QString& title, const ImportMeter& meter);
    void showProgress(const ImportMeter& meter);
    // What was asked for takes a moment.
    void setCancelling();

    // One line on the whole: rows, rate, time left.
    static QString text(const ImportMeter& meter);
    QPushButton* cancelButton() const { return m_cancel; }

Q_SIGNALS:
    void cancelRequested();

private:
    struct Line
    {
        QWidget* widget;
        QProgressBar* bar;
        QLabel* state;
    };

    Card* m_card;
    QProgressBar* m_bar;
    QLabel* m_text;
    QVBoxLayout* m_files;
    QPushButton* m_cancel;
    QList<Line> m_lines;
    QWidget* m_scroll;  // the card scrolls in it where there are many files
    int m_current = -1; // the file last scrolled to
};

} // namespace globant::ui
