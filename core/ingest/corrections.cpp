// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/corrections.h"

#include "core/ingest/importlog.h"

#include <QFile>

namespace globant::ingest {

using namespace Qt::StringLiterals;

namespace {

// Names that match no field: only the positions in the request count.
QByteArray headerLine(const Dialect& dialect)
{
    QByteArrayList names;
    for (int column = 1; column <= dialect.columnCount; ++column)
        names.append("column " + QByteArray::number(column));
    return names.join(dialect.delimiter) + '\n';
}

QByteArray rowText(const StoredReject& reject, const QHash<qint64, QString>& texts)
{
    QByteArray text = texts.value(reject.line, reject.text).toUtf8();
    // A byte that no UTF-8 has, so that what a person left as it was is rejected again and not taken for text.
    if (reject.code == "bad_encoding"_L1)
        text.replace("\xEF\xBF\xBD", "\xFF");
    return text + '\n';
}

} // namespace

Result<ImportRequest> writeCorrections(const store::Connection& connection, qint64 importId,
                                       const QHash<qint64, QString>& texts, const catalog::Catalog& catalog,
                                       const QString& path)
{
    const ImportLog log(connection);
    GLOBANT_TRY_VALUE(const ImportSummary original, log.find(importId));
    const catalog::TableSchema* table = catalog.find(original.table);
    if (original.status == "undone"_L1 || table == nullptr)
        return fail(ErrorCode::Conflict, u"Import %1 was undone. Import its file again instead."_s.arg(importId));

    QFile file(path);
    const auto cannotWrite = [&] {
        return fail(ErrorCode::UnreadableFile, u"The corrected rows cannot be written: %1."_s.arg(file.errorString()));
    };
    if (!file.open(QIODevice::WriteOnly | QIODevice::NewOnly, QFile::ReadOwner | QFile::WriteOwner))
        return cannotWrite();
    const QByteArray header = headerLine(original.dialect);
    if (file.write(header) != header.size())
        return cannotWrite();
    qint64 line = 2; // where the next byte goes
    bool waiting = false;
    GLOBANT_TRY(log.forEachReject(importId, [&](const StoredReject& reject) -> Result<void> {
        if (reject.retriedBy)
            return {};
        waiting = true;
        const QByteArray text = QByteArray(qMax<qint64>(0, reject.line - line), '\n') + rowText(reject, texts);
        line += text.count('\n');
        if (file.write(text) != text.size())
            return cannotWrite();
        return {};
    }));
    if (!file.flush())
        return cannotWrite();
    if (!waiting)
        return fail(ErrorCode::Conflict, u"Import %1 has no rejected rows that wait for another try."_s.arg(importId));

    ImportRequest request;
    request.path = path;
    request.table = original.table;
    request.policy = original.policy;
    request.corrects = importId;
    request.dialect.encoding = Encoding::Utf8;
    request.dialect.delimiter = original.dialect.delimiter;
    request.dialect.header = true;
    request.dialect.dateTimeFormat = original.dialect.dateTimeFormat.pattern();
    for (int field = 0; field < table->fields.size(); ++field) {
        if (const int column = original.dialect.columnOfField.value(field, -1); column >= 0)
            request.dialect.columnOf.insert(table->fields[field].name, column);
    }
    return request;
}

} // namespace globant::ingest
