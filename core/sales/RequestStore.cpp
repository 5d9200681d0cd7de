#include "core/sales/RequestStore.h"

#include "core/store/Statement.h"

namespace zg {

Result<std::optional<DocumentRef>> RequestStore::answered(Connection& connection, const RequestRef& request,
                                                          const QByteArray& content) {
    if (request.ref.isEmpty()) return std::optional<DocumentRef>();
    auto select = connection.prepare("SELECT content, kind, document FROM request WHERE source = ? AND ref = ?");
    select.bindAll(request.source, request.ref);
    if (!select.step()) return std::optional<DocumentRef>();
    if (select.blob(0) != content) return fail(ErrorCode::RefReused);
    return std::optional(DocumentRef{static_cast<DocumentType>(select.integer(1)), select.integer(2)});
}

bool RequestStore::isAnswered(Connection& connection, const RequestRef& request) {
    auto select = connection.prepare("SELECT 1 FROM request WHERE source = ? AND ref = ?");
    select.bindAll(request.source, request.ref);
    return !request.ref.isEmpty() && select.step();
}

void RequestStore::keep(Connection& connection, const RequestRef& request, const QByteArray& content,
                        const DocumentRef& document) {
    if (request.ref.isEmpty()) return;
    connection.prepare("INSERT INTO request (source, ref, content, kind, document) VALUES (?, ?, ?, ?, ?)")
        .runWith(request.source, request.ref, content, static_cast<int>(document.type), document.id);
}

} // namespace zg
