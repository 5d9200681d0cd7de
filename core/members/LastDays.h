#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/store/Statement.h"

namespace zg {

class Connection;

// The last visits of members scattered over the shop, as the transaction sees them. What this thread has read before is
// remembered as long as the file says that it is still so: see member_recency. Lives within one transaction.
class LastDays {
public:
    explicit LastDays(Connection& connection);
    BusinessDay of(MemberId member); // none: no visit, or no such member

private:
    Statement m_token, m_one, m_chunk;
    int m_chunksRead = 0;
};

} // namespace zg
