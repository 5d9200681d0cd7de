#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QFlags>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>
#include <vector>

namespace zg {

// Values as stored in table member.
enum class Gender { Unknown = 0, Female = 1, Male = 2 };

enum class BirthCalendar { Solar = 1, Lunar = 2 };

struct Birthday {
    BirthCalendar calendar = BirthCalendar::Solar;
    std::optional<int> year; // many people give only month and day
    int month = 0;           // lunar leap months are negative
    int day = 0;

    friend bool operator==(const Birthday&, const Birthday&) = default;
};

// What the member has agreed to.
enum class Consent { Sms = 1, WeChat = 2, Phone = 4, Email = 8, Profiling = 16 };
Q_DECLARE_FLAGS(Consents, Consent)

enum class FieldKind { Text = 1, Number = 2, Date = 3, Choice = 4, YesNo = 5 };

// A field the shop has added to all members.
struct Field {
    FieldId id;
    QString name;
    FieldKind kind = FieldKind::Text;
    QStringList choices; // for Choice
    int position = 0;

    friend bool operator==(const Field&, const Field&) = default;
};

struct FieldValue {
    FieldId field;
    QString value; // numbers and dates as machines write them, yes/no as "1"/"0"

    friend bool operator==(const FieldValue&, const FieldValue&) = default;
};

struct Tag {
    TagId id;
    QString name;
    int color = 0; // index into the interface's palette

    friend bool operator==(const Tag&, const Tag&) = default;
};

struct Member {
    MemberId id;
    QString number; // drawn by the store when empty: M000001
    QString name;
    QStringList phones; // stored form, see core/text/Phone.h; the first is the one that is shown
    QString card;
    Gender gender = Gender::Unknown;
    std::optional<Birthday> birthday;
    QString email, wechat, address, source, note;
    QString alert; // shown at the till: an allergy, a debt
    Consents consents;
    std::vector<FieldValue> fields;           // by field id
    std::vector<TagId> tags;                  // by id
    BusinessDay joined = BusinessDay::none(); // none: the day it is created
    Instant createdAt, updatedAt;             // set by the store
    ImportId import;
    MemberId mergedInto;

    friend bool operator==(const Member&, const Member&) = default;
};

// Kept with every sale and refund, table member_stat.
struct MemberStat {
    std::int64_t visits = 0; // days with a sale not wholly refunded
    std::int64_t orders = 0;
    Money net;
    BusinessDay firstDay = BusinessDay::none();
    BusinessDay lastDay = BusinessDay::none();
    Points points;
    Money storedValue;

    friend bool operator==(const MemberStat&, const MemberStat&) = default;
};

struct MemberVisit {
    BusinessDay day;
    std::int64_t sales = 0; // of that day, not wholly refunded
    Money net;

    friend bool operator==(const MemberVisit&, const MemberVisit&) = default;
};

// Somebody a member was made one with; see MemberMerge.
struct MergedMember {
    MemberId id;
    QString number, name;
    Instant at;
    QString by; // number of the one it had been merged into before; empty: directly, so it can be split

    friend bool operator==(const MergedMember&, const MergedMember&) = default;
};

// Everything the member page shows in one look.
struct MemberCard {
    Member member;
    MemberStat stat;
    std::vector<Tag> tags;
    std::vector<MemberVisit> lastVisits; // newest first, at most 10
    std::optional<QDate> nextBirthday;   // today or later
    std::vector<MergedMember> merges;
    std::vector<Field> fields; // the shop's own, in its order, filled in or not
};

} // namespace zg

Q_DECLARE_OPERATORS_FOR_FLAGS(zg::Consents)
