#include "core/staff/StaffService.h"

#include "core/access/Permit.h"
#include "core/access/StaffStore.h"
#include "core/base/Steady.h"
#include "core/shop/Shop.h"
#include "core/staff/Pin.h"
#include "core/staff/PinStore.h"
#include "core/store/Catching.h"

#include <algorithm>

namespace zg {

namespace {

Result<Staff> staffOf(Connection& connection, StaffId id) {
    for (const Staff& staff : listStaff(connection)) {
        if (staff.id == id) return staff;
    }
    return fail(ErrorCode::StaffNotFound, id.toString());
}

} // namespace

StaffService::StaffService(Shop& shop, const Clock& clock, Now now)
    : m_shop(shop), m_clock(clock), m_now(now ? std::move(now) : Now(steadyNow)) {}

// verb(Write&) -> Result<T>, then the record and the notice. The record names no one: role and presence only.
template <class Verb> auto StaffService::change(StaffId staff, Verb verb) {
    return m_shop.write(m_clock, [staff, verb = std::move(verb)](Write& write) {
        auto result = verb(write);
        if (!result) return result;
        ContentDigest content(write);
        content.add("staff");
        for (const Staff& each : listStaff(write)) {
            content.add(each.id);
            content.add(static_cast<int>(each.role));
            content.add(each.active);
        }
        write.record("staff", staff.value, content.finish());
        write.touch(Topic::Staff);
        return result;
    });
}

QFuture<Result<std::vector<StaffEntry>>> StaffService::list() {
    return m_shop.database().read([](Connection& connection) {
        std::vector<StaffEntry> entries;
        for (Staff& staff : listStaff(connection)) {
            const bool hasPin = pinFailures(connection, staff.id).has_value();
            entries.push_back({std::move(staff), hasPin});
        }
        return entries;
    });
}

QFuture<Result<Staff>> StaffService::add(const QString& name, Role role) {
    return change({}, [=](Write& write) -> Result<Staff> {
        write.permit(Permission::Staff);
        const QString tidy = name.simplified();
        return Staff{addStaff(write, tidy, role), tidy, role, true};
    });
}

QFuture<Done> StaffService::save(const Staff& staff) {
    return change(staff.id, [=, this](Write& write) -> Done {
        write.permit(Permission::Staff);
        Staff tidy = staff;
        tidy.name = tidy.name.simplified();
        if (tidy.name.isEmpty()) return fail(ErrorCode::NameMissing);
        if (const auto known = staffOf(write, staff.id); !known) return tl::unexpected<Error>(known.error());
        updateStaff(write, tidy);
        if (!firstOwner(write)) return fail(ErrorCode::LastOwner);
        // A new role holds at once, once it holds at all.
        write.afterCommit([this, tidy] {
            if (m_shop.session().user().id == tidy.id) m_shop.session().signIn(tidy);
        });
        return {};
    });
}

QFuture<Done> StaffService::setPin(StaffId staff, const QString& pin) {
    return change(staff, [=, this](Write& write) -> Done {
        const auto known = staffOf(write, staff);
        const bool ofCashier = known && known->role == Role::Cashier;
        write.permit(ofCashier ? Permission::CashierPin : Permission::Staff);
        if (const Done good = checkPin(pin); !good) return good;
        if (!known) return tl::unexpected<Error>(known.error());
        zg::setPin(write, staff, pin);
        write.afterCommit([this, staff] { forgetDelay(staff); });
        return {};
    });
}

void StaffService::forgetDelay(StaffId staff) {
    const std::scoped_lock lock(m_mutex);
    m_notBefore.erase(staff);
}

std::chrono::milliseconds StaffService::waitFor(StaffId staff, int failures) {
    const std::scoped_lock lock(m_mutex);
    const auto now = m_now();
    auto at = m_notBefore.find(staff);
    // After a restart the waiting begins anew: how long the program was away nobody can prove.
    if (at == m_notBefore.end())
        at = m_notBefore.emplace(staff, now + pinDelay(failures).value_or(std::chrono::seconds(0))).first;
    return std::max(at->second - now, std::chrono::milliseconds(0));
}

void StaffService::failed(StaffId staff, int failures) {
    const std::scoped_lock lock(m_mutex);
    if (const auto delay = pinDelay(failures)) m_notBefore[staff] = m_now() + *delay;
}

// then(write, who) runs in the transaction that has found the PIN right, and says what it records.
QFuture<Result<Staff>> StaffService::answerPin(StaffId staff, const QString& pin,
                                               std::function<void(Write&, const Staff&)> then) {
    // Two transactions, one after the other on the writer: the failure is on the disk before the answer is known.
    auto counted = m_shop.write(m_clock, [=, this](Write& write) -> Result<int> {
        const auto failures = pinFailures(write, staff);
        if (!failures) return fail(ErrorCode::WrongPin);
        if (!pinDelay(*failures)) return fail(ErrorCode::PinLocked);
        if (const auto wait = waitFor(staff, *failures); wait.count() > 0)
            return tl::unexpected<Error>(
                Error{ErrorCode::PinTooSoon, {}, Wait{std::chrono::ceil<std::chrono::seconds>(wait)}});
        countPinFailure(write, staff);
        write.unrecorded("the count of tries is no change of the shop");
        // At once, not after the commit: one that fails must not make a try free.
        failed(staff, *failures + 1);
        return *failures + 1;
    });
    return m_shop.write(m_clock, [=, this, then = std::move(then)](Write& write) -> Result<Staff> {
        const Result<int> count = counted.result(); // done: the writer works in order
        if (!count) return tl::unexpected<Error>(count.error());
        if (!acceptPin(write, staff, pin)) return fail(pinDelay(*count) ? ErrorCode::WrongPin : ErrorCode::PinLocked);
        auto known = staffOf(write, staff);
        if (!known || !known->active) return fail(ErrorCode::StaffNotFound);
        then(write, *known);
        write.afterCommit([this, staff] { forgetDelay(staff); });
        return known;
    });
}

QFuture<Result<Staff>> StaffService::tryPin(StaffId staff, const QString& pin) {
    return answerPin(staff, pin, [](Write& write, const Staff&) {
        write.unrecorded("the count of tries is no change of the shop");
    });
}

QFuture<Result<Staff>> StaffService::signIn(StaffId staff, const QString& pin) {
    return answerPin(staff, pin, [this](Write& write, const Staff& who) {
        write.unrecorded("who works is written beside what they do");
        write.afterCommit([this, who] { m_shop.session().signIn(who); });
    });
}

QFuture<Result<Staff>> StaffService::signInProven(StaffId staff) {
    return m_shop.write(m_clock, [this, staff](Write& write) -> Result<Staff> {
        if (!write.actor().isProven) return fail(ErrorCode::ProofNeeded);
        auto known = staffOf(write, staff);
        if (!known || !known->active) return fail(ErrorCode::StaffNotFound);
        write.unrecorded("who works is written beside what they do");
        write.afterCommit([this, who = *known] { m_shop.session().signIn(who); });
        return known;
    });
}

namespace {

// `to` wants to do it; whoever approves signs the record.
void give(Write& write, const Approvable& what, StaffId to, StaffId by) {
    const ApprovalId id = ApprovalStore::give(write, what, to, by, write.now());
    ContentDigest content(write);
    content.add("approval");
    content.add(static_cast<int>(what.permission));
    content.add(what.amount.minor);
    content.add(what.subject);
    content.add(to);
    content.add(by);
    write.record("approval", id.value, content.finish());
}

} // namespace

QFuture<Result<Staff>> StaffService::approve(const Approvable& what, StaffId by, const QString& pin) {
    return answerPin(by, pin, [what, by](Write& write, const Staff& who) {
        require(permit({who, false}, what.permission));
        give(write, what, write.by(), by);
    });
}

QFuture<Result<Staff>> StaffService::approveAsOwner(const Approvable& what) {
    const Actor actor = m_shop.actor();
    if (actor.staff.role != Role::Owner) m_shop.session().spendProof(); // it was typed for this one approval
    return m_shop.write(actor, m_clock, [what](Write& write) -> Result<Staff> {
        if (!write.actor().isProven) return fail(ErrorCode::ProofNeeded);
        const auto owner = firstOwner(write);
        if (!owner) return fail(ErrorCode::StaffNotFound);
        give(write, what, write.by(), owner->id);
        return *owner;
    });
}

QFuture<Result<std::vector<Approval>>> StaffService::approvals(int limit) {
    return m_shop.database().read([limit](Connection& connection) { return ApprovalStore::latest(connection, limit); },
                                  Priority::Background);
}

} // namespace zg
