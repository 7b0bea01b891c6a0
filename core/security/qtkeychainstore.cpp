// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/security/qtkeychainstore.h"

#include <QTimer>
#include <qt6keychain/keychain.h>

#include <sodium.h>

namespace globant::security {

using namespace Qt::StringLiterals;

namespace {

const QString kService = u"Globant Data"_s;

Result<void> outcome(const QKeychain::Job* job)
{
    if (job == nullptr)
        return fail(ErrorCode::Internal, u"The keychain service does not answer. The password always works."_s);
    switch (job->error()) {
    case QKeychain::NoError:
        return {};
    case QKeychain::EntryNotFound:
        return fail(ErrorCode::NotFound, u"Nothing is remembered on this computer for this account."_s);
    case QKeychain::AccessDeniedByUser:
        return fail(ErrorCode::Cancelled, u"Access to the keychain was refused. The password always works."_s);
    case QKeychain::AccessDenied:
        return fail(ErrorCode::NotAllowed, u"The keychain refuses access. The password always works."_s);
    default:
        return fail(ErrorCode::NotFound,
                    job->errorString().isEmpty()
                        ? u"There is no keychain service on this computer. The password always works."_s
                        : u"There is no keychain service on this computer (%1). The password always works."_s.arg(
                              job->errorString()));
    }
}

// Nothing kept is as good as success for those who wanted nothing there.
Result<void> outcomeWithoutEntry(const QKeychain::Job* job)
{
    if (job != nullptr && job->error() == QKeychain::EntryNotFound)
        return {};
    return outcome(job);
}

} // namespace

QtKeychainStore::QtKeychainStore(std::chrono::milliseconds timeout)
    : m_timeout(timeout)
    , m_overdue(std::make_shared<int>(0))
{
}

void QtKeychainStore::run(std::unique_ptr<QKeychain::Job> job, const QString& key, QObject* context, Ended ended)
{
    if (*m_overdue > 0) {
        QMetaObject::invokeMethod(
            context, [ended = std::move(ended)] { ended(nullptr); }, Qt::QueuedConnection);
        return;
    }
    // The backend holds on to the job until it answers, so it outlives context and time limit, and deletes itself.
    QKeychain::Job* running = job.release();
    running->setAutoDelete(true);
    running->setInsecureFallback(false);
    running->setKey(key);

    auto* timer = new QTimer(context);
    timer->setSingleShot(true);
    const auto late = std::make_shared<bool>(false);
    QObject::connect(running, &QKeychain::Job::finished, running, [late, overdue = m_overdue] {
        if (*late)
            --*overdue;
    });
    QObject::connect(running, &QKeychain::Job::finished, timer, [timer, ended](QKeychain::Job* finished) {
        timer->stop();
        timer->deleteLater();
        ended(finished);
    });
    QObject::connect(timer, &QTimer::timeout, running, [timer, running, ended, late, overdue = m_overdue] {
        *late = true;
        ++*overdue;
        QObject::disconnect(running, nullptr, timer, nullptr);
        timer->deleteLater();
        ended(nullptr);
    });
    timer->start(m_timeout);
    running->start();
}

void QtKeychainStore::checkAvailable(QObject* context, Answer<void> answer)
{
    run(std::make_unique<QKeychain::ReadPasswordJob>(kService), u"availability"_s, context,
        [answer = std::move(answer)](QKeychain::Job* job) { answer(outcomeWithoutEntry(job)); });
}

void QtKeychainStore::read(const QString& key, QObject* context, Answer<SecretBytes> answer)
{
    run(std::make_unique<QKeychain::ReadPasswordJob>(kService), key, context,
        [answer = std::move(answer)](QKeychain::Job* job) {
            if (auto ended = outcome(job); !ended) {
                answer(fail(std::move(ended.error())));
                return;
            }
            const QByteArray kept = static_cast<QKeychain::ReadPasswordJob*>(job)->binaryData();
            const auto size = std::size_t(kept.size());
            auto value = SecretBytes::copyOf({reinterpret_cast<const unsigned char*>(kept.constData()), size});
            // The bytes are shared with the job, which is about to go and would leave them in the heap.
            sodium_memzero(const_cast<char*>(kept.constData()), size);
            answer(std::move(value));
        });
}

void QtKeychainStore::write(const QString& key, const SecretBytes& value, QObject* context, Answer<void> answer)
{
    auto job = std::make_unique<QKeychain::WritePasswordJob>(kService);
    job->setBinaryData(value.view().toByteArray());
    run(std::move(job), key, context, [answer = std::move(answer)](QKeychain::Job* ended) { answer(outcome(ended)); });
}

void QtKeychainStore::remove(const QString& key, QObject* context, Answer<void> answer)
{
    run(std::make_unique<QKeychain::DeletePasswordJob>(kService), key, context,
        [answer = std::move(answer)](QKeychain::Job* job) { answer(outcomeWithoutEntry(job)); });
}

} // namespace globant::security
