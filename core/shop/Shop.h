#pragma once

#include "core/access/Session.h"
#include "core/settings/ShopSettings.h"
#include "core/store/KeySlots.h"
#include "core/store/Vault.h"
#include "core/write/BatchRunner.h"

#include <memory>
#include <mutex>

namespace zg {

struct NewShop {
    ShopSettings settings;
    QString ownerName = QStringLiteral("店主"); // the first of the staff
};

// How many threads and how much memory an open shop may use.
struct ShopLimits {
    int readers = 3;
    CacheSize writerCache{160 * 1024};
    CacheSize readerCache{128 * 1024}; // of the first reader, who serves the till; the others get a quarter
};

// An open shop: its keys and lock, its database, its settings, who works at it. Services are built on it and must not
// outlive it.
class Shop {
public:
    static Result<std::unique_ptr<Shop>> create(const QString& folder, const QString& passphrase, const NewShop& what,
                                                const Clock& clock, KeyCost cost = KeyCost::standard(),
                                                ShopLimits limits = {});
    static Result<std::unique_ptr<Shop>> openWithPassphrase(const QString& folder, const QString& passphrase,
                                                            ShopLimits limits = {});
    static Result<std::unique_ptr<Shop>> openWithRecoveryCode(const QString& folder, const QString& code,
                                                              ShopLimits limits = {});
    static Result<std::unique_ptr<Shop>> openWithDevice(const QString& folder, Keyring& keyring,
                                                        ShopLimits limits = {});

    // A change of the shop, as one transaction: verb(Write&) -> T, void or Result<T>. Whoever works at the shop when it
    // is asked for acts, unless it says who. The clock must outlive it.
    template <class Verb> auto write(const Clock& clock, Verb verb, Priority priority = Priority::Till) {
        return write(m_session->actor(), clock, std::move(verb), priority);
    }
    template <class Verb>
    auto write(const Actor& actor, const Clock& clock, Verb verb, Priority priority = Priority::Till) {
        return m_writes->run(WriteFrame{actor, clock, settings()}, std::move(verb), priority);
    }

    // Long work in batches, see BatchRunner. The clock must outlive it.
    BatchRunner batches(const Actor& actor, const Clock& clock) {
        return {*m_writes, [this, actor, &clock] { return WriteFrame{actor, clock, settings()}; }};
    }

    Database& database() { return *m_database; }
    Actor actor() const { return m_session->actor(); } // who works now
    // As they are now: others may be saved at any moment, so a verb takes them once. From any thread.
    ShopSettings settings() const;
    void setSettings(const ShopSettings& settings); // for whoever has just committed them
    Session& session() { return *m_session; }
    Done prove(const QString& secret); // passphrase or recovery code: the owner's; takes seconds. WrongPassphrase
    Vault& vault() { return m_vault; }
    const Vault& vault() const { return m_vault; }

private:
    explicit Shop(Vault vault) : m_vault(std::move(vault)) {}
    static Result<std::unique_ptr<Shop>> start(Result<Vault> vault, ShopLimits limits);
    static Result<std::unique_ptr<Shop>> proven(Result<std::unique_ptr<Shop>> shop);

    Vault m_vault;
    mutable std::mutex m_settingsMutex;
    ShopSettings m_settings;
    std::unique_ptr<Session> m_session;
    std::unique_ptr<WriteQueue> m_writes;
    std::unique_ptr<Database> m_database; // closes before the vault gives up its lock
};

} // namespace zg
