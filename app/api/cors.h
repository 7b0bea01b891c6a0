// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/api/http/message.h"

namespace globant::api {

// What lets pages of other origins read answers in a browser (CORS, https://fetch.spec.whatwg.org). Without any origin
// nothing is said, so that browsers let no page but our own.
class Cors
{
public:
    // Origins as browsers write them, such as "https://tools.example.org"; "*" stands for all.
    explicit Cors(QList<QByteArray> origins)
        : m_origins(std::move(origins))
    {
    }
    // Adds its fields to any answer; to one to OPTIONS, with the methods of its field Allow, those of a preflight.
    void complete(const RequestHead& head, Response& response) const;

private:
    const QList<QByteArray> m_origins;
};

} // namespace globant::api
