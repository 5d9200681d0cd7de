#pragma once

#include "core/files/Table.h"
#include "tests/support/Strings.h"

#include <QtCore/QDir>
#include <QtCore/QFile>
#include <QtCore/QTemporaryDir>

#include <catch2/catch_test_macros.hpp>
#include <zip.h>

#include <utility>
#include <vector>

namespace zg {

// Writes files into a folder that goes away with it.
class TableFixture {
public:
    QString write(const QString& name, const QByteArray& content) {
        const QString path = m_dir.filePath(name);
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(content) == content.size());
        return path;
    }
    QString writeZip(const QString& name, const std::vector<std::pair<QByteArray, QByteArray>>& entries) {
        const QString path = m_dir.filePath(name);
        QFile::remove(path);
        int code = 0;
        zip_t* zip = zip_open(QFile::encodeName(path).constData(), ZIP_CREATE, &code);
        REQUIRE(zip);
        for (const auto& [entry, content] : entries) {
            zip_source_t* source =
                zip_source_buffer(zip, content.constData(), static_cast<zip_uint64_t>(content.size()), 0);
            REQUIRE(zip_file_add(zip, entry.constData(), source, ZIP_FL_ENC_UTF_8) >= 0);
        }
        REQUIRE(zip_close(zip) == 0);
        return path;
    }
    // A workbook of one sheet, with the given rows' XML.
    QString writeXlsx(const QString& name, const QByteArray& sheetData, const QByteArray& strings = {},
                      const QByteArray& styles = {}, const QByteArray& workbookPr = {});
    QString path(const QString& name) const { return m_dir.filePath(name); }

private:
    QTemporaryDir m_dir;
};

struct ReadRow {
    std::int64_t line = 0;
    RowProblem problem = RowProblem::None;
    QStringList cells;
};

struct ReadTable {
    std::vector<ReadRow> rows;
    std::optional<Error> error;

    std::vector<QStringList> cells() const {
        std::vector<QStringList> all;
        for (const ReadRow& row : rows) all.push_back(row.cells);
        return all;
    }
};

ReadTable readTable(const QString& path, const TableOptions& options = {});

} // namespace zg

template <> struct Catch::StringMaker<QStringList> {
    static std::string convert(const QStringList& list) {
        return '[' + list.join(QStringLiteral(" | ")).toStdString() + ']';
    }
};
