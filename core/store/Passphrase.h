#pragma once

#include "core/base/Result.h"
#include "core/store/Secret.h"

#include <QtCore/QString>

namespace zg {

// At least 15 characters, and not one of those that guessers try first. No rules of composition: they make people write
// it down. WeakPassphrase.
Done checkPassphrase(const QString& passphrase);

// The bytes that are hashed: UTF-8 of the compatibility form, so that an input method that types full-width letters, or
// composes accents differently, still opens the shop.
Secret passphraseBytes(const QString& passphrase);

} // namespace zg
