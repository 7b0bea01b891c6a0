// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/history/historytext.h"

#include "ui/common/localized.h"
#include "ui/common/plural.h"

#include <QDateTime>
#include <QLocale>

#include <algorithm>
#include <limits>

namespace globant::ui {

using namespace Qt::StringLiterals;
using records::HistoryEntry;

namespace {

// "employees"; a table that the catalog does not know keeps its name.
QString plainName(const catalog::Catalog& catalog, const QString& table)
{
    const catalog::TableSchema* const schema = catalog.find(table);
    return schema ? QLocale().toLower(localized(schema->title)) : table;
}

QString singular(const catalog::Catalog& catalog, const QString& table)
{
    const catalog::TableSchema* const schema = catalog.find(table);
    return schema ? localized(schema->singular) : table;
}

} // namespace

QString HistoryText::kind(const QString& kind)
{
    if (kind == "import"_L1)
        return tr("Imports");
    if (kind == "edit"_L1)
        return tr("Edits");
    if (kind == "undo"_L1)
        return tr("Undos");
    if (kind == "account"_L1)
        return tr("Accounts");
    if (kind == "login"_L1)
        return tr("Logins");
    if (kind == "export"_L1)
        return tr("Exports");
    if (kind == "purge"_L1)
        return tr("Deletions by age");
    if (kind == "forget"_L1)
        return tr("Names removed");
    if (kind == "backup"_L1)
        return tr("Backups");
    if (kind == "restore"_L1)
        return tr("Restores");
    if (kind == "selftest"_L1)
        return tr("Test restores");
    return kind;
}

QString HistoryText::subject(const HistoryEntry& entry)
{
    return (entry.kind == "edit"_L1 ? tr("Edit %1") : tr("Import %1")).arg(entry.id);
}

QString HistoryText::edit(const HistoryEntry& entry, const catalog::Catalog& catalog)
{
    const qint64 added = entry.added.value_or(0);
    const qint64 changed = entry.changed.value_or(0);
    const qint64 removed = entry.removed.value_or(0);
    const qint64 rows = added + changed + removed;
    if (entry.onlyKey) {
        const QString text = added > 0 ? tr("Added %1 %2") : changed > 0 ? tr("Changed %1 %2") : tr("Deleted %1 %2");
        return text.arg(singular(catalog, entry.table)).arg(*entry.onlyKey);
    }
    const int count = plural(rows);
    const QString text = rows == added     ? tr("Added %Ln rows of %1", nullptr, count)
                         : rows == changed ? tr("Changed %Ln rows of %1", nullptr, count)
                         : rows == removed ? tr("Deleted %Ln rows of %1", nullptr, count)
                                           : tr("Edited %Ln rows of %1", nullptr, count);
    return text.arg(plainName(catalog, entry.table));
}

QString HistoryText::undo(const HistoryEntry& entry, const catalog::Catalog& catalog)
{
    const qint64 id = entry.refers.value_or(0);
    if (entry.refersKind == "edit"_L1)
        return tr("Undid edit %1 of %2").arg(id).arg(plainName(catalog, entry.table));
    return tr("Undid import %1 of %2").arg(id).arg(entry.file);
}

QString HistoryText::account(const HistoryEntry& entry)
{
    const QString text = entry.action == "workspace_created"_L1       ? tr("Created the workspace")
                         : entry.action == "added"_L1                 ? tr("Added account %1")
                         : entry.action == "role_changed"_L1          ? tr("Changed the role of %1")
                         : entry.action == "password_changed"_L1      ? tr("Changed the own password")
                         : entry.action == "password_reset"_L1        ? tr("Gave %1 a new password")
                         : entry.action == "recovery_code_renewed"_L1 ? tr("Made a new recovery code")
                         : entry.action == "token_issued"_L1          ? tr("Issued a token for %1")
                         : entry.action == "tokens_revoked"_L1        ? tr("Revoked the tokens of %1")
                         : entry.action == "disabled"_L1              ? tr("Disabled account %1")
                         : entry.action == "key_rotated"_L1           ? tr("Changed the key of the workspace")
                                                                      : QString();
    if (text.isEmpty())
        return QStringList{entry.action, entry.subject}.join(u' ').trimmed();
    return text.contains(u"%1"_s) ? text.arg(entry.subject) : text;
}

QString HistoryText::login(const HistoryEntry& entry)
{
    const QString text = entry.method == "recovery_code"_L1 ? tr("Logged in with the recovery code")
                         : entry.method == "keychain"_L1    ? tr("Logged in with the remembered key")
                                                            : tr("Logged in with the password");
    if (entry.wrongBefore == 0)
        return text;
    return tr("%1, after %2").arg(text, tr("%Ln wrong attempts", nullptr, plural(entry.wrongBefore)));
}

QString HistoryText::exported(const HistoryEntry& entry)
{
    const QString text = entry.exported == "rejects"_L1   ? tr("Exported rejected rows")
                         : entry.exported == "history"_L1 ? tr("Exported the history")
                         : entry.exported == "chart"_L1   ? tr("Exported a chart")
                         : entry.exported == "report"_L1  ? tr("Exported a report")
                                                          : tr("Exported a table");
    return entry.file.isEmpty() ? tr("%1 by copying").arg(text) : tr("%1 to %2").arg(text, entry.file);
}

QString HistoryText::purge(const HistoryEntry& entry)
{
    QStringList parts;
    if (const qint64 rejects = entry.rejectsLost.value_or(0); rejects > 0)
        parts.append(tr("%Ln rejected rows", nullptr, plural(rejects)));
    if (const qint64 images = entry.imagesLost.value_or(0); images > 0)
        parts.append(tr("%Ln earlier versions of rows", nullptr, plural(images)));
    return tr("Deleted for their age: %1").arg(parts.join(tr(", ")));
}

QString HistoryText::backup(const HistoryEntry& entry)
{
    if (entry.action == "made"_L1)
        return (entry.scheduled ? tr("Backed up to %1, as scheduled") : tr("Backed up to %1")).arg(entry.file);
    if (entry.action == "adopted"_L1)
        return tr("Found the backup %1 of a run that was cut off").arg(entry.file);
    if (entry.action == "failed"_L1)
        return (entry.scheduled ? tr("A scheduled backup failed: %1") : tr("A backup failed: %1"))
            .arg(localized(entry.fault));
    if (entry.action == "removal_failed"_L1)
        return tr("Old backups were not removed: %1").arg(localized(entry.fault));
    if (entry.action == "scheduled"_L1)
        return tr("Changed the schedule of backups");
    if (entry.action == "deleted"_L1)
        return tr("Deleted the backup %1").arg(entry.file);
    return QStringList{kind(entry.kind), entry.action}.join(u' ').trimmed();
}

QString HistoryText::restore(const HistoryEntry& entry)
{
    const QString text = entry.isOver ? tr("Put the backup %1 of %2 in the place of what was here")
                                      : tr("Restored this workspace from the backup %1 of %2");
    return text.arg(entry.file, entry.madeMs ? when(*entry.madeMs) : tr("an unknown time"));
}

QString HistoryText::selfTest(const HistoryEntry& entry)
{
    if (entry.action == "proven"_L1)
        return tr("Restored %1 as a test, and it came back whole").arg(entry.file);
    if (entry.file.isEmpty())
        return tr("A test restore failed: %1").arg(localized(entry.fault));
    return tr("The test restore of %1 failed: %2").arg(entry.file, localized(entry.fault));
}

QString HistoryText::what(const HistoryEntry& entry, const catalog::Catalog& catalog)
{
    if (entry.kind == "import"_L1) {
        const QString text = entry.refers ? tr("Imported rejected %1 of %2 again") : tr("Imported %1 from %2");
        return text.arg(plainName(catalog, entry.table), entry.file);
    }
    if (entry.kind == "edit"_L1)
        return edit(entry, catalog);
    if (entry.kind == "undo"_L1)
        return undo(entry, catalog);
    if (entry.kind == "login"_L1)
        return login(entry);
    if (entry.kind == "export"_L1)
        return exported(entry);
    if (entry.kind == "purge"_L1)
        return purge(entry);
    if (entry.kind == "forget"_L1)
        return tr("Removed a person’s name");
    if (entry.kind == "backup"_L1)
        return backup(entry);
    if (entry.kind == "restore"_L1)
        return restore(entry);
    if (entry.kind == "selftest"_L1)
        return selfTest(entry);
    const QString text = account(entry);
    return text.isEmpty() ? kind(entry.kind) : text;
}

QString HistoryText::when(qint64 ms)
{
    return QLocale().toString(QDateTime::fromMSecsSinceEpoch(ms), QLocale::ShortFormat);
}

QString HistoryText::duration(double seconds)
{
    if (seconds < 0.1)
        return tr("< %1 s").arg(QLocale().toString(0.1));
    if (seconds < 60)
        return tr("%1 s").arg(QLocale().toString(seconds, 'f', seconds < 10 ? 1 : 0));
    const qint64 whole = qint64(seconds);
    return tr("%1 min %2 s").arg(QLocale().toString(whole / 60), QLocale().toString(whole % 60));
}

QString HistoryText::policy(const QString& name)
{
    if (name == "update"_L1)
        return tr("Updated");
    if (name == "skip"_L1)
        return tr("Left as they were");
    if (name == "reject"_L1)
        return tr("Rejected");
    return name;
}

bool HistoryText::canBeUndone(const HistoryEntry& entry)
{
    return entry.kind == "import"_L1 || entry.kind == "edit"_L1;
}

QString HistoryText::state(const HistoryEntry& entry)
{
    if (!canBeUndone(entry))
        return {};
    return entry.undoneBy ? tr("Undone") : tr("Done");
}

QString HistoryText::undone(const HistoryEntry& entry, qint64 removed, qint64 restored)
{
    QStringList parts{tr("%1 is undone.").arg(subject(entry))};
    if (removed > 0)
        parts.append(tr("%Ln rows were removed.", nullptr, plural(removed)));
    if (restored > 0)
        parts.append(tr("%Ln rows are again what they were.", nullptr, plural(restored)));
    return parts.join(u' ');
}

QString HistoryText::redone(const HistoryEntry& entry)
{
    return (entry.kind == "edit"_L1 ? tr("Edit %1 is done again.") : tr("Import %1 is done again.")).arg(entry.id);
}

QString HistoryText::retried(const ingest::RowCounts& counts)
{
    QStringList parts;
    if (counts.inserted > 0)
        parts.append(tr("%Ln rows were added.", nullptr, plural(counts.inserted)));
    if (counts.updated > 0)
        parts.append(tr("%Ln rows were changed.", nullptr, plural(counts.updated)));
    if (counts.unchanged + counts.skipped > 0)
        parts.append(tr("%Ln rows were there already.", nullptr, plural(counts.unchanged + counts.skipped)));
    if (counts.rejected > 0)
        parts.append(tr("%Ln rows were rejected again.", nullptr, plural(counts.rejected)));
    if (parts.isEmpty())
        parts.append(tr("There was nothing left to try again."));
    return parts.join(u' ');
}

} // namespace globant::ui
