// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/import/importtext.h"

#include "ui/common/localized.h"
#include "ui/common/plural.h"
#include "ui/import/importmeter.h"

#include <QLocale>
#include <QStringList>

#include <algorithm>
#include <cmath>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;

QString ImportText::done(const ingest::RowCounts& counts)
{
    if (counts.rowsRead == 0)
        return tr("The file has no rows.");
    QStringList parts;
    if (counts.inserted > 0)
        parts.append(tr("%Ln rows added.", nullptr, plural(counts.inserted)));
    if (counts.updated > 0)
        parts.append(tr("%Ln rows updated.", nullptr, plural(counts.updated)));
    if (counts.unchanged > 0)
        parts.append(tr("%Ln rows were there already, the same.", nullptr, plural(counts.unchanged)));
    if (counts.skipped > 0)
        parts.append(tr("%Ln rows were there already and stay as they were.", nullptr, plural(counts.skipped)));
    if (counts.rejected > 0)
        parts.append(tr("%Ln rows were not imported.", nullptr, plural(counts.rejected)));
    return parts.join(u' ');
}

QString ImportText::problem(const Error& error, const ingest::FilePreview* preview)
{
    if (error.code == ErrorCode::AmbiguousFormat && preview != nullptr && !preview->dateTimeFormats.isEmpty())
        return tr("In dates like “%1” the day may come first or the month. Choose under “Dates” how to read them.")
            .arg(preview->dateExample);
    if (error.code == ErrorCode::UnusableFile && preview != nullptr && preview->columnOfField.contains(-1))
        return tr("A field has no column in this file. Choose below which column holds it.");
    return localized(error);
}

QString ImportText::delimiter(char delimiter)
{
    switch (delimiter) {
    case ',':
        return tr("Comma ( , )");
    case ';':
        return tr("Semicolon ( ; )");
    case '\t':
        return tr("Tab");
    case '|':
        return tr("Bar ( | )");
    default:
        return QString(QLatin1Char(delimiter));
    }
}

QString ImportText::encoding(ingest::Encoding encoding)
{
    switch (encoding) {
    case ingest::Encoding::Utf8:
        return u"UTF-8"_s;
    case ingest::Encoding::Utf16Le:
        return u"UTF-16 LE"_s;
    case ingest::Encoding::Utf16Be:
        return u"UTF-16 BE"_s;
    case ingest::Encoding::Windows1252:
        return u"Windows-1252"_s;
    }
    return {};
}

QString ImportText::timeLeft(double seconds)
{
    if (seconds < 0)
        return {};
    if (seconds < 90)
        return tr("%Ln seconds left", nullptr, int(std::ceil(seconds)));
    return tr("%Ln minutes left", nullptr, int(std::ceil(seconds / 60)));
}

QString ImportText::state(const ImportMeter& meter)
{
    switch (meter.step()) {
    case ImportRun::Step::Here:
        return timeLeft(meter.secondsLeft());
    case ImportRun::Step::Sending: {
        const QString left = timeLeft(meter.secondsLeft());
        return left.isEmpty() ? tr("Sending") : tr("Sending, %1").arg(left);
    }
    case ImportRun::Step::There:
        return tr("The server is importing it");
    case ImportRun::Step::Waiting:
        return tr("The connection is lost, trying again");
    }
    return {};
}

QString ImportText::phase(ingest::ImportProgress::Phase phase)
{
    switch (phase) {
    case ingest::ImportProgress::Phase::Reading:
        return tr("Importing");
    case ingest::ImportProgress::Phase::Sorting:
        return tr("Sorting");
    case ingest::ImportProgress::Phase::Writing:
        return tr("Writing sorted rows");
    case ingest::ImportProgress::Phase::Finishing:
        return tr("Finishing");
    }
    return {};
}

QString ImportText::column(const ingest::FilePreview& preview, int column)
{
    const QString name = preview.columnNames.value(column);
    if (name.isEmpty())
        return tr("Column %1").arg(column + 1);
    const QString type = preview.columnTypes.value(column); // where the file tells
    return type.isEmpty() ? name : tr("%1 (%2)").arg(name, type);
}

} // namespace globant::ui
