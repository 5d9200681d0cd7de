#include "core/store/RecoveryCode.h"

#include <sodium.h>

#include <array>

namespace zg {

namespace {

constexpr char kAlphabet[] = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
constexpr int kBytes = 20;
constexpr int kDigits = 36; // 32 of the code, 4 of the checksum
constexpr int kGroup = 4;

int digitValue(QChar character) {
    const char c = character.toUpper().toLatin1();
    if (c == 'O') return 0;
    if (c == 'I' || c == 'L') return 1;
    for (int value = 0; value < 32; ++value)
        if (kAlphabet[value] == c) return value;
    return -1;
}

// The code's 160 bits and 20 bits of their hash, in digits of 5 bits.
std::array<int, kDigits> digitsOf(const Secret& bits) {
    std::array<unsigned char, crypto_generichash_BYTES> sum{};
    crypto_generichash(sum.data(), sum.size(), bits.data(), bits.size(), nullptr, 0);
    std::array<int, kDigits> digits{};
    for (int i = 0; i < kDigits * 5; ++i) {
        const int byte = i / 8 < kBytes ? bits.data()[i / 8] : sum[static_cast<std::size_t>(i / 8 - kBytes)];
        digits[static_cast<std::size_t>(i / 5)] =
            digits[static_cast<std::size_t>(i / 5)] * 2 + ((byte >> (7 - i % 8)) & 1);
    }
    return digits;
}

} // namespace

Secret newRecoveryBits() {
    return Secret::random(kBytes);
}

QString recoveryText(const Secret& bits) {
    QString text;
    int written = 0;
    for (const int digit : digitsOf(bits)) {
        if (written > 0 && written % kGroup == 0) text += QLatin1Char('-');
        text += QLatin1Char(kAlphabet[digit]);
        ++written;
    }
    return text;
}

Result<Secret> parseRecoveryText(const QString& text) {
    std::array<int, kDigits> digits{};
    std::size_t count = 0;
    const QString folded = text.normalized(QString::NormalizationForm_KC);
    for (const QChar character : folded) {
        if (character.isSpace() || character.isPunct()) continue;
        const int value = digitValue(character);
        if (value < 0 || count == kDigits) return fail(ErrorCode::WrongRecoveryCode, QStringLiteral("typing"));
        digits[count++] = value;
    }
    Secret bits(kBytes);
    for (int i = 0; i < kBytes * 8; ++i) {
        const int bit = (digits[static_cast<std::size_t>(i / 5)] >> (4 - i % 5)) & 1;
        bits.data()[i / 8] = static_cast<unsigned char>(bits.data()[i / 8] * 2 + bit);
    }
    if (count != kDigits || digitsOf(bits) != digits)
        return fail(ErrorCode::WrongRecoveryCode, QStringLiteral("typing"));
    return bits;
}

} // namespace zg
