#include "tests/support/RandomHistory.h"

#include "core/products/ProductWriter.h"
#include "core/sales/SaleRules.h"
#include "core/sales/SaleStore.h"
#include "core/sales/SaleWriter.h"
#include "core/store/RowSeal.h"
#include "core/store/Statement.h"

namespace zg {

RandomHistory::RandomHistory(TestShop& shop, unsigned seed) : RandomHistory(shop, seed, Shape{}) {}

RandomHistory::RandomHistory(TestShop& shop, unsigned seed, Shape shape)
    : m_shop(shop), m_shape(shape), m_random(seed), m_calendar(shop.shop().settings().calendar()) {
    const auto done = await(shop.write([this](Write& write) {
        Connection& c = write.connection();
        for (int i = 0; i < m_shape.members; ++i) {
            const auto id = write.nextId<MemberId>();
            c.prepare(R"(INSERT INTO member (id, number, name, joined_day, created_at, updated_at)
                         VALUES (?, ?, ?, ?, 0, 0))")
                .runWith(id, QStringLiteral("R%1").arg(i), QStringLiteral("会员%1").arg(i), m_shape.first);
            seal(c, kSealedMembers, id.value);
            m_members.push_back(id);
        }
        ProductWriter products(write);
        for (int i = 1; i <= m_shape.products; ++i) {
            Product product;
            product.code = QStringLiteral("P%1").arg(i);
            product.name = QStringLiteral("商品%1").arg(i);
            products.insert(product);
        }
        products.flush();
        for (int i = 1; i <= 3; ++i)
            c.prepare("INSERT INTO category (id, name) VALUES (?, ?)")
                .runWith(write.nextId<CategoryId>(), QStringLiteral("类%1").arg(i));
    }));
    if (!done) throw std::runtime_error("random history");
}

Instant RandomHistory::randomInstant() {
    // Crowded towards the end, so that most documents follow the others and some are backdated.
    const auto span = static_cast<std::uint64_t>(m_shape.days);
    const auto day = m_shape.first + static_cast<int>(std::max(m_random() % span, m_random() % span));
    return m_calendar.instantOf(day.toDate(),
                                QTime(static_cast<int>(m_random() % 24), static_cast<int>(m_random() % 60)));
}

Sale RandomHistory::randomSale() {
    Quote draft;
    const int lines = 1 + static_cast<int>(m_random() % 4);
    for (int i = 0; i < lines; ++i) {
        const auto product = static_cast<std::int64_t>(1 + m_random() % static_cast<std::uint64_t>(m_shape.products));
        QuotedLine line{ProductId{product},
                        CategoryId{product % 4},
                        {static_cast<std::int64_t>(1 + m_random() % 4) * 500},
                        {static_cast<std::int64_t>(m_random() % 500'000)},
                        m_random() % 2 ? std::optional<UnitPrice>(UnitPrice{12'300}) : std::nullopt,
                        {}};
        const Money gross = amountOf(line.quantity, line.price, 2);
        if (m_random() % 4 == 0) line.discounts.push_back({DiscountKind::Promotion, {gross.minor / 3}});
        draft.lines.push_back(line);
    }
    if (m_random() % 4 == 0) draft.discounts.push_back({DiscountKind::Manual, {addUp(draft, 2)->due.minor / 7}});
    const PricedSale priced = *addUp(draft, 2);
    const Money first{static_cast<std::int64_t>(m_random() % static_cast<std::uint64_t>(priced.due.minor + 1))};
    const std::vector<Tender> tenders{{PaymentMethod::WeChat, first},
                                      {PaymentMethod::Cash, priced.due - first + Money{55}}};

    Sale sale;
    if (m_random() % 1000 >= static_cast<std::uint64_t>(m_shape.sharePerMilleWalkIn))
        sale.member = m_members[m_random() % m_members.size()];
    sale.at = randomInstant();
    const LocalMoment moment = m_calendar.momentOf(sale.at);
    sale.day = moment.day;
    sale.hour = moment.hour;
    if (m_random() % 2) sale.cashier = StaffId{1};
    sale.lines = priced.lines;
    sale.discounts = priced.discounts;
    sale.payments = settle(priced.due, tenders)->payments;
    return sale;
}

void RandomHistory::addRandomRefund() {
    const SaleId id = m_sales[m_random() % m_sales.size()];
    const bool whole = m_random() % 2 == 0;
    const auto done = await(m_shop.write([&](Write& c) -> Done {
        const Sale sale = *SaleStore::load(c, id);
        const auto back = SaleStore::refundedByLine(c, sale);
        std::vector<RefundRequest> requests;
        for (size_t i = 0; i < sale.lines.size(); ++i) {
            const Quantity left = sale.lines[i].quantity - back[i].quantity;
            if (left == Quantity{} || (!whole && m_random() % 2)) continue;
            requests.push_back({static_cast<int>(i) + 1, whole ? left : Quantity{(left.thousandths + 1) / 2}});
        }
        auto lines = refundLines(sale, back, requests);
        if (!lines) return {}; // nothing left of it
        Refund refund;
        refund.sale = id;
        refund.member = sale.member;
        refund.at = std::max(sale.at, randomInstant());
        const LocalMoment moment = m_calendar.momentOf(refund.at);
        refund.day = moment.day;
        refund.hour = moment.hour;
        refund.lines = std::move(*lines);
        refund.payments = refundPayments(sale, SaleStore::refundedPayments(c, id), refund.amount());
        SaleWriter writer(c);
        writer.add(std::move(refund));
        writer.flush();
        return {};
    }));
    if (!done) throw std::runtime_error("random refund: " + done.error().detail.toStdString());
}

void RandomHistory::step() {
    const auto dice = m_random() % 100;
    if (m_sales.size() > 3 && dice < 18) return addRandomRefund();
    if (m_sales.size() > 3 && dice < 25) {
        const auto pick = m_random() % m_sales.size();
        const SaleId id = m_sales[pick];
        const auto voided = await(m_shop.write([&](Write& c) {
            if (SaleStore::hasRefunds(c, id)) return false;
            SaleWriter writer(c);
            writer.voidSale(*SaleStore::load(c, id), QStringLiteral("测试"));
            writer.flush();
            return true;
        }));
        if (!voided) throw std::runtime_error("random void");
        if (*voided) m_sales.erase(m_sales.begin() + static_cast<std::ptrdiff_t>(pick));
        return;
    }
    Sale sale = randomSale();
    const auto id = await(m_shop.write([&](Write& c) {
        SaleWriter writer(c);
        const SaleId written = writer.add(sale).id;
        writer.flush();
        return written;
    }));
    if (!id) throw std::runtime_error("random sale: " + id.error().detail.toStdString());
    m_sales.push_back(*id);
}

RandomHistory::Batch RandomHistory::importBatch(int documents, ImportId import) {
    Batch batch;
    const auto done = await(m_shop.write([&](Write& c) {
        SaleWriter writer(c);
        for (int i = 0; i < documents; ++i) {
            Sale sale = randomSale();
            sale.import = import;
            sale.receipt = QStringLiteral("IMP-%1").arg(++m_imported);
            if (m_random() % 5 != 0) {
                batch.sales.push_back(writer.add(std::move(sale), SourceId{1}).id);
                continue;
            }
            Refund refund; // without original
            refund.member = sale.member;
            refund.at = sale.at;
            refund.day = sale.day;
            refund.hour = sale.hour;
            refund.import = import;
            refund.receipt = sale.receipt;
            for (const SaleLine& line : sale.lines)
                refund.lines.push_back({0, line.product, line.category, line.quantity, line.gross});
            refund.payments = {{PaymentMethod::Other, refund.amount()}};
            batch.refunds.push_back(writer.add(std::move(refund), SourceId{1}).id);
        }
        writer.flush();
    }));
    if (!done) throw std::runtime_error("random import: " + done.error().detail.toStdString());
    return batch;
}

void RandomHistory::removeBatch(const Batch& batch) {
    const auto done = await(m_shop.write([&](Write& c) {
        SaleWriter writer(c);
        for (RefundId id : batch.refunds) writer.remove(id, SourceId{1});
        for (SaleId id : batch.sales) writer.remove(id, SourceId{1});
        writer.flush();
    }));
    if (!done) throw std::runtime_error("random undo: " + done.error().detail.toStdString());
}

} // namespace zg
