// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QTextBrowser>

namespace globant::ui {

class HelpTexts;

// Shows one topic; links between texts are "topic.md". Links that lead out of the help open nothing.
class HelpBrowser : public QTextBrowser
{
    Q_OBJECT

public:
    // `texts` outlives the browser.
    explicit HelpBrowser(const HelpTexts& texts, QWidget* parent = nullptr);

    void showTopic(const QString& topic);
    QString topic() const;
    // Empty for what is no text of the help.
    static QString topicOf(const QUrl& url);
    // Marks every place that has one of the words, and scrolls to the first.
    void mark(const QString& query);

    QVariant loadResource(int type, const QUrl& name) override;

protected:
    void changeEvent(QEvent* event) override;
    void doSetSource(const QUrl& name, QTextDocument::ResourceType type) override;

private:
    void dress();

    const HelpTexts& m_texts;
    QString m_query;
};

} // namespace globant::ui
