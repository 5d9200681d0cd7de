#include "core/files/Encoding.h"

#include <unicode/ucnv.h>

#include <cstring>

namespace zg {

namespace {

constexpr qint64 kBlock = 1 << 18;

// Counts what a stream of bytes would be as UTF-8; keeps its state from block to block.
struct Utf8Count {
    std::int64_t good = 0, bad = 0; // multi-byte characters
    int pending = 0;
    unsigned char low = 0x80, high = 0xBF;

    void add(unsigned char c) {
        if (pending > 0) {
            if (c >= low && c <= high) {
                low = 0x80, high = 0xBF;
                if (--pending == 0) ++good;
                return;
            }
            ++bad;
            pending = 0, low = 0x80, high = 0xBF;
        }
        if (c < 0x80) return;
        if (c >= 0xC2 && c <= 0xDF) {
            pending = 1;
        } else if (c >= 0xE0 && c <= 0xEF) {
            pending = 2;
            if (c == 0xE0) low = 0xA0;
            if (c == 0xED) high = 0x9F;
        } else if (c >= 0xF0 && c <= 0xF4) {
            pending = 3;
            if (c == 0xF0) low = 0x90;
            if (c == 0xF4) high = 0x8F;
        } else {
            ++bad;
        }
    }
};

// GB18030 and Big5 share their lead bytes; what follows tells them apart.
struct DoubleByteCount {
    std::int64_t gbGood = 0, gbBad = 0, gbExtension = 0, big5Good = 0, big5Bad = 0;
    int gbState = 0; // 0 none, 1 after a lead byte, 2 and 3 inside four bytes
    bool big5Lead = false;

    void add(unsigned char c) {
        addGb(c);
        addBig5(c);
    }

    void addGb(unsigned char c) {
        switch (gbState) {
        case 1:
            gbState = 0;
            if (c >= 0x30 && c <= 0x39) {
                gbState = 2;
            } else if ((c >= 0x40 && c <= 0x7E) || (c >= 0x80 && c <= 0xFE)) {
                ++gbGood;
                if (c < 0xA1) ++gbExtension;
            } else {
                ++gbBad;
            }
            return;
        case 2:
            gbState = 0;
            if (c >= 0x81 && c <= 0xFE)
                gbState = 3;
            else
                ++gbBad;
            return;
        case 3:
            gbState = 0;
            if (c >= 0x30 && c <= 0x39)
                ++gbGood;
            else
                ++gbBad;
            return;
        default:
            if (c >= 0x81 && c <= 0xFE)
                gbState = 1;
            else if (c >= 0x80)
                ++gbBad;
        }
    }

    void addBig5(unsigned char c) {
        if (big5Lead) {
            big5Lead = false;
            if ((c >= 0x40 && c <= 0x7E) || (c >= 0xA1 && c <= 0xFE))
                ++big5Good;
            else
                ++big5Bad;
        } else if (c >= 0xA1 && c <= 0xF9) {
            big5Lead = true;
        } else if (c >= 0x80) {
            ++big5Bad;
        }
    }
};

bool mostly(std::int64_t good, std::int64_t bad) {
    return good > 0 && good >= 50 * bad;
}

// GB2312, the everyday part of GB18030, has its trail bytes above 0xA0; four in ten Big5 trail bytes lie below. Text
// that is sound as Big5 and full of such bytes would as GB18030 be a heap of rare characters.
bool looksBig5(const DoubleByteCount& n) {
    return mostly(n.big5Good, n.big5Bad) && n.big5Bad <= n.gbBad && n.gbExtension * 5 > n.gbGood;
}

QString fromMark(const QByteArray& head) {
    if (head.startsWith("\xEF\xBB\xBF")) return QStringLiteral("UTF-8");
    if (head.startsWith("\xFF\xFE")) return QStringLiteral("UTF-16LE");
    if (head.startsWith("\xFE\xFF")) return QStringLiteral("UTF-16BE");
    if (head.startsWith("\x84\x31\x95\x33")) return QStringLiteral("GB18030");
    return {};
}

} // namespace

Result<QString> detectEncoding(QFile& file) {
    if (!file.seek(0)) return fail(ErrorCode::FileUnreadable);
    const QByteArray head = file.peek(4);
    if (const QString mark = fromMark(head); !mark.isEmpty()) return mark;

    Utf8Count utf8;
    DoubleByteCount wide;
    std::int64_t total = 0, controls = 0, nulEven = 0, nulOdd = 0;
    std::string block(static_cast<size_t>(kBlock), '\0');
    for (;;) {
        const qint64 n = file.read(block.data(), kBlock);
        if (n < 0) return fail(ErrorCode::FileUnreadable);
        if (n == 0) break;
        const char* p = block.data();
        const char* end = p + n;
        while (p < end) {
            std::uint64_t word;
            // Eight plain characters at a time; the subtraction finds bytes below 0x20.
            while (end - p >= 8 && utf8.pending == 0 && wide.gbState == 0 && !wide.big5Lead) {
                std::memcpy(&word, p, 8);
                if ((word | (word - 0x2020202020202020ULL)) & 0x8080808080808080ULL) break;
                p += 8;
            }
            if (p == end) break;
            const auto c = static_cast<unsigned char>(*p);
            if (c < 0x20 && c != '\t' && c != '\n' && c != '\r') {
                ++controls;
                if (c == 0) ++((total + (p - block.data())) % 2 ? nulOdd : nulEven);
            }
            utf8.add(c);
            wide.add(c);
            ++p;
        }
        total += n;
    }
    if (!file.seek(0)) return fail(ErrorCode::FileUnreadable);

    // Half of the bytes of western UTF-16 are zero, all on the same side.
    if (nulOdd * 4 > total && nulEven * 100 < total) return QStringLiteral("UTF-16LE");
    if (nulEven * 4 > total && nulOdd * 100 < total) return QStringLiteral("UTF-16BE");
    if (controls * 50 > total) return fail(ErrorCode::FileFormatUnknown, QStringLiteral("binary"));

    if (utf8.bad == 0) return QStringLiteral("UTF-8");
    if (mostly(utf8.good, utf8.bad)) return QStringLiteral("UTF-8");
    if (looksBig5(wide)) return QStringLiteral("Big5");
    if (mostly(wide.gbGood, wide.gbBad)) return QStringLiteral("GB18030");
    return fail(ErrorCode::EncodingUnknown);
}

bool isCleanUtf8(std::string_view utf8) {
    Utf8Count count;
    const char* p = utf8.data();
    const char* end = p + utf8.size();
    while (p < end) {
        std::uint64_t word;
        while (end - p >= 8 && count.pending == 0) {
            std::memcpy(&word, p, 8);
            if (word & 0x8080808080808080ULL) break;
            p += 8;
        }
        if (p == end) break;
        count.add(static_cast<unsigned char>(*p++));
        if (count.bad) return false;
    }
    return count.pending == 0 && utf8.find("\xEF\xBF\xBD") == std::string_view::npos;
}

Result<std::unique_ptr<TextSource>> TextSource::open(const QString& path, const QString& encoding) {
    std::unique_ptr<TextSource> source(new TextSource);
    source->m_file.setFileName(path);
    if (!source->m_file.open(QIODevice::ReadOnly)) return fail(ErrorCode::FileUnreadable);
    source->m_size = source->m_file.size();
    source->m_raw.resize(static_cast<size_t>(kBlock));
    if (encoding.compare(QLatin1String("UTF-8"), Qt::CaseInsensitive) != 0) {
        UErrorCode error = U_ZERO_ERROR;
        source->m_from = ucnv_open(encoding.toLatin1().constData(), &error);
        source->m_to = ucnv_open("UTF-8", &error);
        if (U_FAILURE(error)) return fail(ErrorCode::EncodingUnknown, encoding.left(40));
        source->m_text.resize(static_cast<size_t>(kBlock) * 2);
        source->m_pivot.resize(8192);
        source->m_pivotSource = source->m_pivotTarget = source->m_pivot.data();
    }
    return source;
}

TextSource::~TextSource() {
    ucnv_close(m_from);
    ucnv_close(m_to);
}

Result<std::string_view> TextSource::next() {
    std::string_view text;
    // A block may decode to nothing (the first half of one character): only the end of the file is the end.
    while (text.empty() && !m_flushed) {
        // Never more input than the output can hold whatever the encoding: a byte becomes at most three.
        const qint64 want = m_from ? kBlock / 2 : kBlock;
        const qint64 n = m_file.read(m_raw.data(), want);
        if (n < 0) return fail(ErrorCode::FileUnreadable);
        m_position += n;
        if (n == 0) m_flushed = true;
        if (!m_from) {
            text = {m_raw.data(), static_cast<size_t>(n)};
        } else {
            UErrorCode error = U_ZERO_ERROR;
            char* target = m_text.data();
            const char* source = m_raw.data();
            ucnv_convertEx(m_to, m_from, &target, m_text.data() + m_text.size(), &source, m_raw.data() + n,
                           m_pivot.data(), &m_pivotSource, &m_pivotTarget, m_pivot.data() + m_pivot.size(), false,
                           m_flushed, &error);
            if (U_FAILURE(error)) return fail(ErrorCode::FileDamaged, QStringLiteral("undecodable text"));
            text = {m_text.data(), static_cast<size_t>(target - m_text.data())};
        }
        if (m_first && !text.empty()) {
            m_first = false;
            if (text.substr(0, 3) == "\xEF\xBB\xBF") text.remove_prefix(3);
        }
    }
    return text;
}

} // namespace zg
