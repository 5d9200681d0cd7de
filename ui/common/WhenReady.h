#pragma once

#include "core/base/Result.h"

#include <QtCore/QFutureWatcher>

namespace zg {

// Calls then(const Result<T>&) on the context's thread when the answer is there; never when the context is gone by
// then. A job that was cancelled before it had a result answers with ErrorCode::Cancelled.
//
// Not QFuture::then(context, ...): in Qt 6.4 that touches the context from the worker's thread and crashes when a
// window was closed while its question was out.
template <class T, class Then> void whenReady(const QFuture<Result<T>>& future, QObject* context, Then then) {
    auto* watcher = new QFutureWatcher<Result<T>>(context);
    QObject::connect(watcher, &QFutureWatcherBase::finished, context, [watcher, then = std::move(then)] {
        watcher->deleteLater();
        const QFuture<Result<T>> ready = watcher->future();
        then(ready.resultCount() > 0 ? ready.resultAt(0) : Result<T>(fail(ErrorCode::Cancelled)));
    });
    watcher->setFuture(future);
}

} // namespace zg
