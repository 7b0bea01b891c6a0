// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/privacy/forget.h"

#include "core/catalog/ddl.h"
#include "core/privacy/securedelete.h"
#include "core/store/connectionthread.h"
#include "core/store/log.h"
#include "core/store/redo.h"
#include "core/store/statement.h"

#include <QJsonArray>
#include <QVarLengthArray>

namespace globant::privacy {

using namespace Qt::StringLiterals;
using catalog::quotedName;
using catalog::TableSchema;
using store::Statement;

namespace {

const QString kDoing = u"Looking for a name"_s;

QList<int> textFields(const TableSchema& table)
{
    QList<int> fields;
    for (int i = 0; i < table.fields.size(); ++i) {
        if (table.fields[i].type == catalog::FieldType::String)
            fields.append(i);
    }
    return fields;
}

// A message quotes a long value only in part.
QString removedFromMessage(const NameMatcher& matcher, const QString& message)
{
    static const QRegularExpression cut(u"\"[^\"]*…\""_s);
    QString result = matcher.removedFrom(message).value_or(message);
    return result.replace(cut, u"\"%1\""_s.arg(kNameRemoved));
}

// One look through the store, which may change what it finds.
class Search
{
public:
    Search(const store::Connection& connection, const catalog::Catalog& catalog, const QString& name, bool remove)
        : m_connection(connection)
        , m_catalog(catalog)
        , m_matcher(name)
        , m_remove(remove)
    {
    }

    Result<NameTraces> run()
    {
        if (m_matcher.isEmpty())
            return fail(ErrorCode::Usage, u"Say whose name is to be forgotten."_s);
        for (const TableSchema& table : m_catalog.tables()) {
            if (!m_catalog.referringTo(table.name).isEmpty())
                continue;
            for (const int field : textFields(table)) {
                GLOBANT_TRY(lookInRows(table, field));
                GLOBANT_TRY(lookInImages(table, field));
            }
        }
        GLOBANT_TRY(lookInRejects());
        return std::move(m_traces);
    }

private:
    Result<Statement> prepare(const QString& sql) const
    {
        return Statement::prepare(m_connection.handle(), sql, kDoing);
    }

    Result<void> lookInRows(const TableSchema& table, int field)
    {
        const QString key = quotedName(table.fields[table.key].name);
        const QString name = quotedName(table.fields[field].name);
        GLOBANT_TRY_VALUE(auto rows, prepare(u"SELECT %1, %2 FROM %3"_s.arg(key, name, quotedName(table.name))));
        QList<qint64> found;
        for (;;) {
            GLOBANT_TRY_VALUE(const bool row, rows.step());
            if (!row)
                break;
            if (rows.isNull(1) || !m_matcher.matches(rows.text(1)))
                continue;
            found.append(rows.integer(0));
            if (m_traces.first.size() < NameTraces::kShown)
                m_traces.first.append({table.name, rows.integer(0), QString::fromUtf8(rows.text(1))});
        }
        if (found.isEmpty())
            return {};
        m_traces.rows += found.size();
        m_traces.keys[table.name] += found;
        if (!m_remove)
            return {};
        const QString change = u"UPDATE %1 SET %2 = ? WHERE %3 = ?"_s.arg(quotedName(table.name), name, key);
        for (const qint64 row : std::as_const(found))
            GLOBANT_TRY(m_connection.execute(change, {kNameRemoved.toString(), row}));
        return {};
    }

    Result<void> lookInImages(const TableSchema& table, int field)
    {
        GLOBANT_TRY_VALUE(
            auto images,
            prepare(u"SELECT entry_id, row_id, image ->> %1 FROM before_images WHERE table_name = '%2'"_s.arg(
                QString::number(field), table.name)));
        QList<std::pair<qint64, qint64>> found;
        for (;;) {
            GLOBANT_TRY_VALUE(const bool row, images.step());
            if (!row)
                break;
            if (!images.isNull(2) && m_matcher.matches(images.text(2)))
                found.append({images.integer(0), images.integer(1)});
        }
        m_traces.images += found.size();
        if (!m_remove)
            return {};
        for (const auto& [entry, key] : std::as_const(found)) {
            GLOBANT_TRY(m_connection.execute(u"UPDATE before_images SET image = json_set(image, '$[%1]', ?) "
                                             "WHERE entry_id = ? AND table_name = ? AND row_id = ?"_s.arg(field),
                                             {kNameRemoved.toString(), entry, table.name, key}));
        }
        return {};
    }

    struct Reject
    {
        qint64 entry = 0;
        qint64 line = 0;
        QString text;
        QString message;
    };

    Result<void> lookInRejects()
    {
        GLOBANT_TRY_VALUE(auto rows, prepare(u"SELECT entry_id, line, text, message FROM rejects"_s));
        QList<Reject> found;
        for (;;) {
            GLOBANT_TRY_VALUE(const bool row, rows.step());
            if (!row)
                break;
            const QString text = QString::fromUtf8(rows.text(2));
            const QString message = QString::fromUtf8(rows.text(3));
            const auto without = m_matcher.removedFrom(text);
            if (without || m_matcher.removedFrom(message))
                found.append(
                    {rows.integer(0), rows.integer(1), without.value_or(text), removedFromMessage(m_matcher, message)});
        }
        m_traces.rejects += found.size();
        if (!m_remove)
            return {};
        for (const Reject& reject : std::as_const(found)) {
            GLOBANT_TRY(
                m_connection.execute(u"UPDATE rejects SET text = ?, message = ? WHERE entry_id = ? AND line = ?"_s,
                                     {reject.text, reject.message, reject.entry, reject.line}));
        }
        return {};
    }

    const store::Connection& m_connection;
    const catalog::Catalog& m_catalog;
    const NameMatcher m_matcher;
    const bool m_remove;
    NameTraces m_traces;
};

Result<qint64> logForgotten(const store::Connection& connection, const NameTraces& traces, const Actor& actor,
                            qint64 nowMs)
{
    return store::appendLog(connection, {0, u"forget"_s, actor.account, nowMs, std::nullopt, tracesJson(traces)});
}

// What SQLite deletes it overwrites, and yet a row that moved to another page once leaves its old self behind.
Result<bool> scrub(const store::Connection& connection)
{
    GLOBANT_TRY(connection.executeScript(u"VACUUM"_s));
    return store::checkpoint(connection);
}

} // namespace

QJsonObject tracesJson(const NameTraces& traces)
{
    QJsonObject keys;
    for (const auto& [table, rows] : traces.keys.asKeyValueRange()) {
        QJsonArray array;
        for (const qint64 key : rows)
            array.append(key);
        keys.insert(table, array);
    }
    return {{u"rows"_s, traces.rows}, {u"rejects"_s, traces.rejects}, {u"images"_s, traces.images}, {u"keys"_s, keys}};
}

Result<NameTraces> findName(const store::Connection& connection, const catalog::Catalog& catalog, const QString& name)
{
    return Search(connection, catalog, name, false).run();
}

Result<Forgotten> forgetName(const store::Connection& connection, const catalog::Catalog& catalog, const Actor& actor,
                             const Clock& clock, const QString& name)
{
    GLOBANT_TRY(accounts::require(actor.role, accounts::Role::Administrator));
    GLOBANT_TRY(deleteSecurely(connection));
    GLOBANT_TRY(store::dropRedo(connection));
    GLOBANT_TRY_VALUE(Forgotten forgotten, store::inTransaction(connection, [&]() -> Result<Forgotten> {
                          Forgotten done;
                          GLOBANT_TRY_VALUE(done.traces, Search(connection, catalog, name, true).run());
                          if (done.traces.isEmpty())
                              return done;
                          GLOBANT_TRY_VALUE(done.id, logForgotten(connection, done.traces, actor, clock.nowMs()));
                          return done;
                      }));
    const auto scrubbed = scrub(connection);
    forgotten.scrubbed = scrubbed && *scrubbed;
    return forgotten;
}

} // namespace globant::privacy
