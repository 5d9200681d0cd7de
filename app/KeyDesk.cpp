#include "app/KeyDesk.h"

#include "core/access/Permit.h"
#include "core/shop/Shop.h"
#include "core/store/Keyring.h"
#include "core/store/Passphrase.h"

#include <QtConcurrent/QtConcurrent>

namespace zg {

KeyDesk::KeyDesk(Shop& shop) : m_shop(shop) {
    m_thread.setMaxThreadCount(1);
}

KeyDesk::~KeyDesk() {
    m_thread.waitForDone();
}

template <class R, class Job> QFuture<R> KeyDesk::run(Job job) {
    return QtConcurrent::run(&m_thread, [job = std::move(job)]() -> R { return job(); });
}

SecurityActions KeyDesk::actions() {
    Vault& vault = m_shop.vault();
    return {
        [this](const QString& secret) { return run<Done>([this, secret] { return m_shop.prove(secret); }); },
        [this, &vault](const QString& secret, const QString& next) {
            return run<Done>([&vault, secret, next] { return vault.changePassphrase(secret, next); });
        },
        [](const QString& passphrase) { return checkPassphrase(passphrase); },
        [this, &vault](const QString& secret) {
            return run<Result<QString>>([&vault, secret]() -> Result<QString> {
                if (const Done proven = vault.prove(secret); !proven) return tl::unexpected<Error>(proven.error());
                return vault.newRecoveryCode();
            });
        },
        [&vault] { return vault.has(SlotKind::Device); },
        [this, &vault](bool remember) {
            return run<Done>([&vault, remember, actor = m_shop.session().actor()]() -> Done {
                if (const Done may = permit(actor, Permission::Staff); !may) return may;
                const auto keyring = systemKeyring();
                return remember ? vault.rememberOnDevice(*keyring) : vault.forgetDevice(*keyring);
            });
        },
    };
}

} // namespace zg
