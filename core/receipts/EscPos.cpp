#include "core/receipts/EscPos.h"

#include "core/receipts/PaperText.h"
#include "core/text/Icu.h"

#include <unicode/ucnv.h>

namespace zg {

namespace {

class Gb18030 {
public:
    Gb18030() {
        UErrorCode status = U_ZERO_ERROR;
        m_converter.reset(ucnv_open("gb18030", &status));
        requireIcu(status);
    }

    QByteArray bytesOf(char32_t c) const {
        const QString text = QString::fromUcs4(&c, 1);
        char bytes[16];
        UErrorCode status = U_ZERO_ERROR;
        const int32_t size =
            ucnv_fromUChars(m_converter.get(), bytes, sizeof bytes, reinterpret_cast<const UChar*>(text.utf16()),
                            static_cast<int32_t>(text.size()), &status);
        requireIcu(status);
        return QByteArray(bytes, size);
    }

private:
    struct Close {
        void operator()(UConverter* converter) const { ucnv_close(converter); }
    };
    std::unique_ptr<UConverter, Close> m_converter;
};

char baseLetter(char32_t c) {
    const QString apart = QString::fromUcs4(&c, 1).normalized(QString::NormalizationForm_KD);
    return apart.front() < QChar(0x80) ? apart.front().toLatin1() : '?';
}

QByteArray gbCharacter(const Gb18030& gb, char32_t c) {
    if (c < 0x80) return QByteArray(1, c < 0x20 || c == 0x7F ? ' ' : static_cast<char>(c));
    if (columnsOf(c) == 1) return QByteArray(1, baseLetter(c));
    const QByteArray bytes = gb.bytesOf(c);
    // Four bytes: rare Chinese characters are in the larger fonts; of the rest a printer makes two wrong ones.
    if (bytes.size() == 2 || QChar::script(c) == QChar::Script_Han) return bytes;
    return gb.bytesOf(U'□');
}

class Bytes {
public:
    template <class... Values> void command(Values... values) { (m_bytes.append(static_cast<char>(values)), ...); }
    void append(const QByteArray& bytes) { m_bytes += bytes; }
    QByteArray take() { return std::move(m_bytes); }

private:
    QByteArray m_bytes;
};

constexpr int kEsc = 0x1B, kFs = 0x1C, kGs = 0x1D;
constexpr int kQrCell = 6; // dots

void qr(Bytes& out, const QByteArray& contents) {
    const auto size = contents.size() + 3;
    out.command(kGs, '(', 'k', 4, 0, '1', 'A', '2', 0); // model 2
    out.command(kGs, '(', 'k', 3, 0, '1', 'C', kQrCell);
    out.command(kGs, '(', 'k', 3, 0, '1', 'E', '1'); // error correction M
    out.command(kGs, '(', 'k', size & 0xFF, size >> 8, '1', 'P', '0');
    out.append(contents);
    out.command(kGs, '(', 'k', 3, 0, '1', 'Q', '0'); // print
}

} // namespace

QByteArray gbText(const QString& text) {
    const Gb18030 gb;
    QByteArray bytes;
    for (const char32_t c : text.toUcs4()) bytes += gbCharacter(gb, c);
    return bytes;
}

QByteArray escPos(const ReceiptPaper& paper, bool openDrawer) {
    Bytes out;
    out.command(kEsc, '@');
    if (openDrawer) out.command(kEsc, 'p', 0, 25, 250);
    out.command(kEsc, 'R', 0); // ASCII as it is: models for China else print $ as ¥
    out.command(kFs, '&');     // two bytes are one Chinese character
    for (const PaperLine& line : paper.lines) {
        const bool centred = line.kind == PaperLine::Kind::Centre || line.kind == PaperLine::Kind::Qr;
        out.command(kEsc, 'a', centred ? 1 : 0);
        switch (line.kind) {
        case PaperLine::Kind::Left:
        case PaperLine::Kind::Centre:
            out.command(kEsc, 'E', line.bold ? 1 : 0);
            out.command(kGs, '!', line.large ? 0x11 : 0);
            out.append(gbText(line.text));
            break;
        case PaperLine::Kind::Rule:
            out.command(kEsc, 'E', 0, kGs, '!', 0);
            out.append(QByteArray(paper.columns(), '-'));
            break;
        case PaperLine::Kind::Qr: qr(out, line.text.toUtf8()); break;
        case PaperLine::Kind::Gap: break;
        }
        out.command('\n');
    }
    out.command(kEsc, 'E', 0, kGs, '!', 0, kEsc, 'a', 0);
    out.command(kGs, 'V', 'B', 0); // feeds to the knife and cuts
    return out.take();
}

} // namespace zg
