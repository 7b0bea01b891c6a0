// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/metrics/quartersums.h"

#include "core/store/statement.h"

#include <QFile>

#include <sqlcipher/sqlite3.h>

#include <cstring>
#include <memory>
#include <new>
#include <utility>

namespace globant::metrics {

using namespace Qt::StringLiterals;

namespace {

constexpr char kFunction[] = "globant_quarters";
const QString kDoing = u"Reading the metrics"_s;

using Sums = std::vector<QuarterSum>;

// The vector that an aggregate's context points to; null before the first row.
Sums*& sumsOf(sqlite3_context* context)
{
    return *static_cast<Sums**>(sqlite3_aggregate_context(context, sizeof(Sums*)));
}

// Values: department, job, month, hires; those of a department and job in succession.
void addRow(sqlite3_context* context, int, sqlite3_value** values)
{
    try {
        if (sqlite3_aggregate_context(context, sizeof(Sums*)) == nullptr)
            return sqlite3_result_error_nomem(context);
        Sums*& sums = sumsOf(context);
        if (sums == nullptr)
            sums = new Sums;
        const qint64 department = sqlite3_value_int64(values[0]);
        const qint64 job = sqlite3_value_int64(values[1]);
        const int month = sqlite3_value_int(values[2]);
        if (month < 1 || month > 12)
            return sqlite3_result_error(context, "a month is not one of 1 to 12", -1);
        if (sums->empty() || sums->back().job != job || sums->back().department != department)
            sums->push_back({department, job, {}});
        sums->back().hires[std::size_t(month - 1) / 3] += sqlite3_value_int64(values[3]);
    } catch (const std::bad_alloc&) {
        sqlite3_result_error_nomem(context);
    }
}

// Answers the sums as a blob. SQLite calls it after a failure too, so nothing leaks.
void answer(sqlite3_context* context)
{
    auto* const held = static_cast<Sums**>(sqlite3_aggregate_context(context, 0));
    if (held == nullptr || *held == nullptr)
        return;
    const std::unique_ptr<Sums> sums(std::exchange(*held, nullptr));
    sqlite3_result_blob64(context, sums->data(), sums->size() * sizeof(QuarterSum), SQLITE_TRANSIENT);
}

// A connection keeps the function from its first question on: to take it back would make SQLite prepare every other
// statement of the connection anew.
Result<store::Statement> prepare(const store::Connection& connection)
{
    static const QString sql = [] {
        QFile file(u":/sql/quarters.sql"_s);
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }();
    sqlite3* const db = connection.handle();
    if (auto statement = store::Statement::prepare(db, sql, kDoing))
        return statement;
    if (sqlite3_create_function_v2(db, kFunction, 4, SQLITE_UTF8 | SQLITE_DETERMINISTIC | SQLITE_DIRECTONLY, nullptr,
                                   nullptr, addRow, answer, nullptr) != SQLITE_OK)
        return fail(store::sqliteError(db, kDoing));
    return store::Statement::prepare(db, sql, kDoing);
}

} // namespace

Result<std::vector<QuarterSum>> quarterSums(const store::Connection& connection, int year)
{
    GLOBANT_TRY_VALUE(store::Statement statement, prepare(connection));
    statement.bind(0, year);
    GLOBANT_TRY(statement.step()); // an aggregate answers one row
    const QByteArrayView bytes = statement.blob(0);
    std::vector<QuarterSum> sums(std::size_t(bytes.size()) / sizeof(QuarterSum));
    if (!sums.empty())
        std::memcpy(sums.data(), bytes.data(), sums.size() * sizeof(QuarterSum));
    return sums;
}

} // namespace globant::metrics
