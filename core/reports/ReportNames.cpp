#include "core/reports/ReportNames.h"

#include <array>

namespace zg {

namespace {

constexpr std::array kReports = {
    Report::Sales,    Report::Days,       Report::Hours,     Report::Weekdays, Report::Categories, Report::Products,
    Report::Payments, Report::Cashiers,   Report::Discounts, Report::Members,  Report::Frequency,  Report::Retention,
    Report::Rfm,      Report::TopMembers, Report::Refunds,   Report::Receipts, Report::Approvals,
};

} // namespace

std::span<const Report> allReports() {
    return kReports;
}

QString reportName(Report report) {
    switch (report) {
    case Report::Sales: return QStringLiteral("sales");
    case Report::Days: return QStringLiteral("days");
    case Report::Hours: return QStringLiteral("hours");
    case Report::Weekdays: return QStringLiteral("weekdays");
    case Report::Categories: return QStringLiteral("categories");
    case Report::Products: return QStringLiteral("products");
    case Report::Payments: return QStringLiteral("payments");
    case Report::Cashiers: return QStringLiteral("cashiers");
    case Report::Discounts: return QStringLiteral("discounts");
    case Report::Members: return QStringLiteral("members");
    case Report::Frequency: return QStringLiteral("frequency");
    case Report::Retention: return QStringLiteral("retention");
    case Report::Rfm: return QStringLiteral("rfm");
    case Report::TopMembers: return QStringLiteral("top-members");
    case Report::Refunds: return QStringLiteral("refunds");
    case Report::Receipts: return QStringLiteral("receipts");
    case Report::Approvals: return QStringLiteral("approvals");
    }
    return {};
}

std::optional<Report> reportNamed(QStringView name) {
    for (const Report report : kReports)
        if (name == reportName(report)) return report;
    return std::nullopt;
}

QString headingName(Heading heading, int index) {
    switch (heading) {
    case Heading::Gross: return QStringLiteral("gross");
    case Heading::Discount: return QStringLiteral("discount");
    case Heading::Refunds: return QStringLiteral("refunds");
    case Heading::Net: return QStringLiteral("net");
    case Heading::Orders: return QStringLiteral("orders");
    case Heading::Units: return QStringLiteral("units");
    case Heading::AverageOrder: return QStringLiteral("aov");
    case Heading::SpendPerCustomer: return QStringLiteral("spend_per_customer");
    case Heading::RefundCount: return QStringLiteral("refund_count");
    case Heading::RefundRate: return QStringLiteral("refund_rate");
    case Heading::MemberOrders: return QStringLiteral("member_orders");
    case Heading::MemberNet: return QStringLiteral("member_net");
    case Heading::MemberShare: return QStringLiteral("member_share");
    case Heading::Buyers: return QStringLiteral("buyers");
    case Heading::NewBuyers: return QStringLiteral("new_buyers");
    case Heading::ReturningBuyers: return QStringLiteral("returning_buyers");
    case Heading::RepeatBuyers: return QStringLiteral("repeat_buyers");
    case Heading::RepurchaseRate: return QStringLiteral("repurchase_rate");
    case Heading::ReturnRate: return QStringLiteral("return_rate_%1").arg(index);
    case Heading::Visits: return QStringLiteral("visits");
    case Heading::PurchaseFrequency: return QStringLiteral("purchase_frequency");
    case Heading::MedianInterval: return QStringLiteral("median_interval_days");
    case Heading::Share: return QStringLiteral("share");
    case Heading::Count: return QStringLiteral("count");
    case Heading::Amount: return QStringLiteral("amount");
    case Heading::Refunded: return QStringLiteral("refunded");
    case Heading::Members: return QStringLiteral("members");
    case Heading::Recency: return QStringLiteral("recency_days");
    case Heading::RecencyScore: return QStringLiteral("r");
    case Heading::FrequencyScore: return QStringLiteral("f");
    case Heading::MonetaryScore: return QStringLiteral("m");
    case Heading::MonthsLater: return QStringLiteral("month_%1").arg(index);
    case Heading::Weekday: return QStringLiteral("weekday_%1").arg(index + 1); // as ISO 8601 numbers them
    case Heading::Figure: return QStringLiteral("figure");
    case Heading::Value: return QStringLiteral("value");
    case Heading::Previous: return QStringLiteral("previous");
    case Heading::Change: return QStringLiteral("change");
    case Heading::Day: return QStringLiteral("day");
    case Heading::Hour: return QStringLiteral("hour");
    case Heading::Category: return QStringLiteral("category");
    case Heading::Code: return QStringLiteral("code");
    case Heading::Product: return QStringLiteral("product");
    case Heading::Method: return QStringLiteral("method");
    case Heading::Cashier: return QStringLiteral("cashier");
    case Heading::Kind: return QStringLiteral("kind");
    case Heading::Month: return QStringLiteral("month");
    case Heading::Receipt: return QStringLiteral("receipt");
    case Heading::Original: return QStringLiteral("original_receipt");
    case Heading::Time: return QStringLiteral("at");
    case Heading::MemberNumber: return QStringLiteral("member");
    case Heading::MemberName: return QStringLiteral("member_name");
    case Heading::LastVisit: return QStringLiteral("last_visit");
    case Heading::State: return QStringLiteral("state");
    case Heading::Asked: return QStringLiteral("asked");
    case Heading::AskedBy: return QStringLiteral("asked_by");
    case Heading::ApprovedBy: return QStringLiteral("approved_by");
    case Heading::UsedFor: return QStringLiteral("used_for");
    }
    return {};
}

QString termName(Term term) {
    switch (term) {
    case Term::Cash: return QStringLiteral("cash");
    case Term::WeChat: return QStringLiteral("wechat");
    case Term::Alipay: return QStringLiteral("alipay");
    case Term::Card: return QStringLiteral("card");
    case Term::StoredValue: return QStringLiteral("stored_value");
    case Term::OtherPayment: return QStringLiteral("other");
    case Term::Manual: return QStringLiteral("manual");
    case Term::Promotion: return QStringLiteral("promotion");
    case Term::Coupon: return QStringLiteral("coupon");
    case Term::PointsRedeemed: return QStringLiteral("points");
    case Term::Uncategorised: return QStringLiteral("uncategorised");
    case Term::NoCashier: return QStringLiteral("no_cashier");
    case Term::Sale: return QStringLiteral("sale");
    case Term::Refund: return QStringLiteral("refund");
    case Term::Completed: return QStringLiteral("completed");
    case Term::Voided: return QStringLiteral("voided");
    case Term::PartlyRefunded: return QStringLiteral("partly_refunded");
    case Term::WhollyRefunded: return QStringLiteral("wholly_refunded");
    case Term::Total: return QStringLiteral("total");
    case Term::ApprovedDiscount: return QStringLiteral("discount");
    case Term::ApprovedLargeDiscount: return QStringLiteral("large_discount");
    case Term::ApprovedRefund: return QStringLiteral("refund");
    case Term::ApprovedLargeRefund: return QStringLiteral("large_refund");
    case Term::ApprovedVoid: return QStringLiteral("void");
    }
    return {};
}

} // namespace zg
