// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/namematcher.h"

namespace globant::privacy {

using namespace Qt::StringLiterals;

namespace {

QString composed(const QString& text)
{
    return text.normalized(QString::NormalizationForm_C);
}

QString folded(const QString& text)
{
    return composed(composed(text).simplified().toCaseFolded());
}

bool isAsciiSpace(char c)
{
    return c == ' ' || (c >= '\t' && c <= '\r');
}

char asciiLower(char c)
{
    return c >= 'A' && c <= 'Z' ? char(c + ('a' - 'A')) : c;
}

// As folded(), compared without a copy; `text` is ASCII.
bool equalsFolded(QByteArrayView text, const QByteArray& wanted)
{
    qsizetype at = 0;
    bool space = false;
    for (const char c : text) {
        if (isAsciiSpace(c)) {
            space = at > 0;
            continue;
        }
        if (space && (at == wanted.size() || wanted[at++] != ' '))
            return false;
        space = false;
        if (at == wanted.size() || wanted[at++] != asciiLower(c))
            return false;
    }
    return at == wanted.size();
}

// A quote within a quoted value stands doubled. The separator behind is only looked at, as the next value begins with
// it.
QString pattern(const QString& name)
{
    QStringList words;
    for (const QString& word : name.split(u' '))
        words.append(QRegularExpression::escape(word).replace(u"\\\""_s, u"\"\"?"_s));
    const QString edge = u"[,;\\t|\"\\r\\n]"_s;
    return u"(^|%1)(\\s*)%2(?=\\s*(?:$|%1))"_s.arg(edge, words.join(u"\\s+"_s));
}

} // namespace

NameMatcher::NameMatcher(const QString& name)
    : m_folded(folded(name))
    , m_utf8(m_folded.toUtf8())
    , m_inRecord(pattern(m_folded),
                 QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption)
{
}

bool NameMatcher::matches(QByteArrayView utf8) const
{
    for (const char c : utf8) {
        if (static_cast<unsigned char>(c) >= 0x80)
            return folded(QString::fromUtf8(utf8)) == m_folded;
    }
    return equalsFolded(utf8, m_utf8);
}

std::optional<QString> NameMatcher::removedFrom(const QString& text) const
{
    QString result = composed(text);
    if (!m_inRecord.match(result).hasMatch())
        return std::nullopt;
    result.replace(m_inRecord, u"\\1\\2"_s + kNameRemoved.toString());
    return result;
}

} // namespace globant::privacy
