#include "core/members/MemberBulk.h"

#include "core/access/Permit.h"
#include "core/members/MemberCsv.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberList.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Statement.h"
#include "core/store/WaitFor.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <cerrno>

namespace zg {

namespace {

constexpr std::size_t kExportBatch = 500; // members read at a time

void record(Write& write, const char* kind, TagId tag, const std::vector<MemberId>& members) {
    ContentDigest digest(write);
    digest.add(tag);
    for (const MemberId member : members) digest.add(member);
    write.record(kind, members.empty() ? 0 : members.front().value, digest.finish(), std::ssize(members));
}

} // namespace

MemberBulk::MemberBulk(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {
    m_threads.setMaxThreadCount(1);
}

MemberBulk::~MemberBulk() {
    m_closing = true;
    m_threads.waitForDone();
}

// job(stopped) -> R, on the thread of its own.
template <class R, class Job> QFuture<R> MemberBulk::start(const Progress& progress, Job job) {
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    m_threads.start([this, promise, progress, job = std::move(job)]() mutable {
        const auto stopped = [&] { return m_closing || progress.isCancelled(); };
        promise->addResult(catching([&]() -> R { return job(stopped); }));
        promise->finish();
    });
    return future;
}

std::vector<MemberId> MemberBulk::resolve(const MemberTarget& target) {
    if (!target.filter) return target.ids;
    return require(waitFor(m_shop.database().read(
        [&, today = m_shop.settings().calendar().dayOf(m_clock.now())](Connection& connection) {
            return listMemberIds(connection, *target.filter, target.order, today, 0, -1);
        },
        Priority::Background)));
}

QFuture<Result<TagOutcome>> MemberBulk::tag(MemberTarget target, TagId tag, bool give, Progress progress) {
    return start<Result<TagOutcome>>(
        progress, [=, this, actor = m_shop.actor()](const auto& stopped) -> Result<TagOutcome> {
            require(permit(actor, Permission::TagMembers));
            TagOutcome outcome;
            const std::vector<MemberId> ids = resolve(target);
            BatchRunner batches = m_shop.batches(actor, m_clock);
            for (std::size_t done = 0; done < ids.size() && !outcome.cancelled;) {
                progress.report(static_cast<std::int64_t>(done), std::ssize(ids));
                std::vector<MemberId> changed;
                done = batches.run([&](Write& write) {
                    changed.clear();
                    auto change = write.connection().prepare(
                        give ? "INSERT INTO member_tag (member_id, tag_id) SELECT id, ? FROM member WHERE id = ? "
                               "ON CONFLICT (member_id, tag_id) DO NOTHING"
                             : "DELETE FROM member_tag WHERE tag_id = ? AND member_id = ?");
                    auto stamp = write.connection().prepare(
                        "UPDATE member SET updated_at = max(?, updated_at + 1) WHERE id = ?");
                    std::size_t at = done;
                    do {
                        change.runWith(tag, ids[at]);
                        if (write.connection().changes() > 0) {
                            stamp.runWith(write.now(), ids[at]);
                            changed.push_back(ids[at]);
                        }
                    } while (++at < ids.size() && !batches.shouldEnd());
                    record(write, give ? "member-tag" : "member-untag", tag, changed);
                    write.touch(Topic::Members);
                    return at;
                });
                outcome.changed.insert(outcome.changed.end(), changed.begin(), changed.end());
                outcome.cancelled = done < ids.size() && stopped();
            }
            return outcome;
        });
}

QFuture<Result<std::int64_t>> MemberBulk::exportCsv(MemberTarget target, QString path, MemberExportWords words,
                                                    Progress progress) {
    return start<Result<std::int64_t>>(
        progress, [=, this, actor = m_shop.actor()](const auto& stopped) -> Result<std::int64_t> {
            require(permit(actor, Permission::ExportMembers));
            const bool whole = actor.staff.role == Role::Owner;
            const std::vector<MemberId> ids = resolve(target);
            QSaveFile file(QFileInfo(path).absoluteFilePath());
            errno = 0;
            const auto failed = [](const char* what) {
                return tl::unexpected<Error>(fileError(errno, QString::fromLatin1(what)));
            };
            if (!file.open(QIODevice::WriteOnly)) return failed("export open");
            if (!file.setPermissions(QFile::ReadOwner | QFile::WriteOwner)) return failed("export permissions");

            std::vector<Field> fields;
            std::vector<Tag> tags;
            require(waitFor(m_shop.database().read([&](Connection& connection) {
                fields = MemberLabels::fields(connection);
                tags = MemberLabels::tags(connection);
            })));
            QByteArray text = memberCsvHead(words, fields);
            std::int64_t rows = 0;
            for (std::size_t at = 0;; at += kExportBatch) {
                if (file.write(text) != text.size()) return failed("export write");
                if (at >= ids.size()) break;
                if (stopped()) return fail(ErrorCode::Cancelled);
                progress.report(static_cast<std::int64_t>(at), std::ssize(ids));
                text = require(waitFor(m_shop.database().read(
                    [&](Connection& connection) {
                        QByteArray some;
                        for (std::size_t i = at; i < std::min(ids.size(), at + kExportBatch); ++i) {
                            const QByteArray row = memberCsvRow(connection, ids[i], words, fields, tags, whole,
                                                                m_shop.settings().currency.digits);
                            rows += !row.isEmpty();
                            some += row;
                        }
                        return some;
                    },
                    Priority::Background)));
            }
            // Who takes personal data out of the shop, and how much, is in the journal before they have it.
            require(waitFor(m_shop.write(actor, m_clock, [rows](Write& write) {
                ContentDigest digest(write);
                digest.add(rows);
                write.record("member-export", 0, digest.finish(), rows);
            })));
            if (!file.commit()) return failed("export commit");
            return rows;
        });
}

} // namespace zg
