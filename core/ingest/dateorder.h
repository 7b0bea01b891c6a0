// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

namespace globant::ingest {

// Where nearly all of the values are dates of which nobody can tell the day from the month (3/4/2021 or 04.03.2021
// 10:15, even if some single value could be only one of them): a sentence that names the two --datetime-format to
// choose between. Empty otherwise.
QString askForDateOrder(const QList<QByteArray>& values);

} // namespace globant::ingest
