#include "core/members/MergeRules.h"

#include "core/members/MemberRules.h"

#include <algorithm>
#include <set>

namespace zg {

namespace {

// A member in pieces that come and go on their own: a phone, a tag, a consent that is refused, a text. Absent is empty.
struct FacetKey {
    MergeField field = MergeField::Name;
    FieldId own;  // of the shop's own fields; then `field` says nothing
    QString part; // which phone, tag or consent

    friend bool operator==(const FacetKey&, const FacetKey&) = default;
    friend bool operator<(const FacetKey& a, const FacetKey& b) {
        if (a.own != b.own) return a.own < b.own;
        return a.field != b.field ? a.field < b.field : a.part < b.part;
    }
};
using Facets = std::map<FacetKey, QString>;

constexpr Consent kAllConsents[] = {Consent::Sms, Consent::WeChat, Consent::Phone, Consent::Email, Consent::Profiling};
const QString kPresent = QStringLiteral("1");

QString birthdayText(const std::optional<Birthday>& birthday) {
    if (!birthday) return {};
    return QStringLiteral("%1/%2/%3/%4")
        .arg(static_cast<int>(birthday->calendar))
        .arg(birthday->year.value_or(0))
        .arg(birthday->month)
        .arg(birthday->day);
}

std::optional<Birthday> birthdayFrom(const QString& text) {
    const QStringList parts = text.split(u'/');
    if (parts.size() != 4) return {};
    Birthday birthday{static_cast<BirthCalendar>(parts[0].toInt()), {}, parts[2].toInt(), parts[3].toInt()};
    if (const int year = parts[1].toInt()) birthday.year = year;
    return birthday;
}

QString Member::*textOf(MergeField field) {
    switch (field) {
    case MergeField::Name: return &Member::name;
    case MergeField::Number: return &Member::number;
    case MergeField::Card: return &Member::card;
    case MergeField::Email: return &Member::email;
    case MergeField::WeChat: return &Member::wechat;
    case MergeField::Address: return &Member::address;
    case MergeField::Source: return &Member::source;
    case MergeField::Alert: return &Member::alert;
    case MergeField::Note: return &Member::note;
    case MergeField::Phones:
    case MergeField::Gender:
    case MergeField::Birthday:
    case MergeField::Tags:
    case MergeField::Joined:
    case MergeField::Consents: break;
    }
    return nullptr;
}

Facets facetsOf(const Member& member) {
    Facets facets;
    const auto set = [&](MergeField field, const QString& value, const QString& part = {}) {
        if (!value.isEmpty()) facets[{field, {}, part}] = value;
    };
    for (const MergeField field : kMergeFields)
        if (const auto text = textOf(field)) set(field, member.*text);
    for (const QString& phone : member.phones) set(MergeField::Phones, kPresent, phone);
    for (const TagId tag : member.tags) set(MergeField::Tags, kPresent, tag.toString());
    // A refusal is what a merge adds.
    for (const Consent consent : kAllConsents)
        if (!member.consents.testFlag(consent))
            set(MergeField::Consents, kPresent, QString::number(static_cast<int>(consent)));
    if (member.gender != Gender::Unknown) set(MergeField::Gender, QString::number(static_cast<int>(member.gender)));
    set(MergeField::Birthday, birthdayText(member.birthday));
    if (!member.joined.isNone()) set(MergeField::Joined, QString::number(member.joined.days));
    for (const FieldValue& field : member.fields) facets[{MergeField::Name, field.field, {}}] = field.value;
    return facets;
}

QString valueOf(const Facets& facets, const FacetKey& key) {
    const auto found = facets.find(key);
    return found == facets.end() ? QString() : found->second;
}

void setValue(Facets& facets, const FacetKey& key, const QString& value) {
    if (value.isEmpty())
        facets.erase(key);
    else
        facets[key] = value;
}

// The phones of `facets`: those of `order` in its order, others behind.
QStringList phonesOf(const Facets& facets, const QStringList& order) {
    QStringList phones;
    for (const QString& phone : order)
        if (facets.contains({MergeField::Phones, {}, phone}) && !phones.contains(phone)) phones.append(phone);
    for (const auto& [key, value] : facets)
        if (!key.own && key.field == MergeField::Phones && !phones.contains(key.part)) phones.append(key.part);
    return phones;
}

// Everything of `member` that facets speak of, as they say.
Member written(Member member, const Facets& facets, const QStringList& phoneOrder) {
    for (const MergeField field : kMergeFields)
        if (const auto text = textOf(field)) member.*text = valueOf(facets, {field, {}, {}});
    member.phones = phonesOf(facets, phoneOrder);
    member.tags.clear();
    member.consents = {};
    for (const Consent consent : kAllConsents)
        member.consents.setFlag(
            consent, !facets.contains({MergeField::Consents, {}, QString::number(static_cast<int>(consent))}));
    member.fields.clear();
    for (const auto& [key, value] : facets) {
        if (key.own)
            member.fields.push_back({key.own, value});
        else if (key.field == MergeField::Tags)
            member.tags.push_back({key.part.toLongLong()});
    }
    std::ranges::sort(member.tags);
    std::ranges::sort(member.fields, {}, &FieldValue::field);
    member.gender = static_cast<Gender>(valueOf(facets, {MergeField::Gender, {}, {}}).toInt());
    member.birthday = birthdayFrom(valueOf(facets, {MergeField::Birthday, {}, {}}));
    const QString joined = valueOf(facets, {MergeField::Joined, {}, {}});
    member.joined = joined.isEmpty() ? BusinessDay::none() : BusinessDay{joined.toInt()};
    return member;
}

QString oneAfterTheOther(const QString& a, const QString& b, QChar between) {
    if (a.isEmpty() || b.isEmpty() || a == b) return a.isEmpty() ? b : a;
    return a + between + b;
}

bool isEmpty(MergeField field, const Member& member) {
    const Facets facets = facetsOf(member);
    return std::ranges::none_of(facets,
                                [&](const auto& facet) { return !facet.first.own && facet.first.field == field; });
}

QString ownValue(FieldId field, const Member& member) {
    const auto found = std::ranges::find(member.fields, field, &FieldValue::field);
    return found == member.fields.end() ? QString() : found->value;
}

void takeOther(MergeField field, Member& to, const Member& from) {
    if (const auto text = textOf(field)) to.*text = from.*text;
    if (field == MergeField::Phones) to.phones = from.phones;
    if (field == MergeField::Gender) to.gender = from.gender;
    if (field == MergeField::Birthday) to.birthday = from.birthday;
    if (field == MergeField::Tags) to.tags = from.tags;
    if (field == MergeField::Joined) to.joined = from.joined;
    if (field == MergeField::Consents) to.consents = from.consents;
}

void takeBoth(MergeField field, Member& to, const Member& from) {
    switch (field) {
    case MergeField::Phones:
        for (const QString& phone : from.phones)
            if (!to.phones.contains(phone) && to.phones.size() < MemberLimits::kPhones) to.phones.append(phone);
        break;
    case MergeField::Tags:
        to.tags.insert(to.tags.end(), from.tags.begin(), from.tags.end());
        std::ranges::sort(to.tags);
        to.tags.erase(std::unique(to.tags.begin(), to.tags.end()), to.tags.end());
        break;
    case MergeField::Joined: to.joined = std::min(to.joined, from.joined); break;
    case MergeField::Consents: to.consents &= from.consents; break;
    case MergeField::Alert: to.alert = oneAfterTheOther(to.alert, from.alert, u'；'); break;
    case MergeField::Note: to.note = oneAfterTheOther(to.note, from.note, u'\n'); break;
    default: break;
    }
}

} // namespace

bool differs(MergeField field, const Member& a, const Member& b) {
    if (field == MergeField::Phones) return a.phones != b.phones;
    const auto only = [field](const Member& member) {
        Facets facets = facetsOf(member);
        std::erase_if(facets, [&](const auto& facet) { return facet.first.own || facet.first.field != field; });
        return facets;
    };
    return only(a) != only(b);
}

bool canBeBoth(MergeField field) {
    switch (field) {
    case MergeField::Phones:
    case MergeField::Tags:
    case MergeField::Joined:
    case MergeField::Consents:
    case MergeField::Alert:
    case MergeField::Note: return true;
    default: return false;
    }
}

MergeChoice defaultChoice(MergeField field, const Member& keeper, const Member& other) {
    if (canBeBoth(field)) return MergeChoice::Both;
    return isEmpty(field, keeper) && !isEmpty(field, other) ? MergeChoice::Other : MergeChoice::Keeper;
}

MergeChoice defaultChoice(FieldId field, const Member& keeper, const Member& other) {
    return ownValue(field, keeper).isEmpty() && !ownValue(field, other).isEmpty() ? MergeChoice::Other
                                                                                  : MergeChoice::Keeper;
}

Member mergedMember(const Member& keeper, const Member& other, const MergeChoices& choices) {
    Member merged = keeper;
    for (const MergeField field : kMergeFields) {
        const auto chosen = choices.fields.find(field);
        const MergeChoice choice =
            chosen == choices.fields.end() ? defaultChoice(field, keeper, other) : chosen->second;
        if (choice == MergeChoice::Other) takeOther(field, merged, other);
        if (choice == MergeChoice::Both) takeBoth(field, merged, other);
    }
    std::set<FieldId> own;
    for (const Member* member : {&keeper, &other})
        for (const FieldValue& value : member->fields) own.insert(value.field);
    merged.fields.clear();
    for (const FieldId field : own) {
        const auto chosen = choices.own.find(field);
        const MergeChoice choice = chosen == choices.own.end() ? defaultChoice(field, keeper, other) : chosen->second;
        const QString value = ownValue(field, choice == MergeChoice::Other ? other : keeper);
        if (!value.isEmpty()) merged.fields.push_back({field, value});
    }
    // Somebody without a number cannot be.
    if (merged.number.isEmpty()) merged.number = keeper.number;
    return merged;
}

Unmerged unmerge(const Member& now, const MergeStep& merge, std::vector<MergeStep> later) {
    Unmerged result{now, {}, {}, std::move(later)};
    const Facets before = facetsOf(merge.before), after = facetsOf(merge.after);
    Facets current = facetsOf(now);
    struct Step {
        Facets before, after, other;
    };
    std::vector<Step> steps;
    for (const MergeStep& step : result.later)
        steps.push_back({facetsOf(step.before), facetsOf(step.after), facetsOf(step.other)});

    std::set<FacetKey> keys;
    for (const Facets* facets : {&before, &after})
        for (const auto& [key, value] : *facets) keys.insert(key);
    const auto keep = [&](const FacetKey& key) {
        if (key.own && std::ranges::find(result.keptOwn, key.own) == result.keptOwn.end())
            result.keptOwn.push_back(key.own);
        if (!key.own && std::ranges::find(result.kept, key.field) == result.kept.end())
            result.kept.push_back(key.field);
    };
    for (const FacetKey& key : keys) {
        const QString was = valueOf(before, key), made = valueOf(after, key);
        if (was == made) continue;
        // Along the merges since, as far as they found what this one had made and left it.
        bool goesOn = true;
        for (Step& step : steps) {
            if (valueOf(step.before, key) != made) {
                goesOn = false; // somebody has changed it in between
                keep(key);
                break;
            }
            setValue(step.before, key, was);
            const bool alsoTheirs = !made.isEmpty() && valueOf(step.other, key) == made;
            if (valueOf(step.after, key) != made || alsoTheirs) {
                goesOn = false;
                if (!alsoTheirs) keep(key);
                break;
            }
            setValue(step.after, key, was);
        }
        if (!goesOn) continue;
        if (valueOf(current, key) == made)
            setValue(current, key, was);
        else
            keep(key);
    }
    for (std::size_t i = 0; i < steps.size(); ++i) {
        result.later[i].before = written(result.later[i].before, steps[i].before, merge.before.phones);
        result.later[i].after = written(result.later[i].after, steps[i].after, merge.before.phones);
    }
    const QStringList order = now.phones == merge.after.phones ? merge.before.phones : now.phones + merge.before.phones;
    result.keeper = written(now, current, order);
    std::ranges::sort(result.kept);
    std::ranges::sort(result.keptOwn);
    return result;
}

Rebased rebased(const Member& now, const Member& before, const Member& after) {
    Rebased result;
    const Facets was = facetsOf(before), wanted = facetsOf(after);
    Facets current = facetsOf(now);
    std::set<FacetKey> keys;
    for (const Facets* facets : {&was, &wanted})
        for (const auto& [key, value] : *facets) keys.insert(key);
    for (const FacetKey& key : keys) {
        const QString from = valueOf(was, key), to = valueOf(wanted, key), there = valueOf(current, key);
        if (from == to || there == to) continue;
        if (there == from)
            setValue(current, key, to);
        else if (key.own)
            result.ownConflicts.push_back(key.own);
        else if (std::ranges::find(result.conflicts, key.field) == result.conflicts.end())
            result.conflicts.push_back(key.field);
    }
    result.member = written(now, current, before.phones == after.phones ? now.phones : after.phones + now.phones);
    return result;
}

} // namespace zg
