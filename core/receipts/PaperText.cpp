#include "core/receipts/PaperText.h"

#include <algorithm>

namespace zg {

namespace {

bool isInvisible(char32_t c) {
    switch (QChar::category(c)) {
    case QChar::Other_Control:
    case QChar::Other_Format:
    case QChar::Other_Surrogate:
    case QChar::Other_NotAssigned:
    case QChar::Other_PrivateUse:
    case QChar::Mark_NonSpacing:
    case QChar::Mark_Enclosing: return true;
    default: return false;
    }
}

char32_t printable(char32_t c) {
    switch (c) {
    case U'\u00A5': return U'\uFFE5'; // ¥
    case U'\u00A3': return U'\uFFE1'; // £
    case U'\u2010':
    case U'\u2011':
    case U'\u2012':
    case U'\u2013':
    case U'\u2212': return U'-';
    case U'\u2018':
    case U'\u2019': return U'\'';
    default: return c;
    }
}

} // namespace

QString paperText(const QString& text) {
    QString out;
    for (const char32_t c : text.normalized(QString::NormalizationForm_C).toUcs4()) {
        if (QChar::isSpace(c)) {
            out += u' ';
        } else if (!isInvisible(c)) {
            out += QChar::fromUcs4(printable(c));
        }
    }
    return out.simplified();
}

int columnsOf(char32_t c) {
    if (c < 0x80) return 1;
    // Full-width Latin letters are of that script too.
    return QChar::script(c) == QChar::Script_Latin && c < 0x2000 ? 1 : 2;
}

int columnsOf(QStringView text) {
    int columns = 0;
    for (const char32_t c : text.toUcs4()) columns += columnsOf(c);
    return columns;
}

QStringList wrapped(const QString& text, int columns) {
    QStringList lines;
    QString line;
    int width = 0;
    qsizetype space = -1; // where the line may be broken
    for (const char32_t c : text.toUcs4()) {
        const int wide = columnsOf(c);
        if (width + wide > columns) {
            if (c == U' ') {
                lines << line;
                line.clear();
                width = 0;
                space = -1;
                continue;
            }
            const bool inWord = wide == 1 && space > 0 && line.back() != u' ';
            const QString rest = inWord ? line.mid(space + 1) : QString();
            if (inWord) line.truncate(space);
            while (line.endsWith(u' ')) line.chop(1);
            lines << line;
            line = rest;
            width = columnsOf(QStringView(line));
            space = -1;
        }
        if (c == U' ') {
            if (line.isEmpty()) continue;
            space = line.size();
        }
        line += QChar::fromUcs4(c);
        width += wide;
    }
    while (line.endsWith(u' ')) line.chop(1);
    if (!line.isEmpty()) lines << line;
    lines.removeAll(QString());
    return lines;
}

QStringList spread(const QString& left, const QString& right, int columns) {
    const int gap = columns - columnsOf(left) - columnsOf(right);
    if (gap >= 1) return {left + QString(gap, u' ') + right};
    QStringList lines = wrapped(left, columns);
    for (const QString& line : wrapped(right, columns)) lines << QString(columns - columnsOf(line), u' ') + line;
    return lines;
}

} // namespace zg
