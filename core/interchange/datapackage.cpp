// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/interchange/datapackage.h"

#include "core/common/timestamp.h"
#include "core/interchange/tableschemajson.h"

#include <QJsonArray>

namespace globant::interchange {

using namespace Qt::StringLiterals;

QJsonObject dataPackage(const catalog::Catalog& catalog, const QList<ExportedFile>& files, qint64 nowMs)
{
    QJsonArray resources;
    for (const ExportedFile& file : files) {
        const catalog::TableSchema& table = *catalog.find(file.table);
        resources.append(QJsonObject{
            {u"name"_s, file.table},
            {u"title"_s, table.title},
            {u"path"_s, file.file},
            {u"profile"_s, u"tabular-data-resource"_s},
            {u"format"_s, u"csv"_s},
            {u"mediatype"_s, u"text/csv"_s},
            {u"encoding"_s, u"utf-8"_s},
            {u"bytes"_s, file.bytes},
            {u"hash"_s, QString(u"sha256:"_s + file.sha256)},
            {u"dialect"_s, QJsonObject{{u"delimiter"_s, u","_s},
                                       {u"lineTerminator"_s, u"\r\n"_s},
                                       {u"quoteChar"_s, u"\""_s},
                                       {u"doubleQuote"_s, true},
                                       {u"header"_s, true}}},
            {u"schema"_s, frictionlessSchema(table)},
        });
    }
    return {{u"profile"_s, u"tabular-data-package"_s},
            {u"name"_s, u"globant-data"_s},
            {u"created"_s, formatTimestamp(nowMs)},
            {u"resources"_s, resources}};
}

} // namespace globant::interchange
