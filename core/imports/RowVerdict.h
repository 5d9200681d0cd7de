#pragma once

#include "core/files/Table.h"

#include <QtCore/QString>

namespace zg {

// Why a row is not taken. The names are written into the file of rejected rows. Those from Duplicate on are skipped:
// nothing is wrong with them, they just change nothing.
enum class RowReason {
    None,
    // the file
    LoneQuote,
    NulByte,
    InvalidBytes,
    WrongWidth,
    // the values
    NumberMissing,
    DateMissing,
    DateUnreadable,
    QuantityUnreadable,
    QuantityZero,
    QuantityNegative, // on a sale, where the format does not mean a return by it
    QuantityPositive, // on a return
    PriceUnreadable,
    PriceNegative,
    AmountUnreadable,
    AmountNegative,
    ProductMissing,
    NothingPaid,
    Adjustment, // a correction of the books, no sale
    TooMuch,    // beyond what a receipt can hold
    NameMissing,
    PhoneDamaged, // digits lost to a spreadsheet
    BirthdayUnreadable,
    TextTooLong,
    // skipped
    Duplicate,    // the same member or product earlier in the file
    NotCompleted, // an order that was cancelled or never paid
};

QString rowReasonName(RowReason reason); // "DateUnreadable"
RowReason reasonOf(RowProblem problem);
inline bool isSkip(RowReason reason) {
    return reason >= RowReason::Duplicate;
}

} // namespace zg
