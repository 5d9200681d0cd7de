#pragma once

#include "core/access/Staff.h"

#include <chrono>
#include <functional>
#include <mutex>
#include <optional>

namespace zg {

// Whoever works at the open shop at one moment, as a verb remembers it from when it was asked.
struct Actor {
    Staff staff;
    bool isProven = false; // typed the shop's passphrase within kProofLasts

    friend bool operator==(const Actor&, const Actor&) = default;
};

// Nobody: what the program does by itself. It may nothing that asks for a permission.
inline Actor theProgram() {
    return {};
}

inline constexpr std::chrono::minutes kProofLasts{5};

// Who works at this shop. Until somebody signs in it is the owner: whoever opened the file had its key. Callable from
// any thread.
class Session {
public:
    using Now = std::function<std::chrono::milliseconds()>; // steady: a changed clock proves nothing

    explicit Session(Staff owner, Now now = {});

    Actor actor() const;
    Staff user() const { return actor().staff; }
    void signIn(const Staff& staff); // only an owner takes over what was proven: it was an owner's passphrase
    void prove();                    // the passphrase has just been typed, and was the right one
    void spendProof();

private:
    mutable std::mutex m_mutex;
    Now m_now;
    Staff m_user;
    std::optional<std::chrono::milliseconds> m_provenAt;
};

} // namespace zg
