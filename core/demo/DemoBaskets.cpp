#include "core/demo/DemoBaskets.h"

#include "core/sales/SaleRules.h"

#include <algorithm>

namespace zg {

namespace {

// By number of lines, from 1: 2.5 on average.
constexpr double kBasketSizes[] = {0.355, 0.262, 0.165, 0.095, 0.055, 0.028, 0.018, 0.011, 0.007, 0.004};
constexpr double kFavourite = 0.35; // of a member's lines
constexpr int kFavourites = 6;
constexpr double kReturned = 0.015, kReturnedWhole = 0.45;
constexpr double kPromoted = 0.045; // of the products, each week
constexpr int kPromotions[] = {1000, 1200, 1500, 2000, 3000};
constexpr double kRoundedDown = 0.06, kCoupon = 0.03, kPointsUsed = 0.08, kSplitPayment = 0.008;
constexpr int kCouponFrom = 50, kCouponOff = 5; // major units
constexpr int kPointsPerMajor = 100;            // 100 points are worth 1
constexpr double kCardCarriedOver = 0.3, kCarriedOverUntil = 60;
constexpr const char16_t* kReturnNotes[] = {u"质量问题", u"买错了", u"临期", u"包装破损", u"多拿了"};

int linesOf(DemoRandom& random) {
    double x = random.unit();
    int lines = 1;
    for (const double share : kBasketSizes) {
        if ((x -= share) < 0) return lines;
        ++lines;
    }
    return 1;
}

Quantity quantityOf(const DemoProduct& product, DemoRandom& random) {
    if (product.weighed)
        return {std::clamp<std::int64_t>(std::llround((0.12 + 0.3 * random.gamma(2)) * 500) * 2, 100, 12'000)};
    const double x = random.unit();
    return Quantity::whole(x < 0.8 ? 1 : x < 0.94 ? 2 : x < 0.975 ? 3 : random.between(4, 12));
}

// What people hand over in notes: the next 1, 5, 10, 20, 50 or 100, or the exact amount.
Money handedOver(Money due, std::int64_t major, DemoRandom& random) {
    if (random.chance(0.3)) return due;
    for (const std::int64_t note : {1, 5, 10, 20, 50, 100})
        if (note * major >= due.minor && random.chance(0.6)) return {note * major};
    return {(due.minor + 100 * major - 1) / (100 * major) * (100 * major)};
}

PaymentMethod methodOf(bool online, double progress, DemoRandom& random) {
    const double x = random.unit();
    if (online) return x < 0.68 ? PaymentMethod::WeChat : PaymentMethod::Alipay;
    const double cash = 0.20 - 0.09 * progress, card = 0.08 - 0.03 * progress; // phones replace both
    if (x < cash) return PaymentMethod::Cash;
    if (x < cash + card) return PaymentMethod::Card;
    if (x < cash + card + 0.012) return PaymentMethod::Other;
    return random.chance(0.63) ? PaymentMethod::WeChat : PaymentMethod::Alipay;
}

} // namespace

DemoBaskets::DemoBaskets(const DemoCatalogue& catalogue, const DemoSeasons& seasons, const DemoVisits& visits,
                         DemoShelf shelf, BusinessCalendar calendar, int currencyDigits, std::uint64_t seed)
    : m_catalogue(catalogue), m_seasons(seasons), m_visits(visits), m_shelf(std::move(shelf)),
      m_calendar(std::move(calendar)), m_digits(currencyDigits), m_seed(seed) {
    for (int member = 1; member <= static_cast<int>(m_shelf.members.size()); ++member)
        if (const Points points = openingPoints(member, visits.joinedAt(member), seed); points.value > 0)
            m_points[static_cast<std::uint32_t>(member)] = points.value;
}

Points DemoBaskets::openingPoints(int member, double joinedAt, std::uint64_t seed) {
    if (joinedAt > kCarriedOverUntil) return {};
    DemoRandom random(seed, DemoRandom::Favourites, static_cast<std::uint64_t>(member) << 3);
    return {random.chance(kCardCarriedOver) ? 50 * random.between(4, 60) : 0};
}

Money DemoBaskets::major(int amount) const {
    std::int64_t minor = amount;
    for (int i = 0; i < m_digits; ++i) minor *= 10;
    return {minor};
}

int DemoBaskets::productFor(std::uint32_t member, DemoSeason season, DemoRandom& random) const {
    if (member == 0 || !random.chance(kFavourite)) return m_catalogue.draw(season, random);
    // The lesser of two draws: the first favourites are bought most.
    const int which = 1 + std::min(random.below(kFavourites), random.below(kFavourites));
    DemoRandom taste(m_seed, DemoRandom::Favourites,
                     (static_cast<std::uint64_t>(member) << 3) + static_cast<std::uint64_t>(which));
    return m_catalogue.draw(DemoSeason::Ordinary, taste);
}

int DemoBaskets::promotionOf(int product, int index) const {
    const auto week = static_cast<std::uint64_t>(m_seasons.day(index).days / 7);
    DemoRandom offer(m_seed, DemoRandom::Catalogue, (week << 20) + 1000 + static_cast<std::uint64_t>(product));
    return offer.chance(kPromoted) ? offer.oneOf(kPromotions) : 0;
}

StaffId DemoBaskets::cashierAt(int index, int second, DemoRandom& random) const {
    const double x = random.unit();
    if (x < 0.02) return m_shelf.staff[0];
    if (x < 0.08) return m_shelf.staff[1];
    // Three take turns at two shifts.
    const int shift = second < 14 * 3600 + 1800 ? 0 : 1;
    const auto cashiers = static_cast<int>(m_shelf.staff.size()) - 2;
    return m_shelf.staff[2 + static_cast<size_t>((index / 2 + shift) % cashiers)];
}

void DemoBaskets::addDiscounts(Quote& quote, const DemoVisit& visit, int index, Money& due, Points& redeemed,
                               DemoRandom& random) {
    const auto take = [&](DiscountKind kind, Money amount) {
        quote.discounts.push_back({kind, amount});
        due -= amount;
    };
    const bool rush = m_seasons.season(index) == DemoSeason::BeforeSpringFestival;
    if (due >= major(kCouponFrom) && random.chance(rush ? 3 * kCoupon : kCoupon))
        take(DiscountKind::Coupon, major(kCouponOff));
    if (const auto left = m_points.find(visit.member); left != m_points.end() && random.chance(kPointsUsed)) {
        const std::int64_t worth = std::min(left->second / kPointsPerMajor, due.minor / 2 / major(1).minor);
        if (worth > 0) {
            redeemed = {worth * kPointsPerMajor};
            left->second -= redeemed.value;
            take(DiscountKind::Points, major(static_cast<int>(worth)));
        }
    }
    if (const Money odd{due.minor % major(1).minor}; odd > Money{} && due > major(5) && random.chance(kRoundedDown))
        take(DiscountKind::Manual, odd);
}

Quote DemoBaskets::quoteOf(const DemoVisit& visit, int index, Money& due, Points& redeemed, DemoRandom& random) {
    Quote quote;
    const int wanted = linesOf(random);
    quote.lines.reserve(static_cast<size_t>(wanted));
    for (int i = 0; i < wanted; ++i) {
        const int pick = productFor(visit.member, m_seasons.season(index), random);
        const ProductId id = m_shelf.products[static_cast<size_t>(pick)];
        if (std::any_of(quote.lines.begin(), quote.lines.end(), [&](const QuotedLine& l) { return l.product == id; }))
            continue;
        const DemoProduct& product = m_catalogue.products()[static_cast<size_t>(pick)];
        QuotedLine& line = quote.lines.emplace_back();
        line.product = id;
        line.category = m_shelf.categories[static_cast<size_t>(product.category)];
        line.quantity = quantityOf(product, random);
        line.price = product.price;
        line.unitCost = product.cost;
        const Money gross = amountOf(line.quantity, line.price, m_digits);
        due += gross;
        if (const int off = promotionOf(pick, index)) {
            line.discounts.push_back({DiscountKind::Promotion, percentOf(gross, off)});
            due -= line.discounts.back().amount;
        }
    }
    addDiscounts(quote, visit, index, due, redeemed, random);
    return quote;
}

std::vector<DemoOrder> DemoBaskets::ofDay(int index) {
    DemoRandom random(m_seed, DemoRandom::Documents, static_cast<std::uint64_t>(m_seasons.day(index).days));
    const double progress = static_cast<double>(index) / m_seasons.days();
    const QDate date = m_seasons.day(index).toDate();
    std::vector<DemoOrder> orders;
    orders.reserve(m_visits.ofDay(index).size());
    for (const DemoVisit& visit : m_visits.ofDay(index)) {
        DemoOrder& order = orders.emplace_back();
        Money due;
        const Quote quote = quoteOf(visit, index, due, order.redeemed, random);

        const double where = random.unit();
        const bool online = where < 0.03 + 0.09 * progress;
        const PaymentMethod method = methodOf(online, progress, random);
        std::vector<Tender> tenders;
        if (!online && random.chance(kSplitPayment)) {
            const Money part{due.minor / 2};
            tenders = {{PaymentMethod::Cash, part}, {PaymentMethod::WeChat, due - part}};
        } else {
            tenders = {{method, method == PaymentMethod::Cash ? handedOver(due, major(1).minor, random) : due}};
        }
        // Quotes are made to be right: value() throws should they ever not be.
        PricedSale priced = addUp(quote, m_digits).value();

        Sale& sale = order.sale;
        if (visit.member) sale.member = m_shelf.members[visit.member - 1];
        const auto second = static_cast<int>(visit.second);
        sale.at = m_calendar.instantOf(date, QTime(0, 0).addSecs(second));
        const LocalMoment moment = m_calendar.momentOf(sale.at);
        sale.day = moment.day;
        sale.hour = moment.hour;
        sale.cashier = cashierAt(index, second, random);
        sale.channel = !online                          ? QStringLiteral("门店")
                       : where < 0.02 + 0.04 * progress ? QStringLiteral("小程序")
                                                        : QStringLiteral("外卖");
        if (random.chance(0.003)) sale.note = QStringLiteral("开发票");
        sale.enteredAt = sale.at;
        sale.lines = std::move(priced.lines);
        sale.discounts = std::move(priced.discounts);
        sale.payments = settle(priced.due, tenders).value().payments;
        if (random.chance(kReturned)) {
            const int days = random.chance(0.4) ? 0 : 1 + static_cast<int>(random.exponential() * 3);
            const int clock = days > 0 ? random.between(9 * 3600, 20 * 3600)
                                       : std::min(second + random.between(600, 9000), 22 * 3600 - 1);
            order.back = DemoReturn{days, clock, random.chance(kReturnedWhole)};
        }
    }
    return orders;
}

} // namespace zg
