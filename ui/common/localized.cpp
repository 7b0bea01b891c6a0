// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/localized.h"

#include "core/common/error.h"

#include <QCoreApplication>

namespace globant::ui {

QString localized(const QString& english)
{
    return english.isEmpty() ? english : QCoreApplication::translate("core", english.toUtf8().constData());
}

QString localized(const Error& error)
{
    return localized(error.message);
}

} // namespace globant::ui
