// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/security/secretstore.h"

#include <QMetaObject>

#include <map>

namespace globant::test {

// A keychain in memory that answers from the event loop, as a real one does; every call fails while `failure` is set.
class FakeSecretStore final : public security::SecretStore
{
public:
    std::optional<Error> failure;
    std::map<QString, SecretBytes> kept;

    void checkAvailable(QObject* context, Answer<void> answer) override
    {
        post<void>(context, std::move(answer), [] { return Result<void>(); });
    }

    void read(const QString& key, QObject* context, Answer<SecretBytes> answer) override
    {
        post<SecretBytes>(context, std::move(answer), [this, key]() -> Result<SecretBytes> {
            const auto found = kept.find(key);
            if (found == kept.end())
                return fail(ErrorCode::NotFound, QStringLiteral("Nothing is kept under this name."));
            return found->second.clone();
        });
    }

    void write(const QString& key, const SecretBytes& value, QObject* context, Answer<void> answer) override
    {
        auto copy = std::make_shared<SecretBytes>(value.clone());
        post<void>(context, std::move(answer), [this, key, copy] {
            kept.insert_or_assign(key, copy->clone());
            return Result<void>();
        });
    }

    void remove(const QString& key, QObject* context, Answer<void> answer) override
    {
        post<void>(context, std::move(answer), [this, key] {
            kept.erase(key);
            return Result<void>();
        });
    }

private:
    template <class T>
    void post(QObject* context, Answer<T> answer, std::function<Result<T>()> work)
    {
        const auto call = [this, answer = std::move(answer), work = std::move(work)] {
            if (failure)
                answer(fail(*failure));
            else
                answer(work());
        };
        QMetaObject::invokeMethod(context, call, Qt::QueuedConnection);
    }
};

} // namespace globant::test
