#pragma once

#include "core/base/Result.h"
#include "core/store/Secret.h"

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <vector>

namespace zg {

// What a slot wraps: 32 bytes of root key, and 32 of the journal's key, which outlives a change of the root key: the
// journal's old rows must still prove themselves.
inline constexpr int kRootKeyBytes = 32;
inline constexpr int kJournalKeyBytes = 32;
inline constexpr int kWrappedBytes = kRootKeyBytes + kJournalKeyBytes;

// What one guess at a passphrase costs: Argon2id with p = 1. 256 MiB and 3 passes take about 1.6 s on a shop's PC.
class KeyCost {
public:
    static KeyCost standard() { return {3, std::int64_t{256} << 20}; }
    // InvalidArgument below 3 passes or 64 MiB, or above what any slot may claim.
    static Result<KeyCost> of(int passes, std::int64_t bytes);
    static KeyCost cheapForTests() { return {1, 8192}; } // protects nothing

    // A slot in a manipulated file must not be able to exhaust the machine.
    static Result<KeyCost> claimed(int passes, std::int64_t bytes);

    int passes() const { return m_passes; }
    std::int64_t bytes() const { return m_bytes; }
    friend bool operator==(const KeyCost&, const KeyCost&) = default;

private:
    KeyCost(int passes, std::int64_t bytes) : m_passes(passes), m_bytes(bytes) {}
    int m_passes;
    std::int64_t m_bytes;
};

enum class SlotKind { Passphrase, RecoveryCode, Device };

// The keys, wrapped by one thing somebody has or knows. XChaCha20-Poly1305; its associated data binds shop, kind,
// epoch and costs, so that no slot can be moved or cheapened.
struct KeySlot {
    SlotKind kind = SlotKind::Passphrase;
    int epoch = 1;
    KeyCost cost = KeyCost::standard(); // of passphrases; the other kinds are random already and are hashed once
    QByteArray salt;
    QByteArray nonce;
    QByteArray box;
    friend bool operator==(const KeySlot&, const KeySlot&) = default;
};

// The sidecar next to the shop file. Two epochs stand in it only while the root key is being changed.
struct KeyFile {
    QString shop; // UUID
    std::vector<KeySlot> wraps;
    bool damaged = false; // some slot was not as it was written, and was left out
    friend bool operator==(const KeyFile&, const KeyFile&) = default;

    bool has(SlotKind kind) const;
    std::vector<KeySlot> of(SlotKind kind) const; // the newest epoch first
    void put(KeySlot slot);                       // in place of one of the same kind and epoch
    void drop(SlotKind kind);
    void dropOtherEpochs(int epoch);
};

QByteArray toJson(const KeyFile& file);
Result<KeyFile> parseKeyFile(const QByteArray& json); // KeySlotDamaged when there is no sound slot in it; ShopNewer

// The file and its copy (.prev) are written one after the other, each at once, so that one of them is whole whatever
// happens.
Done saveKeyFile(const QString& path, const KeyFile& file);
// The one that is sound; when both are damaged, the one that still has a slot of this kind.
Result<KeyFile> loadKeyFile(const QString& path, SlotKind wanted);

KeySlot wrapKeys(const QString& shop, SlotKind kind, int epoch, KeyCost cost, const Secret& opener,
                 const Secret& wrapped);
// WrongPassphrase, WrongRecoveryCode or NoDeviceKey when `opener` does not fit the slot.
Result<Secret> unwrapKeys(const QString& shop, const KeySlot& slot, const Secret& opener);

} // namespace zg
