// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/ingest/sha256.h"

#include "core/common/opensslthread.h"

#include <openssl/evp.h>

#include <memory>
#include <utility>

namespace globant::ingest {

Sha256::Sha256()
    : m_context(EVP_MD_CTX_new())
{
    freeOpenSslWithThread();
    if (m_context != nullptr && EVP_DigestInit_ex(m_context, EVP_sha256(), nullptr) != 1)
        EVP_MD_CTX_free(std::exchange(m_context, nullptr));
}

Sha256::~Sha256()
{
    EVP_MD_CTX_free(m_context);
}

void Sha256::add(QByteArrayView bytes)
{
    if (m_context != nullptr && EVP_DigestUpdate(m_context, bytes.data(), std::size_t(bytes.size())) != 1)
        EVP_MD_CTX_free(std::exchange(m_context, nullptr));
}

QByteArray Sha256::hex() const
{
    const std::unique_ptr<EVP_MD_CTX, void (*)(EVP_MD_CTX*)> copy(EVP_MD_CTX_new(), EVP_MD_CTX_free);
    unsigned char digest[EVP_MAX_MD_SIZE];
    unsigned int length = 0;
    if (m_context == nullptr || copy == nullptr || EVP_MD_CTX_copy_ex(copy.get(), m_context) != 1 ||
        EVP_DigestFinal_ex(copy.get(), digest, &length) != 1)
        return {};
    return QByteArray(reinterpret_cast<const char*>(digest), int(length)).toHex();
}

} // namespace globant::ingest
