// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <cstddef>
#include <sys/mman.h>
#include <type_traits>
#include <utility>

namespace globant::records {

// Values for millions of rows, in memory straight from the system: it grows without a copy beside the old one, and all
// of it goes back when the array does (the heap would keep blocks of this size for later).
template <class T>
class GrowingArray
{
    static_assert(std::is_trivially_copyable_v<T>);

public:
    GrowingArray() = default;
    ~GrowingArray() { release(); }
    GrowingArray(GrowingArray&& other) noexcept { swap(other); }
    GrowingArray& operator=(GrowingArray&& other) noexcept
    {
        GrowingArray taken(std::move(other));
        swap(taken);
        return *this;
    }
    Q_DISABLE_COPY(GrowingArray)

    std::size_t size() const { return m_size; }
    bool isEmpty() const { return m_size == 0; }
    T* data() { return m_data; }
    const T* data() const { return m_data; }
    T* begin() { return m_data; }
    T* end() { return m_data + m_size; }
    const T* begin() const { return m_data; }
    const T* end() const { return m_data + m_size; }
    T& operator[](std::size_t at) { return m_data[at]; }
    const T& operator[](std::size_t at) const { return m_data[at]; }

    void append(const T& value)
    {
        if ((m_size + 1) * sizeof(T) > m_bytes)
            reserve(m_size + m_size / 2 + kFirst);
        m_data[m_size++] = value;
    }
    // Room for `count` more behind the last; what is in them is not said.
    T* grow(std::size_t count)
    {
        if ((m_size + count) * sizeof(T) > m_bytes)
            reserve(m_size + m_size / 2 + count + kFirst);
        m_size += count;
        return m_data + m_size - count;
    }
    void truncate(std::size_t size) { m_size = size; }
    // Gives back what lies behind the last.
    void shrink()
    {
        if (m_size == 0)
            release();
        else
            resizeTo(pages(m_size));
    }

private:
    static constexpr std::size_t kFirst = (1 << 16) / sizeof(T) + 1;
    static constexpr std::size_t kPage = 1 << 16;

    static std::size_t pages(std::size_t count) { return (count * sizeof(T) + kPage - 1) / kPage * kPage; }
    void reserve(std::size_t count) { resizeTo(pages(count)); }
    void resizeTo(std::size_t bytes)
    {
        void* const got = m_data ? mremap(m_data, m_bytes, bytes, MREMAP_MAYMOVE)
                                 : mmap(nullptr, bytes, PROT_READ | PROT_WRITE, MAP_PRIVATE | MAP_ANONYMOUS, -1, 0);
        if (got == MAP_FAILED)
            qBadAlloc();
        m_data = static_cast<T*>(got);
        m_bytes = bytes;
    }
    void release()
    {
        if (m_data)
            munmap(m_data, m_bytes);
        m_data = nullptr;
        m_size = 0;
        m_bytes = 0;
    }
    void swap(GrowingArray& other) noexcept
    {
        std::swap(m_data, other.m_data);
        std::swap(m_size, other.m_size);
        std::swap(m_bytes, other.m_bytes);
    }

    T* m_data = nullptr;
    std::size_t m_size = 0;
    std::size_t m_bytes = 0;
};

} // namespace globant::records
