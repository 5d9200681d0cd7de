#pragma once

#include "core/members/MemberBulk.h"

namespace zg {

class Connection;

// The rows of an export as text, for MemberBulk: the headings once, then members as they come; not `whole`: without
// what somebody could be reached by.
QByteArray memberCsvHead(const MemberExportWords& words, const std::vector<Field>& fields);
QByteArray memberCsvRow(Connection& connection, MemberId member, const MemberExportWords& words,
                        const std::vector<Field>& fields, const std::vector<Tag>& tags, bool whole, int currencyDigits);

} // namespace zg
