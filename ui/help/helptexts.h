// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QLocale>
#include <QString>
#include <QStringList>

#include <map>

class QWidget;

namespace globant::ui {

// The help: one text in Markdown a topic (resources/help/<language>/<topic>.md), in the language of a locale where it
// has the text, else in English.
class HelpTexts
{
public:
    explicit HelpTexts(const QLocale& locale = QLocale());

    // The contents, in reading order.
    QStringList topics() const { return m_topics; }
    bool contains(const QString& topic) const { return m_texts.contains(topic); }
    // Empty for a topic that is not there.
    QString markdown(const QString& topic) const;
    // The text's first heading.
    QString title(const QString& topic) const;
    // The topics that have all the words of `query`, in any case; all topics where it is empty.
    QStringList search(const QString& query) const;
    // A topic that is made while the program runs; comes last.
    void add(const QString& topic, const QString& markdown);

private:
    QStringList m_topics;
    std::map<QString, QString> m_texts;
};

// The topic of a page or of another screen, from the name of its class: HistoryPage -> "history".
QString helpTopicOf(const QWidget* page);

} // namespace globant::ui
