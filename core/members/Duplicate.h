#pragma once

#include "core/base/Id.h"

#include <QtCore/QFlags>

#include <vector>

namespace zg {

// Why two members may be one person.
enum class DuplicateReason {
    Phone = 1,
    PhoneNear = 2, // one digit off, or two changed places
    Name = 4,
    NameSound = 8, // sounds alike, or a slip of the pen
    NamePart = 16, // 张先生 and 张三, John and John Smith
    Birthday = 32,
    Card = 64,
    Email = 128,
    WeChat = 256,
    Address = 512
};
Q_DECLARE_FLAGS(DuplicateReasons, DuplicateReason)

// How sure: the same person most likely, perhaps, or only somebody who shares a phone (a family).
enum class DuplicateLevel { Likely = 1, Possible, Unlikely };

struct DuplicateGroup {
    std::vector<MemberId> members; // two or more; who has come most often first, then the oldest
    DuplicateReasons reasons;      // of any two of them
    int score = 0;                 // of the two that are most alike, 0 to 100
    DuplicateLevel level = DuplicateLevel::Possible;

    friend bool operator==(const DuplicateGroup&, const DuplicateGroup&) = default;
};

struct DuplicateScan {
    std::vector<DuplicateGroup> groups; // the surest first, then by the oldest member
    std::int64_t members = 0;           // looked at

    // Groups worth somebody's time.
    std::int64_t worthwhile() const;
    friend bool operator==(const DuplicateScan&, const DuplicateScan&) = default;
};

} // namespace zg

Q_DECLARE_OPERATORS_FOR_FLAGS(zg::DuplicateReasons)
