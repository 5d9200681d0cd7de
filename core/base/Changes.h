#pragma once

#include "core/base/Id.h"

#include <QtCore/QFlags>
#include <QtCore/QMetaType>

#include <vector>

namespace zg {

enum class Topic { Members = 1, Products = 2, Sales = 4, Imports = 8, Settings = 16, Staff = 32 };
Q_DECLARE_FLAGS(Topics, Topic)

// What one transaction changed, told to the screens after its commit. `members` names the touched members when they are
// few; empty with Topic::Members set means "any".
struct Changes {
    Topics topics;
    std::vector<MemberId> members;

    void touch(Topic topic) { topics |= topic; }
    void touch(MemberId member) {
        topics |= Topic::Members;
        members.push_back(member);
    }
};

} // namespace zg

Q_DECLARE_OPERATORS_FOR_FLAGS(zg::Topics)
Q_DECLARE_METATYPE(zg::Changes)
