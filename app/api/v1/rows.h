// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/route.h"
#include "app/api/services.h"
#include "core/records/roweditor.h"
#include "core/records/rowrepository.h"

namespace globant::api {

// The rows of one table, for the routes below it; of one request, which outlives it.
class Rows
{
public:
    static constexpr qint64 kMostBytes = 8 * 1024 * 1024; // of a body

    Rows(const Services& services, const Request& request);
    bool isThere() const { return m_table != nullptr; }
    // Whether list() may have to look through the whole table: only keys are indexed.
    bool isSearch() const;
    Response noTable() const;
    Response list() const;
    Response get() const;
    Response insert() const;
    // PUT: the row is then as the body has it. PATCH: the fields that the body has.
    Response change(bool whole) const;
    Response remove() const;

private:
    using RowChange = records::RowChange;

    Result<records::StoredRow> find() const;
    records::RowEditor editor(const store::Connection& connection) const;
    QByteArray nextTarget(const QByteArray& cursor) const;
    static QByteArray tagOf(qint64 version);
    static Response wrongValues(const QJsonArray& mistakes);
    QJsonObject faultJson(const records::ChangeFault& fault, qsizetype line) const;
    Response insertAll(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const;
    Response inserted(const records::EditSummary& edit) const;
    // One bad row costs no good one.
    Response insertGood(const QList<RowChange>& changes, const QList<QJsonArray>& mistakes) const;
    Response eachResult(const QList<QJsonArray>& mistakes, const records::PartialEdit& edit) const;
    // One change under the conditions that the request's fields set; `make` is told whether the row is there.
    Response writeOne(qint64 key, const std::function<Result<RowChange>(bool exists)>& make) const;
    bool conditionsHold(std::optional<qint64> version) const;

    const Services& m_services;
    const Request& m_request;
    const catalog::TableSchema* m_table;
};

} // namespace globant::api
