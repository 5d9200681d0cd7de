#include "core/receipts/ReceiptPaper.h"

#include "core/receipts/PaperText.h"

namespace zg {

namespace {

class Layout {
public:
    explicit Layout(PaperWidth width) { m_paper.width = width; }

    ReceiptPaper take() { return std::move(m_paper); }

    void rule() { m_paper.lines.push_back({PaperLine::Kind::Rule, {}}); }
    void gap() { m_paper.lines.push_back({PaperLine::Kind::Gap, {}}); }
    void qr(const QString& contents) {
        if (!contents.isEmpty()) m_paper.lines.push_back({PaperLine::Kind::Qr, contents});
    }

    void centre(const QString& text, bool bold = false, bool large = false) {
        for (const QString& line : wrapped(paperText(text), m_paper.columns() / (large ? 2 : 1)))
            m_paper.lines.push_back({PaperLine::Kind::Centre, line, bold, large});
    }

    void fact(const QString& name, const QString& value) { left(paperText(name + u' ' + value)); }

    void left(const QString& text, bool bold = false) { leftRaw(wrapped(text, m_paper.columns()), bold); }

    void pair(const QString& left, const QString& right, bool bold = false) {
        leftRaw(spread(paperText(left), paperText(right), m_paper.columns()), bold);
    }
    // Set in from the edge, as what belongs to the line above.
    void subPair(const QString& left, const QString& right) {
        QStringList lines = spread(paperText(left), paperText(right), m_paper.columns() - kIndent);
        for (QString& line : lines) line.prepend(QString(kIndent, u' '));
        leftRaw(lines, false);
    }

    // The figure people look for: large where it fits.
    void hero(const QString& left, const QString& right) {
        const QStringList lines = spread(paperText(left), paperText(right), m_paper.columns() / 2);
        if (lines.size() == 1) {
            m_paper.lines.push_back({PaperLine::Kind::Left, lines.first(), true, true});
        } else {
            pair(left, right, true);
        }
    }

private:
    static constexpr int kIndent = 2;

    void leftRaw(const QStringList& lines, bool bold) {
        for (const QString& line : lines) m_paper.lines.push_back({PaperLine::Kind::Left, line, bold, false});
    }

    ReceiptPaper m_paper;
};

struct Writer {
    const ReceiptDetail& receipt;
    const PaperStyle& style;
    const BusinessCalendar& calendar;
    Layout out{style.width};

    const PaperWords& words() const { return style.words; }
    QString amount(Money money) const { return toDecimal(money, style.currency.digits); }
    QString withSign(Money money) const {
        const bool yuan = style.currency.code == QStringLiteral("CNY") || style.currency.code == QStringLiteral("JPY");
        const QString sign = yuan                                           ? QStringLiteral("¥")
                             : style.currency.code == QStringLiteral("GBP") ? QStringLiteral("£")
                                                                            : QString();
        return sign.isEmpty() ? style.currency.code + u' ' + amount(money) : sign + amount(money);
    }
    QString method(PaymentMethod method) const { return words().methods[static_cast<size_t>(method) - 1]; }
    QString discountName(DiscountKind kind) const { return words().discounts[static_cast<size_t>(kind) - 1]; }

    void head() {
        out.centre(style.shopName, true, true);
        if (!receipt.isSale()) out.centre(words().refundTitle, true);
        if (receipt.voided) out.centre(words().voided, true);
        if (style.reprint) out.centre(words().reprint, true);
        out.gap();
        out.fact(words().receipt, receipt.row.receipt);
        if (!receipt.row.original.isEmpty()) out.fact(words().original, receipt.row.original);
        out.fact(words().time, calendar.localTime(receipt.row.at).toString(QStringLiteral("yyyy-MM-dd HH:mm")));
        if (!receipt.cashier.isEmpty()) out.fact(words().cashier, receipt.cashier);
        if (const auto& member = receipt.member) {
            const QString phone = member->maskedPhone.isEmpty() ? member->number : member->maskedPhone;
            out.fact(words().member, maskedName(member->name) + u' ' + phone);
        }
    }

    void line(const ReceiptLine& line) {
        out.left(paperText(line.name.isEmpty() ? line.code : line.name));
        QString what = toDecimal(line.quantity) + line.unit;
        if (line.price) what += QStringLiteral(" × ") + toDecimal(*line.price, style.currency.digits);
        out.subPair(what, amount(line.gross));
        for (const SaleDiscount& discount : line.discounts)
            out.subPair(discountName(discount.kind), amount(-discount.amount));
    }

    void saleTotals() {
        Quantity pieces;
        for (const ReceiptLine& line : receipt.lines) pieces += line.quantity;
        out.pair(words().pieces, toDecimal(pieces));
        if (receipt.discount != Money{}) {
            out.pair(words().subtotal, amount(receipt.gross));
            out.pair(words().discount, amount(-receipt.discount));
            // What came off the lines stands beside them; of the sum the order's own are named below it.
            for (const SaleDiscount& discount : receipt.orderDiscounts)
                out.subPair(discountName(discount.kind), amount(-discount.amount));
        }
        out.hero(words().due, withSign(receipt.total()));
        Money handed;
        for (const SalePayment& payment : receipt.payments) {
            out.pair(method(payment.method), amount(payment.tendered));
            handed += payment.tendered;
        }
        if (receipt.change != Money{}) {
            if (receipt.payments.size() > 1) out.pair(words().paid, amount(handed));
            out.pair(words().change, amount(receipt.change));
        }
    }

    void refundTotals() {
        out.hero(words().refundDue, withSign(receipt.total()));
        for (const SalePayment& payment : receipt.payments)
            out.pair(words().refundPaid.arg(method(payment.method)), amount(payment.amount));
    }

    void foot() {
        if (const auto& member = receipt.member) {
            out.rule();
            out.pair(words().points, QString::number(member->points.value));
            out.pair(words().storedValue, amount(member->storedValue));
        }
        out.rule();
        for (const QString& line : style.footer.split(u'\n')) out.centre(line);
        out.gap();
        out.qr(receipt.row.receipt);
        out.centre(receipt.row.receipt);
    }
};

} // namespace

QString maskedName(const QString& name) {
    const auto characters = name.trimmed().toUcs4();
    if (characters.isEmpty()) return {};
    return QStringView(QChar::fromUcs4(characters.first())).toString() + QStringLiteral("**");
}

ReceiptPaper layOut(const ReceiptDetail& receipt, const PaperStyle& style, const BusinessCalendar& calendar) {
    Writer writer{receipt, style, calendar};
    writer.head();
    writer.out.rule();
    for (const ReceiptLine& line : receipt.lines) writer.line(line);
    writer.out.rule();
    if (receipt.isSale()) {
        writer.saleTotals();
    } else {
        writer.refundTotals();
    }
    writer.foot();
    return writer.out.take();
}

} // namespace zg
