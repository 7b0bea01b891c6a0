// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/help/helptexts.h"

#include <QWidget>

class QLineEdit;
class QListWidget;
class QSettings;

namespace globant::ui {

class HelpBrowser;

// The help in a window of its own, beside which the program goes on.
class HelpWindow : public QWidget
{
    Q_OBJECT

public:
    // `settings` outlives it.
    explicit HelpWindow(QSettings& settings, QWidget* parent = nullptr);
    ~HelpWindow() override;

    // The first topic where this one is not there.
    void showTopic(const QString& topic);
    // The topic "shortcuts", in Markdown.
    void setShortcuts(const QString& markdown);
    QString topic() const;

private:
    class QToolBar* makeToolBar();
    void search(const QString& query);
    void showChosen();
    void choose(const QString& topic);

    QSettings& m_settings;
    HelpTexts m_texts;
    QLineEdit* m_search;
    QListWidget* m_contents;
    HelpBrowser* m_browser;
    class QSplitter* m_splitter;
};

} // namespace globant::ui
