// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/copyline.h"

#include "ui/settings/newpassword.h"

#include <QClipboard>
#include <QCoreApplication>
#include <QFontDatabase>
#include <QGridLayout>
#include <QGuiApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>

namespace globant::ui {

using namespace Qt::StringLiterals;

CopyLine addCopyLine(QGridLayout* grid, const QString& label, const QString& name)
{
    const CopyLine line{new QLineEdit, new QPushButton(QCoreApplication::translate("CopyLine", "Copy"))};
    line.text->setObjectName(name);
    line.text->setReadOnly(true);
    line.text->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    line.text->setAccessibleName(label);
    line.copy->setObjectName(u"copy-"_s + name);
    line.copy->setAccessibleName(QCoreApplication::translate("CopyLine", "Copy: %1").arg(label));
    auto* title = new QLabel(label);
    title->setBuddy(line.text);
    title->setFixedWidth(kFormLabelWidth);
    const int row = grid->rowCount();
    grid->addWidget(title, row, 0);
    grid->addWidget(line.text, row, 1);
    grid->addWidget(line.copy, row, 2);
    QObject::connect(line.copy, &QPushButton::clicked, line.text, [line] {
        QGuiApplication::clipboard()->setText(line.text->text());
        line.copy->setText(QCoreApplication::translate("CopyLine", "Copied"));
    });
    QObject::connect(line.text, &QLineEdit::textChanged, line.copy, [line] {
        line.text->setCursorPosition(0);
        line.copy->setText(QCoreApplication::translate("CopyLine", "Copy"));
    });
    return line;
}

} // namespace globant::ui
