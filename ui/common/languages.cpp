// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/languages.h"

namespace globant::ui {

using namespace Qt::StringLiterals;

QList<LanguageName> languageNames()
{
    return {{u"en"_s, u"English"_s}, {u"es"_s, u"Español"_s}, {u"pt"_s, u"Português"_s}};
}

} // namespace globant::ui
