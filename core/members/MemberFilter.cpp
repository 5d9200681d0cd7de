#include "core/members/MemberFilter.h"

#include "core/text/Lunar.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

#include <set>

namespace zg {

namespace {

using Text = QLatin1String;

template <class Number> void put(QJsonObject& to, const char* key, const std::optional<Number>& value) {
    // Ids and money are larger than a JSON number is exact.
    if (value) to.insert(Text(key), QString::number(*value));
}

std::optional<std::int64_t> number(const QJsonObject& from, const char* key) {
    bool ok = false;
    const std::int64_t value = from.value(Text(key)).toString().toLongLong(&ok);
    return ok ? std::optional(value) : std::nullopt;
}

std::optional<int> small(const QJsonObject& from, const char* key) {
    const auto value = number(from, key);
    return value && *value >= 0 && *value < 1'000'000 ? std::optional(static_cast<int>(*value)) : std::nullopt;
}

QJsonArray array(const std::vector<TagId>& tags) {
    QJsonArray all;
    for (const TagId tag : tags) all.append(tag.toString());
    return all;
}

std::vector<TagId> tags(const QJsonValue& value) {
    std::vector<TagId> all;
    for (const auto& each : value.toArray())
        if (const std::int64_t id = each.toString().toLongLong(); id > 0) all.push_back({id});
    return all;
}

std::optional<Money> money(const QJsonObject& from, const char* key) {
    const auto value = number(from, key);
    return value ? std::optional(Money{*value}) : std::nullopt;
}

std::optional<std::int64_t> minor(const std::optional<Money>& amount) {
    return amount ? std::optional(amount->minor) : std::nullopt;
}

QJsonObject toObject(const MemberView& view) {
    const MemberFilter& filter = view.filter;
    QJsonObject to;
    to.insert(Text("name"), view.name);
    to.insert(Text("order"), static_cast<int>(view.order.by));
    to.insert(Text("descending"), view.order.descending);
    if (!filter.anyTags.empty()) to.insert(Text("anyTags"), array(filter.anyTags));
    if (!filter.allTags.empty()) to.insert(Text("allTags"), array(filter.allTags));
    if (!filter.noTags.empty()) to.insert(Text("noTags"), array(filter.noTags));
    put(to, "visitAtLeast", filter.lastVisit.atLeast);
    put(to, "visitAtMost", filter.lastVisit.atMost);
    put(to, "joinedAtLeast", filter.joined.atLeast);
    put(to, "joinedAtMost", filter.joined.atMost);
    put(to, "netFrom", minor(filter.net.from));
    put(to, "netTo", minor(filter.net.to));
    put(to, "visitsFrom", filter.visits.from);
    put(to, "visitsTo", filter.visits.to);
    if (filter.birthMonth) to.insert(Text("birthMonth"), filter.birthMonth);
    if (filter.consents) to.insert(Text("consents"), static_cast<int>(filter.consents.toInt()));
    if (!filter.source.isEmpty()) to.insert(Text("source"), filter.source);
    if (filter.hasPhone) to.insert(Text("hasPhone"), *filter.hasPhone);
    return to;
}

MemberView fromObject(const QJsonObject& from) {
    MemberView view;
    view.name = from.value(Text("name")).toString();
    const int by = from.value(Text("order")).toInt();
    if (by >= static_cast<int>(MemberOrderBy::LastVisit) && by <= static_cast<int>(MemberOrderBy::Joined))
        view.order.by = static_cast<MemberOrderBy>(by);
    view.order.descending = from.value(Text("descending")).toBool(true);
    MemberFilter& filter = view.filter;
    filter.anyTags = tags(from.value(Text("anyTags")));
    filter.allTags = tags(from.value(Text("allTags")));
    filter.noTags = tags(from.value(Text("noTags")));
    filter.lastVisit = {small(from, "visitAtLeast"), small(from, "visitAtMost")};
    filter.joined = {small(from, "joinedAtLeast"), small(from, "joinedAtMost")};
    filter.net = {money(from, "netFrom"), money(from, "netTo")};
    filter.visits = {number(from, "visitsFrom"), number(from, "visitsTo")};
    filter.birthMonth = qBound(0, from.value(Text("birthMonth")).toInt(), 12);
    filter.consents = Consents::fromInt(static_cast<Consents::Int>(from.value(Text("consents")).toInt() & 31));
    filter.source = from.value(Text("source")).toString();
    if (const QJsonValue phone = from.value(Text("hasPhone")); phone.isBool()) filter.hasPhone = phone.toBool();
    return view;
}

} // namespace

QByteArray toJson(const std::vector<MemberView>& views) {
    QJsonArray all;
    for (const MemberView& view : views) all.append(toObject(view));
    return QJsonDocument(all).toJson(QJsonDocument::Compact);
}

std::vector<MemberView> memberViewsFromJson(const QByteArray& json) {
    std::vector<MemberView> views;
    for (const auto& each : QJsonDocument::fromJson(json).array())
        if (MemberView view = fromObject(each.toObject()); !view.name.isEmpty()) views.push_back(std::move(view));
    return views;
}

std::vector<LunarSpan> lunarBirthdaysIn(int month, BusinessDay today) {
    const QDate now = today.toDate();
    const int year = month < now.month() ? now.year() + 1 : now.year();
    std::vector<LunarSpan> spans;
    // A month of the wall calendar lies in this lunar year or in the end of the one before.
    for (int lunarMonth = -12; lunarMonth <= 12; ++lunarMonth) {
        if (lunarMonth == 0) continue;
        std::set<int> days;
        for (const int lunarYear : {year - 1, year})
            for (int day = 1; day <= 30; ++day) {
                const auto kept = lunarBirthdayIn(lunarYear, lunarMonth, day);
                if (kept && kept->year() == year && kept->month() == month) days.insert(day);
            }
        for (const int day : days) {
            if (!spans.empty() && spans.back().month == lunarMonth && spans.back().toDay == day - 1)
                spans.back().toDay = day;
            else
                spans.push_back({lunarMonth, day, day});
        }
    }
    return spans;
}

} // namespace zg
