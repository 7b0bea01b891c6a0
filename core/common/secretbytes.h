// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QByteArrayView>

#include <cstddef>
#include <span>

namespace globant {

// Of the key that a store is encrypted under.
inline constexpr int kDataKeyBytes = 32;

// Owns secret bytes in memory of libsodium's own: locked against swapping where the system's limits allow,
// left out of core dumps, between guard pages, and wiped when freed. Copies only when asked (clone).
class SecretBytes
{
public:
    SecretBytes() = default;
    // `size` zero bytes.
    explicit SecretBytes(std::size_t size);
    ~SecretBytes();
    SecretBytes(SecretBytes&& other) noexcept;
    SecretBytes& operator=(SecretBytes&& other) noexcept;
    SecretBytes(const SecretBytes&) = delete;
    SecretBytes& operator=(const SecretBytes&) = delete;

    static SecretBytes random(std::size_t size);
    static SecretBytes copyOf(std::span<const unsigned char> bytes);
    // Takes the bytes over and wipes where they came from (as far as `bytes` was not shared).
    static SecretBytes taking(QByteArray& bytes);

    SecretBytes clone() const;

    unsigned char* data() { return m_data; }
    const unsigned char* data() const { return m_data; }
    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    std::span<const unsigned char> span() const { return {m_data, m_size}; }
    QByteArrayView view() const { return {m_data, qsizetype(m_size)}; }

    // In constant time for equal sizes.
    bool operator==(const SecretBytes& other) const;

private:
    unsigned char* m_data = nullptr;
    std::size_t m_size = 0;
};

} // namespace globant
