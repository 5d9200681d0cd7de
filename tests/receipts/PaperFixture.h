#pragma once

#include "core/receipts/ReceiptPaper.h"

namespace zg::fiction {

inline PaperWords paperWords() {
    PaperWords w;
    w.receipt = QStringLiteral("小票号");
    w.original = QStringLiteral("原单号");
    w.time = QStringLiteral("时间");
    w.cashier = QStringLiteral("收银员");
    w.member = QStringLiteral("会员");
    w.pieces = QStringLiteral("件数");
    w.subtotal = QStringLiteral("商品小计");
    w.discount = QStringLiteral("优惠合计");
    w.due = QStringLiteral("应收");
    w.paid = QStringLiteral("实收");
    w.change = QStringLiteral("找零");
    w.refundTitle = QStringLiteral("退货单");
    w.refundDue = QStringLiteral("应退");
    w.refundPaid = QStringLiteral("%1退回");
    w.points = QStringLiteral("积分余额");
    w.storedValue = QStringLiteral("储值余额");
    w.reprint = QStringLiteral("重打");
    w.voided = QStringLiteral("已作废");
    w.methods = {QStringLiteral("现金"),   QStringLiteral("微信"), QStringLiteral("支付宝"),
                 QStringLiteral("银行卡"), QStringLiteral("储值"), QStringLiteral("其他")};
    w.discounts = {QStringLiteral("优惠"), QStringLiteral("促销"), QStringLiteral("优惠券"),
                   QStringLiteral("积分抵扣")};
    return w;
}

inline PaperStyle paperStyle(PaperWidth width) {
    PaperStyle style;
    style.width = width;
    style.shopName = QStringLiteral("梧桐里便利店");
    style.footer = QStringLiteral("谢谢惠顾\n七日内凭小票退换");
    style.words = paperWords();
    return style;
}

// 3 teas with a discount, one bread; paid by WeChat and cash, with change.
inline ReceiptDetail receipt() {
    ReceiptDetail d;
    d.row = {DocumentKind::Sale,
             1,
             QStringLiteral("1-000042"),
             Instant{1'767'232'800'000},
             {20'454},
             QStringLiteral("M000001"),
             QStringLiteral("王秀兰"),
             {3000},
             DocumentState::Completed,
             {}};
    d.member = ReceiptMember{
        {1}, QStringLiteral("M000001"), QStringLiteral("王秀兰"), QStringLiteral("138****6688"), {3286}, {51200}};
    d.cashier = QStringLiteral("小周");
    ReceiptLine tea;
    tea.code = QStringLiteral("A1");
    tea.name = QStringLiteral("云南小粒咖啡豆 中烘 227g 罐装 Café Grande");
    tea.unit = QStringLiteral("罐");
    tea.quantity = Quantity::whole(3);
    tea.price = UnitPrice{100'000};
    tea.gross = {3000};
    tea.discount = {700};
    tea.discounts = {{1, DiscountKind::Promotion, {300}}};
    ReceiptLine bread;
    bread.name = QStringLiteral("手工面包");
    bread.quantity = {1260};
    bread.unit = QStringLiteral("kg");
    bread.price = UnitPrice{63'500};
    bread.gross = {800};
    bread.discount = {100};
    d.lines = {tea, bread};
    d.orderDiscounts = {{0, DiscountKind::Manual, {500}}};
    d.gross = {3800};
    d.discount = {800};
    d.payments = {{PaymentMethod::WeChat, {1000}, {1000}}, {PaymentMethod::Cash, {2000}, {3000}}};
    d.change = {1000};
    return d;
}

} // namespace zg::fiction
