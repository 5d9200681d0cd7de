#pragma once

#include <string>
#include <string_view>

namespace zg {

// Messages from the process that reads an .xls workbook: a kind, a length (4 bytes), content. Texts are
// zero-terminated, numbers are decimal texts.
namespace XlsMessage {
inline constexpr char kFailed = 'F'; // freexl's status
inline constexpr char kSheets = 'S'; // row count, the sheet's index, then the name of every sheet
inline constexpr char kRow = 'R';    // line, then every cell
inline constexpr char kEnd = 'Z';
} // namespace XlsMessage

// freexl's whole work, in the child: opens, writes messages to `pipe`. An empty name is the first sheet.
void dumpXls(const char* path, std::string_view sheet, int pipe);

} // namespace zg
