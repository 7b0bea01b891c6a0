// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/previewdates.h"

#include "core/ingest/dateorder.h"

namespace globant::ingest {

void askForDates(FilePreview& preview, const std::vector<SampleRecord>& records, std::size_t first,
                 const catalog::TableSchema& table)
{
    for (int field = 0; field < table.fields.size(); ++field) {
        const int column = preview.columnOfField.value(field, -1);
        if (table.fields[field].type != catalog::FieldType::DateTime || column < 0)
            continue;
        QList<QByteArray> values;
        for (std::size_t i = first; i < records.size(); ++i)
            values.append(records[i].value(column));
        const auto question = dateOrderQuestion(values);
        if (!question)
            continue;
        preview.dateExample = question->example;
        if (!question->dayFirst.isEmpty())
            preview.dateTimeFormats = {question->dayFirst, question->monthFirst};
        return;
    }
}

} // namespace globant::ingest
