#pragma once

#include "core/base/Money.h"
#include "core/demo/DemoRandom.h"
#include "core/demo/DemoSeasons.h"

#include <QtCore/QString>
#include <QtCore/QStringList>

#include <array>
#include <vector>

namespace zg {

struct DemoProduct {
    QString code, name, unit, barcode;
    int category = 0; // index into DemoCatalogue::categories
    UnitPrice price, cost;
    bool weighed = false; // sold by the kilogram
};

// What stands on the shelves of a neighbourhood shop: invented brands, ordinary goods. Barcodes are EAN-13 of the range
// 20–29, which GS1 leaves to shops for their own use.
class DemoCatalogue {
public:
    DemoCatalogue(int products, std::uint64_t seed);

    static QStringList categories();
    const std::vector<DemoProduct>& products() const { return m_products; }
    int draw(DemoSeason season, DemoRandom& random) const {
        return m_bySeason[static_cast<size_t>(season)].draw(random);
    }

private:
    std::vector<DemoProduct> m_products;
    std::array<DemoAlias, kDemoSeasons> m_bySeason;
};

// How many products a shop of so many members keeps: 400 to 2,000.
int demoProductCount(int members);

} // namespace zg
