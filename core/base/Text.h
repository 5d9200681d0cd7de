#pragma once

#include <QtCore/QString>

namespace zg {

inline bool isAsciiDigit(QChar c) {
    return c >= u'0' && c <= u'9';
}

// What people type or paste, as it is stored. One line: no control characters, no space at the ends or twice.
inline QString tidyLine(const QString& text) {
    QString out = text;
    out.removeIf([](QChar c) { return c.category() == QChar::Other_Control && !c.isSpace(); });
    return out.simplified();
}

// Several lines; a note keeps its shape.
inline QString tidyLines(const QString& text) {
    QString out = text;
    out.removeIf([](QChar c) { return c.category() == QChar::Other_Control && c != u'\n' && c != u'\t'; });
    return out.trimmed();
}

} // namespace zg
