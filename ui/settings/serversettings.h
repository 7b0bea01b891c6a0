// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/store/connection.h"

#include <QList>
#include <QString>

namespace globant::ui {

enum class ServerCertificate {
    None,
    Files,   // given by the person, in PEM
    OwnMade, // made by this program, and kept beside the workspace
};

// How the REST API of a workspace is to be reached. Kept inside the workspace, as its own choice.
struct ServerSettings
{
    bool on = false;           // was left on: it starts by itself when an administrator comes in
    bool everyAddress = false; // not this computer alone; needs a certificate
    quint16 port = 8080;
    bool originalPorts = false; // the three of the original services in the place of `port`
    ServerCertificate certificate = ServerCertificate::None;
    QString certificateFile; // of ServerCertificate::Files
    QString keyFile;
    int largestUploadMib = 32;
    bool anonymousMetrics = false; // the metrics of the original routes need no token

    bool operator==(const ServerSettings&) const = default;
    QList<quint16> ports() const;
};

// Why the API cannot start with these; empty where it can.
QString whyNotServed(const ServerSettings& settings);

Result<ServerSettings> readServerSettings(const store::Connection& connection);
// Over the writer's connection.
Result<void> writeServerSettings(const store::Connection& connection, const ServerSettings& settings);

} // namespace globant::ui
