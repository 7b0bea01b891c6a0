// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/secretsource.h"

#include "core/common/filedescriptor.h"

#include <QFile>

#include <sodium.h>

#include <array>
#include <cerrno>
#include <fcntl.h>
#include <system_error>
#include <termios.h>
#include <unistd.h>

namespace globant::cli {

using namespace Qt::StringLiterals;

namespace {

constexpr std::size_t kMostBytes = 4096;

// Up to the end, or to the first newline where `oneLine`. Goes through locked memory alone.
Result<SecretBytes> readBytes(int fd, bool oneLine, const QString& name)
{
    SecretBytes buffer(kMostBytes + 1);
    std::size_t size = 0;
    for (;;) {
        const ssize_t n = ::read(fd, buffer.data() + size, oneLine ? 1 : kMostBytes + 1 - size);
        if (n < 0 && errno == EINTR)
            continue;
        if (n < 0)
            return fail(ErrorCode::UnreadableFile,
                        u"\"%1\" cannot be read: %2."_s.arg(
                            name, QString::fromStdString(std::generic_category().message(errno))));
        if (n == 0 || (oneLine && buffer.data()[size] == '\n'))
            break;
        size += std::size_t(n);
        if (size > kMostBytes)
            return fail(ErrorCode::UnreadableFile,
                        u"\"%1\" is longer than a password can be (%2 bytes)."_s.arg(name).arg(kMostBytes));
    }
    if (!oneLine && size > 0 && buffer.data()[size - 1] == '\n')
        --size;
    return SecretBytes::copyOf({buffer.data(), size});
}

// Switches a terminal's echo off, and back to what it was.
class HiddenInput
{
public:
    explicit HiddenInput(int fd)
        : m_fd(fd)
    {
        m_changed = ::tcgetattr(fd, &m_before) == 0;
        if (m_changed) {
            termios hidden = m_before;
            hidden.c_lflag &= ~tcflag_t(ECHO);
            ::tcsetattr(fd, TCSAFLUSH, &hidden);
        }
    }
    ~HiddenInput()
    {
        if (m_changed)
            ::tcsetattr(m_fd, TCSAFLUSH, &m_before);
    }
    Q_DISABLE_COPY_MOVE(HiddenInput)

private:
    int m_fd;
    bool m_changed = false;
    termios m_before{};
};

void writeText(int fd, const QByteArray& text)
{
    // Only a prompt: where it cannot be shown, reading fails too.
    if (::write(fd, text.constData(), std::size_t(text.size())) < 0)
        return;
}

} // namespace

Result<SecretBytes> readSecretFile(const QString& path)
{
    if (path == "-"_L1)
        return readBytes(STDIN_FILENO, false, path);
    const FileDescriptor file(::open(QFile::encodeName(path).constData(), O_RDONLY | O_CLOEXEC));
    if (!file.isOpen())
        return fail(
            ErrorCode::UnreadableFile,
            u"\"%1\" cannot be read: %2."_s.arg(path, QString::fromStdString(std::generic_category().message(errno))));
    return readBytes(file.get(), false, path);
}

bool hasTerminal()
{
    const FileDescriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC));
    return terminal.isOpen();
}

Result<SecretBytes> promptSecret(const QString& prompt)
{
    const FileDescriptor terminal(::open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY));
    if (!terminal.isOpen())
        return fail(
            ErrorCode::Usage,
            u"A password is needed, and there is no terminal to ask on. Give --password-file FILE (- reads standard input)."_s);
    const HiddenInput hidden(terminal.get());
    writeText(terminal.get(), prompt.toUtf8() + ": ");
    auto secret = readBytes(terminal.get(), true, u"/dev/tty"_s);
    writeText(terminal.get(), "\n");
    return secret;
}

Result<SecretBytes> promptNewPassword()
{
    for (;;) {
        GLOBANT_TRY_VALUE(SecretBytes first, promptSecret(u"New password"_s));
        GLOBANT_TRY_VALUE(const SecretBytes second, promptSecret(u"New password again"_s));
        if (first == second)
            return first;
        const FileDescriptor terminal(::open("/dev/tty", O_WRONLY | O_CLOEXEC | O_NOCTTY));
        writeText(terminal.get(), "The two are not the same.\n");
    }
}

} // namespace globant::cli
