// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QList>
#include <QString>

#include <optional>

namespace globant::ingest {

// Dates of which nobody can tell the day from the month.
struct DateOrderQuestion
{
    QString example;
    // The formats to choose between; empty where years have two digits besides, so that no format would help.
    QString dayFirst;
    QString monthFirst;

    QString sentence() const; // names the two --datetime-format to choose between
};

// Asks where nearly all of the values are such dates (3/4/2021 or 04.03.2021 10:15, even if some single value could be
// only one of them).
std::optional<DateOrderQuestion> dateOrderQuestion(const QList<QByteArray>& values);

// Its sentence; empty where there is nothing to ask.
QString askForDateOrder(const QList<QByteArray>& values);

} // namespace globant::ingest
