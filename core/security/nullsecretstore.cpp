// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/nullsecretstore.h"

#include <QMetaObject>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

template <class T>
void refuse(QObject* context, SecretStore::Answer<T> answer)
{
    const auto refusal = [answer = std::move(answer)] {
        answer(
            fail(ErrorCode::NotFound, u"There is no keychain service on this computer. The password always works."_s));
    };
    QMetaObject::invokeMethod(context, refusal, Qt::QueuedConnection);
}

} // namespace

void NullSecretStore::checkAvailable(QObject* context, Answer<void> answer)
{
    refuse<void>(context, std::move(answer));
}

void NullSecretStore::read(const QString&, QObject* context, Answer<SecretBytes> answer)
{
    refuse<SecretBytes>(context, std::move(answer));
}

void NullSecretStore::write(const QString&, const SecretBytes&, QObject* context, Answer<void> answer)
{
    refuse<void>(context, std::move(answer));
}

void NullSecretStore::remove(const QString&, QObject* context, Answer<void> answer)
{
    refuse<void>(context, std::move(answer));
}

} // namespace globant::security
