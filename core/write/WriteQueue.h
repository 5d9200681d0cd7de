#pragma once

#include "core/store/Database.h"
#include "core/write/Write.h"

#include <type_traits>

namespace zg {

// The one door to every change: verbs wait here for the writer, each becomes one transaction (see Write). Callable from
// any thread.
class WriteQueue {
public:
    explicit WriteQueue(Database& database) : m_database(database) {}

    // verb(Write&) -> T, void or Result<T>; see Database::write. A refusal or a thrown StoreError rolls all of it back.
    template <class Verb> auto run(WriteFrame frame, Verb verb, Priority priority = Priority::Till) {
        return m_database.write(
            [frame = std::move(frame), verb = std::move(verb)](Connection& connection, Outcome& outcome) mutable {
                return perform(connection, frame, outcome, verb);
            },
            priority);
    }

    Database& database() { return m_database; }

    // For a file that is being made and has no queue yet, inside the transaction that makes it.
    template <class Verb> static auto runNow(Connection& connection, WriteFrame frame, Verb verb) {
        Outcome outcome;
        return perform(connection, frame, outcome, verb);
    }

private:
    template <class Verb>
    static auto perform(Connection& connection, const WriteFrame& frame, Outcome& outcome, Verb& verb) {
        Write write(connection, frame, outcome);
        if constexpr (std::is_void_v<std::invoke_result_t<Verb&, Write&>>) {
            verb(write);
            write.close();
        } else {
            auto result = verb(write);
            if (stands(result)) write.close(); // what is refused is rolled back, and needs no record
            return result;
        }
    }
    template <class T> static bool stands(const T&) { return true; }
    template <class T> static bool stands(const Result<T>& result) { return result.has_value(); }

    Database& m_database;
};

} // namespace zg
