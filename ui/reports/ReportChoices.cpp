#include "ui/reports/ReportChoices.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {

struct ReportChoice {
    Q_DECLARE_TR_FUNCTIONS(ReportChoices)
};

} // namespace

ReportChoices choicesOf(Report report) {
    switch (report) {
    case Report::Sales:
    case Report::Members: return {.compare = true, .returnDays = true};
    case Report::Products: return {.limit = 100};
    case Report::Rfm: return {.names = true, .limit = 100};
    case Report::TopMembers: return {.names = true, .limit = 100, .all = false};
    case Report::Refunds:
    case Report::Receipts: return {.names = true, .limit = 0};
    case Report::Days:
    case Report::Hours:
    case Report::Weekdays:
    case Report::Categories:
    case Report::Payments:
    case Report::Cashiers:
    case Report::Discounts:
    case Report::Approvals:
    case Report::Frequency:
    case Report::Retention: return {};
    }
    return {};
}

std::vector<ReportGroup> reportGroups() {
    return {{ReportChoice::tr("销售"), {Report::Sales, Report::Days, Report::Hours, Report::Weekdays}},
            {ReportChoice::tr("商品与收款"),
             {Report::Categories, Report::Products, Report::Payments, Report::Discounts, Report::Cashiers}},
            {ReportChoice::tr("会员"),
             {Report::Members, Report::TopMembers, Report::Frequency, Report::Retention, Report::Rfm}},
            {ReportChoice::tr("单据"), {Report::Receipts, Report::Refunds, Report::Approvals}}};
}

QString reportHint(Report report) {
    switch (report) {
    case Report::Sales: return ReportChoice::tr("全部指标，与上期对比");
    case Report::Days: return ReportChoice::tr("一天一行，看走势");
    case Report::Hours: return ReportChoice::tr("一天里哪个钟点忙");
    case Report::Weekdays: return ReportChoice::tr("星期几的哪个钟点忙");
    case Report::Categories: return ReportChoice::tr("各分类卖了多少");
    case Report::Products: return ReportChoice::tr("卖得最多的商品");
    case Report::Payments: return ReportChoice::tr("现金、微信、支付宝各收多少");
    case Report::Cashiers: return ReportChoice::tr("每位收银员的订单和金额");
    case Report::Discounts: return ReportChoice::tr("让利去了哪里");
    case Report::Members: return ReportChoice::tr("新客、老客、复购与回购");
    case Report::Frequency: return ReportChoice::tr("来一次、两次、更多次的人数");
    case Report::Retention: return ReportChoice::tr("新客以后每月还来多少");
    case Report::Rfm: return ReportChoice::tr("按最近、次数、金额分群");
    case Report::TopMembers: return ReportChoice::tr("期内消费最多的人");
    case Report::Refunds: return ReportChoice::tr("退了哪些单、退多少");
    case Report::Receipts: return ReportChoice::tr("期内的每一张小票");
    case Report::Approvals: return ReportChoice::tr("谁批准了谁做什么");
    }
    return {};
}

} // namespace zg
