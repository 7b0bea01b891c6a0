// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFrame>
#include <QLabel>
#include <QPushButton>

class QVBoxLayout;

namespace globant::ui {

// Labels and buttons in the window's few styles (resources/theme/window.qss).
QLabel* titleLabel(const QString& text, QWidget* parent = nullptr);
QLabel* captionLabel(const QString& text, QWidget* parent = nullptr);
QPushButton* primaryButton(const QString& text, QWidget* parent = nullptr);
QPushButton* linkButton(const QString& text, QWidget* parent = nullptr);

// Lays `box`, of a fixed width, out in the middle of an empty page, a little above its centre.
void centre(QWidget* page, QWidget* box);

// 1929 -> "1,929", as the person's locale has it.
QString numberText(qint64 number);

// A surface for content that belongs together; content() is its layout, below the title where there is one.
class Card : public QFrame
{
    Q_OBJECT

public:
    explicit Card(const QString& title = {}, QWidget* parent = nullptr);
    QVBoxLayout* content() const { return m_content; }
    // Beside the title, at the right edge.
    void addToTitleRow(QWidget* widget);
    void setTitle(const QString& title);
    QString title() const;

private:
    QLabel* m_title;
    class QHBoxLayout* m_titleRow;
    QVBoxLayout* m_content;
};

// A line of text within the page, with a button where something can be done about it. Hidden while it has no text.
class Notice : public QFrame
{
    Q_OBJECT

public:
    enum class Kind { Information, Error };

    explicit Notice(QWidget* parent = nullptr);
    // `action`: the button's text; empty: no button. For `seconds`, or until it is told otherwise where 0.
    void show(Kind kind, const QString& text, const QString& action = {}, int seconds = 0);
    void clear();
    QString text() const;

Q_SIGNALS:
    void actionTriggered();

private:
    QLabel* m_text;
    QPushButton* m_action;
    class QTimer* m_timer;
};

} // namespace globant::ui
