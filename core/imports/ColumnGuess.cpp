#include "core/imports/ColumnGuess.h"

#include <algorithm>
#include <map>

namespace zg {

namespace {

using F = ImportField;

// Names of columns, most telling first; compared as headerKey makes them. A name that is whole counts more than one
// that is part of a longer header.
struct Synonyms {
    ImportField field;
    std::vector<const char16_t*> names;
};

const std::vector<Synonyms>& synonyms() {
    static const std::vector<Synonyms> all = {
        {F::DocumentNumber,
         {u"订单编号", u"订单号",   u"单据编号",  u"单据号",        u"单号",    u"小票号",        u"流水号",
          u"交易号",   u"訂單編號", u"invoiceno", u"invoicenumber", u"invoice", u"orderid",       u"ordernumber",
          u"orderno",  u"order",    u"receiptno", u"receiptnumber", u"receipt", u"transactionid", u"主订单编号"}},
        {F::Date, {u"下单时间",  u"订单创建时间",    u"交易时间", u"销售时间",    u"消费时间",
                   u"销售日期",  u"交易日期",        u"单据日期", u"订单日期",    u"日期",
                   u"时间",      u"购买时间",        u"结账时间", u"invoicedate", u"orderdate",
                   u"createdat", u"transactiondate", u"saledate", u"datetime",    u"date",
                   u"timestamp"}},
        {F::Time, {u"时刻", u"交易时刻", u"time", u"timeofday"}},
        {F::Status, {u"订单状态", u"交易状态", u"状态", u"orderstatus", u"status", u"financialstatus"}},
        {F::Channel, {u"销售渠道", u"渠道", u"门店", u"店铺名称", u"channel", u"location", u"store"}},
        {F::Note, {u"订单备注", u"备注", u"留言", u"note", u"notes", u"remark", u"comment", u"memo"}},
        {F::PaymentMethod, {u"支付方式", u"付款方式", u"收款方式", u"paymentmethod", u"payment", u"tender"}},
        {F::Cashier,
         {u"收银员", u"营业员", u"导购", u"销售员", u"店员", u"cashier", u"employee", u"staff", u"salesperson"}},
        {F::OrderAmount,
         {u"订单金额", u"总金额", u"订单总额", u"应付金额", u"合计", u"ordertotal", u"ordersubtotal", u"subtotal"}},
        {F::OrderDiscount, {u"订单优惠", u"优惠金额", u"优惠", u"orderdiscount", u"discountamount"}},
        {F::OrderPaid,
         {u"订单实付金额", u"买家实际支付金额", u"实付金额", u"实付", u"支付金额", u"实际支付", u"total", u"totalpaid",
          u"amountpaid", u"paid"}},
        {F::Quantity,
         {u"销售数量", u"购买数量", u"订购数量", u"商品数量", u"数量", u"件数", u"quantity", u"qty", u"units",
          u"lineitemquantity"}},
        {F::LineAmount,
         {u"应收金额", u"商品金额", u"销售金额", u"金额", u"小计", u"amount", u"grosssales", u"linetotal",
          u"total price", u"sales"}},
        {F::LineDiscount, {u"折扣金额", u"折扣", u"行优惠", u"让利", u"discount", u"discounts", u"lineitemdiscount"}},
        {F::LinePaid, {u"实收金额", u"实收", u"成交金额", u"netsales", u"netamount"}},
        {F::RefundAmount, {u"退款金额", u"退货金额", u"refundedamount", u"refundamount", u"refund"}},
        {F::MemberNumber,
         {u"会员编号", u"会员号", u"会员id", u"客户编号", u"客户号", u"顾客编号", u"买家会员名", u"customerid",
          u"customernumber", u"customerno", u"memberid", u"memberno", u"membernumber", u"customer"}},
        {F::MemberName,
         {u"会员姓名", u"客户姓名", u"顾客姓名", u"真实姓名", u"收货人姓名", u"姓名", u"会员", u"客户", u"顾客",
          u"名字", u"customername", u"membername", u"fullname", u"billingname", u"name"}},
        {F::MemberPhone,
         {u"手机号码", u"手机号", u"手机", u"联系手机", u"会员手机", u"移动电话", u"买家手机号", u"客户手机号",
          u"联系电话", u"电话号码", u"电话", u"mobile", u"mobilephone", u"cellphone", u"phone", u"phonenumber", u"tel",
          u"telephone", u"billingphone"}},
        {F::MemberCard,
         {u"会员卡号", u"卡号", u"会员卡", u"社保卡号", u"cardnumber", u"cardno", u"membershipcard", u"card"}},
        {F::MemberEmail, {u"电子邮箱", u"电子邮件", u"邮箱", u"email", u"emailaddress", u"mail"}},
        {F::ProductCode,
         {u"商品编码", u"商品编号", u"商品代码", u"商品货号", u"货号", u"商家编码", u"编码", u"款号", u"商品id", u"sku",
          u"stockcode", u"productcode", u"productid", u"itemcode", u"itemno", u"lineitemsku", u"code", u"id"}},
        {F::ProductName,
         {u"商品名称", u"品名", u"商品标题", u"宝贝标题", u"商品", u"标题", u"产品名称", u"菜品", u"名称",
          u"description", u"productname", u"itemname", u"product", u"item", u"title", u"lineitemname", u"name"}},
        {F::Category,
         {u"商品分类", u"商品类别", u"分类", u"类别", u"品类", u"品牌", u"category", u"department", u"producttype",
          u"brand"}},
        {F::Barcode, {u"商品条码", u"条形码", u"条码", u"国际条码", u"barcode", u"gtin", u"ean", u"upc"}},
        {F::Unit, {u"计量单位", u"单位", u"unit", u"uom"}},
        {F::Price,
         {u"销售单价", u"零售价", u"售价", u"单价", u"原价", u"价格", u"京东价", u"unitprice", u"price", u"retailprice",
          u"lineitemprice"}},
        {F::Cost, {u"进货价", u"成本价", u"进价", u"成本", u"cost", u"costprice", u"purchaseprice", u"unitcost"}},
        {F::FirstName, {u"firstname", u"givenname"}},
        {F::LastName, {u"lastname", u"surname", u"familyname"}},
        {F::OtherPhone, {u"其他电话", u"备用电话", u"固定电话", u"座机", u"otherphone", u"homephone", u"phone2"}},
        {F::Gender, {u"客户性别", u"性别", u"gender", u"sex"}},
        {F::Birthday, {u"出生日期", u"客户生日", u"生日", u"birthday", u"birthdate", u"dateofbirth", u"dob"}},
        {F::WeChat, {u"微信号", u"微信", u"客户昵称", u"昵称", u"wechat", u"wechatid", u"nickname"}},
        {F::Address, {u"联系地址", u"收货地址", u"详细地址", u"地址", u"住址", u"address", u"address1", u"street"}},
        {F::Source, {u"来源渠道", u"客户来源", u"来源", u"source", u"referral"}},
        {F::JoinedDate,
         {u"成为客户时间", u"领卡时间", u"开卡日期", u"开卡时间", u"入会日期", u"入会时间", u"注册时间", u"注册日期",
          u"加入时间", u"办卡日期", u"joined", u"joindate", u"membersince", u"registered", u"createddate",
          u"signupdate"}},
        {F::Points,
         {u"剩余积分", u"可用积分", u"当前积分", u"积分余额", u"积分", u"points", u"pointsbalance", u"loyaltypoints"}},
        {F::StoredValue,
         {u"储值余额", u"客户储值余额", u"卡内余额", u"账户余额", u"余额", u"storedvalue", u"balance",
          u"giftcardbalance"}},
    };
    return all;
}

// What a column's values allow it to be.
bool fits(ImportField field, ColumnType type) {
    if (type == ColumnType::Empty) return true;
    const bool number = type == ColumnType::Integer || type == ColumnType::Decimal;
    switch (field) {
    case F::Date:
    case F::JoinedDate: return type == ColumnType::Date || type == ColumnType::DateTime || number;
    case F::OrderAmount:
    case F::OrderDiscount:
    case F::OrderPaid:
    case F::Quantity:
    case F::LineAmount:
    case F::LineDiscount:
    case F::LinePaid:
    case F::RefundAmount:
    case F::Price:
    case F::Cost:
    case F::Points:
    case F::StoredValue: return number || type == ColumnType::Text; // text: "499.00（…）", ¥ and dashes
    case F::ProductName:
    case F::MemberName:
    case F::Category: return type == ColumnType::Text || type == ColumnType::YesNo || type == ColumnType::Integer;
    case F::DocumentNumber:
        return type != ColumnType::Decimal && type != ColumnType::Date && type != ColumnType::DateTime;
    default: return true;
    }
}

struct Candidate {
    int score;
    ImportField field;
    qsizetype column;
};

int scoreOf(const Synonyms& names, const QString& key, ColumnType type) {
    if (key.isEmpty() || !fits(names.field, type)) return 0;
    int rank = static_cast<int>(names.names.size());
    int best = 0;
    for (const char16_t* raw : names.names) {
        const QString name = headerKey(QString::fromUtf16(raw));
        if (key == name)
            best = std::max(best, 1000 + rank);
        else if (name.size() >= 2 && (name.size() > 4 || name[0].unicode() > 0x2E80) && key.contains(name))
            best = std::max(best, 400 + static_cast<int>(100 * name.size() / key.size()) + rank);
        --rank;
    }
    return best;
}

std::vector<FieldColumn> assign(const TableInfo& table, TableKind kind, int& total) {
    std::vector<Candidate> candidates;
    const auto& wanted = fieldsOf(kind);
    for (qsizetype column = 0; column < table.header.size(); ++column) {
        const QString key = headerKey(table.header[column]);
        const ColumnType type = static_cast<size_t>(column) < table.types.size()
                                    ? table.types[static_cast<size_t>(column)]
                                    : ColumnType::Empty;
        for (const Synonyms& names : synonyms())
            if (std::find(wanted.begin(), wanted.end(), names.field) != wanted.end())
                if (const int score = scoreOf(names, key, type); score > 0)
                    candidates.push_back({score, names.field, column});
    }
    std::stable_sort(candidates.begin(), candidates.end(), [](auto& a, auto& b) { return a.score > b.score; });
    std::map<ImportField, qsizetype> chosen;
    std::vector<bool> taken(static_cast<size_t>(table.header.size()));
    total = 0;
    for (const Candidate& c : candidates) {
        if (chosen.contains(c.field) || taken[static_cast<size_t>(c.column)]) continue;
        chosen[c.field] = c.column;
        taken[static_cast<size_t>(c.column)] = true;
        total += c.score;
    }
    std::vector<FieldColumn> columns;
    for (const ImportField field : wanted)
        if (const auto at = chosen.find(field); at != chosen.end())
            columns.push_back({field, table.header[at->second]});
    return columns;
}

} // namespace

ImportPreset guessPreset(const TableInfo& table, TableKind kind) {
    ImportPreset preset;
    preset.kind = kind;
    int total = 0;
    preset.columns = assign(table, kind, total);
    return preset;
}

ImportPreset guessPreset(const TableInfo& table) {
    ImportPreset best = guessPreset(table, TableKind::Orders);
    if (checkMapping(best, mapColumns(best, table.header))) return best; // a date and an amount: things happened
    int members = 0, products = 0;
    ImportPreset asMembers, asProducts;
    asMembers.kind = TableKind::Members;
    asMembers.columns = assign(table, TableKind::Members, members);
    asProducts.kind = TableKind::Products;
    asProducts.columns = assign(table, TableKind::Products, products);
    return members >= products ? asMembers : asProducts;
}

} // namespace zg
