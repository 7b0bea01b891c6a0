// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QFutureWatcher>

namespace globant::ui {

// Calls `then(T)` from the event loop of the calling thread once the future has its result, even if it has it already;
// never once `context`, of the same thread, is gone. (QFuture::then calls at once where the result is there.)
template <class T, class Then>
void whenDone(const QFuture<T>& future, QObject* context, Then then)
{
    auto* watcher = new QFutureWatcher<T>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)]() mutable {
        watcher->deleteLater();
        then(watcher->future().takeResult());
    });
    watcher->setFuture(future);
}

} // namespace globant::ui
