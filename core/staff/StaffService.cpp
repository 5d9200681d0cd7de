#include "core/staff/StaffService.h"

#include "core/base/Steady.h"
#include "core/access/Permit.h"
#include "core/staff/Pin.h"
#include "core/staff/PinStore.h"
#include "core/access/StaffStore.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"

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

// job(Connection&, const Actor&) -> Result<T>, then the journal and the notice. The journal names no one: role and
// presence only.
template <class Job> auto StaffService::change(StaffId staff, Job job) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().actor()](Connection& connection, Changes& changes) {
            auto result = job(connection, actor);
            if (!result) return result;
            ContentDigest content(connection);
            content.add("staff");
            for (const Staff& each : listStaff(connection)) {
                content.add(each.id);
                content.add(static_cast<int>(each.role));
                content.add(each.active);
            }
            journal(connection, {"staff", staff.value, 1, content.finish(), m_clock.now(), actor.staff.id});
            changes.touch(Topic::Staff);
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
    return change({}, [=](Connection& connection, const Actor& actor) -> Result<Staff> {
        require(permit(actor, Permission::Staff));
        const QString tidy = name.simplified();
        return Staff{addStaff(connection, tidy, role), tidy, role, true};
    });
}

QFuture<Done> StaffService::save(const Staff& staff) {
    return change(staff.id, [=, this](Connection& connection, const Actor& actor) -> Done {
        require(permit(actor, Permission::Staff));
        Staff tidy = staff;
        tidy.name = tidy.name.simplified();
        if (tidy.name.isEmpty()) return fail(ErrorCode::NameMissing);
        if (const auto known = staffOf(connection, staff.id); !known) return tl::unexpected<Error>(known.error());
        updateStaff(connection, tidy);
        if (!firstOwner(connection)) return fail(ErrorCode::LastOwner);
        if (m_shop.session().user().id == tidy.id) m_shop.session().signIn(tidy); // a new role holds at once
        return {};
    });
}

QFuture<Done> StaffService::setPin(StaffId staff, const QString& pin) {
    return change(staff, [=, this](Connection& connection, const Actor& actor) -> Done {
        const auto known = staffOf(connection, staff);
        const bool ofCashier = known && known->role == Role::Cashier;
        require(permit(actor, ofCashier ? Permission::CashierPin : Permission::Staff));
        if (const Done good = checkPin(pin); !good) return good;
        if (!known) return tl::unexpected<Error>(known.error());
        zg::setPin(connection, staff, pin);
        const std::scoped_lock lock(m_mutex);
        m_notBefore.erase(staff);
        return {};
    });
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

// then(connection, who) runs in the transaction that has found the PIN right.
QFuture<Result<Staff>> StaffService::answerPin(StaffId staff, const QString& pin,
                                               std::function<void(Connection&, const Staff&)> then) {
    // Two transactions, one after the other on the writer: the failure is on the disk before the answer is known.
    auto counted = m_shop.database().write([=, this](Connection& connection, Changes&) -> Result<int> {
        const auto failures = pinFailures(connection, staff);
        if (!failures) return fail(ErrorCode::WrongPin);
        if (!pinDelay(*failures)) return fail(ErrorCode::PinLocked);
        if (const auto wait = waitFor(staff, *failures); wait.count() > 0)
            return fail(ErrorCode::PinTooSoon, QString::number((wait.count() + 999) / 1000));
        countPinFailure(connection, staff);
        failed(staff, *failures + 1);
        return *failures + 1;
    });
    return m_shop.database().write(
        [=, this, then = std::move(then)](Connection& connection, Changes&) mutable -> Result<Staff> {
            const Result<int> count = counted.result(); // done: the writer works in order
            if (!count) return tl::unexpected<Error>(count.error());
            if (!acceptPin(connection, staff, pin))
                return fail(pinDelay(*count) ? ErrorCode::WrongPin : ErrorCode::PinLocked);
            auto known = staffOf(connection, staff);
            if (!known || !known->active) return fail(ErrorCode::StaffNotFound);
            then(connection, *known);
            const std::scoped_lock lock(m_mutex);
            m_notBefore.erase(staff);
            return known;
        });
}

QFuture<Result<Staff>> StaffService::tryPin(StaffId staff, const QString& pin) {
    return answerPin(staff, pin, [](Connection&, const Staff&) {});
}

QFuture<Result<Staff>> StaffService::approve(Permission permission, StaffId by, const QString& pin) {
    return answerPin(by, pin, [=, this, to = m_shop.session().user().id](Connection& connection, const Staff& who) {
        require(permit({who, false}, permission));
        giveApproval(connection, permission, to, by, m_clock.now());
    });
}

QFuture<Result<Staff>> StaffService::approveAsOwner(Permission permission) {
    const Actor actor = m_shop.session().actor();
    if (actor.staff.role != Role::Owner) m_shop.session().spendProof(); // it was typed for this one approval
    return m_shop.database().write([=, this](Connection& connection, Changes&) -> Result<Staff> {
        if (!actor.isProven) return fail(ErrorCode::ProofNeeded, QString::number(static_cast<int>(permission)));
        const auto owner = firstOwner(connection);
        if (!owner) return fail(ErrorCode::StaffNotFound);
        giveApproval(connection, permission, actor.staff.id, owner->id, m_clock.now());
        return *owner;
    });
}

} // namespace zg
