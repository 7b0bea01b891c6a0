// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/language.h"

#include "app/desktop/coretexts.h"
#include "ui/common/languages.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QThread>

#include <algorithm>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

// Qt's own texts, for the window alone: what the API answers in its threads, such as why a JSON does not parse, is
// English.
class QtTexts : public QTranslator
{
public:
    QString translate(const char* context, const char* sourceText, const char* disambiguation, int n) const override
    {
        return QThread::currentThread() == thread() ? QTranslator::translate(context, sourceText, disambiguation, n)
                                                    : QString();
    }
};

bool isSpoken(const QString& code)
{
    const QList<ui::LanguageName> languages = ui::languageNames();
    return std::ranges::any_of(languages, [&](const ui::LanguageName& language) { return language.code == code; });
}

// How the language's readers write numbers and dates; as the system does where it speaks the language anyway.
QLocale localeOf(const QString& code)
{
    const QLocale system = QLocale::system();
    if (system.name().section(u'_', 0, 0) == code)
        return system;
    if (code == "es"_L1)
        return QLocale(QLocale::Spanish, QLocale::LatinAmerica);
    if (code == "pt"_L1)
        return QLocale(QLocale::Portuguese, QLocale::Brazil);
    return QLocale(QLocale::English, QLocale::UnitedStates);
}

} // namespace

Language::Language(QSettings& settings, QObject* parent)
    : QObject(parent)
    , m_settings(settings)
{
}

Language::~Language()
{
    for (const auto& texts : m_texts)
        QCoreApplication::removeTranslator(texts.get());
}

QString Language::ofSystem(const QStringList& uiLanguages)
{
    for (const QString& name : uiLanguages) {
        const QString code = name.section(u'-', 0, 0).section(u'_', 0, 0);
        if (isSpoken(code))
            return code;
    }
    return u"en"_s;
}

void Language::apply()
{
    const QString chosen = m_settings.value("language").toString();
    const QString code = isSpoken(chosen) ? chosen : ofSystem(QLocale::system().uiLanguages());
    const QLocale locale = isSpoken(chosen) ? localeOf(chosen) : QLocale::system();
    // First, as whoever hears of the translators asks for it.
    QLocale::setDefault(locale);
    auto previous = std::exchange(m_texts, {});
    const auto install = [this](std::unique_ptr<QTranslator> texts) {
        if (QCoreApplication::installTranslator(texts.get()))
            m_texts.push_back(std::move(texts));
    };
    auto qt = std::make_unique<QtTexts>();
    if (code != "en"_L1 &&
        qt->load(localeOf(code), u"qtbase"_s, u"_"_s, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        install(std::move(qt));
    install(std::make_unique<CoreTexts>(code));
    auto window = std::make_unique<QTranslator>();
    if (window->load(u":/translations/globant-data_%1.qm"_s.arg(code))) // English has its plurals there
        install(std::move(window));
    for (const auto& texts : previous)
        QCoreApplication::removeTranslator(texts.get());
}

} // namespace globant::desktop
