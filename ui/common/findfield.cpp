// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/findfield.h"

#include "ui/common/icons.h"

#include <QAction>
#include <QCoreApplication>
#include <QLineEdit>

namespace globant::ui {

using namespace Qt::StringLiterals;

void makeFindField(QLineEdit* field, const QString& text)
{
    field->setPlaceholderText(text);
    field->setAccessibleName(text);
    field->setProperty("role", u"find"_s);
    QAction* find = field->addAction(icon(u"edit-find"_s), QLineEdit::LeadingPosition);
    find->setText(text);
    QObject::connect(find, &QAction::triggered, field, [field] {
        field->setFocus();
        field->selectAll();
    });
    addClearButton(field);
}

void addClearButton(QLineEdit* field)
{
    field->setClearButtonEnabled(true);
    // Qt gives it an icon and no text.
    if (auto* clear = field->findChild<QAction*>(u"_q_qlineeditclearaction"_s))
        clear->setText(QCoreApplication::translate("globant::ui::FindField", "Clear the text"));
}

} // namespace globant::ui
