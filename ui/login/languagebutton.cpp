// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/login/languagebutton.h"

#include "ui/common/languages.h"

#include <QMenu>

namespace globant::ui {

using namespace Qt::StringLiterals;

LanguageButton::LanguageButton(QWidget* parent)
    : QPushButton(parent)
{
    setObjectName(u"languages"_s);
    setProperty("role", u"link"_s);
    setAccessibleName(tr("Language"));
    auto* menu = new QMenu(this);
    QStringList names;
    const auto add = [this, menu](const QString& text, const QString& code) {
        QAction* action = menu->addAction(text);
        action->setData(code);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT chosen(code); });
    };
    const QList<LanguageName> languages = languageNames();
    for (const LanguageName& language : languages) {
        names.append(language.name);
        add(language.name, language.code);
    }
    menu->addSeparator();
    add(tr("Like the system"), QString());
    setText(names.join(u" · "_s));
    connect(this, &QPushButton::clicked, menu, [this, menu] { menu->popup(mapToGlobal(rect().bottomLeft())); });
}

} // namespace globant::ui
