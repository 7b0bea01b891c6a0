// SPDX-License-Identifier: GPL-3.0-or-later
#include "ui/settings/serversettings.h"

#include "core/store/settings.h"
#include "ui/settings/servercontrol.h"

#include <QJsonObject>

#include <algorithm>

namespace globant::ui {

using namespace Qt::StringLiterals;

namespace {

const QString kName = u"api.server"_s;
constexpr int kMostMib = 1 << 20;

QString certificateName(ServerCertificate certificate)
{
    switch (certificate) {
    case ServerCertificate::Files:
        return u"files"_s;
    case ServerCertificate::OwnMade:
        return u"own"_s;
    case ServerCertificate::None:
        break;
    }
    return u"none"_s;
}

ServerCertificate certificateFromName(const QString& name)
{
    for (const auto known : {ServerCertificate::Files, ServerCertificate::OwnMade})
        if (name == certificateName(known))
            return known;
    return ServerCertificate::None;
}

} // namespace

QList<quint16> ServerSettings::ports() const
{
    return originalPorts ? QList<quint16>{8080, 8082, 8083} : QList<quint16>{port};
}

QString whyNotServed(const ServerSettings& settings)
{
    if (settings.everyAddress && settings.certificate == ServerCertificate::None)
        return ServerControl::tr(
            "Other computers can only reach the API with a certificate, so that nobody on the way reads along. "
            "Choose a certificate, or this computer only.");
    if (settings.certificate == ServerCertificate::Files &&
        (settings.certificateFile.isEmpty() || settings.keyFile.isEmpty()))
        return ServerControl::tr("Choose the file of the certificate and the file of its key.");
    return {};
}

Result<ServerSettings> readServerSettings(const store::Connection& connection)
{
    GLOBANT_TRY_VALUE(const QJsonValue value, store::readSetting(connection, store::kWorkspaceSettings, kName));
    const QJsonObject kept = value.toObject();
    ServerSettings settings;
    settings.on = kept[u"on"].toBool();
    settings.everyAddress = kept[u"everyAddress"].toBool();
    settings.port = quint16(std::clamp(kept[u"port"].toInt(settings.port), 1, 65535));
    settings.originalPorts = kept[u"originalPorts"].toBool();
    settings.certificate = certificateFromName(kept[u"certificate"].toString());
    settings.certificateFile = kept[u"certificateFile"].toString();
    settings.keyFile = kept[u"keyFile"].toString();
    settings.largestUploadMib = std::clamp(kept[u"largestUploadMib"].toInt(settings.largestUploadMib), 1, kMostMib);
    settings.anonymousMetrics = kept[u"anonymousMetrics"].toBool();
    return settings;
}

Result<void> writeServerSettings(const store::Connection& connection, const ServerSettings& settings)
{
    return store::writeSetting(connection, store::kWorkspaceSettings, kName,
                               QJsonObject{{u"on"_s, settings.on},
                                           {u"everyAddress"_s, settings.everyAddress},
                                           {u"port"_s, settings.port},
                                           {u"originalPorts"_s, settings.originalPorts},
                                           {u"certificate"_s, certificateName(settings.certificate)},
                                           {u"certificateFile"_s, settings.certificateFile},
                                           {u"keyFile"_s, settings.keyFile},
                                           {u"largestUploadMib"_s, settings.largestUploadMib},
                                           {u"anonymousMetrics"_s, settings.anonymousMetrics}});
}

} // namespace globant::ui
