#pragma once

#include "core/access/Staff.h"
#include "core/base/Result.h"
#include "core/receipts/Receipt.h"

#include <QtCore/QFuture>

namespace zg {

class Shop;

// Reads receipts; writing them is SaleService. Callable from any thread; must not outlive the shop.
class ReceiptService {
public:
    ReceiptService(Shop& shop, const Clock& clock);

    // Newest first; see listReceipts. Cancel the future when its answer is not wanted any more.
    QFuture<Result<ReceiptPage>> list(const ReceiptFilter& filter, const std::optional<ReceiptKey>& after, int limit);
    // SaleNotFound when there is none.
    QFuture<Result<ReceiptDetail>> detail(DocumentKind kind, std::int64_t id);
    QFuture<Result<ReceiptDetail>> detail(const QString& receipt);
    // Everybody who may have sold, also those who left.
    QFuture<Result<std::vector<Staff>>> cashiers();

    BusinessDay today() const;

private:
    Shop& m_shop;
    const Clock& m_clock;
};

} // namespace zg
