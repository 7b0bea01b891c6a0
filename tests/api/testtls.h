// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/tls.h"

#include <QTemporaryDir>

namespace globant::test {

// A self-signed certificate, the same for the whole program.
inline const QSslConfiguration& selfSigned()
{
    static const QSslConfiguration tls = [] {
        const QTemporaryDir folder;
        const SystemClock clock;
        auto made = api::selfSignedTls(folder.path(), {}, clock);
        if (!made)
            qFatal("no certificate: %s", qPrintable(made.error().message));
        return *made;
    }();
    return tls;
}

// The suite runs a second time, over TLS, with GLOBANT_TEST_TLS set.
inline std::optional<QSslConfiguration> tlsOfThisRun()
{
    if (qEnvironmentVariableIsSet("GLOBANT_TEST_TLS"))
        return selfSigned();
    return {};
}

} // namespace globant::test
