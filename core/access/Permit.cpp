#include "core/access/Permit.h"

#include "core/store/Journal.h"
#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

Done permit(const Actor& actor, Permission permission) {
    const QString which = QString::number(static_cast<int>(permission));
    switch (verdict(actor.staff.role, permission)) {
    case Verdict::Allowed: return {};
    case Verdict::NeedsApproval: return fail(ErrorCode::ApprovalNeeded, which);
    case Verdict::NeedsProof:
        if (actor.isProven) return {};
        return fail(ErrorCode::ProofNeeded, which);
    case Verdict::Denied: break;
    }
    return fail(ErrorCode::NotPermitted, which);
}

Done permit(Connection& connection, const Actor& actor, Permission permission, Instant now) {
    const Done alone = permit(actor, permission);
    if (alone || alone.error().code != ErrorCode::ApprovalNeeded) return alone;
    auto use = connection.prepare("UPDATE approval SET used_at = ?1 WHERE id = (SELECT MIN(id) FROM approval "
                                  "WHERE for_id = ?2 AND permission = ?3 AND used_at IS NULL "
                                  "AND given_at BETWEEN ?4 AND ?1)");
    use.runWith(now, actor.staff.id, static_cast<int>(permission), now - kApprovalLasts);
    return connection.changes() > 0 ? Done() : alone;
}

void giveApproval(Connection& connection, Permission permission, StaffId to, StaffId by, Instant now) {
    connection.prepare("INSERT INTO approval (permission, for_id, by_id, given_at) VALUES (?, ?, ?, ?)")
        .runWith(static_cast<int>(permission), to, by, now);
    ContentDigest content(connection);
    content.add("approval");
    content.add(static_cast<int>(permission));
    content.add(to);
    content.add(by);
    journal(connection, {"approval", static_cast<std::int64_t>(permission), 1, content.finish(), now, by});
}

} // namespace zg
