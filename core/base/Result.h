#pragma once

#include "core/base/Error.h"

#include <tl/expected.hpp>

namespace zg {

// A value or the reason there is none. Must be looked at.
template <class T> class [[nodiscard]] Result : public tl::expected<T, Error> {
public:
    using Base = tl::expected<T, Error>;
    using Base::Base;
    Result(Base base) : Base(std::move(base)) {}
};

using Done = Result<void>;

inline tl::unexpected<Error> fail(ErrorCode code, QString detail = {}) {
    return tl::unexpected<Error>(Error{code, std::move(detail), {}});
}
// About one input; the detail names it too, for the log.
inline tl::unexpected<Error> fail(ErrorCode code, InputField field) {
    return tl::unexpected<Error>(Error{code, inputName(field), field});
}

inline tl::unexpected<Error> fail(ErrorCode code, FileNames files) {
    return tl::unexpected<Error>(Error{code, {}, std::move(files)});
}

} // namespace zg
