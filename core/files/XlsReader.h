#pragma once

#include "core/files/Table.h"

#include <sys/types.h>

namespace zg {

// One sheet of an Excel 97–2003 workbook (at most 65,536 rows). freexl reads it whole, and a damaged workbook can crash
// it or keep it busy for ever: it therefore works in a process of its own, which hands the rows over a pipe. If that
// process dies, the file is damaged and nothing else is.
class XlsReader final : public RowReader {
public:
    static Result<std::unique_ptr<XlsReader>> open(const QString& path, const QString& sheet);
    ~XlsReader() override;

    Result<bool> next(Row& row) override;
    std::int64_t position() const override { return m_line; }
    std::int64_t size() const override { return m_rows; }
    const QStringList& sheets() const { return m_sheets; }
    const QString& sheet() const { return m_sheet; }

private:
    XlsReader() = default;
    // The next message of the child, into m_text: its kind, or an error when the child died or fell silent.
    Result<char> receive();
    bool readBytes(char* data, size_t size);

    pid_t m_child = -1;
    int m_pipe = -1;
    QStringList m_sheets;
    QString m_sheet;
    std::int64_t m_rows = 0, m_line = 0;
    bool m_ended = false;
    std::string m_text; // the current message
};

} // namespace zg
