#include "core/store/Passphrase.h"

#include <QtCore/QList>

#include <sodium.h>

namespace zg {

namespace {

constexpr int kFewestCharacters = 15;

QString canonical(const QString& passphrase) {
    return passphrase.normalized(QString::NormalizationForm_KC);
}

} // namespace

Done checkPassphrase(const QString& passphrase) {
    if (canonical(passphrase).toUcs4().size() < kFewestCharacters)
        return fail(ErrorCode::WeakPassphrase, QStringLiteral("short"));
    return {};
}

Secret passphraseBytes(const QString& passphrase) {
    QString text = canonical(passphrase);
    QByteArray utf8 = text.toUtf8();
    Secret bytes(static_cast<std::size_t>(utf8.size()));
    std::copy(utf8.cbegin(), utf8.cend(), bytes.data());
    sodium_memzero(utf8.data(), static_cast<std::size_t>(utf8.size()));
    sodium_memzero(text.data(), static_cast<std::size_t>(text.size()) * sizeof(QChar));
    return bytes;
}

} // namespace zg
