#pragma once

#include "core/base/Result.h"
#include "core/store/Secret.h"

#include <QtCore/QString>

namespace zg {

// The code on the printed recovery sheet: 160 random bits and a checksum of 20, as nine groups of four letters and
// digits that cannot be mistaken for each other (Crockford's base 32).
Secret newRecoveryBits();
QString recoveryText(const Secret& bits); // "7K3M-..."

// Any case, with or without separators; O is read as 0, I and L as 1. WrongRecoveryCode with the detail "typing" when
// the checksum shows a slip, so that it can be told from a code of another shop.
Result<Secret> parseRecoveryText(const QString& text);

} // namespace zg
