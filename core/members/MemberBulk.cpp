#include "core/members/MemberBulk.h"

#include "core/members/MemberCsv.h"
#include "core/members/MemberLabels.h"
#include "core/members/MemberList.h"
#include "core/staff/Permit.h"
#include "core/store/BatchRunner.h"
#include "core/store/Catching.h"
#include "core/store/DurableFile.h"
#include "core/store/Journal.h"
#include "core/store/Statement.h"
#include "core/store/WaitFor.h"

#include <QtCore/QFileInfo>
#include <QtCore/QSaveFile>

#include <cerrno>

namespace zg {

namespace {

constexpr std::size_t kExportBatch = 500; // members read at a time

void enter(Connection& connection, const char* kind, TagId tag, const std::vector<MemberId>& members, Instant now,
           StaffId actor) {
    ContentDigest digest(connection);
    digest.add(tag);
    for (const MemberId member : members) digest.add(member);
    const std::int64_t first = members.empty() ? 0 : members.front().value;
    journal(connection, {kind, first, std::ssize(members), digest.finish(), now, actor});
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
        progress, [=, this, actor = m_shop.session().actor()](const auto& stopped) -> Result<TagOutcome> {
            require(permit(actor, Permission::TagMembers));
            TagOutcome outcome;
            const std::vector<MemberId> ids = resolve(target);
            BatchRunner batches(m_shop.database());
            for (std::size_t done = 0; done < ids.size() && !outcome.cancelled;) {
                progress.report(static_cast<std::int64_t>(done), std::ssize(ids));
                std::vector<MemberId> changed;
                done = batches.run([&](Connection& connection, Changes& changes) {
                    changed.clear();
                    auto write = connection.prepare(
                        give ? "INSERT INTO member_tag (member_id, tag_id) SELECT id, ? FROM member WHERE id = ? "
                               "ON CONFLICT (member_id, tag_id) DO NOTHING"
                             : "DELETE FROM member_tag WHERE tag_id = ? AND member_id = ?");
                    auto touch = connection.prepare("UPDATE member SET updated_at = ? WHERE id = ?");
                    std::size_t at = done;
                    do {
                        write.runWith(tag, ids[at]);
                        if (connection.changes() > 0) {
                            touch.runWith(m_clock.now(), ids[at]);
                            changed.push_back(ids[at]);
                        }
                    } while (++at < ids.size() && !batches.shouldEnd());
                    enter(connection, give ? "member-tag" : "member-untag", tag, changed, m_clock.now(),
                          actor.staff.id);
                    changes.touch(Topic::Members);
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
        progress, [=, this, actor = m_shop.session().actor()](const auto& stopped) -> Result<std::int64_t> {
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
            if (!file.commit()) return failed("export commit");
            // Who took personal data out of the shop, and how much, belongs in the journal.
            require(waitFor(m_shop.database().write([&](Connection& connection, Changes&) {
                ContentDigest digest(connection);
                digest.add(rows);
                journal(connection, {"member-export", 0, rows, digest.finish(), m_clock.now(), actor.staff.id});
            })));
            return rows;
        });
}

} // namespace zg
