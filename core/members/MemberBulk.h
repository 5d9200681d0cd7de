#pragma once

#include "core/access/Session.h"
#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/members/MemberFilter.h"

#include <QtCore/QFuture>
#include <QtCore/QStringList>
#include <QtCore/QThreadPool>

#include <atomic>
#include <functional>
#include <memory>

namespace zg {

class Shop;

// Whom a bulk action is about: these, or all that a filter lists at the moment it begins.
struct MemberTarget {
    std::vector<MemberId> ids;
    std::optional<MemberFilter> filter;
    MemberOrder order; // of an export
};

struct TagOutcome {
    std::vector<MemberId> changed; // who did not have the tag, or had it: what an undo is about
    bool cancelled = false;        // stopped before everyone had their turn
};

// The words of an export, in the reader's language.
struct MemberExportWords {
    // Number, name, phones, card, gender, birthday, e-mail, WeChat, address, source, tags, joined, last visit, visits,
    // orders, net spend, points, stored value, consents, alert, note; the shop's own fields follow by their names.
    QStringList headings;
    std::function<QString(Gender)> gender;
    std::function<QString(Consents)> consents;
    QString lunar; // in front of lunar birthdays
};
inline constexpr int kMemberExportColumns = 21;

// What is done to many members at once. Works on a thread of its own, in background batches: the till goes first.
// Destroying it stops what runs and waits.
class MemberBulk {
public:
    MemberBulk(Shop& shop, const Clock& clock);
    ~MemberBulk();

    // NotPermitted to a cashier. Gives or takes a tag. What is done when it is stopped stays done.
    QFuture<Result<TagOutcome>> tag(MemberTarget target, TagId tag, bool give, Progress progress = {});
    // UTF-8 CSV with BOM, whole or not at all, readable by its owner only; formulas are neutralised. A
    // manager's has phones masked and neither addresses nor other ways to reach somebody; the owner's is whole, and
    // asks for proof. Returns the number of members. Cancelled: no file.
    QFuture<Result<std::int64_t>> exportCsv(MemberTarget target, QString path, MemberExportWords words,
                                            Progress progress = {});

private:
    template <class R, class Job> QFuture<R> start(const Progress& progress, Job job);
    std::vector<MemberId> resolve(const MemberTarget& target);

    Shop& m_shop;
    const Clock& m_clock;
    std::atomic_bool m_closing{false};
    QThreadPool m_threads; // last: waits for its jobs before the rest goes
};

} // namespace zg
