#pragma once

#include "core/demo/DemoRandom.h"
#include "core/members/Member.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>

namespace zg {

// The tags of the demo shop; Member::tags are indices into them until the shop has given them ids.
QStringList demoTags();

// Invents customers of a mainland neighbourhood: names as their generation has them, birthdays, cards, notes.
class DemoPeople {
public:
    DemoPeople(std::uint64_t seed, BusinessDay today);

    // Member n, from 1. Without number; tags as ids 1, 2, ... in the order of demoTags().
    Member member(int n, BusinessDay joined) const;

    QString staffName(int n) const;

    // "+86154" and eight digits, different for every n below 10^8. No operator holds 154: when 15x was given out the
    // regulator left it, as 4 is not a lucky end, and libphonenumber takes it for no valid number; it looks like any
    // mobile, and searching by its last digits works. What is sent to it reaches no one.
    QString phone(int n) const;

private:
    std::uint64_t m_seed;
    int m_thisYear;
    std::uint64_t m_phoneShift;
    DemoAlias m_surnames;
};

} // namespace zg
