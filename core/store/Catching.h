#pragma once

#include "core/base/Checked.h"
#include "core/base/Result.h"
#include "core/store/StoreError.h"

#include <exception>
#include <new>
#include <typeinfo>

namespace zg {

// Runs `body`, which returns a Result, and turns what may be thrown below it into its Error: the border between the
// code that throws and everything else.
template <class Body> auto catching(Body&& body) -> decltype(body()) {
    try {
        return body();
    } catch (const StoreError& error) {
        return tl::unexpected<Error>(error.error());
    } catch (const ArithmeticOverflow&) {
        return fail(ErrorCode::OutOfRange, QStringLiteral("integer overflow"));
    } catch (const std::bad_alloc&) {
        return fail(ErrorCode::StorageFailed, QStringLiteral("out of memory"));
    } catch (const std::exception& error) {
        // Its text could quote what a customer typed; its type cannot.
        return fail(ErrorCode::StorageFailed, QString::fromLatin1(typeid(error).name()));
    }
}

// The other way: below, a refusal is thrown.
inline void require(const Done& done) {
    if (!done) throw StoreError(done.error());
}
template <class T> T require(Result<T> result) {
    if (!result) throw StoreError(result.error());
    return std::move(*result);
}

} // namespace zg
