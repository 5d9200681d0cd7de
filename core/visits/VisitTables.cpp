#include "core/visits/VisitTables.h"

#include "core/store/Statement.h"

#include <algorithm>
#include <vector>

namespace zg {

void writeVisits(Connection& connection, const VisitCounts& visits) {
    const auto flush = [](const VisitCounts::Cells& cells, Statement upsert, Statement drop) {
        std::vector<std::pair<VisitCounts::Key, std::int64_t>> rows(cells.begin(), cells.end());
        std::sort(rows.begin(), rows.end());
        for (const auto& [key, n] : rows) {
            if (n == 0) continue;
            upsert.runWith(key.first, key.second, n);
            if (n < 0) drop.runWith(key.first, key.second);
        }
    };
    flush(visits.gap1,
          connection.prepare("INSERT INTO day_gap1 (day, prev_day, n) VALUES (?, ?, ?) "
                             "ON CONFLICT (day, prev_day) DO UPDATE SET n = day_gap1.n + excluded.n"),
          connection.prepare("DELETE FROM day_gap1 WHERE day = ? AND prev_day = ? AND n = 0"));
    flush(visits.gap2,
          connection.prepare("INSERT INTO day_gap2 (day, prev2_day, n) VALUES (?, ?, ?) "
                             "ON CONFLICT (day, prev2_day) DO UPDATE SET n = day_gap2.n + excluded.n"),
          connection.prepare("DELETE FROM day_gap2 WHERE day = ? AND prev2_day = ? AND n = 0"));
    flush(visits.firstSecond,
          connection.prepare("INSERT INTO first_second (first_day, second_day, n) VALUES (?, ?, ?) "
                             "ON CONFLICT (first_day, second_day) DO UPDATE SET n = first_second.n + excluded.n"),
          connection.prepare("DELETE FROM first_second WHERE first_day = ? AND second_day = ? AND n = 0"));
    flush(visits.cohort,
          connection.prepare("INSERT INTO month_cohort (first_month, month, n) VALUES (?, ?, ?) "
                             "ON CONFLICT (first_month, month) DO UPDATE SET n = month_cohort.n + excluded.n"),
          connection.prepare("DELETE FROM month_cohort WHERE first_month = ? AND month = ? AND n = 0"));
}

} // namespace zg
