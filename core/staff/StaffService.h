#pragma once

#include "core/access/Approval.h"
#include "core/access/Staff.h"
#include "core/base/Result.h"

#include <QtCore/QFuture>

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace zg {

class Shop;
class Write;

struct StaffEntry {
    Staff staff;
    bool hasPin = false;

    friend bool operator==(const StaffEntry&, const StaffEntry&) = default;
};

// The people who work in the shop, how they say who they are, and what one allows another. Changes are the owner's and
// ask for proof; a manager may give a cashier a new PIN. Callable from any thread; must not outlive the shop.
class StaffService {
public:
    using Now = std::function<std::chrono::milliseconds()>; // steady: a changed clock shortens no waiting

    StaffService(Shop& shop, const Clock& clock, Now now = {});

    QFuture<Result<std::vector<StaffEntry>>> list(); // by id: the owner who created the shop comes first
    QFuture<Result<Staff>> add(const QString& name, Role role);
    // Name, role, whether still there. LastOwner: a shop keeps one.
    QFuture<Done> save(const Staff& staff);

    QFuture<Done> setPin(StaffId staff, const QString& pin); // WeakPin
    // WrongPin, PinTooSoon, PinLocked. A try is counted as failed and durable before it is looked at.
    QFuture<Result<Staff>> tryPin(StaffId staff, const QString& pin);

    // Who works from now on: verbs go by their role, and their records carry their name. Refused as tryPin refuses.
    QFuture<Result<Staff>> signIn(StaffId staff, const QString& pin);
    // The same without a PIN, for whoever has just proven to be the owner; else ProofNeeded.
    QFuture<Result<Staff>> signInProven(StaffId staff);

    // Allows whoever works now just this, once: `by` types their PIN for it, refused as tryPin refuses, and
    // ApprovalNeeded when they would need one themselves.
    QFuture<Result<Staff>> approve(const Approvable& what, StaffId by, const QString& pin);
    // The same as the owner, whose passphrase has just been proven; else ProofNeeded.
    QFuture<Result<Staff>> approveAsOwner(const Approvable& what);
    // The latest first.
    QFuture<Result<std::vector<Approval>>> approvals(int limit);

private:
    template <class Verb> auto change(StaffId staff, Verb verb);
    QFuture<Result<Staff>> answerPin(StaffId staff, const QString& pin, std::function<void(Write&, const Staff&)> then);
    void forgetDelay(StaffId staff);
    std::chrono::milliseconds waitFor(StaffId staff, int failures); // 0: now
    void failed(StaffId staff, int failures);

    Shop& m_shop;
    const Clock& m_clock;
    Now m_now;
    std::mutex m_mutex;
    std::map<StaffId, std::chrono::milliseconds> m_notBefore;
};

} // namespace zg
