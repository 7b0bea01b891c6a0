// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/answers.h"

#include <QJsonDocument>

namespace globant::api {

using namespace Qt::StringLiterals;

Manner mannerOf(const RequestHead& head)
{
    return !head.path.isEmpty() && head.path.first().startsWith("globant-"_L1) ? Manner::Original : Manner::Modern;
}

Response jsonAnswer(int status, const QByteArray& json)
{
    return {status, {{"Content-Type", "application/json"}}, json, false};
}

Response jsonAnswer(int status, const QJsonObject& json)
{
    return jsonAnswer(status, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Response jsonAnswer(int status, const QJsonArray& json)
{
    return jsonAnswer(status, QJsonDocument(json).toJson(QJsonDocument::Compact));
}

Response problem(Manner manner, int status, const QString& sentence, const QJsonArray& errors)
{
    const QList<Field> challenge = status == 401 ? QList<Field>{{"WWW-Authenticate", "Bearer"}} : QList<Field>();
    if (manner == Manner::Original) {
        Response response = jsonAnswer(status, QJsonObject{{u"message"_s, sentence}});
        response.fields += challenge;
        return response;
    }
    QJsonObject body{{u"type"_s, u"about:blank"_s},
                     {u"title"_s, QString::fromLatin1(reasonOf(status))},
                     {u"status"_s, status},
                     {u"detail"_s, sentence}};
    if (!errors.isEmpty())
        body.insert(u"errors"_s, errors);
    Response response = jsonAnswer(status, body);
    response.fields = QList<Field>{{"Content-Type", "application/problem+json"}} + challenge;
    return response;
}

int statusOf(ErrorCode code)
{
    switch (code) {
    case ErrorCode::Usage:
    case ErrorCode::UnreadableFile:
    case ErrorCode::UnusableFile:
    case ErrorCode::AmbiguousFormat:
        return 400;
    case ErrorCode::WrongPassword:
        return 401;
    case ErrorCode::NotAllowed:
        return 403;
    case ErrorCode::NotFound:
        return 404;
    case ErrorCode::Conflict:
        return 409;
    case ErrorCode::Throttled:
        return 429;
    case ErrorCode::StoreBusy:
    case ErrorCode::Cancelled:
        return 503;
    case ErrorCode::StoreFull:
        return 507;
    case ErrorCode::StoreDamaged:
    case ErrorCode::StoreNewer:
    case ErrorCode::Internal:
        break;
    }
    return 500;
}

Response problem(Manner manner, const Error& error)
{
    const int status = statusOf(error.code);
    Response response = problem(
        manner, status,
        status == 500 ? u"The server could not do this. Its owner finds the reason in its log."_s : error.message);
    if (status == 503)
        response.add("Retry-After", "5");
    return response;
}

} // namespace globant::api
