// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/loginthrottle.h"

#include "core/common/durablefile.h"

#include <QFile>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <cerrno>
#include <fcntl.h>
#include <sys/file.h>
#include <sys/stat.h>
#include <unistd.h>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

constexpr int kFreeFailures = 5;
constexpr qint64 kFirstDelayMs = 5'000;
constexpr qint64 kLongestDelayMs = 15 * 60'000;
constexpr int kMostFailures = 1000;      // more make no difference
constexpr qsizetype kMostSubjects = 256; // a guesser of names must not make the file grow without end
constexpr qint64 kSizeLimit = 1 << 20;

qint64 delayAfter(int failures)
{
    if (failures < kFreeFailures)
        return 0;
    const int doublings = std::min(failures - kFreeFailures, 20);
    return std::min(kFirstDelayMs << doublings, kLongestDelayMs);
}

// An exclusive flock(2), held until the end of the scope.
class FileLock
{
public:
    explicit FileLock(const QString& path)
        : m_fd(::open(QFile::encodeName(path).constData(), O_RDWR | O_CREAT | O_CLOEXEC | O_NOFOLLOW, 0600))
    {
        if (m_fd < 0)
            return;
        int locked = 0;
        do
            locked = ::flock(m_fd, LOCK_EX);
        while (locked != 0 && errno == EINTR);
        m_held = locked == 0 && ::fchmod(m_fd, 0600) == 0;
    }
    ~FileLock()
    {
        if (m_fd >= 0)
            ::close(m_fd);
    }
    Q_DISABLE_COPY_MOVE(FileLock)

    bool isHeld() const { return m_held; }

private:
    int m_fd;
    bool m_held = false;
};

QString waitSentence(qint64 waitMs)
{
    const qint64 seconds = (waitMs + 999) / 1000;
    return seconds <= 120 ? u"Too many wrong passwords. Wait %1 seconds and try again."_s.arg(seconds)
                          : u"Too many wrong passwords. Wait %1 minutes and try again."_s.arg((seconds + 59) / 60);
}

} // namespace

LoginThrottle::LoginThrottle(QString folder, const Clock& clock)
    : m_folder(std::move(folder))
    , m_clock(clock)
{
}

QString LoginThrottle::account(const QString& name)
{
    return u"account/"_s + name;
}

QString LoginThrottle::recovery()
{
    return u"recovery"_s;
}

QString LoginThrottle::filePath() const
{
    return m_folder + u"/login-attempts.json"_s;
}

LoginThrottle::Table LoginThrottle::load() const
{
    Table table;
    const auto bytes = readSmallFile(filePath(), kSizeLimit);
    if (!bytes)
        return table;
    const QJsonObject attempts = QJsonDocument::fromJson(*bytes).object().value(u"attempts"_s).toObject();
    for (auto entry = attempts.constBegin(); entry != attempts.constEnd(); ++entry) {
        const QJsonObject values = entry.value().toObject();
        const int failures = std::clamp(values.value(u"failures"_s).toInt(), 0, kMostFailures);
        const qint64 lastMs = values.value(u"last_ms"_s).toInteger(-1);
        if (failures > 0 && lastMs >= 0)
            table.insert(entry.key(), {failures, lastMs});
    }
    return table;
}

Result<void> LoginThrottle::save(const Table& table) const
{
    QJsonObject attempts;
    for (auto entry = table.constBegin(); entry != table.constEnd(); ++entry)
        attempts.insert(entry.key(), QJsonObject{{u"failures"_s, entry->failures}, {u"last_ms"_s, entry->lastMs}});
    return writeFileDurably(filePath(),
                            QJsonDocument(QJsonObject{{u"version"_s, 1}, {u"attempts"_s, attempts}}).toJson());
}

template <class Change>
Result<void> LoginThrottle::update(Change&& change) const
{
    const FileLock lock(m_folder + u"/login-attempts.lock"_s);
    if (!lock.isHeld())
        return fail(ErrorCode::Internal,
                    u"Wrong passwords cannot be counted in \"%1\", so nobody may log in. Check that "
                    "you may write to this folder."_s.arg(m_folder));
    Table table = load();
    bool write = false;
    auto answer = change(table, write);
    if (write)
        GLOBANT_TRY(save(table));
    return answer;
}

Result<void> LoginThrottle::admit(Table& table, const QString& subject) const
{
    const auto found = table.find(subject);
    if (found == table.end())
        return {};
    const qint64 delay = delayAfter(found->failures);
    const qint64 now = m_clock.nowMs();
    if (found->lastMs > now)
        found->lastMs = now; // the clock was set back: what is left to wait counts from here
    const qint64 wait = found->lastMs + delay - now;
    if (wait > 0)
        return fail(ErrorCode::Throttled, waitSentence(wait));
    return {};
}

int LoginThrottle::failures(const QString& subject) const
{
    return load().value(subject).failures;
}

Result<void> LoginThrottle::check(const QString& subject) const
{
    return update([&](Table& table, bool& write) {
        const qint64 before = table.value(subject).lastMs;
        auto admitted = admit(table, subject);
        write = table.value(subject).lastMs != before;
        return admitted;
    });
}

Result<void> LoginThrottle::countAttempt(const QString& subject) const
{
    return update([&](Table& table, bool& write) {
        auto admitted = admit(table, subject);
        write = true;
        if (!admitted)
            return admitted;
        if (!table.contains(subject) && table.size() >= kMostSubjects)
            table.erase(std::min_element(table.begin(), table.end(),
                                         [](const Attempts& a, const Attempts& b) { return a.lastMs < b.lastMs; }));
        Attempts& attempts = table[subject];
        attempts.failures = std::min(attempts.failures + 1, kMostFailures);
        attempts.lastMs = m_clock.nowMs();
        return admitted;
    });
}

Result<void> LoginThrottle::succeeded(const QString& subject) const
{
    return update([&](Table& table, bool& write) -> Result<void> {
        write = table.remove(subject) > 0;
        return {};
    });
}

} // namespace globant::security
