#include "core/store/Passphrase.h"

#include <QtCore/QFile>
#include <QtCore/QList>
#include <QtCore/QSet>

#include <sodium.h>

#include <algorithm>

namespace zg {

namespace {

constexpr int kFewestCharacters = 15;
constexpr int kFewestDifferent = 5;
constexpr int kShortestUnit = 6; // "abc123abc123abc" repeats a unit too short to count
constexpr double kMostSteps = 0.8;

QString canonical(const QString& passphrase) {
    return passphrase.normalized(QString::NormalizationForm_KC);
}

// What is left when case, spaces and punctuation, which guessers vary first, are taken away.
QString bare(const QString& passphrase) {
    QString letters;
    for (const QChar c : canonical(passphrase).toLower())
        if (!c.isSpace() && !c.isPunct() && !c.isSymbol()) letters += c;
    return letters;
}

bool repeatsShortUnit(const QString& text) {
    for (qsizetype unit = 1; unit <= kShortestUnit && 2 * unit <= text.size(); ++unit)
        if (QStringView(text).mid(unit) == QStringView(text).left(text.size() - unit)) return true;
    return false;
}

// 123456..., abcdef..., 9876...
bool countsUpOrDown(const QString& text) {
    qsizetype steps = 0;
    for (qsizetype i = 1; i < text.size(); ++i) {
        const int step = text[i].unicode() - text[i - 1].unicode();
        if (step == 1 || step == -1 || step == 0 || step == '0' - '9') ++steps;
    }
    return static_cast<double>(steps) > kMostSteps * static_cast<double>(text.size());
}

bool isCommon(const QString& text) {
    QFile list(QStringLiteral(":/data/common_passphrases.txt"));
    if (!list.open(QIODevice::ReadOnly)) return false;
    while (!list.atEnd())
        if (bare(QString::fromUtf8(list.readLine())) == text) return true;
    return false;
}

} // namespace

Done checkPassphrase(const QString& passphrase) {
    const QList<uint> characters = canonical(passphrase).toUcs4();
    if (characters.size() < kFewestCharacters) return fail(ErrorCode::WeakPassphrase, QStringLiteral("short"));
    const QString text = bare(passphrase);
    if (QSet<uint>(characters.cbegin(), characters.cend()).size() < kFewestDifferent || repeatsShortUnit(text) ||
        countsUpOrDown(text) || isCommon(text))
        return fail(ErrorCode::WeakPassphrase, QStringLiteral("common"));
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
