// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>

typedef struct evp_md_ctx_st EVP_MD_CTX;

namespace globant::ingest {

// SHA-256 by OpenSSL, which uses the processor's own instructions; Qt's takes several times as long.
class Sha256
{
public:
    Sha256();
    ~Sha256();
    Q_DISABLE_COPY_MOVE(Sha256)

    // False: OpenSSL offers none, or failed; hex() is then empty.
    bool isGood() const { return m_context != nullptr; }
    void add(QByteArrayView bytes);
    // Of what was added so far, in lower-case hex.
    QByteArray hex() const;

private:
    EVP_MD_CTX* m_context; // null: there is none
};

} // namespace globant::ingest
