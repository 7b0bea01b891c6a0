// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"

#include <QUrl>

namespace globant::desktop {

// The address of a server as a person writes it: "https://host:port", "host:port", or "http://127.0.0.1:port", as only
// a server on this computer is reached without TLS. Usage, with a sentence, for anything else. What comes out is
// scheme, host and port, and the same for each spelling of one address.
Result<QUrl> parseServerAddress(const QString& text);

// "db.example.org:8443", for titles.
QString hostAndPort(const QUrl& address);

} // namespace globant::desktop
