#include "core/imports/BuiltInPresets.h"

#include <algorithm>

namespace zg {

namespace {

using F = ImportField;

struct Column {
    ImportField field;
    const char16_t* header;
};

ImportPreset preset(const char* name, TableKind kind, std::initializer_list<Column> columns) {
    ImportPreset p;
    p.name = QLatin1String(name);
    p.kind = kind;
    for (const Column& column : columns) p.columns.push_back({column.field, QString::fromUtf16(column.header)});
    return p;
}

ImportPreset onlineRetail() {
    auto p = preset("online-retail", TableKind::Orders,
                    {{F::DocumentNumber, u"InvoiceNo"},
                     {F::ProductCode, u"StockCode"},
                     {F::ProductName, u"Description"},
                     {F::Quantity, u"Quantity"},
                     {F::Date, u"InvoiceDate"},
                     {F::Price, u"UnitPrice"},
                     {F::MemberNumber, u"CustomerID"}});
    p.rules = OrderRules::OnlineRetail;
    return p;
}

// ExportOrderList of the seller centre: one row an order, its items' titles in one cell.
ImportPreset tmallOrders() {
    auto p = preset("tmall-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"订单编号"},
                     {F::MemberNumber, u"买家会员名"},
                     {F::OrderAmount, u"总金额"},
                     {F::OrderPaid, u"买家实际支付金额"},
                     {F::Status, u"订单状态"},
                     {F::Date, u"订单创建时间"},
                     {F::MemberName, u"收货人姓名"},
                     {F::MemberPhone, u"联系手机"},
                     {F::Note, u"订单备注"}});
    p.payment = PaymentMethod::Alipay;
    p.channel = QStringLiteral("天猫");
    return p;
}

// A report cut from it, without buyers: paid is what stayed after the refund, nothing paid and nothing refunded was
// never paid for.
ImportPreset tmallReport() {
    auto p = preset("tmall-report", TableKind::Orders,
                    {{F::DocumentNumber, u"订单编号"},
                     {F::OrderAmount, u"总金额"},
                     {F::OrderPaid, u"买家实际支付金额"},
                     {F::Date, u"订单创建时间"},
                     {F::RefundAmount, u"退款金额"}});
    p.payment = PaymentMethod::Alipay;
    p.channel = QStringLiteral("天猫");
    p.paidIsAfterRefunds = true;
    p.paidRequired = true;
    return p;
}

ImportPreset tmallItems() {
    auto p = preset("tmall-items", TableKind::Orders,
                    {{F::DocumentNumber, u"主订单编号"},
                     {F::ProductName, u"标题"},
                     {F::Price, u"价格"},
                     {F::Quantity, u"购买数量"},
                     {F::ProductCode, u"商家编码"},
                     {F::LinePaid, u"买家实际支付金额"},
                     {F::Status, u"订单状态"},
                     {F::RefundAmount, u"退款金额"},
                     {F::Date, u"订单创建时间"},
                     {F::Note, u"备注"}});
    p.payment = PaymentMethod::Alipay;
    p.channel = QStringLiteral("天猫");
    return p;
}

ImportPreset jdOrders() {
    auto p = preset("jd-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"订单号"},
                     {F::ProductName, u"商品名称"},
                     {F::Quantity, u"订购数量"},
                     {F::Date, u"下单时间"},
                     {F::Price, u"京东价"},
                     {F::LinePaid, u"商家应收"},
                     {F::Status, u"订单状态"},
                     {F::MemberName, u"客户姓名"},
                     {F::MemberPhone, u"联系电话"}});
    p.channel = QStringLiteral("京东");
    return p;
}

ImportPreset youzanOrders() {
    auto p = preset("youzan-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"订单号"},
                     {F::Status, u"订单状态"},
                     {F::Date, u"订单创建时间"},
                     {F::ProductName, u"全部商品名称"},
                     {F::OrderPaid, u"订单实付金额"},
                     {F::MemberName, u"买家昵称"},
                     {F::MemberPhone, u"买家手机号"},
                     {F::Cashier, u"分销员"},
                     {F::Channel, u"销售渠道"}});
    p.payment = PaymentMethod::WeChat;
    p.channel = QStringLiteral("有赞");
    return p;
}

ImportPreset youzanCustomers() {
    return preset("youzan-customers", TableKind::Members,
                  {{F::MemberName, u"客户姓名"},
                   {F::WeChat, u"客户昵称"},
                   {F::MemberPhone, u"客户手机号"},
                   {F::Birthday, u"客户生日"},
                   {F::Gender, u"客户性别"},
                   {F::StoredValue, u"客户储值余额"},
                   {F::Source, u"来源渠道"},
                   {F::JoinedDate, u"成为客户时间"},
                   {F::Address, u"微信地域"}});
}

ImportPreset memberCards() {
    return preset("member-cards", TableKind::Members,
                  {{F::MemberCard, u"会员卡号"},
                   {F::MemberName, u"真实姓名"},
                   {F::Gender, u"性别"},
                   {F::MemberPhone, u"移动电话"},
                   {F::OtherPhone, u"电话"},
                   {F::MemberEmail, u"E-mail"},
                   {F::StoredValue, u"余额"},
                   {F::Points, u"剩余积分"},
                   {F::JoinedDate, u"领卡时间"},
                   {F::Address, u"联系地址"}});
}

ImportPreset squareItems() {
    auto p = preset("square-items", TableKind::Orders,
                    {{F::Date, u"Date"},
                     {F::Time, u"Time"},
                     {F::Category, u"Category"},
                     {F::ProductName, u"Item"},
                     {F::Quantity, u"Qty"},
                     {F::ProductCode, u"SKU"},
                     {F::LineAmount, u"Gross Sales"},
                     {F::LineDiscount, u"Discounts"},
                     {F::DocumentNumber, u"Transaction ID"},
                     {F::MemberNumber, u"Customer ID"},
                     {F::MemberName, u"Customer Name"},
                     {F::Barcode, u"GTIN"},
                     {F::Cashier, u"Employee"},
                     {F::Channel, u"Channel"},
                     {F::Note, u"Notes"}});
    p.payment = PaymentMethod::Other;
    return p;
}

ImportPreset squareTransactions() {
    auto p = preset("square-transactions", TableKind::Orders,
                    {{F::Date, u"Date"},
                     {F::Time, u"Time"},
                     {F::OrderAmount, u"Gross Sales"},
                     {F::OrderDiscount, u"Discounts"},
                     {F::DocumentNumber, u"Transaction ID"},
                     {F::MemberNumber, u"Customer ID"},
                     {F::MemberName, u"Customer Name"},
                     {F::Cashier, u"Staff Name"},
                     {F::Channel, u"Channel"},
                     {F::Note, u"Description"},
                     {F::Status, u"Transaction Status"}});
    return p;
}

ImportPreset shopifyOrders() {
    auto p = preset("shopify-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"Name"},
                     {F::MemberEmail, u"Email"},
                     {F::Status, u"Financial Status"},
                     {F::Date, u"Created at"},
                     {F::Quantity, u"Lineitem quantity"},
                     {F::ProductName, u"Lineitem name"},
                     {F::Price, u"Lineitem price"},
                     {F::ProductCode, u"Lineitem sku"},
                     {F::LineDiscount, u"Lineitem discount"},
                     {F::OrderDiscount, u"Discount Amount"},
                     {F::RefundAmount, u"Refunded Amount"},
                     {F::MemberName, u"Billing Name"},
                     {F::MemberPhone, u"Phone"},
                     {F::PaymentMethod, u"Payment Method"},
                     {F::Cashier, u"Employee"},
                     {F::Channel, u"Source"},
                     {F::Note, u"Notes"}});
    p.acceptedStatus = {QStringLiteral("paid"), QStringLiteral("partially_refunded"), QStringLiteral("refunded"),
                        QStringLiteral("partially_paid")};
    p.payment = PaymentMethod::Card;
    return p;
}

ImportPreset shopifyCustomers() {
    return preset("shopify-customers", TableKind::Members,
                  {{F::FirstName, u"First Name"},
                   {F::LastName, u"Last Name"},
                   {F::MemberEmail, u"Email"},
                   {F::Address, u"Address1"},
                   {F::MemberPhone, u"Phone"},
                   {F::Note, u"Note"}});
}

ImportPreset wooCommerceOrders() {
    auto p = preset("woocommerce-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"order_number"},
                     {F::Date, u"order_date"},
                     {F::Status, u"status"},
                     {F::OrderPaid, u"order_total"},
                     {F::PaymentMethod, u"payment_method_title"},
                     {F::MemberNumber, u"customer_id"},
                     {F::Note, u"customer_note"},
                     {F::MemberPhone, u"billing_phone"}});
    p.acceptedStatus = {QStringLiteral("completed"), QStringLiteral("processing"), QStringLiteral("wc-completed"),
                        QStringLiteral("wc-processing"), QStringLiteral("refunded")};
    return p;
}

// Tables' orders of a restaurant; 1 is a closed bill, 0 and 2 are abandoned ones.
ImportPreset restaurantOrders() {
    auto p = preset("restaurant-orders", TableKind::Orders,
                    {{F::DocumentNumber, u"order_id"},
                     {F::Date, u"use_start_time"},
                     {F::OrderAmount, u"expenditure"},
                     {F::OrderPaid, u"accounts_payable"},
                     {F::Status, u"order_status"},
                     {F::MemberPhone, u"phone"},
                     {F::MemberName, u"name"}});
    p.acceptedStatus = {QStringLiteral("1")};
    return p;
}

// Receipts' lines without receipt numbers; some codes stand for several medicines.
ImportPreset pharmacySales() {
    auto p = preset("pharmacy-sales", TableKind::Orders,
                    {{F::Date, u"购药时间"},
                     {F::MemberCard, u"社保卡号"},
                     {F::ProductCode, u"商品编码"},
                     {F::ProductName, u"商品名称"},
                     {F::Quantity, u"销售数量"},
                     {F::LineAmount, u"应收金额"},
                     {F::LinePaid, u"实收金额"}});
    p.productByName = true;
    return p;
}

ImportPreset productList() {
    return preset("cosmetics-list", TableKind::Products,
                  {{F::ProductCode, u"id"}, {F::ProductName, u"title"}, {F::Price, u"price"}, {F::Category, u"店名"}});
}

// A day's takings a row.
ImportPreset dailyTakings() {
    return preset("daily-takings", TableKind::Orders, {{F::Date, u"日期"}, {F::OrderPaid, u"销量"}});
}

} // namespace

const std::vector<ImportPreset>& builtInPresets() {
    static const std::vector<ImportPreset> presets = {
        onlineRetail(),  tmallOrders(),      tmallReport(),       tmallItems(),       jdOrders(),
        youzanOrders(),  youzanCustomers(),  memberCards(),       squareItems(),      squareTransactions(),
        shopifyOrders(), shopifyCustomers(), wooCommerceOrders(), restaurantOrders(), pharmacySales(),
        productList(),   dailyTakings()};
    return presets;
}

const ImportPreset* builtInPreset(QStringView name) {
    const auto& presets = builtInPresets();
    const auto found =
        std::find_if(presets.begin(), presets.end(), [&](const ImportPreset& p) { return p.name == name; });
    return found == presets.end() ? nullptr : &*found;
}

const ImportPreset* recognisePreset(const QStringList& header, const std::vector<ImportPreset>& presets) {
    QStringList keys;
    for (const QString& name : header) keys.append(headerKey(name));
    const ImportPreset* best = nullptr;
    size_t bestHits = 0;
    for (const ImportPreset& preset : presets) {
        size_t hits = 0;
        for (const FieldColumn& column : preset.columns) hits += keys.contains(headerKey(column.header)) ? 1U : 0U;
        // Exports lose a column now and then; a preset of few columns must be met whole.
        const size_t needed = preset.columns.size() <= 7 ? preset.columns.size() : (preset.columns.size() * 4 + 4) / 5;
        // Two columns are too common a pair to speak for a wider table.
        const bool fits = preset.columns.size() > 2 || static_cast<size_t>(header.size()) == hits;
        if (hits >= needed && fits && hits > bestHits) best = &preset, bestHits = hits;
    }
    return best;
}

} // namespace zg
