#pragma once

#include "core/receipts/ReceiptPaper.h"
#include "ui/printing/PrintOut.h"

namespace zg {

// What a cashier reads when a receipt did not come out: what failed and what to do. The sale is safe in every case.
QString problemText(const PrintProblem& problem);

// The words of the paper in the program's language.
PaperWords paperWords();

QString discountText(DiscountKind kind);

} // namespace zg
