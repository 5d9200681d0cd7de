#pragma once

#include "core/base/Result.h"
#include "core/store/Secret.h"

#include <QtCore/QString>

#include <chrono>
#include <memory>

namespace zg {

// Where this computer keeps the device key of a shop. Calls block: not on the GUI thread. NoDeviceKey when there is no
// keyring, it does not answer in time, or it knows no such key.
class Keyring {
public:
    virtual ~Keyring() = default;
    virtual Result<Secret> read(const QString& name) = 0;
    virtual Done write(const QString& name, const Secret& key) = 0;
    virtual Done remove(const QString& name) = 0;
};

// The keyring of the desktop session (Secret Service, KWallet); never a plain file. The time limit includes a person
// who is asked to unlock it.
std::unique_ptr<Keyring> systemKeyring(std::chrono::milliseconds patience = std::chrono::seconds(20));

} // namespace zg
