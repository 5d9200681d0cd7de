#pragma once

#include "core/base/DocumentRef.h"
#include "core/base/Result.h"
#include "core/sales/Sale.h"

#include <optional>

namespace zg {

class Connection;

// Requests that were answered, so that each is answered once.
namespace RequestStore {

// The document a request has brought about; none: it is new, or has no number. RefReused: its number came with other
// contents.
Result<std::optional<DocumentRef>> answered(Connection& connection, const RequestRef& request,
                                            const QByteArray& content);
bool isAnswered(Connection& connection, const RequestRef& request);
void keep(Connection& connection, const RequestRef& request, const QByteArray& content, const DocumentRef& document);

} // namespace RequestStore

} // namespace zg
