#pragma once

#include "core/base/Result.h"

#include <QtCore/QFuture>

#include <functional>

namespace zg {

// What the settings do with the keys of the open shop; whoever owns it does it. Deriving a key takes seconds: answers
// come by futures, finished on any thread. A secret is the passphrase or the recovery code.
struct SecurityActions {
    std::function<QFuture<Done>(const QString& secret)> prove;
    std::function<QFuture<Done>(const QString& secret, const QString& next)> changePassphrase;
    std::function<Done(const QString& passphrase)> checkPassphrase; // of a new one, while typing: quick
    // The code before is void from then on.
    std::function<QFuture<Result<QString>>(const QString& secret)> newRecoveryCode;
    std::function<bool()> isRemembered; // whether this PC opens the shop without being asked
    std::function<QFuture<Done>(bool remember)> remember;
};

} // namespace zg
