#pragma once

#include "core/files/Table.h"

namespace zg {

// One sheet of an Excel 97–2003 workbook (at most 65,536 rows; held whole by freexl).
class XlsReader final : public RowReader {
public:
    static Result<std::unique_ptr<XlsReader>> open(const QString& path, const QString& sheet);
    ~XlsReader() override;

    Result<bool> next(Row& row) override;
    std::int64_t position() const override { return m_next; }
    std::int64_t size() const override { return m_rows; }
    const QStringList& sheets() const { return m_sheets; }
    const QString& sheet() const { return m_sheet; }

private:
    XlsReader() = default;

    const void* m_handle = nullptr;
    QStringList m_sheets;
    QString m_sheet;
    unsigned m_rows = 0, m_next = 0;
    unsigned short m_columns = 0;
    std::string m_text;
    std::vector<std::pair<size_t, size_t>> m_cells; // begin, length in m_text
};

} // namespace zg
