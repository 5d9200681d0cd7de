#include "core/store/KeySlots.h"

#include "core/store/DurableFile.h"
#include "core/store/StoreError.h"

#include <QtCore/QFile>
#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <sodium.h>

#include <algorithm>
#include <array>
#include <new>
#include <optional>

namespace zg {

namespace {

constexpr int kFormat = 1;
constexpr qint64 kLargestFile = 1 << 20;
const QString kCopy = QStringLiteral(".prev");
constexpr int kFloorPasses = 3;
constexpr std::int64_t kFloorBytes = std::int64_t{64} << 20;
constexpr int kMostPasses = 10;
constexpr std::int64_t kMostBytes = std::int64_t{1} << 30;
constexpr int kSaltBytes = crypto_pwhash_SALTBYTES;
constexpr int kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr int kBoxBytes = kWrappedBytes + crypto_aead_xchacha20poly1305_ietf_ABYTES;

struct KindName {
    SlotKind kind;
    const char* name;
    ErrorCode misfit;
};
constexpr std::array<KindName, 3> kKinds{{{SlotKind::Passphrase, "passphrase", ErrorCode::WrongPassphrase},
                                          {SlotKind::RecoveryCode, "recovery", ErrorCode::WrongRecoveryCode},
                                          {SlotKind::Device, "device", ErrorCode::NoDeviceKey}}};

const KindName& nameOf(SlotKind kind) {
    return kKinds[static_cast<std::size_t>(kind)];
}

const unsigned char* bytesOf(const QByteArray& bytes) {
    return reinterpret_cast<const unsigned char*>(bytes.constData());
}
unsigned char* bytesOf(QByteArray& bytes) {
    return reinterpret_cast<unsigned char*>(bytes.data());
}

QByteArray randomBytes(int size) {
    QByteArray bytes(size, Qt::Uninitialized);
    randombytes_buf(bytes.data(), static_cast<size_t>(size));
    return bytes;
}

// Everything of the slot but the box, in one unambiguous line.
QByteArray associatedData(const QString& shop, const KeySlot& slot) {
    return QStringLiteral("zhanggui slot 1 %1 %2 %3 %4 %5 ")
               .arg(shop, QString::fromLatin1(nameOf(slot.kind).name))
               .arg(slot.epoch)
               .arg(slot.cost.passes())
               .arg(slot.cost.bytes())
               .toUtf8() +
           slot.salt.toHex();
}

Secret wrappingKey(const KeySlot& slot, const Secret& opener) {
    Secret key(crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
    if (slot.kind == SlotKind::Passphrase) {
        const int code =
            crypto_pwhash(key.data(), key.size(), reinterpret_cast<const char*>(opener.data()), opener.size(),
                          bytesOf(slot.salt), static_cast<unsigned long long>(slot.cost.passes()),
                          static_cast<size_t>(slot.cost.bytes()), crypto_pwhash_ALG_ARGON2ID13);
        if (code != 0) throw std::bad_alloc(); // the only way it fails once its parameters are in range
    } else {
        // 160 and 256 random bits: guessing is hopeless, so stretching would only cost time.
        crypto_generichash(key.data(), key.size(), opener.data(), opener.size(), bytesOf(slot.salt),
                           static_cast<size_t>(slot.salt.size()));
    }
    return key;
}

// Tells a slot that rotted on the disk from a passphrase that is wrong, which the seal alone cannot.
QByteArray checksum(const QString& shop, const KeySlot& slot) {
    const QByteArray text = associatedData(shop, slot) + slot.nonce.toHex() + slot.box.toHex();
    QByteArray sum(16, Qt::Uninitialized);
    crypto_generichash(bytesOf(sum), static_cast<size_t>(sum.size()), bytesOf(text), static_cast<size_t>(text.size()),
                       nullptr, 0);
    return sum;
}

std::optional<KeySlot> slotFromJson(const QString& shop, const QJsonObject& object) {
    const auto bytes = [&](const char* key) {
        return QByteArray::fromBase64(object[QLatin1String(key)].toString().toLatin1());
    };
    const auto kind = std::find_if(kKinds.begin(), kKinds.end(), [&](const KindName& entry) {
        return object[QLatin1String("kind")].toString() == QLatin1String(entry.name);
    });
    const Result<KeyCost> cost =
        KeyCost::claimed(object[QLatin1String("passes")].toInt(-1), object[QLatin1String("bytes")].toInteger(-1));
    if (kind == kKinds.end() || !cost) return std::nullopt;
    KeySlot slot{kind->kind,  object[QLatin1String("epoch")].toInt(-1), *cost, bytes("salt"), bytes("nonce"),
                 bytes("box")};
    if (slot.epoch < 1 || slot.salt.size() != kSaltBytes || slot.nonce.size() != kNonceBytes ||
        slot.box.size() != kBoxBytes || bytes("check") != checksum(shop, slot))
        return std::nullopt;
    return slot;
}

} // namespace

Result<KeyCost> KeyCost::of(int passes, std::int64_t bytes) {
    if (passes < kFloorPasses || bytes < kFloorBytes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("key cost"));
    return claimed(passes, bytes);
}

Result<KeyCost> KeyCost::claimed(int passes, std::int64_t bytes) {
    if (passes < 1 || passes > kMostPasses || bytes < static_cast<std::int64_t>(crypto_pwhash_MEMLIMIT_MIN) ||
        bytes > kMostBytes)
        return fail(ErrorCode::InvalidArgument, QStringLiteral("key cost"));
    return KeyCost(passes, bytes);
}

bool KeyFile::has(SlotKind kind) const {
    return !of(kind).empty();
}

std::vector<KeySlot> KeyFile::of(SlotKind kind) const {
    std::vector<KeySlot> found;
    for (const KeySlot& slot : wraps)
        if (slot.kind == kind) found.push_back(slot);
    std::sort(found.begin(), found.end(), [](const KeySlot& a, const KeySlot& b) { return a.epoch > b.epoch; });
    return found;
}

void KeyFile::drop(SlotKind kind) {
    std::erase_if(wraps, [&](const KeySlot& slot) { return slot.kind == kind; });
}

void KeyFile::put(KeySlot slot) {
    std::erase_if(wraps, [&](const KeySlot& old) { return old.kind == slot.kind && old.epoch == slot.epoch; });
    wraps.push_back(std::move(slot));
}

void KeyFile::dropOtherEpochs(int epoch) {
    std::erase_if(wraps, [&](const KeySlot& slot) { return slot.epoch != epoch; });
}

QByteArray toJson(const KeyFile& file) {
    QJsonArray list;
    for (const KeySlot& slot : file.wraps) {
        const auto text = [](const QByteArray& bytes) { return QString::fromLatin1(bytes.toBase64()); };
        list.append(QJsonObject{{QStringLiteral("kind"), QString::fromLatin1(nameOf(slot.kind).name)},
                                {QStringLiteral("epoch"), slot.epoch},
                                {QStringLiteral("passes"), slot.cost.passes()},
                                {QStringLiteral("bytes"), static_cast<qint64>(slot.cost.bytes())},
                                {QStringLiteral("salt"), text(slot.salt)},
                                {QStringLiteral("nonce"), text(slot.nonce)},
                                {QStringLiteral("box"), text(slot.box)},
                                {QStringLiteral("check"), text(checksum(file.shop, slot))}});
    }
    return QJsonDocument(QJsonObject{{QStringLiteral("format"), kFormat},
                                     {QStringLiteral("shop"), file.shop},
                                     {QStringLiteral("slots"), list}})
        .toJson();
}

Result<KeyFile> parseKeyFile(const QByteArray& json) {
    const QJsonObject object = QJsonDocument::fromJson(json).object();
    const int format = object[QLatin1String("format")].toInt();
    if (format > kFormat) return fail(ErrorCode::ShopNewer, QStringLiteral("key file format %1").arg(format));
    KeyFile file;
    file.shop = object[QLatin1String("shop")].toString();
    const QJsonArray list = object[QLatin1String("slots")].toArray();
    for (const QJsonValue& value : list) {
        if (std::optional<KeySlot> slot = slotFromJson(file.shop, value.toObject()))
            file.wraps.push_back(std::move(*slot));
        else
            file.damaged = true;
    }
    if (format != kFormat || file.wraps.empty()) return fail(ErrorCode::KeySlotDamaged, QStringLiteral("key file"));
    return file;
}

Done saveKeyFile(const QString& path, const KeyFile& file) {
    const QByteArray json = toJson(file);
    if (const Done saved = writeDurably(path, json); !saved) return saved;
    return writeDurably(path + kCopy, json);
}

Result<KeyFile> loadKeyFile(const QString& path, SlotKind wanted) {
    const auto load = [](const QString& name) -> Result<KeyFile> {
        QFile file(name);
        if (!file.open(QIODevice::ReadOnly)) return fail(ErrorCode::KeySlotDamaged, file.errorString());
        return parseKeyFile(file.read(kLargestFile));
    };
    Result<KeyFile> main = load(path);
    if (main && !main->damaged) return main;
    Result<KeyFile> copy = load(path + kCopy);
    if (copy && !copy->damaged) return copy;
    if (main && main->has(wanted)) return main;
    if (copy && copy->has(wanted)) return copy;
    return fail(main ? ErrorCode::KeySlotDamaged : main.error().code, QStringLiteral("key file"));
}

KeySlot wrapKeys(const QString& shop, SlotKind kind, int epoch, KeyCost cost, const Secret& opener,
                 const Secret& wrapped) {
    initialiseSodium();
    KeySlot slot{
        kind, epoch, cost, randomBytes(kSaltBytes), randomBytes(kNonceBytes), QByteArray(kBoxBytes, Qt::Uninitialized)};
    const QByteArray bound = associatedData(shop, slot);
    const Secret key = wrappingKey(slot, opener);
    crypto_aead_xchacha20poly1305_ietf_encrypt(bytesOf(slot.box), nullptr, wrapped.data(), wrapped.size(),
                                               bytesOf(bound), static_cast<unsigned long long>(bound.size()), nullptr,
                                               bytesOf(slot.nonce), key.data());
    return slot;
}

Result<Secret> unwrapKeys(const QString& shop, const KeySlot& slot, const Secret& opener) {
    initialiseSodium();
    const QByteArray bound = associatedData(shop, slot);
    const Secret key = wrappingKey(slot, opener);
    Secret wrapped(kWrappedBytes);
    const int code = crypto_aead_xchacha20poly1305_ietf_decrypt(
        wrapped.data(), nullptr, nullptr, bytesOf(slot.box), static_cast<unsigned long long>(slot.box.size()),
        bytesOf(bound), static_cast<unsigned long long>(bound.size()), bytesOf(slot.nonce), key.data());
    if (code != 0) return fail(nameOf(slot.kind).misfit);
    return wrapped;
}

} // namespace zg
