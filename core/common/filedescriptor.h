// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QtGlobal>

#include <unistd.h>
#include <utility>

namespace globant {

// Owns a POSIX file descriptor, or none (a failed open's -1); closes it once.
class FileDescriptor
{
public:
    explicit FileDescriptor(int fd)
        : m_fd(fd)
    {
    }
    ~FileDescriptor()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FileDescriptor)

    bool isOpen() const { return m_fd >= 0; }
    int get() const { return m_fd; }
    // False: the system reported an error, which may be of an earlier write.
    bool close() { return ::close(std::exchange(m_fd, -1)) == 0; }

private:
    int m_fd;
};

// Lets this process have as many files open as the system allows it: an import holds all its files from the check
// before it writes until it has read them, and a server each connection. To be called first thing in main().
void raiseFileLimit();

} // namespace globant
