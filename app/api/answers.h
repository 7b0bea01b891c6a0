// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"
#include "core/common/error.h"

#include <QJsonArray>
#include <QJsonObject>

namespace globant::api {

// In which words a route answers when something is wrong.
enum class Manner {
    Original, // {"message": "..."}, as the services that came before did
    Modern,   // application/problem+json (RFC 9457)
};

// Of the routes under which prefix; what is nowhere is modern.
Manner mannerOf(const RequestHead& head);

Response jsonAnswer(int status, const QByteArray& json);
Response jsonAnswer(int status, const QJsonObject& json);
Response jsonAnswer(int status, const QJsonArray& json);

// A sentence for people. `errors`: what the manner Modern lists beside it, {line, field, code, message} each.
Response problem(Manner manner, int status, const QString& sentence, const QJsonArray& errors = {});
// The status that fits the error; what is a defect of ours tells nothing of the inside.
Response problem(Manner manner, const Error& error);
int statusOf(ErrorCode code);

} // namespace globant::api
