#pragma once

#include "core/base/Progress.h"
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

// How the shop came to be open, and with what it begins.
enum class Beginning { Opened, Demo, Import, Empty };

// What the start window asks for; whoever owns the shop does it. Opening and creating derive keys for one or two
// seconds and therefore answer by futures, finished on any thread.
struct StartActions {
    std::function<bool(const QString& folder)> shopExists;
    std::function<Done(const QString& passphrase)> checkPassphrase; // while typing: quick
    std::function<QFuture<Done>(const QString& folder, const QString& passphrase)> open;
    std::function<QFuture<Done>(const QString& folder, const QString& recoveryCode)> openWithRecoveryCode;
    // A backup becomes a shop in `folder`, and is opened.
    std::function<QFuture<Done>(const QString& backup, const QString& folder, const QString& passphrase)> restore;
    std::function<QFuture<Done>(const QString& backup, const QString& folder, const QString& recoveryCode)>
        restoreWithRecoveryCode;
    // Of the shop just opened by its recovery code. The passphrase before is void from then on.
    std::function<QFuture<Done>(const QString& passphrase)> replacePassphrase;
    // Whether this PC keeps a key to that shop; then it is tried before anybody is asked.
    std::function<bool(const QString& folder)> hasDeviceKey;
    std::function<QFuture<Done>(const QString& folder)> openWithDevice;
    // The recovery code as it is to be shown. After it the shop is open.
    std::function<QFuture<Result<QString>>(const NewShopForm& form)> create;
    std::function<QString()> shopUuid; // of the open shop
    // Of the shop just created. Cancelled leaves it empty.
    std::function<QFuture<Done>(const Progress& progress)> fillDemo;
};

} // namespace zg
