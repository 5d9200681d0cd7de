#pragma once

#include "core/base/Result.h"

#include <QtCore/QFile>

#include <string>

struct UConverter;

namespace zg {

// Reads the whole file once. A byte order mark decides; else what the bytes can be: UTF-8, GB18030, Big5. A few damaged
// characters in a long text do not change the answer (rows that hold them are reported). EncodingUnknown when nothing
// fits; FileFormatUnknown when it is no text at all.
Result<QString> detectEncoding(QFile& file);

// True if `utf8` is well-formed and free of U+FFFD, the mark of bytes that could not be decoded.
bool isCleanUtf8(std::string_view utf8);

// Blocks of a text file as UTF-8, without byte order mark. What cannot be decoded arrives as U+FFFD, except that a
// UTF-8 file is passed on as it is.
class TextSource {
public:
    static Result<std::unique_ptr<TextSource>> open(const QString& path, const QString& encoding);
    ~TextSource();

    // The next block; empty at the end.
    Result<std::string_view> next();
    std::int64_t position() const { return m_position; }
    std::int64_t size() const { return m_size; }

private:
    TextSource() = default;

    QFile m_file;
    UConverter* m_from = nullptr; // null: UTF-8
    UConverter* m_to = nullptr;
    std::string m_raw, m_text;
    std::vector<char16_t> m_pivot;
    char16_t* m_pivotSource = nullptr;
    char16_t* m_pivotTarget = nullptr;
    std::int64_t m_position = 0, m_size = 0;
    bool m_first = true, m_flushed = false;
};

} // namespace zg
