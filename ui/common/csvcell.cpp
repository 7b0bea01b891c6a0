// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/common/csvcell.h"

namespace globant::ui {

QByteArray csvTextCell(const QString& text)
{
    QByteArray cell = text.toUtf8();
    if (!cell.isEmpty() && QByteArrayView("=+-@\t\r").contains(cell[0]))
        cell.prepend('\'');
    if (cell.contains(',') || cell.contains('"') || cell.contains('\n') || cell.contains('\r'))
        cell = '"' + cell.replace('"', "\"\"") + '"';
    return cell;
}

} // namespace globant::ui
