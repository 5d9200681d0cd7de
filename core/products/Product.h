#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <optional>

namespace zg {

struct Category {
    CategoryId id;
    QString name;

    friend bool operator==(const Category&, const Category&) = default;
};

struct Product {
    ProductId id;
    QString code; // the shop's own; not unique, like barcodes: doubles are a warning
    QString name;
    CategoryId category;  // null: none
    QStringList barcodes; // sorted
    QString unit;         // 件, kg
    UnitPrice price;
    std::optional<UnitPrice> cost; // none: unknown
    bool active = true;            // inactive ones are kept for old receipts and come last in searches
    Instant createdAt, updatedAt;  // set by the store
    ImportId import;

    friend bool operator==(const Product&, const Product&) = default;
};

} // namespace zg
