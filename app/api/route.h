// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/answers.h"
#include "app/api/http/exchange.h"
#include "app/api/lanes.h"
#include "app/api/memorybudget.h"
#include "core/accounts/token.h"
#include "core/ingest/spool.h"

#include <QUrlQuery>

#include <functional>
#include <optional>

namespace globant::api {

// Who asks. Without an account: nobody knows.
struct Caller
{
    QString account;
    accounts::Role role = accounts::Role::Viewer;
    accounts::Scopes scopes = {};
    std::optional<qint64> tokenEndsMs = {}; // since 1970-01-01 UTC; none: never

    bool isKnown() const { return !account.isEmpty(); }
};

// A file that came with a request, whole.
struct UploadedFile
{
    QString name; // as the client called it, without folders
    std::shared_ptr<const ingest::Spool> content;
};

// Keeps the answer to a request, in the transaction of its work, for when it is sent again (Idempotency).
using KeepAnswer = std::function<Result<void>(const store::Connection& connection, const Response& answer)>;

// A request as a handler gets it: authorised, and with its body.
struct Request
{
    RequestHead head;
    Peer peer;
    Caller caller;
    QStringList parameters; // what stands in the path for the pattern's "{...}", in order
    QUrlQuery query;
    QByteArray body;                          // BodyKind::Small
    std::optional<UploadedFile> file;         // BodyKind::Upload
    std::shared_ptr<MemoryShare> memory = {}; // what its body takes, given back with the last copy of the request
    KeepAnswer keep = {};                     // none: nobody asked for that

    // To be called by what changes the store, right before it commits; an error must take the change back.
    Result<void> keepAnswer(const store::Connection& connection, const Response& answer) const
    {
        return keep ? keep(connection, answer) : Result<void>();
    }
};

enum class BodyKind {
    None,   // what comes is read and forgotten
    Small,  // kept in memory
    Upload, // one file: a form with it, or the body itself
    Stream, // the route's own sink takes it, in parts
};

// What is done with a request once its body is there.
using Whole = std::function<void(Request request, const Reply& reply)>;
// Makes what takes the body of a request, in the server's thread; null, with a refusal, where the request ends at its
// head. `whole` is called by the sink's finish().
using SinkFactory =
    std::function<std::unique_ptr<BodySink>(Request request, Whole whole, std::optional<Response>& refusal)>;

struct Route
{
    QByteArray method;   // "GET" serves HEAD too
    QStringList pattern; // such as {"api", "v1", "imports", "{id}"}
    // The least role of a caller; none: anybody may ask, and the handler decides.
    std::optional<accounts::Role> role = {};
    accounts::Scope scope = accounts::Scope::Read; // that the token needs beside it
    BodyKind body = BodyKind::None;
    qint64 bodyLimit = 64 * 1024; // in bytes
    bool writes = false;          // needs a workspace that is open for writing
    bool idempotent = false;      // honours Idempotency-Key
    bool tokenInQuery = false;    // the caller's token is the parameter "token", not a field
    bool cached = false;          // a GET whose answer depends on the path, the query and the store alone
    Lane lane = Lane::Quick;      // of what does not write; that is Lane::Write's
    // Of a GET of Lane::Quick: whether this one may look through a whole table, and belongs to Lane::Search.
    std::function<bool(const Request&)> searches = {};
    QJsonObject doc = {};        // what /openapi.json says of it (OperationDoc); empty: not told of
    QStringList formFields = {}; // of an upload by form: what the file's field may be called; empty: anything
    SinkFactory sink = {};       // BodyKind::Stream
    // In one of the server's pools, in any thread.
    std::function<Response(const Request&)> handler = {};

    Lane laneOf(const Request& request) const
    {
        return writes && lane == Lane::Quick ? Lane::Write : searches && searches(request) ? Lane::Search : lane;
    }
};

class Idempotency;

// All routes; finds the one for a request.
class Router
{
public:
    void add(Route route) { m_routes.push_back(std::move(route)); }

    // Wraps the handlers of the routes that say so. `idempotency` outlives the router.
    void makeIdempotent(Idempotency& idempotency);

    struct Match
    {
        const Route* route = nullptr; // null: no route has the path and the method
        QStringList parameters;
        QList<QByteArray> allowed; // the methods of the path; none: nothing is there
    };
    Match find(const QByteArray& method, const QStringList& path) const;
    const std::vector<Route>& routes() const { return m_routes; }

private:
    std::vector<Route> m_routes;
};

} // namespace globant::api
