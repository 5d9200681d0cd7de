#include "core/reports/MemberReport.h"
#include "core/reports/ReportTables.h"
#include "core/reports/RetentionReport.h"
#include "core/reports/RfmReport.h"
#include "core/store/Statement.h"

#include <algorithm>

namespace zg {

namespace {

constexpr int kTopMembers = 100; // when no limit is given: it is a "top" list

// Looks members up one by one: only those that are shown.
class MemberNames {
public:
    MemberNames(Connection& connection, bool withNames)
        : m_select(connection.prepare("SELECT number, name FROM member WHERE id = ?")), m_withNames(withNames) {}

    void addColumns(std::vector<ReportColumn>& columns) const {
        columns.push_back({Heading::MemberNumber, CellKind::Text});
        if (m_withNames) columns.push_back({Heading::MemberName, CellKind::Text});
    }
    void addCells(std::vector<Cell>& row, MemberId member) {
        m_select.bindAll(member);
        const bool found = m_select.step();
        row.push_back(found ? Cell(m_select.text(0)) : Cell());
        if (m_withNames) row.push_back(found ? Cell(m_select.text(1)) : Cell());
        m_select.reset();
    }

private:
    Statement m_select;
    bool m_withNames;
};

bool betterRfm(const RfmMember& a, const RfmMember& b) {
    const int left = a.recency + a.frequency + a.monetary, right = b.recency + b.frequency + b.monetary;
    if (left != right) return left > right;
    return a.net != b.net ? a.net > b.net : a.member < b.member;
}

} // namespace

ReportTable frequencyTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    table.columns = {{Heading::Visits, CellKind::Integer},
                     {Heading::Members, CellKind::Integer},
                     {Heading::Share, CellKind::Percent},
                     {Heading::MemberNet, CellKind::Money}};
    const std::vector<FrequencyClass> classes = purchaseFrequency(connection, parameters.range);
    FrequencyClass sum;
    for (const FrequencyClass& frequency : classes) {
        sum.visits += frequency.visits * frequency.members;
        sum.members += frequency.members;
        sum.net += frequency.net;
    }
    for (const FrequencyClass& frequency : classes) {
        table.rows.push_back(
            {frequency.visits, frequency.members, percentOf(Rate::of(frequency.members, sum.members)), frequency.net});
    }
    table.totals = {Term::Total, sum.members, percentOf(Rate::of(sum.members, sum.members)), sum.net};
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Visits}, {Heading::Buyers}, {Heading::PurchaseFrequency}};
    table.chart = {ChartKind::Columns, 0, {1}, 30};
    return table;
}

ReportTable retentionTable(Connection& connection, const ReportParameters& parameters, const ReportContext& context) {
    ReportTable table;
    const std::vector<Cohort> all = cohorts(connection, parameters.range, context.today);
    int months = 0;
    for (const Cohort& cohort : all) months = std::max(months, static_cast<int>(std::ssize(cohort.seen)) - 1);
    table.columns = {{Heading::Month, CellKind::Month}, {Heading::NewBuyers, CellKind::Integer}};
    for (int k = 1; k <= months; ++k) {
        table.columns.push_back({Heading::MonthsLater, CellKind::Percent, k});
        table.chart.values.push_back(k + 1);
    }
    std::int64_t members = 0;
    for (const Cohort& cohort : all) {
        std::vector<Cell> row = {cohort.month, cohort.size()};
        for (int k = 1; k <= months; ++k) row.push_back(percentOf(cohort.retention(k)));
        table.rows.push_back(std::move(row));
        members += cohort.size();
    }
    // Of all cohorts old enough for the month, weighted by their size.
    table.totals = {Term::Total, members};
    for (int k = 1; k <= months; ++k) {
        std::int64_t seen = 0, size = 0;
        for (const Cohort& cohort : all) {
            if (k >= std::ssize(cohort.seen)) continue;
            seen += cohort.seen[static_cast<size_t>(k)];
            size += cohort.size();
        }
        table.totals.push_back(percentOf(Rate::of(seen, size)));
    }
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::NewBuyers}, {Heading::MonthsLater}};
    table.chart.kind = ChartKind::Heat;
    return table;
}

ReportTable rfmTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    std::vector<RfmMember> members = rfm(connection, parameters.range.to, loadRfmSettings(connection));
    table.rfmMap = rfmMap(members);
    if (const std::optional<RfmPlace> place = parameters.filter.rfm)
        std::erase_if(members, [&](const RfmMember& member) {
            return RfmPlace{member.recency, member.frequency} != *place;
        });
    table.filter.rfm = parameters.filter.rfm;
    table.rowsInAll = std::ssize(members);
    const auto wanted =
        parameters.limit > 0 ? std::min<std::ptrdiff_t>(parameters.limit, std::ssize(members)) : std::ssize(members);
    std::partial_sort(members.begin(), members.begin() + wanted, members.end(), betterRfm);
    members.resize(static_cast<size_t>(wanted));

    MemberNames names(connection, parameters.names);
    names.addColumns(table.columns);
    for (const ReportColumn& column :
         {ReportColumn{Heading::Recency, CellKind::Integer}, ReportColumn{Heading::Visits, CellKind::Integer},
          ReportColumn{Heading::MemberNet, CellKind::Money}, ReportColumn{Heading::RecencyScore, CellKind::Integer},
          ReportColumn{Heading::FrequencyScore, CellKind::Integer},
          ReportColumn{Heading::MonetaryScore, CellKind::Integer}})
        table.columns.push_back(column);
    for (const RfmMember& member : members) {
        std::vector<Cell> row;
        names.addCells(row, member.member);
        row.insert(row.end(), {member.recencyDays, member.visits, member.net, std::int64_t{member.recency},
                               std::int64_t{member.frequency}, std::int64_t{member.monetary}});
        table.rows.push_back(std::move(row));
    }
    table.personal = parameters.names;
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::RecencyScore}};
    table.chart.kind = ChartKind::Heat;
    return table;
}

ReportTable topMembersTable(Connection& connection, const ReportParameters& parameters) {
    ReportTable table;
    MemberNames names(connection, parameters.names);
    names.addColumns(table.columns);
    const auto net = static_cast<int>(std::ssize(table.columns)) + 1;
    table.columns.push_back({Heading::Visits, CellKind::Integer});
    table.columns.push_back({Heading::MemberNet, CellKind::Money});
    table.columns.push_back({Heading::LastVisit, CellKind::Day});
    const int limit = parameters.limit > 0 ? parameters.limit : kTopMembers;
    for (const MemberActivity& member :
         topMembers(connection, parameters.range, limit, parameters.filter.buyers, &table.rowsInAll)) {
        std::vector<Cell> row;
        names.addCells(row, member.member);
        row.insert(row.end(), {member.visits, member.net, member.lastVisit});
        table.rows.push_back(std::move(row));
    }
    table.filter.buyers = parameters.filter.buyers;
    table.personal = parameters.names;
    table.hasData = !table.rows.empty();
    table.definitions = {{Heading::Visits}, {Heading::MemberNet}};
    table.chart = {ChartKind::Bars, parameters.names ? 1 : 0, {net}, 15};
    return table;
}

} // namespace zg
