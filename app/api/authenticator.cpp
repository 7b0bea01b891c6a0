// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/api/authenticator.h"

#include <sodium.h>

#include <algorithm>

namespace globant::api {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 kKnownMs = 500;
constexpr qint64 kNoteMs = 60'000;
constexpr qsizetype kMostKnown = 1000;
constexpr qsizetype kMostAddresses = 10'000;
constexpr int kFreeGuesses = 10;
constexpr int kMostWaitSeconds = 300;
constexpr qint64 kForgetGuessesMs = 15 * 60'000;

} // namespace

Authenticator::Authenticator(store::Store& store, const Clock& clock)
    : m_store(store)
    , m_clock(clock)
    , m_salt(crypto_generichash_KEYBYTES, Qt::Uninitialized)
{
    randombytes_buf(m_salt.data(), std::size_t(m_salt.size()));
}

Result<std::unique_ptr<Authenticator>> Authenticator::create(store::Store& store, const Clock& clock)
{
    std::unique_ptr<Authenticator> authenticator(new Authenticator(store, clock));
    GLOBANT_TRY_VALUE(authenticator->m_connection, store.reader());
    return authenticator;
}

Result<accounts::TokenHolder> Authenticator::holderOf(QByteArrayView token, const QHostAddress& from, qint64 version)
{
    const qint64 nowMs = m_clock.nowMs();
    QByteArray digest(crypto_generichash_BYTES, Qt::Uninitialized);
    crypto_generichash(reinterpret_cast<unsigned char*>(digest.data()), std::size_t(digest.size()),
                       reinterpret_cast<const unsigned char*>(token.data()), std::size_t(token.size()),
                       reinterpret_cast<const unsigned char*>(m_salt.constData()), std::size_t(m_salt.size()));
    const auto known = m_known.find(digest);
    if (known != m_known.end() && known->version == version && nowMs >= known->askedMs &&
        nowMs - known->askedMs < kKnownMs)
        return known->holder;
    auto holder = accounts::findByToken(*m_connection, token, nowMs);
    if (!holder) {
        m_known.remove(digest);
        if (holder.error().code != ErrorCode::WrongPassword)
            return fail(holder.error());
        return countGuess(from, nowMs, holder.error());
    }
    if (m_known.size() >= kMostKnown)
        m_known.clear();
    Known& entry = m_known[digest];
    entry.holder = *holder;
    entry.version = version;
    entry.askedMs = nowMs;
    noteUse(token, entry, nowMs);
    return std::move(*holder);
}

Failure Authenticator::countGuess(const QHostAddress& from, qint64 nowMs, Error error)
{
    if (m_guesses.size() >= kMostAddresses)
        m_guesses.removeIf([nowMs](const auto& entry) { return entry.value().blockedUntilMs < nowMs; });
    if (m_guesses.size() >= kMostAddresses) // of a botnet; memory is worth more than what they guessed
        m_guesses.clear();
    Guesses& guesses = m_guesses[networkOf(from)];
    if (nowMs - guesses.lastMs > kForgetGuessesMs)
        guesses = {};
    guesses.lastMs = nowMs;
    if (nowMs >= guesses.blockedUntilMs) {
        ++guesses.wrong;
        if (guesses.wrong < kFreeGuesses)
            return fail(std::move(error));
        const int wait = std::min(kMostWaitSeconds, 1 << std::min(guesses.wrong - kFreeGuesses, 20));
        guesses.blockedUntilMs = nowMs + 1000 * qint64(wait);
    }
    m_waitSeconds = int((guesses.blockedUntilMs - nowMs + 999) / 1000);
    return fail(ErrorCode::Throttled,
                u"Too many wrong tokens came from this address. Try again in %1 s."_s.arg(std::max(1, m_waitSeconds)));
}

void Authenticator::noteUse(QByteArrayView token, Known& known, qint64 nowMs)
{
    if (!m_store.canWrite() || (known.notedMs != 0 && nowMs - known.notedMs < kNoteMs))
        return;
    known.notedMs = nowMs;
    m_store.writer().run([token = token.toByteArray(), nowMs](const store::Connection& connection) {
        return accounts::noteTokenUsed(connection, token, nowMs);
    });
}

} // namespace globant::api
