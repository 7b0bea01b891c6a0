// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QRegularExpression>
#include <QString>

#include <optional>

namespace globant::privacy {

// What stands where a name was.
inline constexpr QStringView kNameRemoved = u"(name removed)";

// Finds one person's name. Two texts are the same name if they are so with their spaces trimmed and collapsed, in
// Unicode's composed form (NFC), and with their case folded. Part of a longer name is another name.
class NameMatcher
{
public:
    explicit NameMatcher(const QString& name);

    // There is nothing to look for.
    bool isEmpty() const { return m_folded.isEmpty(); }
    // The whole of the value is the name.
    bool matches(QByteArrayView utf8) const;
    // `text` with kNameRemoved wherever the name is a whole value of a record: between separators, quotes, or its ends,
    // however broken the record is. Nothing where it is nowhere.
    std::optional<QString> removedFrom(const QString& text) const;

private:
    QString m_folded;
    QByteArray m_utf8; // of m_folded
    QRegularExpression m_inRecord;
};

} // namespace globant::privacy
