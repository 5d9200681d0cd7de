#include "core/members/DuplicateService.h"

#include "core/members/MemberAliases.h"
#include "core/staff/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"
#include "core/text/Phone.h"

#include <QtCore/QThread>

namespace zg {

namespace {

void enter(Connection& connection, const char* kind, const std::vector<MemberPair>& pairs, Instant now, StaffId actor) {
    ContentDigest digest(connection);
    digest.add(kind);
    for (const auto& [a, b] : pairs) {
        digest.add(a);
        digest.add(b);
    }
    const std::int64_t first = pairs.empty() ? 0 : pairs.front().first.value;
    journal(connection, {kind, first, std::ssize(pairs), digest.finish(), now, actor});
}

} // namespace

DuplicateService::DuplicateService(Shop& shop, const Clock& clock)
    : m_shop(shop), m_clock(clock),
      m_region(phoneRegion(shop.settings().zone.toUtf8(), shop.settings().currency.code)) {
    m_threads.setMaxThreadCount(1);
}

DuplicateService::~DuplicateService() {
    m_closing = true;
    m_threads.waitForDone();
}

QFuture<Result<DuplicateScan>> DuplicateService::scan(Progress progress) {
    using R = Result<DuplicateScan>;
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    m_threads.start([this, promise, progress, actor = m_shop.session().actor()] {
        const std::function<bool()> stopped = [&] { return m_closing || progress.isCancelled(); };
        promise->addResult(catching([&]() -> R {
            require(permit(actor, Permission::MergeMembers));
            if (stopped()) return fail(ErrorCode::Cancelled);
            // The reader is free again before anything is compared.
            auto loaded = std::make_shared<DuplicateRecords>();
            auto reading = m_shop.database().read(
                [loaded](Connection& connection) { *loaded = DuplicateStore::load(connection); }, Priority::Background);
            while (!reading.isFinished()) {
                if (stopped()) reading.cancel();
                QThread::msleep(5);
            }
            if (stopped()) return fail(ErrorCode::Cancelled);
            if (auto done = reading.takeResult(); !done) return tl::unexpected(done.error());
            DuplicateScan scan = findDuplicates(loaded->records, loaded->notDuplicates, stopped);
            if (stopped()) return fail(ErrorCode::Cancelled);
            return scan;
        }));
        promise->finish();
    });
    return future;
}

QFuture<Result<std::vector<MemberHit>>> DuplicateService::people(std::vector<MemberId> members) {
    return m_shop.database().read([members = std::move(members)](Connection& connection) {
        std::vector<MemberHit> hits;
        for (const MemberId member : members)
            if (MemberAliases::keeperOf(connection, member) == member)
                if (auto hit = memberHit(connection, member, MatchedBy::Recent)) hits.push_back(*std::move(hit));
        return hits;
    });
}

QFuture<Result<MergeOutcome>> DuplicateService::merge(MemberId keeper, MemberId other, MergeChoices choices) {
    return m_shop.database().write([=, this, choices = std::move(choices),
                                    actor = m_shop.session().actor()](Connection& connection, Changes& changes) {
        require(permit(actor, Permission::MergeMembers));
        auto outcome = MemberMerge::merge(connection, keeper, other, choices, m_region, m_clock.now(), actor.staff.id);
        changes.touch(Topic::Members);
        return outcome;
    });
}

QFuture<Result<SplitOutcome>> DuplicateService::split(MemberId merged) {
    return m_shop.database().write(
        [=, this, actor = m_shop.session().actor()](Connection& connection, Changes& changes) {
            require(permit(actor, Permission::MergeMembers));
            auto outcome = MemberMerge::split(connection, merged, m_clock.now(), actor.staff.id);
            changes.touch(Topic::Members);
            return outcome;
        });
}

QFuture<Result<std::vector<MemberPair>>> DuplicateService::notDuplicates(std::vector<MemberPair> pairs) {
    return m_shop.database().write(
        [=, this, pairs = std::move(pairs), actor = m_shop.session().actor()](Connection& connection, Changes&) {
            require(permit(actor, Permission::MergeMembers));
            auto added = DuplicateStore::addNotDuplicates(connection, pairs, m_clock.now(), actor.staff.id);
            enter(connection, "member-distinct", added, m_clock.now(), actor.staff.id);
            return added;
        });
}

QFuture<Done> DuplicateService::maybeDuplicates(std::vector<MemberPair> pairs) {
    return m_shop.database().write(
        [=, this, pairs = std::move(pairs), actor = m_shop.session().actor()](Connection& connection, Changes&) {
            require(permit(actor, Permission::MergeMembers));
            DuplicateStore::removeNotDuplicates(connection, pairs);
            enter(connection, "member-undistinct", pairs, m_clock.now(), actor.staff.id);
        });
}

} // namespace zg
