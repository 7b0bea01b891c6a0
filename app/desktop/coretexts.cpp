// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/coretexts.h"

#include <QFile>
#include <QXmlStreamReader>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

constexpr int kDeepest = 5;
constexpr qsizetype kLongest = 4000;

QList<std::pair<QString, QString>> textsOf(const QString& language)
{
    QList<std::pair<QString, QString>> texts;
    QFile file(u":/translations/globant-data-core_%1.ts"_s.arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return texts;
    QXmlStreamReader xml(&file);
    QString source;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "source"_L1)
            source = xml.readElementText();
        else if (xml.name() == "translation"_L1 && xml.attributes().value("type"_L1).isEmpty())
            texts.append({source, xml.readElementText()});
    }
    return texts;
}

bool isPlace(QStringView text, qsizetype at)
{
    return at + 1 < text.size() && text[at] == u'%' && text[at + 1] >= u'1' && text[at + 1] <= u'9';
}

// The places of a text, and what stands around them.
void cut(const QString& text, QStringList& pieces, QList<int>& places)
{
    qsizetype begin = 0;
    for (qsizetype i = 0; i < text.size(); ++i) {
        if (!isPlace(text, i))
            continue;
        pieces.append(text.sliced(begin, i - begin));
        places.append(text[i + 1].digitValue());
        begin = i + 2;
        ++i;
    }
    pieces.append(text.sliced(begin));
}

bool isQuoted(QStringView before, QStringView after, QStringView filled)
{
    return (before.endsWith(u'"') && after.startsWith(u'"')) || (filled.startsWith(u'"') && filled.endsWith(u'"'));
}

bool hasLetter(QStringView text)
{
    return std::ranges::any_of(text, [](QChar c) { return c.isLetter(); });
}

bool mayBeParts(QStringView text)
{
    return text.contains(". "_L1) || text.contains(", "_L1) || text.contains("; "_L1) || text.contains(" or "_L1);
}

} // namespace

CoreTexts::CoreTexts(const QString& language)
    : CoreTexts(textsOf(language))
{
}

CoreTexts::CoreTexts(const QList<std::pair<QString, QString>>& texts)
{
    for (const auto& [source, translation] : texts)
        add(source, translation);
}

void CoreTexts::add(const QString& source, const QString& translation)
{
    Text text;
    cut(source, text.pieces, text.places);
    text.translation = translation;
    for (const QString& piece : std::as_const(text.pieces))
        text.weight += std::ranges::count_if(piece, [](QChar c) { return c.isLetter(); });
    if (text.places.isEmpty() && source.endsWith(u' ') && source.size() > 1)
        m_joints.append({source, translation});
    m_texts.append(std::move(text));
}

QString CoreTexts::translate(const char* context, const char* sourceText, const char*, int) const
{
    if (context == nullptr || qstrcmp(context, "core") != 0)
        return {};
    const QString sentence = QString::fromUtf8(sourceText);
    if (sentence.size() > kLongest)
        return {};
    const auto said = say(sentence, 0);
    return said ? said->text : QString();
}

// Each place takes as little as it can; the same place takes the same each time.
bool CoreTexts::take(const Text& text, QStringView sentence, QList<QStringView>& filled)
{
    filled.clear();
    if (!sentence.startsWith(text.pieces.first()) || !sentence.endsWith(text.pieces.last()))
        return false;
    if (text.places.isEmpty())
        return sentence.size() == text.pieces.first().size();
    const qsizetype end = sentence.size() - text.pieces.last().size();
    qsizetype begin = text.pieces.first().size();
    QStringView known[10];
    for (qsizetype i = 0; i < text.places.size(); ++i) {
        const bool isLast = i + 1 == text.places.size();
        const QString& next = text.pieces[i + 1];
        // Two places side by side: the second is what may be missing.
        const qsizetype to = isLast           ? end
                             : next.isEmpty() ? std::max(begin, sentence.indexOf(u' ', begin))
                                              : sentence.indexOf(next, begin);
        if (to < begin || to > end)
            return false;
        const QStringView part = sentence.sliced(begin, to - begin);
        QStringView& before = known[text.places[i]];
        if (!before.isNull() && before != part)
            return false;
        before = part;
        filled.append(part);
        begin = to + (isLast ? 0 : next.size());
    }
    return true;
}

std::optional<CoreTexts::Said> CoreTexts::sayOne(QStringView sentence, int depth) const
{
    std::optional<Said> best;
    QList<QStringView> filled;
    for (const Text& text : m_texts) {
        if (!take(text, sentence, filled))
            continue;
        Said said{{}, text.weight, true};
        QString values[10];
        for (qsizetype i = 0; i < filled.size(); ++i) {
            const QStringView part = filled[i];
            QString& value = values[text.places[i]];
            value = part.toString();
            if (!hasLetter(part) || isQuoted(text.pieces[i], text.pieces[i + 1], part))
                continue;
            if (const auto inner = depth < kDeepest ? say(part, depth + 1) : std::nullopt) {
                value = inner->text;
                said.weight += inner->weight;
                said.whole = said.whole && inner->whole;
            } else if (mayBeParts(part)) {
                said.whole = false;
            }
        }
        if (best && said.weight <= best->weight)
            continue;
        QStringList pieces;
        QList<int> places;
        cut(text.translation, pieces, places);
        said.text = pieces.first();
        for (qsizetype i = 0; i < places.size(); ++i)
            said.text += values[places[i]] + pieces[i + 1];
        best = said;
    }
    return best;
}

// The first part is one text; the rest may be several.
std::optional<CoreTexts::Said> CoreTexts::sayParts(QStringView sentence, int depth) const
{
    std::optional<Said> best;
    const auto join = [&](QStringView left, QStringView glue, QStringView right) {
        if (left.isEmpty() || right.isEmpty())
            return;
        const auto first = sayOne(left, depth + 1);
        const auto rest = first ? say(right, depth + 1) : std::nullopt;
        if (rest && (!best || first->weight + rest->weight > best->weight))
            best = Said{first->text + glue.toString() + rest->text, first->weight + rest->weight,
                        first->whole && rest->whole};
    };
    for (qsizetype i = 1; i + 1 < sentence.size(); ++i) {
        const QChar c = sentence[i];
        if (c != u' ' && c != u',' && c != u';')
            continue;
        join(sentence.first(i), {}, sentence.sliced(i)); // a text that begins with a space or a comma
        if (c == u' ' && sentence[i - 1] == u'.')
            join(sentence.first(i), u" ", sentence.sliced(i + 1));
        if (c != u' ' && sentence[i + 1] == u' ')
            join(sentence.first(i), sentence.sliced(i, 2), sentence.sliced(i + 2));
        for (const auto& [joint, translation] : m_joints)
            if (sentence.sliced(i).startsWith(joint))
                join(sentence.first(i), translation, sentence.sliced(i + joint.size()));
    }
    return best;
}

std::optional<CoreTexts::Said> CoreTexts::say(QStringView sentence, int depth) const
{
    auto one = sayOne(sentence, depth);
    if ((one && one->whole) || depth >= kDeepest)
        return one;
    auto parts = sayParts(sentence, depth);
    return parts && (!one || parts->weight > one->weight) ? parts : one;
}

} // namespace globant::desktop
