#include "core/access/Approval.h"

#include "core/store/Sequence.h"
#include "core/store/Statement.h"

namespace zg {

ApprovalId ApprovalStore::give(Connection& connection, const Approvable& what, StaffId to, StaffId by, Instant now) {
    const auto id = nextId<ApprovalId>(connection);
    connection
        .prepare("INSERT INTO approval (id, permission, for_id, by_id, given_at, subject, amount) VALUES (?, ?, ?, ?, "
                 "?, ?, ?)")
        .runWith(id, static_cast<int>(what.permission), to, by, now, what.subject, what.amount);
    return id;
}

ApprovalId ApprovalStore::use(Connection& connection, const Approvable& what, StaffId to, Instant now) {
    auto use = connection.prepare(R"(
        UPDATE approval SET used_at = ?1
        WHERE id = (SELECT MIN(id) FROM approval WHERE for_id = ?2 AND permission = ?3 AND used_at IS NULL
                    AND given_at BETWEEN ?4 AND ?1 AND subject = ?5 AND amount = ?6)
        RETURNING id)");
    use.bindAll(now, to, static_cast<int>(what.permission), now - kApprovalLasts, what.subject, what.amount);
    return use.step() ? use.id<ApprovalId>(0) : ApprovalId();
}

std::vector<Approval> ApprovalStore::latest(Connection& connection, int limit) {
    std::vector<Approval> all;
    auto select = connection.prepare(R"(
        SELECT id, permission, amount, subject, for_id, by_id, given_at, used_at, document_kind, document
        FROM approval ORDER BY given_at DESC, id DESC LIMIT ?)");
    select.bindAll(limit);
    while (select.step())
        all.push_back({select.id<ApprovalId>(0),
                       {static_cast<Permission>(select.integer(1)), select.money(2), select.blob(3)},
                       select.id<StaffId>(4),
                       select.id<StaffId>(5),
                       select.instant(6),
                       select.isNull(7) ? std::nullopt : std::optional(select.instant(7)),
                       {static_cast<DocumentType>(select.integer(8)), select.integer(9)}});
    return all;
}

void ApprovalStore::usedFor(Connection& connection, ApprovalId approval, const DocumentRef& document) {
    connection.prepare("UPDATE approval SET document_kind = ?, document = ? WHERE id = ?")
        .runWith(static_cast<int>(document.type), document.id, approval);
}

} // namespace zg
