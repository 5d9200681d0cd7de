#include "ui/reports/ReportText.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace zg {

namespace {

struct ReportText {
    Q_DECLARE_TR_FUNCTIONS(ReportText)
};

} // namespace

QString reportTitle(Report report) {
    switch (report) {
    case Report::Sales: return ReportText::tr("销售汇总");
    case Report::Days: return ReportText::tr("每日销售");
    case Report::Hours: return ReportText::tr("时段销售");
    case Report::Weekdays: return ReportText::tr("星期与时段");
    case Report::Categories: return ReportText::tr("分类销售");
    case Report::Products: return ReportText::tr("商品销售");
    case Report::Payments: return ReportText::tr("支付方式");
    case Report::Cashiers: return ReportText::tr("收银员");
    case Report::Discounts: return ReportText::tr("优惠");
    case Report::Members: return ReportText::tr("会员分析");
    case Report::Frequency: return ReportText::tr("购买次数分布");
    case Report::Retention: return ReportText::tr("会员留存");
    case Report::Rfm: return ReportText::tr("RFM 分析");
    case Report::TopMembers: return ReportText::tr("消费最多的会员");
    case Report::Refunds: return ReportText::tr("退货明细");
    case Report::Receipts: return ReportText::tr("单据明细");
    case Report::Approvals: return ReportText::tr("批准记录");
    }
    return {};
}

QString headingText(Heading heading, int index) {
    switch (heading) {
    case Heading::Gross: return ReportText::tr("销售额");
    case Heading::Discount: return ReportText::tr("优惠");
    case Heading::Refunds: return ReportText::tr("退货");
    case Heading::Net: return ReportText::tr("净销售额");
    case Heading::Orders: return ReportText::tr("订单数");
    case Heading::Units: return ReportText::tr("销量");
    case Heading::AverageOrder: return ReportText::tr("笔单价");
    case Heading::SpendPerCustomer: return ReportText::tr("客单价");
    case Heading::RefundCount: return ReportText::tr("退货单数");
    case Heading::RefundRate: return ReportText::tr("退货率");
    case Heading::MemberOrders: return ReportText::tr("会员订单数");
    case Heading::MemberNet: return ReportText::tr("会员净销售额");
    case Heading::MemberShare: return ReportText::tr("会员占比");
    case Heading::Buyers: return ReportText::tr("消费会员");
    case Heading::NewBuyers: return ReportText::tr("新客");
    case Heading::ReturningBuyers: return ReportText::tr("老客");
    case Heading::RepeatBuyers: return ReportText::tr("复购会员");
    case Heading::RepurchaseRate: return ReportText::tr("复购率");
    case Heading::ReturnRate: return ReportText::tr("%1 日回购率").arg(index);
    case Heading::Visits: return ReportText::tr("到店次数");
    case Heading::PurchaseFrequency: return ReportText::tr("平均购买次数");
    case Heading::MedianInterval: return ReportText::tr("购买间隔（天）");
    case Heading::Share: return ReportText::tr("占比");
    case Heading::Count: return ReportText::tr("笔数");
    case Heading::Amount: return ReportText::tr("金额");
    case Heading::Refunded: return ReportText::tr("退款");
    case Heading::Members: return ReportText::tr("会员数");
    case Heading::Recency: return ReportText::tr("距上次（天）");
    case Heading::RecencyScore: return QStringLiteral("R");
    case Heading::FrequencyScore: return QStringLiteral("F");
    case Heading::MonetaryScore: return QStringLiteral("M");
    case Heading::MonthsLater: return ReportText::tr("%1 个月后").arg(index);
    case Heading::Weekday: return QLocale().standaloneDayName(index + 1, QLocale::ShortFormat);
    case Heading::Figure: return ReportText::tr("指标");
    case Heading::Value: return ReportText::tr("数值");
    case Heading::Previous: return ReportText::tr("上期");
    case Heading::Change: return ReportText::tr("变化");
    case Heading::Day: return ReportText::tr("日期");
    case Heading::Hour: return ReportText::tr("钟点");
    case Heading::Category: return ReportText::tr("分类");
    case Heading::Code: return ReportText::tr("编码");
    case Heading::Product: return ReportText::tr("商品");
    case Heading::Method: return ReportText::tr("方式");
    case Heading::Cashier: return ReportText::tr("收银员");
    case Heading::Kind: return ReportText::tr("种类");
    case Heading::Month: return ReportText::tr("首购月份");
    case Heading::Receipt: return ReportText::tr("单号");
    case Heading::Original: return ReportText::tr("原单号");
    case Heading::Time: return ReportText::tr("时间");
    case Heading::MemberNumber: return ReportText::tr("会员号");
    case Heading::MemberName: return ReportText::tr("姓名");
    case Heading::LastVisit: return ReportText::tr("最近到店");
    case Heading::State: return ReportText::tr("状态");
    case Heading::Asked: return ReportText::tr("要做的事");
    case Heading::AskedBy: return ReportText::tr("申请人");
    case Heading::ApprovedBy: return ReportText::tr("批准人");
    case Heading::UsedFor: return ReportText::tr("用于单号");
    }
    return {};
}

QString termText(Term term) {
    switch (term) {
    case Term::Cash: return ReportText::tr("现金");
    case Term::WeChat: return ReportText::tr("微信支付");
    case Term::Alipay: return ReportText::tr("支付宝");
    case Term::Card: return ReportText::tr("银行卡");
    case Term::StoredValue: return ReportText::tr("储值");
    case Term::OtherPayment: return ReportText::tr("其他");
    case Term::Manual: return ReportText::tr("手动优惠");
    case Term::Promotion: return ReportText::tr("促销");
    case Term::Coupon: return ReportText::tr("优惠券");
    case Term::PointsRedeemed: return ReportText::tr("积分抵扣");
    case Term::Uncategorised: return ReportText::tr("未分类");
    case Term::NoCashier: return ReportText::tr("未记录");
    case Term::Sale: return ReportText::tr("销售");
    case Term::Refund: return ReportText::tr("退货单");
    case Term::Completed: return ReportText::tr("已完成");
    case Term::Voided: return ReportText::tr("已作废");
    case Term::PartlyRefunded: return ReportText::tr("部分退货");
    case Term::WhollyRefunded: return ReportText::tr("全部退货");
    case Term::Total: return ReportText::tr("合计");
    case Term::ApprovedDiscount: return ReportText::tr("优惠");
    case Term::ApprovedLargeDiscount: return ReportText::tr("大额优惠");
    case Term::ApprovedRefund: return ReportText::tr("退款");
    case Term::ApprovedLargeRefund: return ReportText::tr("大额退款");
    case Term::ApprovedVoid: return ReportText::tr("作废");
    }
    return {};
}

QString definitionText(Heading heading, int index) {
    switch (heading) {
    case Heading::Gross: return ReportText::tr("期内各笔销售的标价 × 数量之和");
    case Heading::Discount: return ReportText::tr("各种减让之和：促销、优惠券、积分抵扣、手动优惠");
    case Heading::Refunds: return ReportText::tr("期内退货的金额，按退货当天计");
    case Heading::Net: return ReportText::tr("销售额 − 优惠 − 退货（按退货当天计）");
    case Heading::Orders: return ReportText::tr("期内完成的销售笔数，作废的不算");
    case Heading::Units: return ReportText::tr("售出数量 − 退回数量");
    case Heading::AverageOrder: return ReportText::tr("净销售额 ÷ 订单数");
    case Heading::SpendPerCustomer: return ReportText::tr("会员净销售额 ÷ 消费会员");
    case Heading::RefundCount: return ReportText::tr("期内的退货单");
    case Heading::RefundRate: return ReportText::tr("退货 ÷（销售额 − 优惠）");
    case Heading::MemberOrders: return ReportText::tr("认得出会员的订单");
    case Heading::MemberNet: return ReportText::tr("认得出会员的净销售额");
    case Heading::MemberShare: return ReportText::tr("会员净销售额 ÷ 净销售额");
    case Heading::Buyers: return ReportText::tr("期内至少有一笔未全部退货的销售的会员，每人只数一次");
    case Heading::NewBuyers: return ReportText::tr("有生以来第一次购买在期内的会员");
    case Heading::ReturningBuyers: return ReportText::tr("消费会员中的其余各人");
    case Heading::RepeatBuyers: return ReportText::tr("期内到店两次及以上的会员");
    case Heading::RepurchaseRate: return ReportText::tr("期内到店两次及以上的会员 ÷ 消费会员");
    case Heading::ReturnRate:
        return ReportText::tr("首次到店在期内、且距观察截止日至少 %n 天的会员中，%n 天内再次到店的比例；"
                              "观察截止日是今天与最后有销售的一天中较早者，观察不足的不计入",
                              nullptr, index);
    case Heading::Visits: return ReportText::tr("会员 × 营业日，当天有未全部退货的销售");
    case Heading::PurchaseFrequency: return ReportText::tr("消费会员的到店次数 ÷ 消费会员");
    case Heading::MedianInterval: return ReportText::tr("同一会员相邻两次到店相隔天数的中位数，后一次在期内");
    case Heading::Amount: return ReportText::tr("各支付方式实际收取的金额，不含找零");
    case Heading::Refunded: return ReportText::tr("期内退回的金额，按退货当天计");
    case Heading::MonthsLater: return ReportText::tr("首购在该月的会员中，第 k 个月再次到店的比例");
    case Heading::RecencyScore:
        return ReportText::tr("R 距上次到店的天数，F 到店次数，M 净消费，按截止日前 365 天计；"
                              "各按五等分打 1 到 5 分，5 分最好，数值相同的同分");
    default: return {};
    }
}

QString filterText(const ReportFilter& filter, const QString& categoryName) {
    if (filter.hour)
        return ReportText::tr("只看 %1").arg(
            QStringLiteral("%1:00–%2:00").arg(*filter.hour).arg((*filter.hour + 1) % 24));
    if (filter.category)
        return ReportText::tr("只看 %1").arg(categoryName.isEmpty() ? termText(Term::Uncategorised) : categoryName);
    if (filter.rfm)
        return ReportText::tr("只看 %1").arg(
            QStringLiteral("R%1 F%2").arg(filter.rfm->recency).arg(filter.rfm->frequency));
    switch (filter.buyers) {
    case BuyerKind::All: break;
    case BuyerKind::New: return ReportText::tr("只看新客");
    case BuyerKind::Returning: return ReportText::tr("只看老客");
    case BuyerKind::Repeat: return ReportText::tr("只看到店两次以上的");
    }
    return {};
}

ReportWords reportWords() {
    return {reportTitle, headingText, termText};
}

} // namespace zg
