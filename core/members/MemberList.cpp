#include "core/members/MemberList.h"

#include "core/members/MemberLabels.h"
#include "core/store/Statement.h"
#include "core/text/Phone.h"

#include <variant>

namespace zg {

namespace {

// A filter that few members meet is answered from those few; beyond this many, walking the order finds a page sooner.
constexpr int kFew = 20'000;

// SQL put together from the literals of this file; what people typed is only ever bound.
class Query {
public:
    template <class... Values> Query& add(const char* sql, const Values&... values) {
        m_sql += sql;
        (m_values.push_back(toValue(values)), ...);
        return *this;
    }
    Query& addIds(const std::vector<TagId>& ids) {
        for (std::size_t i = 0; i < ids.size(); ++i) add(i == 0 ? "?" : ", ?", ids[i].value);
        return *this;
    }
    Query& where(const char* sql) {
        m_sql += std::exchange(m_first, false) ? " WHERE " : " AND ";
        m_sql += sql;
        return *this;
    }
    template <class... Values> Query& where(const char* sql, const Values&... values) {
        where(sql);
        (m_values.push_back(toValue(values)), ...);
        return *this;
    }
    Query& add(const Query& other) {
        m_sql += other.m_sql;
        m_values.insert(m_values.end(), other.m_values.begin(), other.m_values.end());
        return *this;
    }

    Statement prepare(Connection& connection) const {
        Statement statement = connection.prepare(m_sql);
        int parameter = 0;
        for (const Value& value : m_values) std::visit([&](const auto& v) { statement.bind(++parameter, v); }, value);
        return statement;
    }
    const std::string& sql() const { return m_sql; }

private:
    using Value = std::variant<std::int64_t, QString>;
    static Value toValue(std::int64_t value) { return value; }
    static Value toValue(const QString& value) { return value; }

    std::string m_sql;
    std::vector<Value> m_values;
    bool m_first = true;
};

BusinessDay daysBefore(BusinessDay today, int days) {
    return today + -days;
}

// Rows of an index to read the members from, instead of walking the order.
std::optional<Query> fewest(Connection& connection, const MemberFilter& filter, MemberOrder order, BusinessDay today) {
    std::vector<Query> sources;
    for (const TagId tag : filter.allTags)
        sources.push_back(Query().add("SELECT member_id AS id FROM member_tag WHERE tag_id = ?", tag.value));
    if (!filter.anyTags.empty())
        sources.push_back(Query()
                              .add("SELECT DISTINCT member_id AS id FROM member_tag WHERE tag_id IN (")
                              .addIds(filter.anyTags)
                              .add(")"));
    if (filter.lastVisit.atMost && order.by != MemberOrderBy::LastVisit)
        sources.push_back(Query().add("SELECT member_id AS id FROM member_stat WHERE last_day >= ?",
                                      std::int64_t{daysBefore(today, *filter.lastVisit.atMost).days}));
    if (filter.joined.atMost && order.by != MemberOrderBy::Joined)
        sources.push_back(Query().add("SELECT id FROM member WHERE merged_into IS NULL AND joined_day >= ?",
                                      std::int64_t{daysBefore(today, *filter.joined.atMost).days}));
    if (!filter.source.isEmpty())
        sources.push_back(Query().add("SELECT id FROM member WHERE source = ? AND source <> ''", filter.source));

    std::optional<Query> best;
    std::int64_t bestCount = kFew + 1;
    for (const Query& source : sources) {
        auto count = Query()
                         .add("SELECT COUNT(*) FROM (SELECT 1 FROM (")
                         .add(source)
                         .add(") AS some LIMIT ?) AS few", bestCount)
                         .prepare(connection);
        count.step();
        if (count.integer(0) >= bestCount) continue;
        bestCount = count.integer(0);
        best = source;
    }
    return best;
}

bool needsMember(const MemberFilter& filter) {
    return filter.joined.isSet() || filter.birthMonth != 0 || filter.consents || !filter.source.isEmpty();
}

bool needsStat(const MemberFilter& filter) {
    return filter.lastVisit.isSet() || filter.net.isSet() || filter.visits.isSet();
}

void addTags(Query& query, bool byStat, const MemberFilter& filter) {
    // member_tag is asked by the id of the table that is walked.
    const char* has = byStat ? "EXISTS (SELECT 1 FROM member_tag t WHERE t.member_id = s.member_id AND t.tag_id IN ("
                             : "EXISTS (SELECT 1 FROM member_tag t WHERE t.member_id = m.id AND t.tag_id IN (";
    if (!filter.anyTags.empty()) query.where(has).addIds(filter.anyTags).add("))");
    for (const TagId tag : filter.allTags) query.where(has).addIds({tag}).add("))");
    if (!filter.noTags.empty()) query.where("NOT ").add(has).addIds(filter.noTags).add("))");
}

void addBirthMonth(Query& query, int month, BusinessDay today) {
    query.where("((m.birth_calendar = 1 AND m.birth_month = ?)", std::int64_t{month});
    for (const LunarSpan& span : lunarBirthdaysIn(month, today))
        query.add(" OR (m.birth_calendar = 2 AND m.birth_month = ? AND m.birth_day BETWEEN ? AND ?)",
                  std::int64_t{span.month}, std::int64_t{span.fromDay}, std::int64_t{span.toDay});
    query.add(")");
}

// A unary plus keeps a column's index out of the choice: the order's own index is walked, or the few are read.
void addConditions(Query& query, const MemberFilter& filter, bool byStat, std::optional<MemberOrderBy> walked,
                   BusinessDay today) {
    addTags(query, byStat, filter);
    if (filter.hasPhone) {
        query.where(*filter.hasPhone ? "EXISTS" : "NOT EXISTS")
            .add(byStat ? " (SELECT 1 FROM member_phone p WHERE p.member_id = s.member_id)"
                        : " (SELECT 1 FROM member_phone p WHERE p.member_id = m.id)");
    }
    const bool byLast = walked == MemberOrderBy::LastVisit, byNet = walked == MemberOrderBy::Net,
               byJoined = walked == MemberOrderBy::Joined;
    if (const auto days = filter.lastVisit.atMost)
        query.where(byLast ? "s.last_day >= ?" : "+s.last_day >= ?", std::int64_t{daysBefore(today, *days).days});
    if (const auto days = filter.lastVisit.atLeast) {
        query.where(byLast ? "s.last_day <= ?" : "+s.last_day <= ?", std::int64_t{daysBefore(today, *days).days});
        query.where(byLast ? "s.last_day > ?" : "+s.last_day > ?", std::int64_t{BusinessDay::none().days});
    }
    if (filter.net.from) query.where(byNet ? "s.net >= ?" : "+s.net >= ?", filter.net.from->minor);
    if (filter.net.to) query.where(byNet ? "s.net <= ?" : "+s.net <= ?", filter.net.to->minor);
    if (filter.visits.from) query.where("s.visits >= ?", *filter.visits.from);
    if (filter.visits.to) query.where("s.visits <= ?", *filter.visits.to);
    if (const auto days = filter.joined.atMost)
        query.where(byJoined ? "m.joined_day >= ?" : "+m.joined_day >= ?", std::int64_t{daysBefore(today, *days).days});
    if (const auto days = filter.joined.atLeast)
        query.where(byJoined ? "m.joined_day <= ?" : "+m.joined_day <= ?", std::int64_t{daysBefore(today, *days).days});
    if (filter.birthMonth) addBirthMonth(query, filter.birthMonth, today);
    if (filter.consents) {
        const std::int64_t bits = filter.consents.toInt();
        query.where("(m.consent & ?) = ?", bits, bits);
    }
    // Concatenated with nothing, the column has no index either.
    if (!filter.source.isEmpty()) query.where("m.source || '' = ?", filter.source);
}

struct OrderSql {
    const char* key;
    const char* statId; // the id of the walked table
    bool byStat;
};

OrderSql orderSql(MemberOrderBy by) {
    switch (by) {
    case MemberOrderBy::LastVisit: return {"s.last_day", "s.member_id", true};
    case MemberOrderBy::Name: return {"m.pinyin", "m.id", false};
    case MemberOrderBy::Net: return {"s.net", "s.member_id", true};
    case MemberOrderBy::Joined: return {"m.joined_day", "m.id", false};
    }
    return {};
}

// CROSS JOIN: in the order written. With `few`, both tables are read for each; else only what is asked for.
void addTables(Query& query, const std::optional<Query>& few, bool byStat, const MemberFilter& filter) {
    if (few) {
        query.add(" FROM (").add(*few).add(") AS c CROSS JOIN member_stat s CROSS JOIN member m");
        query.where("s.member_id = c.id").where("m.id = c.id").where("m.merged_into IS NULL");
    } else if (byStat) {
        query.add(" FROM member_stat s");
        if (needsMember(filter)) query.add(" CROSS JOIN member m").where("m.id = s.member_id");
    } else {
        query.add(" FROM member m");
        if (needsStat(filter)) query.add(" CROSS JOIN member_stat s").where("s.member_id = m.id");
        query.where("m.merged_into IS NULL");
    }
}

Query placesQuery(const std::optional<Query>& few, const MemberFilter& filter, MemberOrder order, BusinessDay today,
                  const std::optional<MemberKey>& after, std::int64_t limit, std::int64_t skip) {
    const OrderSql sql = orderSql(order.by);
    const bool byName = order.by == MemberOrderBy::Name;
    Query query;
    query.add("SELECT ").add(sql.statId).add(", ").add(sql.key);
    addTables(query, few, sql.byStat, filter);
    addConditions(query, filter, sql.byStat, few ? std::nullopt : std::optional(order.by), today);
    if (after) {
        query.where("(").add(sql.key).add(", ").add(sql.statId).add(order.descending ? ") < (" : ") > (");
        if (byName)
            query.add("?, ?)", after->text, after->id.value);
        else
            query.add("?, ?)", after->number, after->id.value);
    }
    query.add(" ORDER BY ").add(sql.key).add(order.descending ? " DESC, " : ", ");
    query.add(sql.statId).add(order.descending ? " DESC" : "");
    query.add(" LIMIT ? OFFSET ?", limit, skip);
    return query;
}

std::vector<MemberKey> places(Connection& connection, const MemberFilter& filter, MemberOrder order, BusinessDay today,
                              const std::optional<MemberKey>& after, std::int64_t limit, std::int64_t skip) {
    const auto few = fewest(connection, filter, order, today);
    const bool byName = order.by == MemberOrderBy::Name;
    std::vector<MemberKey> keys;
    auto select = placesQuery(few, filter, order, today, after, limit, skip).prepare(connection);
    while (select.step())
        keys.push_back({byName ? 0 : select.integer(1), byName ? select.text(1) : QString(), select.id<MemberId>(0)});
    return keys;
}

std::optional<MemberRow> rowOf(Connection& connection, Statement& select, MemberId id) {
    select.bindAll(id);
    std::optional<MemberRow> row;
    if (select.step()) {
        row.emplace();
        row->id = id;
        row->number = select.text(0);
        row->name = select.text(1);
        row->source = select.text(2);
        row->joined = select.day(3);
        if (const auto calendar = select.integer(4); calendar != 0) {
            row->birthday = Birthday{static_cast<BirthCalendar>(calendar),
                                     {},
                                     static_cast<int>(select.integer(6)),
                                     static_cast<int>(select.integer(7))};
            if (!select.isNull(5)) row->birthday->year = static_cast<int>(select.integer(5));
        }
        row->stat = {select.integer(8), select.integer(9), select.money(10), select.day(11),
                     select.day(12),    select.points(13), select.money(14)};
        if (!select.isNull(15)) row->maskedPhone = maskedPhone(select.text(15));
        row->tags = MemberLabels::tagsOf(connection, id);
    }
    select.reset();
    return row;
}

} // namespace

MemberPage listMembers(Connection& connection, const MemberFilter& filter, MemberOrder order, BusinessDay today,
                       const std::optional<MemberKey>& after, int limit, std::int64_t skip) {
    MemberPage page;
    auto select = connection.prepare(R"(
        SELECT m.number, m.name, m.source, m.joined_day, m.birth_calendar, m.birth_year, m.birth_month, m.birth_day,
               s.visits, s.orders, s.net, s.first_day, s.last_day, s.points, s.stored_value,
               (SELECT phone FROM member_phone p WHERE p.member_id = m.id ORDER BY position LIMIT 1)
        FROM member m JOIN member_stat s ON s.member_id = m.id WHERE m.id = ?)");
    for (const MemberKey& key : places(connection, filter, order, today, after, limit, skip)) {
        page.last = key;
        if (auto row = rowOf(connection, select, key.id)) page.rows.push_back(*std::move(row));
    }
    return page;
}

std::vector<MemberId> listMemberIds(Connection& connection, const MemberFilter& filter, MemberOrder order,
                                    BusinessDay today, std::int64_t skip, std::int64_t limit) {
    std::vector<MemberId> ids;
    for (const MemberKey& key : places(connection, filter, order, today, {}, limit, skip)) ids.push_back(key.id);
    return ids;
}

std::int64_t countMembers(Connection& connection, const MemberFilter& filter, BusinessDay today) {
    const MemberOrder order{MemberOrderBy::LastVisit, true};
    const auto few = fewest(connection, filter, order, today);
    Query query;
    query.add("SELECT COUNT(*)");
    addTables(query, few, true, filter);
    addConditions(query, filter, true, few ? std::nullopt : std::optional(order.by), today);
    auto count = query.prepare(connection);
    count.step();
    return count.integer(0);
}

QStringList memberSources(Connection& connection, int most) {
    // From one source to the next by the index: as many steps as there are sources, not members.
    QStringList sources;
    auto select = connection.prepare(R"(
        WITH RECURSIVE each(source) AS (
            SELECT MIN(source) FROM member WHERE source <> ''
            UNION ALL
            SELECT (SELECT MIN(source) FROM member WHERE source <> '' AND source > each.source) FROM each
            WHERE each.source IS NOT NULL)
        SELECT source FROM each WHERE source IS NOT NULL LIMIT ?)");
    select.bindAll(most);
    while (select.step()) sources.append(select.text(0));
    return sources;
}

} // namespace zg
