#pragma once

#include "core/base/Result.h"
#include "core/shop/Shop.h"
#include "core/staff/Staff.h"

#include <QtCore/QFuture>

#include <chrono>
#include <functional>
#include <map>
#include <mutex>
#include <vector>

namespace zg {

struct StaffEntry {
    Staff staff;
    bool hasPin = false;

    friend bool operator==(const StaffEntry&, const StaffEntry&) = default;
};

// The people who work in the shop, and how they say who they are. Callable from any thread; must not outlive the shop.
class StaffService {
public:
    using Now = std::function<std::chrono::milliseconds()>; // steady: a changed clock shortens no waiting

    StaffService(Shop& shop, const Clock& clock, Now now = {});

    QFuture<Result<std::vector<StaffEntry>>> list(); // by id: the owner who created the shop comes first
    QFuture<Result<Staff>> add(const QString& name, Role role, StaffId actor = {});
    // Name, role, whether still there. LastOwner: a shop keeps one.
    QFuture<Done> save(const Staff& staff, StaffId actor = {});

    QFuture<Done> setPin(StaffId staff, const QString& pin, StaffId actor = {}); // WeakPin
    QFuture<Done> removePin(StaffId staff, StaffId actor = {});
    // WrongPin, PinTooSoon, PinLocked. A try is counted as failed and durable before it is looked at.
    QFuture<Result<Staff>> tryPin(StaffId staff, const QString& pin);

private:
    template <class Job> auto change(StaffId staff, StaffId actor, Job job);
    std::chrono::milliseconds waitFor(StaffId staff, int failures); // 0: now
    void failed(StaffId staff, int failures);

    Shop& m_shop;
    const Clock& m_clock;
    Now m_now;
    std::mutex m_mutex;
    std::map<StaffId, std::chrono::milliseconds> m_notBefore;
};

} // namespace zg
