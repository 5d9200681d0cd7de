#pragma once

#include "core/base/Result.h"

#include <QtCore/QFuture>

namespace zg {

// The answer of a job of the database, for threads that have nothing else to do. One that was cancelled before it had
// an answer answers Cancelled.
template <class R> R waitFor(QFuture<R> future) {
    future.waitForFinished();
    return future.resultCount() == 0 ? R(fail(ErrorCode::Cancelled)) : future.takeResult();
}

} // namespace zg
