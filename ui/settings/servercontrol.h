// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "ui/settings/serversettings.h"

#include <QObject>
#include <QStringList>

namespace globant::ui {

// One request that the API has answered.
struct ServedRequest
{
    qint64 atMs = 0; // since 1970-01-01 UTC
    QString account; // empty: unknown
    QString address;
    QString method;
    QString path; // without its query
    int status = 0;
    qint64 milliseconds = 0;
};

inline constexpr int kMostServedRequests = 200;

// Starts and stops the REST API of the open workspace. Main thread; never blocks it, but for the destructor, which ends
// the API where nobody did before.
class ServerControl : public QObject
{
    Q_OBJECT

public:
    enum class State { Off, Starting, Running, Stopping };

    using QObject::QObject;

    // Only where it is off. stateChanged() follows, to Running, or to Off with failed().
    virtual void start(const ServerSettings& settings) = 0;
    // Starts where it was left on, if the account is an administrator's and the workspace can be written to.
    virtual void resume() = 0;
    // Requests that have begun are finished. Anything while it is off does nothing.
    virtual void stop() = 0;
    virtual State state() const = 0;
    // Where it is reached while it runs: "https://host:8080".
    virtual QStringList urls() const = 0;
    // Of the certificate in use, SHA-256 in pairs of digits; empty without one.
    virtual QString fingerprint() const = 0;
    // The file that lets a client trust the certificate in use; empty where there is none to give.
    virtual QString trustFile() const = 0;
    // The last ones, the oldest first, at most kMostServedRequests; kept while the workspace is open.
    virtual const QList<ServedRequest>& requests() const = 0;

Q_SIGNALS:
    void stateChanged();
    // The API could not start; `sentence` says why.
    void failed(const QString& sentence);
    // New requests, a few times a second at most: those that requests() ends with. `latest` of them are new.
    void served(int latest);
};

} // namespace globant::ui
