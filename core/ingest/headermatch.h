// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/catalog/tableschema.h"

#include <QHash>
#include <QList>
#include <QStringList>

namespace globant::ingest {

// Lower case, without spaces, underscores, hyphens, byte order marks and the quotes around it.
QString normalisedHeader(const QString& name);

struct HeaderMatch
{
    QList<int> columnOfField;  // for each field of the schema its column, -1: none
    QList<int> ignoredColumns; // ascending
    int matchedByName = 0;     // fields whose column was found, not given
};

// Which column of a header holds which field. Exact field names go before the schema's aliases, those before the
// general rules (id_<table>, <table>_id, <table>_name, plural and singular), and the leftmost column before the others;
// each column serves one field. `given`: for each field its column, -1 to be matched; empty: match all.
HeaderMatch matchHeader(const QStringList& columns, const catalog::TableSchema& table, const QList<int>& given = {});

} // namespace globant::ingest
