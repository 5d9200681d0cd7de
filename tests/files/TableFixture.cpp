#include "tests/files/TableFixture.h"

namespace zg {

QString TableFixture::writeXlsx(const QString& name, const QByteArray& sheetData, const QByteArray& strings,
                                const QByteArray& styles, const QByteArray& workbookPr) {
    const QByteArray head = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";
    const QByteArray main = "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"";
    const QByteArray relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    return writeZip(name, {{"xl/workbook.xml",
                            head + "<workbook " + main + " xmlns:r=\"" + relations + "\">" + workbookPr +
                                "<sheets><sheet name=\"Sheet1\" sheetId=\"1\" r:id=\"rId1\"/></sheets></workbook>"},
                           {"xl/_rels/workbook.xml.rels",
                            head +
                                "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
                                "<Relationship Id=\"rId1\" Type=\"" +
                                relations +
                                "/worksheet\" Target=\"worksheets/sheet1.xml\"/>"
                                "<Relationship Id=\"rId2\" Type=\"" +
                                relations +
                                "/sharedStrings\" Target=\"/xl/sharedStrings.xml\"/>"
                                "</Relationships>"},
                           {"xl/styles.xml", head + "<styleSheet " + main + ">" + styles + "</styleSheet>"},
                           {"xl/sharedStrings.xml", head + "<sst " + main + ">" + strings + "</sst>"},
                           {"xl/worksheets/sheet1.xml",
                            head + "<worksheet " + main + "><sheetData>" + sheetData + "</sheetData></worksheet>"}});
}

ReadTable readTable(const QString& path, const TableOptions& options) {
    ReadTable table;
    auto reader = openTable(path, options);
    if (!reader) {
        table.error = reader.error();
        return table;
    }
    Row row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more) {
            table.error = more.error();
            break;
        }
        if (!*more) break;
        ReadRow read{row.line, row.problem, {}};
        for (const std::string_view cell : row.cells)
            read.cells.append(QString::fromUtf8(cell.data(), static_cast<qsizetype>(cell.size())));
        table.rows.push_back(std::move(read));
    }
    return table;
}

} // namespace zg
