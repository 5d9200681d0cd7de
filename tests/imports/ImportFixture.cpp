#include "tests/imports/ImportFixture.h"

#include "core/store/Statement.h"
#include "core/verify/Verify.h"

#include <sqlcipher/sqlite3.h>

namespace zg {

std::int64_t ImportFixture::number(std::string_view sql) {
    auto reading = m_shop.database().read([sql](Connection& connection) {
        auto select = connection.prepare(sql);
        return select.step() ? select.integer(0) : std::int64_t{-1};
    });
    const auto value = await(std::move(reading));
    REQUIRE(value);
    return *value;
}

std::vector<std::string> ImportFixture::rows(const std::string& sql) {
    auto reading = m_shop.database().read([sql](Connection& connection) {
        std::vector<std::string> all;
        sqlite3_stmt* statement = nullptr;
        if (sqlite3_prepare_v2(connection.handle(), sql.c_str(), -1, &statement, nullptr) != SQLITE_OK) return all;
        while (sqlite3_step(statement) == SQLITE_ROW) {
            std::string row;
            for (int i = 0; i < sqlite3_column_count(statement); ++i) {
                const auto* text = reinterpret_cast<const char*>(sqlite3_column_text(statement, i));
                row += (text ? text : "NULL") + std::string("|");
            }
            all.push_back(std::move(row));
        }
        sqlite3_finalize(statement);
        return all;
    });
    const auto all = await(std::move(reading));
    REQUIRE(all);
    return *all;
}

std::map<std::string, std::vector<std::string>> ImportFixture::contents() {
    std::map<std::string, std::vector<std::string>> all;
    for (const std::string& row :
         rows("SELECT name FROM sqlite_master WHERE type = 'table' AND name NOT LIKE 'sqlite%' ORDER BY name")) {
        const std::string table = row.substr(0, row.size() - 1);
        if (table == "journal" || table == "sequence" || table == "import" || table == "import_source") continue;
        if (table == "member_recency") continue; // what is remembered of last visits, see schema 0015
        // A seal is keyed by its own shop.
        const std::string columns =
            rows("SELECT group_concat(name) FROM pragma_table_info('" + table + "') WHERE name <> 'seal'").front();
        auto content = rows("SELECT " + columns.substr(0, columns.size() - 1) + " FROM " + table);
        std::erase_if(content, [](const std::string& one) {
            return one.starts_with("search.terms|");
        }); // made by the first member
        std::sort(content.begin(), content.end());
        all[table] = std::move(content);
    }
    return all;
}

void requireSummariesRight(ImportFixture& fixture) {
    const auto report =
        await(fixture.shop().database().read([](Connection& connection) { return verify(connection); }));
    REQUIRE(report);
    for (const VerifyCheck& check : report->checks) {
        CAPTURE(check.name, check.example);
        CHECK(check.differences == 0);
    }
}

} // namespace zg
