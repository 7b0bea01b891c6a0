// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

namespace globant {
struct Error;
}

namespace globant::ui {

// What core says, in the window's language. Core's sentences are English wherever they are stored, logged or answered
// by the API, also those that an earlier session or a server wrote; they change language only here, where they are
// shown. What no translator knows stays as it is. Main thread.
QString localized(const QString& english);
QString localized(const Error& error);

} // namespace globant::ui
