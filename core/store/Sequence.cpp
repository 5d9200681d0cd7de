#include "core/store/Sequence.h"

#include "core/store/Statement.h"

namespace zg {

namespace {

constexpr std::int64_t kLastNumber = (std::int64_t{1} << kIdSequenceBits) - 1;
constexpr std::int64_t kLastTill = (std::int64_t{1} << (62 - kIdSequenceBits)) - 1;

const char* nameOf(NumberSeries series) {
    return series == NumberSeries::Receipt ? "receipt" : "member_number";
}

std::int64_t draw(Connection& connection, const char* series, std::int64_t count) {
    auto next = connection.prepare(R"(
        INSERT INTO sequence (name, next) VALUES (?1, 1 + ?2)
        ON CONFLICT (name) DO UPDATE SET next = next + ?2
        RETURNING next)");
    next.bindAll(series, count);
    next.step();
    const std::int64_t after = next.integer(0);
    if (count < 1 || after > kLastNumber) throw StoreError(ErrorCode::OutOfRange, QString::fromLatin1(series));
    return after - count;
}

} // namespace

std::int64_t detail::drawKeys(Connection& connection, const char* series, std::int64_t count) {
    return (tillNumber(connection) << kIdSequenceBits) + draw(connection, series, count);
}

std::int64_t nextNumbers(Connection& connection, NumberSeries series, std::int64_t count) {
    return draw(connection, nameOf(series), count);
}

void returnNumbers(Connection& connection, NumberSeries series, std::int64_t count) {
    if (count > 0)
        connection.prepare("UPDATE sequence SET next = next - ? WHERE name = ?").runWith(count, nameOf(series));
}

std::int64_t tillNumber(Connection& connection) {
    auto select = connection.prepare("SELECT next FROM sequence WHERE name = 'till'");
    return select.step() ? select.integer(0) : 0;
}

void startTill(Connection& connection, std::int64_t till) {
    if (till < 0 || till > kLastTill) throw StoreError(ErrorCode::OutOfRange, QStringLiteral("till"));
    connection.execute("DELETE FROM sequence");
    connection.prepare("INSERT INTO sequence (name, next) VALUES ('till', ?)").runWith(till);
}

} // namespace zg
