// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/help/helptexts.h"

#include <QFile>
#include <QWidget>

#include <algorithm>
#include <array>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array kReadingOrder{"welcome", "setup",   "recoverycode", "login", "dashboard",     "import",  "data",
                                   "history", "backups", "settings",     "api",   "watchedfolder", "connect", "server"};

QString read(const QString& language, const QString& topic)
{
    QFile file(u":/help/%1/%2.md"_s.arg(language, topic));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

} // namespace

HelpTexts::HelpTexts(const QLocale& locale)
{
    const QString language = locale.name().section(u'_', 0, 0);
    for (const char* name : kReadingOrder) {
        const QString topic = QString::fromLatin1(name);
        const QString text = read(language, topic);
        add(topic, text.isEmpty() ? read(u"en"_s, topic) : text);
    }
}

void HelpTexts::add(const QString& topic, const QString& markdown)
{
    if (!m_topics.contains(topic))
        m_topics.append(topic);
    m_texts.insert_or_assign(topic, markdown);
}

QString HelpTexts::markdown(const QString& topic) const
{
    const auto found = m_texts.find(topic);
    return found == m_texts.end() ? QString() : found->second;
}

QString HelpTexts::title(const QString& topic) const
{
    return markdown(topic).section(u'\n', 0, 0).remove(u'#').trimmed();
}

QStringList HelpTexts::search(const QString& query) const
{
    const QStringList words = query.simplified().split(u' ', Qt::SkipEmptyParts);
    QStringList found;
    for (const QString& topic : m_topics) {
        const QString text = markdown(topic);
        if (std::ranges::all_of(words, [&](const QString& word) { return text.contains(word, Qt::CaseInsensitive); }))
            found.append(topic);
    }
    return found;
}

QString helpTopicOf(const QWidget* page)
{
    QString name = QString::fromLatin1(page->metaObject()->className()).section(u"::"_s, -1).toLower();
    if (name.endsWith("page"_L1))
        name.chop(4);
    return name;
}

} // namespace globant::ui
