#pragma once

#include "core/products/Product.h"
#include "core/sales/SaleService.h"
#include "core/shop/Shop.h"

namespace zg {

// What sales of a bench are made of.
struct Stock {
    std::vector<MemberId> members;
    std::vector<Product> products;
};

Stock stockOf(Shop& shop);
SaleDraft draftOf(const Stock& stock, int n); // always the same for the same n

} // namespace zg
