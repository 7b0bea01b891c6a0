// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QList>
#include <QStringList>
#include <QTranslator>

#include <optional>

namespace globant::desktop {

// Puts whole sentences of core into another language (ui::localized). Core keeps, sends and stores them in English,
// with names and numbers filled in, so a sentence is taken apart by the texts that core has ("There is no table
// \"%1\"."): the one that explains most of it wins, what it says between quotes is data, and what else is filled in may
// be one of core's texts itself. Sentences in a row and lists are taken apart too. All functions may be called from any
// thread.
class CoreTexts : public QTranslator
{
public:
    // The texts of :/translations/globant-data-core_<language>.ts; none where there is no such file.
    explicit CoreTexts(const QString& language);
    CoreTexts(const QList<std::pair<QString, QString>>& texts); // source and translation

    // Knows the context "core" alone. What it cannot take apart stays as it is.
    QString translate(const char* context, const char* sourceText, const char* disambiguation = nullptr,
                      int n = -1) const override;
    bool isEmpty() const override { return m_texts.isEmpty(); }

private:
    // "a %1 b \"%2\"": what stands around its places, and which places they are.
    struct Text
    {
        QStringList pieces;   // one more than places
        QList<int> places;    // 1 to 9
        QString translation;  // with its places
        qsizetype weight = 0; // letters that it explains
    };
    struct Said
    {
        QString text;
        qsizetype weight = 0;
        bool whole = true; // nothing in it is left that may be sentences of its own
    };

    void add(const QString& source, const QString& translation);
    static bool take(const Text& text, QStringView sentence, QList<QStringView>& filled);
    std::optional<Said> say(QStringView sentence, int depth) const;
    std::optional<Said> sayOne(QStringView sentence, int depth) const;
    std::optional<Said> sayParts(QStringView sentence, int depth) const;

    QList<Text> m_texts;
    QList<std::pair<QString, QString>> m_joints; // such as ", and "
};

} // namespace globant::desktop
