#pragma once

#include "core/receipts/Receipt.h"

#include <QtCore/QStringList>

#include <array>

namespace zg {

// The paper's width in millimetres.
enum class PaperWidth { Mm58 = 58, Mm80 = 80 };

inline constexpr PaperWidth kPaperWidths[] = {PaperWidth::Mm58, PaperWidth::Mm80};

// Columns of the printers' 12 dot font on the printable 48 and 72 mm.
constexpr int columnsOf(PaperWidth width) {
    return width == PaperWidth::Mm58 ? 32 : 48;
}

struct PaperLine {
    enum class Kind { Left, Centre, Rule, Qr, Gap };

    Kind kind = Kind::Left;
    QString text; // of Qr: its contents
    bool bold = false;
    bool large = false; // twice as wide and high: takes half of the columns

    friend bool operator==(const PaperLine&, const PaperLine&) = default;
};

// A receipt as it is printed, whatever prints it: lines on a grid, none wider than the paper.
struct ReceiptPaper {
    PaperWidth width = PaperWidth::Mm58;
    std::vector<PaperLine> lines;

    int columns() const { return columnsOf(width); }
    friend bool operator==(const ReceiptPaper&, const ReceiptPaper&) = default;
};

// What stands beside the figures, in the language of the shop's customers. core does not speak; ui/printing fills it.
struct PaperWords {
    QString receipt, original, time, cashier, member, pieces, subtotal, discount, due, paid, change;
    QString refundTitle, refundDue, refundPaid; // refundPaid: "%1" is the payment method
    QString points, storedValue;
    QString reprint, voided;
    std::array<QString, 6> methods;   // in the order of kPaymentMethods
    std::array<QString, 4> discounts; // by DiscountKind, from Manual

    friend bool operator==(const PaperWords&, const PaperWords&) = default;
};

struct PaperStyle {
    PaperWidth width = PaperWidth::Mm58;
    QString shopName;
    QString footer; // may have several lines
    Currency currency;
    bool reprint = false; // says so, so that a copy is not taken for a second sale
    PaperWords words;
};

// `calendar`: the shop's, for its wall clock. Notes stay off the paper: people write names and phone numbers into them.
ReceiptPaper layOut(const ReceiptDetail& receipt, const PaperStyle& style, const BusinessCalendar& calendar);

// 王**, M***: enough for its owner, too little for whoever finds the receipt.
QString maskedName(const QString& name);

} // namespace zg
