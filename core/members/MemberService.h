#pragma once

#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/members/Member.h"
#include "core/members/MemberHistory.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberList.h"
#include "core/members/MemberSearch.h"

#include <QtCore/QFuture>

#include <map>

namespace zg {

class Shop;

// Members, as screens and commands use them. Every verb that writes is one transaction with its journal entry and tells
// which members it touched, signed by whoever works at the shop. Callable from any thread; must not outlive the shop.
class MemberService {
public:
    MemberService(Shop& shop, const Clock& clock);

    // The member as it was stored: with its id, number, tidied texts and normalised phones. Refusals: see tidyMember.
    QFuture<Result<Member>> create(Member member);
    // What was changed from `before`, as it was read, to `after`: what others have changed meanwhile stays.
    // EditConflict (with the fields) when they have changed the same; MemberNotFound, MemberMerged. Taking back is the
    // same the other way round.
    QFuture<Result<Member>> update(Member before, Member after);

    // A merged member answers as the one it was merged into, here and in history and habits.
    QFuture<Result<MemberCard>> get(MemberId member);
    QFuture<Result<std::vector<MemberHit>>> search(const QString& typed, int limit = kSearchHits);
    // The one member of a whole phone, card or number; MemberNotFound, MemberAmbiguous.
    QFuture<Result<MemberId>> find(const QString& typed);
    // Others with one of these phones (typed or stored): a warning before a duplicate is made, not a refusal.
    QFuture<Result<std::vector<MemberHit>>> sharingPhone(const QStringList& phones, MemberId except = {});

    // The member list, see MemberList.h. Cancelling a future stops what it still costs; counting never holds up a page.
    QFuture<Result<MemberPage>> list(const MemberFilter& filter, MemberOrder order,
                                     const std::optional<MemberKey>& after, int limit, std::int64_t skip = 0);
    QFuture<Result<std::vector<MemberId>>> listIds(const MemberFilter& filter, MemberOrder order, std::int64_t skip,
                                                   std::int64_t limit);
    QFuture<Result<std::int64_t>> count(const MemberFilter& filter);
    QFuture<Result<QStringList>> sources();
    // What happened with a member, newest first, and what they usually do; see MemberHistory.h.
    QFuture<Result<HistoryPage>> history(MemberId member, const std::optional<HistoryKey>& after, int limit);
    QFuture<Result<MemberHabits>> habits(MemberId member);
    // Saved lists, in the order the shop has put them. Saving writes them all.
    QFuture<Result<std::vector<MemberView>>> views();
    QFuture<Done> saveViews(const std::vector<MemberView>& views);

    QFuture<Result<std::vector<Tag>>> tags();
    QFuture<Result<Tag>> addTag(const QString& name, int color);
    QFuture<Done> saveTag(const Tag& tag);
    // From all members too; what was taken away can be put back.
    QFuture<Result<RemovedTag>> removeTag(TagId tag);
    QFuture<Done> restoreTag(const RemovedTag& removed);
    QFuture<Result<std::map<TagId, std::int64_t>>> tagCounts(); // of members who have any
    QFuture<Result<std::int64_t>> fieldCount(FieldId field);    // members with a value
    QFuture<Result<std::vector<Field>>> fields();
    QFuture<Result<Field>> addField(const QString& name, FieldKind kind);
    QFuture<Done> saveField(const Field& field);
    QFuture<Done> removeField(FieldId field);

    QString phoneRegion() const;

private:
    // What a label verb has in common: verb(Write&) -> Result<T>, the record, the notice.
    template <class Verb> auto writeLabel(const char* kind, Verb verb);

    BusinessDay today() const;

    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
