// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/desktop/remote/serveraddress.h"

#include <QCoreApplication>
#include <QHostAddress>

namespace globant::desktop {

using namespace Qt::StringLiterals;

namespace {

class AddressText
{
    Q_DECLARE_TR_FUNCTIONS(globant::desktop::AddressText)
};

bool isThisComputer(const QString& host)
{
    return host == "localhost"_L1 || QHostAddress(host).isLoopback();
}

} // namespace

Result<QUrl> parseServerAddress(const QString& text)
{
    const QString trimmed = text.trimmed();
    if (trimmed.isEmpty())
        return fail(ErrorCode::Usage, AddressText::tr("Write the server's address, such as https://server:8443."));
    const QUrl url(trimmed.contains("://"_L1) ? trimmed : u"https://"_s + trimmed, QUrl::StrictMode);
    if (!url.isValid() || url.host().isEmpty())
        return fail(ErrorCode::Usage,
                    AddressText::tr("“%1” is no address. Write it as https://server:8443.").arg(trimmed));
    if (url.scheme() != "https"_L1 && url.scheme() != "http"_L1)
        return fail(ErrorCode::Usage, AddressText::tr("The address of a server begins with https://."));
    if (!url.userInfo().isEmpty() || url.hasQuery() || url.hasFragment() || url.path().size() > 1)
        return fail(ErrorCode::Usage,
                    AddressText::tr("Write the server's name and port alone, such as https://server:8443."));
    if (url.scheme() == "http"_L1 && !isThisComputer(url.host()))
        return fail(ErrorCode::Usage,
                    AddressText::tr("Without TLS anybody on the way could read the token and the data. "
                                    "Use https:// for a server on another computer."));
    QUrl address;
    address.setScheme(url.scheme());
    address.setHost(url.host());
    const int standard = url.scheme() == "https"_L1 ? 443 : 80;
    if (url.port(standard) != standard)
        address.setPort(url.port());
    return address;
}

QString hostAndPort(const QUrl& address)
{
    return address.authority();
}

} // namespace globant::desktop
