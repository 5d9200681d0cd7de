#include "core/search/SearchRebuild.h"

#include "core/search/RebuildState.h"
#include "core/search/TermOwners.h"
#include "core/search/TermVersion.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/Statement.h"
#include "core/store/WaitFor.h"

#include <QtCore/QThread>

#include <unordered_set>

namespace zg {

struct SearchRebuildCounts {
    std::int64_t done = 0, all = 0;
};

namespace {

SearchRebuildCounts countOwners(Connection& connection, const RebuildState& state) {
    auto select = connection.prepare(R"(
        SELECT sum(done), count(*) FROM (SELECT id <= ? AS done FROM member WHERE merged_into IS NULL
                                         UNION ALL SELECT id <= ? FROM product))");
    select.bindAll(state.afterMember, state.afterProduct);
    select.step();
    return {select.integer(0), select.integer(1)};
}

} // namespace

struct SearchRebuild::Work {
    SearchRebuild& owner;
    Progress progress;
    BatchRunner batches;
    SearchRebuildCounts counts;

    bool run();
    bool stopped() const { return owner.m_closing; }
    void tell() {
        if (progress) progress(counts.done, counts.all);
        if (stopped()) throw StoreError(ErrorCode::Cancelled);
    }
    template <class Job> auto read(Job job);
    template <class Job> void write(Job job);
    void removeNext();
    void makeNext(const TermTable& table, std::int64_t after);
    void writeTerms(const TermTable& table, const TermList& terms);
    void settle(const TermTable& table, std::int64_t upTo);
    void swap();
};

SearchRebuild::SearchRebuild(Shop& shop, const Clock& clock, Sizes sizes)
    : m_shop(shop), m_clock(clock), m_sizes(sizes) {
    m_threads.setMaxThreadCount(1);
}

SearchRebuild::~SearchRebuild() {
    stop();
    m_threads.waitForDone();
}

QFuture<Result<bool>> SearchRebuild::run(Progress progress) {
    auto promise = std::make_shared<QPromise<Result<bool>>>();
    promise->start();
    QFuture<Result<bool>> future = promise->future();
    m_threads.start([this, promise, progress = std::move(progress)] {
        promise->addResult(catching([&]() -> Result<bool> {
            return Work{*this, progress, m_shop.batches(theProgram(), m_clock), {}}.run();
        }));
        promise->finish();
    });
    return future;
}

template <class Job> auto SearchRebuild::Work::read(Job job) {
    auto reading = owner.m_shop.database().read(std::move(job), Priority::Background);
    while (!reading.isFinished()) {
        if (stopped()) reading.cancel();
        QThread::msleep(1);
    }
    return require(waitFor(reading));
}

// job(Write&) -> whether there is more to do; in batches until there is not.
template <class Job> void SearchRebuild::Work::write(Job job) {
    for (bool more = true; more;) {
        if (stopped()) throw StoreError(ErrorCode::Cancelled);
        more = batches.run([&](Write& write) {
            write.unrecorded("terms beside those that are searched are no change of the shop");
            return job(write);
        });
        tell();
    }
}

bool SearchRebuild::Work::run() {
    for (bool made = false;; made = true) {
        const auto state = read([](Connection& connection) { return rebuildState(connection); });
        if (state && state->version != termVersion()) {
            removeNext();
        } else if (state) {
            counts = read([&](Connection& connection) { return countOwners(connection, *state); });
            makeNext(kMemberTerms, state->afterMember);
            makeNext(kProductTerms, state->afterProduct);
            swap();
        } else {
            if (read([](Connection& connection) { return searchTermsAreCurrent(connection); })) return made;
            write([](Write& write) {
                beginRebuild(write);
                return false;
            });
        }
    }
}

void SearchRebuild::Work::removeNext() {
    write([this](Connection& connection) {
        abandonRebuild(connection); // nobody may add to what is removed
        bool more = true;
        do more = removeSomeNext(connection, owner.m_sizes.removed);
        while (more && !batches.shouldEnd() && !stopped());
        if (!more) endRemoval(connection);
        return more;
    });
}

void SearchRebuild::Work::makeNext(const TermTable& table, std::int64_t after) {
    for (;;) {
        const auto owners = read([&, most = owner.m_sizes.owners](Connection& connection) {
            return termOwners(connection, table, after, most);
        });
        if (owners.empty()) return;
        TermList terms;
        for (const TermOwner& each : owners) {
            terms.add(each.id, each.terms());
            if (stopped()) throw StoreError(ErrorCode::Cancelled);
        }
        terms.sort();
        tell();
        writeTerms(table, terms);
        after = owners.back().id;
        settle(table, after);
        counts.done += std::ssize(owners);
    }
}

void SearchRebuild::Work::writeTerms(const TermTable& table, const TermList& terms) {
    std::size_t at = 0;
    while (at < terms.size()) {
        if (stopped()) throw StoreError(ErrorCode::Cancelled);
        at = batches.run([&](Write& write) {
            write.unrecorded("terms beside those that are searched are no change of the shop");
            Connection& connection = write;
            const auto losers = staleOwners(connection, table);
            const std::unordered_set<std::int64_t> stale(losers.begin(), losers.end());
            auto insert = connection.prepare(table.insertNext);
            const std::size_t end = terms.size() - at > owner.m_sizes.batch ? at + owner.m_sizes.batch : terms.size();
            std::size_t i = at;
            for (; i < end && !batches.shouldEnd() && !stopped(); ++i)
                if (!stale.contains(terms.owner(i))) insert.runWith(terms.term(i), terms.owner(i));
            return i;
        });
        tell();
    }
}

// What the stale have by now; and whoever was read has all their terms.
void SearchRebuild::Work::settle(const TermTable& table, std::int64_t upTo) {
    write([&](Connection& connection) {
        auto insert = connection.prepare(table.insertNext);
        for (const std::int64_t each : staleOwners(connection, table)) {
            if (batches.shouldEnd() || stopped()) return true;
            for (const QString& term : termsOf(connection, table, each)) insert.runWith(term, each);
            clearStale(connection, table, each);
        }
        setRebuiltUpTo(connection, table, upTo);
        return false;
    });
}

void SearchRebuild::Work::swap() {
    write([](Write& write) {
        swapTerms(write);
        ContentDigest digest(write);
        digest.add(termVersion());
        write.record("search-terms", 0, digest.finish());
        return false;
    });
}

} // namespace zg
