// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/secretbytes.h"

#include <sodium.h>

#include <cstring>
#include <new>
#include <utility>

namespace globant {

namespace {

void initSodiumOnce()
{
    static const int status = sodium_init();
    if (status < 0)
        qFatal("libsodium found no source of randomness");
}

} // namespace

SecretBytes::SecretBytes(std::size_t size)
    : m_size(size)
{
    initSodiumOnce();
    if (size == 0)
        return;
    m_data = static_cast<unsigned char*>(sodium_malloc(size));
    if (m_data == nullptr)
        throw std::bad_alloc();
    sodium_memzero(m_data, size);
}

SecretBytes::~SecretBytes()
{
    sodium_free(m_data);
}

SecretBytes::SecretBytes(SecretBytes&& other) noexcept
    : m_data(std::exchange(other.m_data, nullptr))
    , m_size(std::exchange(other.m_size, 0))
{
}

SecretBytes& SecretBytes::operator=(SecretBytes&& other) noexcept
{
    if (this != &other) {
        sodium_free(m_data);
        m_data = std::exchange(other.m_data, nullptr);
        m_size = std::exchange(other.m_size, 0);
    }
    return *this;
}

SecretBytes SecretBytes::random(std::size_t size)
{
    SecretBytes bytes(size);
    if (size > 0)
        randombytes_buf(bytes.m_data, size);
    return bytes;
}

SecretBytes SecretBytes::copyOf(std::span<const unsigned char> source)
{
    SecretBytes bytes(source.size());
    if (!source.empty())
        std::memcpy(bytes.m_data, source.data(), source.size());
    return bytes;
}

SecretBytes SecretBytes::taking(QByteArray& source)
{
    SecretBytes bytes(std::size_t(source.size()));
    if (!source.isEmpty()) {
        std::memcpy(bytes.m_data, source.constData(), bytes.m_size);
        sodium_memzero(source.data(), bytes.m_size);
    }
    source.clear();
    return bytes;
}

SecretBytes SecretBytes::clone() const
{
    return copyOf(span());
}

bool SecretBytes::operator==(const SecretBytes& other) const
{
    return m_size == other.m_size && (m_size == 0 || sodium_memcmp(m_data, other.m_data, m_size) == 0);
}

} // namespace globant
