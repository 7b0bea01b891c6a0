// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/common/result.h"
#include "core/common/secretbytes.h"

#include <QEventLoop>
#include <QObject>
#include <QString>

#include <functional>
#include <optional>

namespace globant::security {

// A place of the operating system's for secrets, such as a keychain. Every call answers exactly once, from the event
// loop of the calling thread and within the store's own time limit; never after `context` is gone. Main thread only.
class SecretStore
{
public:
    template <class T>
    using Answer = std::function<void(Result<T>)>;

    SecretStore() = default;
    virtual ~SecretStore() = default;
    Q_DISABLE_COPY_MOVE(SecretStore)

    // Whether secrets can be kept; else the error's sentence says why not. Asks the person nothing.
    virtual void checkAvailable(QObject* context, Answer<void> answer) = 0;
    // NotFound when nothing is kept under this key, or there is no keychain.
    virtual void read(const QString& key, QObject* context, Answer<SecretBytes> answer) = 0;
    virtual void write(const QString& key, const SecretBytes& value, QObject* context, Answer<void> answer) = 0;
    // No error when nothing is kept under this key.
    virtual void remove(const QString& key, QObject* context, Answer<void> answer) = 0;
};

// The name under which an account's private key is kept.
inline QString secretKey(const QString& workspaceId, const QString& account)
{
    return workspaceId + QLatin1Char('/') + account;
}

// Runs one call to its end on an event loop of its own: for terminal programs, which have no other.
//   const auto value = waitForAnswer<SecretBytes>([&](QObject* context, auto answer) { store.read(key, context,
//   answer); });
template <class T, class Call>
Result<T> waitForAnswer(Call&& call)
{
    QObject context;
    QEventLoop loop;
    std::optional<Result<T>> result;
    call(&context, SecretStore::Answer<T>([&](Result<T> answer) {
        result.emplace(std::move(answer));
        loop.quit();
    }));
    if (!result)
        loop.exec();
    if (!result)
        return fail(ErrorCode::Cancelled, QStringLiteral("The program is being closed."));
    return std::move(*result);
}

} // namespace globant::security
