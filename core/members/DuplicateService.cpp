#include "core/members/DuplicateService.h"

#include "core/access/Permit.h"
#include "core/members/MemberAliases.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"

#include <QtCore/QThread>

namespace zg {

namespace {

void record(Write& write, const char* kind, const std::vector<MemberPair>& pairs) {
    ContentDigest digest(write);
    digest.add(kind);
    for (const auto& [a, b] : pairs) {
        digest.add(a);
        digest.add(b);
    }
    write.record(kind, pairs.empty() ? 0 : pairs.front().first.value, digest.finish(), std::ssize(pairs));
}

} // namespace

DuplicateService::DuplicateService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {
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
    m_threads.start([this, promise, progress, actor = m_shop.actor()] {
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
    return m_shop.write(m_clock, [=, choices = std::move(choices)](Write& write) {
        write.permit(Permission::MergeMembers);
        write.touch(Topic::Members);
        return MemberMerge::merge(write, keeper, other, choices);
    });
}

QFuture<Result<SplitOutcome>> DuplicateService::split(MemberId merged) {
    return m_shop.write(m_clock, [=](Write& write) {
        write.permit(Permission::MergeMembers);
        write.touch(Topic::Members);
        return MemberMerge::split(write, merged);
    });
}

QFuture<Result<std::vector<MemberPair>>> DuplicateService::notDuplicates(std::vector<MemberPair> pairs) {
    return m_shop.write(m_clock, [pairs = std::move(pairs)](Write& write) {
        write.permit(Permission::MergeMembers);
        auto added = DuplicateStore::addNotDuplicates(write, pairs, write.now(), write.by());
        record(write, "member-distinct", added);
        return added;
    });
}

QFuture<Done> DuplicateService::maybeDuplicates(std::vector<MemberPair> pairs) {
    return m_shop.write(m_clock, [pairs = std::move(pairs)](Write& write) {
        write.permit(Permission::MergeMembers);
        DuplicateStore::removeNotDuplicates(write, pairs);
        record(write, "member-undistinct", pairs);
    });
}

} // namespace zg
