// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/common/opensslthread.h"

#include <QCoreApplication>
#include <QThread>
#include <QThreadStorage>

#include <openssl/crypto.h>

namespace globant {

namespace {

struct StopOpenSsl
{
    StopOpenSsl() = default;
    ~StopOpenSsl() { OPENSSL_thread_stop(); }
    Q_DISABLE_COPY_MOVE(StopOpenSsl)
};

} // namespace

void freeOpenSslWithThread()
{
    const QCoreApplication* const application = QCoreApplication::instance();
    if (application == nullptr || QThread::currentThread() == application->thread())
        return; // the main thread ends with the process, and OpenSSL with it
    static QThreadStorage<StopOpenSsl*> stops;
    if (!stops.hasLocalData())
        stops.setLocalData(new StopOpenSsl);
}

} // namespace globant
