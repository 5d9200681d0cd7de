#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/members/Duplicate.h"
#include "core/members/DuplicateStore.h"
#include "core/members/MemberMerge.h"
#include "core/members/MemberSearch.h"

#include <QtCore/QFuture>
#include <QtCore/QThreadPool>

#include <atomic>

namespace zg {

class Shop;

// Finding members that are one person and making them one. A scan reads in the background and compares on a thread of
// its own; destroying the service stops it and waits. Every verb that writes is one transaction with its journal entry,
// signed by whoever works at the shop. NotPermitted to a cashier, all but people().
class DuplicateService {
public:
    DuplicateService(Shop& shop, const Clock& clock);
    ~DuplicateService();

    // Of unknown length; when it is cancelled it ends soon, with Cancelled.
    QFuture<Result<DuplicateScan>> scan(Progress progress = {});

    // A line each of those who are still there, merged ones left out.
    QFuture<Result<std::vector<MemberHit>>> people(std::vector<MemberId> members);

    // See MemberMerge.
    QFuture<Result<MergeOutcome>> merge(MemberId keeper, MemberId other, MergeChoices choices = {});
    QFuture<Result<SplitOutcome>> split(MemberId merged);

    // Each pair is two people: no scan shows them together again. Returns those that were not known yet, to be taken
    // back.
    QFuture<Result<std::vector<MemberPair>>> notDuplicates(std::vector<MemberPair> pairs);
    QFuture<Done> maybeDuplicates(std::vector<MemberPair> pairs);

private:
    Shop& m_shop;
    const Clock& m_clock;
    std::atomic_bool m_closing{false};
    QThreadPool m_threads; // last: waits for its jobs before the rest goes
};

} // namespace zg
