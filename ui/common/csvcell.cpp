// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csvcell.h"

namespace globant::ui {

QString guardedText(const QString& text)
{
    const bool isRisky = !text.isEmpty() && QStringView(u"=+-@\t\r").contains(text[0]);
    return isRisky ? u'\'' + text : text;
}

QByteArray csvTextCell(const QString& text)
{
    QByteArray cell = guardedText(text).toUtf8();
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return cell;
}

} // namespace globant::ui
