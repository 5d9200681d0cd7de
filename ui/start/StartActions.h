#pragma once

#include "core/base/Result.h"

#include <QtCore/QFuture>

#include <functional>

namespace zg {

struct NewShopForm {
    QString folder;
    QString name;
    QString currency; // ISO 4217
    QString zone;     // IANA
    int cutoffMinutes = 4 * 60;
    QString passphrase;
};

// What the start window asks for; whoever owns the shop does it. Opening and creating derive keys for one or two
// seconds and therefore answer by futures, finished on any thread.
struct StartActions {
    std::function<bool(const QString& folder)> shopExists;
    std::function<Done(const QString& passphrase)> checkPassphrase; // while typing: quick
    std::function<QFuture<Done>(const QString& folder, const QString& passphrase)> open;
    std::function<QFuture<Done>(const QString& folder, const QString& recoveryCode)> openWithRecoveryCode;
    // The recovery code as it is to be shown. After it the shop is open.
    std::function<QFuture<Result<QString>>(const NewShopForm& form)> create;
};

} // namespace zg
