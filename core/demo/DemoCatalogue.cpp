#include "core/demo/DemoCatalogue.h"

#include "core/demo/DemoCatalogueData.h"

#include <algorithm>

namespace zg {

namespace {

using demodata::kCategories;
constexpr size_t kCategoryCount = std::size(kCategories);

// What the seasons do to whole categories, in the order of kCategories.
constexpr double kSeasonOfCategory[kDemoSeasons][kCategoryCount] = {
    {1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1},                        // ordinary
    {0.9, 1, 1.6, 1.1, 1.15, 0.9, 1.3, 0.95, 1, 1.05, 0.9, 0.3}, // summer
    {1.05, 1, 0.8, 1, 0.95, 1.1, 1.3, 1.1, 1, 1, 1, 0.5},        // winter
    {1.3, 1.6, 1.4, 1.1, 1.2, 1.5, 1, 0.8, 1.1, 0.9, 0.9, 9},    // before Spring Festival
    {1, 1, 1.1, 1, 1, 1.1, 1, 1, 1, 1, 1, 6},                    // dragon boat
    {1, 1, 1.1, 1, 1.1, 1, 1, 1, 1, 1, 1, 7},                    // mid-autumn
    {0.9, 0.9, 0.9, 1, 1.1, 1, 1.4, 1, 0.9, 0.9, 0.8, 1.5},      // lantern
};

// What a season does to goods made for one: sought in it, hardly sold outside.
double seasonFactor(QChar madeFor, DemoSeason season) {
    const bool cold = season == DemoSeason::Winter || season == DemoSeason::BeforeSpringFestival;
    switch (madeFor.unicode()) {
    case u'S': return season == DemoSeason::Summer ? 2.5 : cold ? 0.35 : 0.8;
    case u'W': return cold ? 2 : season == DemoSeason::Summer ? 0.3 : 0.8;
    case u'N': return season == DemoSeason::BeforeSpringFestival ? 3 : 0.25;
    case u'D': return season == DemoSeason::DragonBoat ? 3 : 0.1;
    case u'M': return season == DemoSeason::MidAutumn ? 3 : 0.05;
    case u'L': return season == DemoSeason::Lantern ? 3 : 0.3;
    default: return 1;
    }
}

struct Candidate {
    DemoProduct product;
    int brand = 0;     // the leading brand of its category first
    double weight = 0; // within its category
    QChar season;
};

UnitPrice tenths(double yuan) { // rounded to 0.1 of the major unit, at least that
    return {std::max<std::int64_t>(1, std::llround(yuan * 10)) * 1000};
}

QString ean13(int number) {
    QString digits = QStringLiteral("21%1").arg(number, 10, 10, QLatin1Char('0'));
    int sum = 0;
    for (qsizetype i = 0; i < digits.size(); ++i) sum += digits[i].digitValue() * (i % 2 ? 3 : 1);
    return digits + QChar(u'0' + (10 - sum % 10) % 10);
}

std::vector<Candidate> candidatesOf(int index, DemoRandom& random) {
    const demodata::Category& category = kCategories[index];
    const QStringList brands = QString::fromUtf8(category.brands).split(u',');
    std::vector<Candidate> candidates;
    double popularity = 1;
    for (const QString& line : QString::fromUtf8(category.goods).split(u'\n')) {
        QStringList fields = line.split(u'|');
        fields.resize(7);
        const bool weighed = fields[1] == QStringLiteral("千克");
        const bool branded = !fields[4].isEmpty() && !brands.first().isEmpty();
        const double goods = popularity * (0.5 + random.unit());
        popularity *= 0.95;
        for (int brand = 0; brand < (branded ? brands.size() : 1); ++brand) {
            const double brandPrice = 1 + 0.12 * random.normal() * (brand > 0);
            int rank = 0;
            for (const QString& size : fields[4].split(u',')) {
                const double times = size.contains(u'*') ? size.section(u'*', 1).toDouble() : 1;
                for (const QString& kind : fields[5].split(u',')) {
                    Candidate candidate;
                    DemoProduct& product = candidate.product;
                    const QString text = (branded ? brands[brand] : QString()) + kind + fields[0];
                    const QString sizeText = size.section(u'*', 0, 0);
                    product.name = sizeText.isEmpty() ? text : text + u' ' + sizeText;
                    product.unit = fields[1];
                    product.category = index;
                    product.weighed = weighed;
                    product.price = tenths(fields[2].toDouble() * times * std::max(0.7, brandPrice));
                    const double margin = fields[3].toDouble() / 100 * (0.9 + 0.2 * random.unit());
                    product.cost = {
                        std::llround(static_cast<double>(product.price.tenThousandths) * (1 - margin) / 100) * 100};
                    candidate.brand = brand;
                    candidate.weight = goods / ((1 + 1.2 * brand) * (1 + 0.5 * rank++));
                    if (!fields[6].isEmpty()) candidate.season = fields[6][0];
                    candidates.push_back(std::move(candidate));
                }
            }
        }
    }
    return candidates;
}

} // namespace

int demoProductCount(int members) {
    return std::clamp(400 + members / 20, 400, 2000);
}

QStringList DemoCatalogue::categories() {
    QStringList names;
    for (const auto& category : kCategories) names << QString::fromUtf8(category.name);
    return names;
}

DemoCatalogue::DemoCatalogue(int products, std::uint64_t seed) {
    std::vector<Candidate> all;
    for (int index = 0; index < static_cast<int>(kCategoryCount); ++index) {
        DemoRandom random(seed, DemoRandom::Catalogue, static_cast<std::uint64_t>(index));
        std::vector<Candidate> some = candidatesOf(index, random);
        all.insert(all.end(), std::make_move_iterator(some.begin()), std::make_move_iterator(some.end()));
    }
    // A small shop keeps the leading brands only; the order on the shelf stays.
    std::vector<int> perBrand(8);
    for (const Candidate& c : all) ++perBrand[static_cast<size_t>(c.brand)];
    int brands = 1;
    for (int kept = perBrand[0]; brands < 8 && kept < products; ++brands) kept += perBrand[static_cast<size_t>(brands)];
    std::erase_if(all, [&](const Candidate& c) { return c.brand >= brands; });
    // What is too much leaves from the last brand, the least sold first.
    std::vector<double> last;
    for (const Candidate& c : all)
        if (c.brand == brands - 1 && brands > 1) last.push_back(c.weight);
    if (const int surplus = static_cast<int>(all.size()) - products; surplus > 0 && !last.empty()) {
        const auto cut = std::min(static_cast<size_t>(surplus), last.size()) - 1;
        std::nth_element(last.begin(), last.begin() + static_cast<std::ptrdiff_t>(cut), last.end());
        std::erase_if(all, [&](const Candidate& c) { return c.brand == brands - 1 && c.weight <= last[cut]; });
    }

    std::vector<double> sums(kCategoryCount);
    for (const Candidate& c : all) sums[static_cast<size_t>(c.product.category)] += c.weight;
    std::vector<int> numbers(kCategoryCount);
    for (Candidate& c : all) {
        const auto category = static_cast<size_t>(c.product.category);
        c.product.code = QStringLiteral("%1%2")
                             .arg(QLatin1String(kCategories[category].code))
                             .arg(++numbers[category], 4, 10, QLatin1Char('0'));
        // Weighed goods carry the label of the scale, which no product owns.
        if (!c.product.weighed) c.product.barcode = ean13(static_cast<int>(m_products.size()) + 1);
        m_products.push_back(c.product);
    }
    for (int season = 0; season < kDemoSeasons; ++season) {
        std::vector<double> weights;
        for (const Candidate& c : all) {
            const auto category = static_cast<size_t>(c.product.category);
            weights.push_back(kCategories[category].share * kSeasonOfCategory[season][category] * c.weight /
                              sums[category] * seasonFactor(c.season, static_cast<DemoSeason>(season)));
        }
        m_bySeason[static_cast<size_t>(season)] = DemoAlias(weights);
    }
}

} // namespace zg
