#pragma once

#include "core/products/Product.h"

#include <QtCore/QStringView>

#include <vector>

namespace zg {

class Connection;

struct ProductHit {
    ProductId id;
    QString code;
    QString name;
    QString unit;
    UnitPrice price;
    bool active = true;

    friend bool operator==(const ProductHit&, const ProductHit&) = default;
};

// As-you-type look-up by name, its sound, code and barcode: every word of the query begins a term. Exact matches first,
// then active ones, then by name's code points. An empty query brings nothing.
std::vector<ProductHit> searchProducts(Connection& connection, QStringView typed, int limit = 20);

} // namespace zg
