#pragma once

#include <cstddef>
#include <cstdint>

namespace zg {

// What a sheet of Excel or LibreOffice can hold; a file that says it holds more is damaged or malicious.
inline constexpr std::int64_t kSheetColumns = 16'384;
inline constexpr std::int64_t kSheetRows = 1'048'576;
inline constexpr std::size_t kSheetRowText = 16 << 20; // bytes

} // namespace zg
