#include "core/imports/RowVerdict.h"

namespace zg {

QString rowReasonName(RowReason reason) {
    switch (reason) {
#define ZG_NAME(name)                                                                                                  \
    case RowReason::name: return QStringLiteral(#name)
        ZG_NAME(None);
        ZG_NAME(LoneQuote);
        ZG_NAME(NulByte);
        ZG_NAME(InvalidBytes);
        ZG_NAME(WrongWidth);
        ZG_NAME(NumberMissing);
        ZG_NAME(DateMissing);
        ZG_NAME(DateUnreadable);
        ZG_NAME(QuantityUnreadable);
        ZG_NAME(QuantityZero);
        ZG_NAME(QuantityNegative);
        ZG_NAME(QuantityPositive);
        ZG_NAME(PriceUnreadable);
        ZG_NAME(PriceNegative);
        ZG_NAME(AmountUnreadable);
        ZG_NAME(AmountNegative);
        ZG_NAME(ProductMissing);
        ZG_NAME(NothingPaid);
        ZG_NAME(Adjustment);
        ZG_NAME(TooMuch);
        ZG_NAME(NameMissing);
        ZG_NAME(PhoneDamaged);
        ZG_NAME(BirthdayUnreadable);
        ZG_NAME(TextTooLong);
        ZG_NAME(Duplicate);
        ZG_NAME(NotCompleted);
#undef ZG_NAME
    }
    return QStringLiteral("None");
}

RowReason reasonOf(RowProblem problem) {
    switch (problem) {
    case RowProblem::None: return RowReason::None;
    case RowProblem::LoneQuote: return RowReason::LoneQuote;
    case RowProblem::NulByte: return RowReason::NulByte;
    case RowProblem::InvalidBytes: return RowReason::InvalidBytes;
    case RowProblem::WrongWidth: return RowReason::WrongWidth;
    }
    return RowReason::None;
}

} // namespace zg
