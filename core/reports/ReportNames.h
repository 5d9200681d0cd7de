#pragma once

#include <QtCore/QString>
#include <QtCore/QStringView>

#include <optional>
#include <span>

namespace zg {

// Every report there is. Their words on the command line and in JSON are in ReportNames.cpp; their titles in
// ui/reports/ReportText.
enum class Report {
    Sales,
    Days,
    Hours,
    Weekdays,
    Categories,
    Products,
    Payments,
    Cashiers,
    Discounts,
    Members,
    Frequency,
    Retention,
    Rfm,
    TopMembers,
    Refunds,
    Receipts,
    Approvals,
};

std::span<const Report> allReports();
QString reportName(Report report); // "top-members"
std::optional<Report> reportNamed(QStringView name);

// What a column or a row of a report holds. A heading with an index: N of the return rate, k of the month, 0..6 of the
// weekday (Monday first).
enum class Heading {
    // figures
    Gross,
    Discount,
    Refunds,
    Net,
    Orders,
    Units,
    AverageOrder,
    SpendPerCustomer,
    RefundCount,
    RefundRate,
    MemberOrders,
    MemberNet,
    MemberShare,
    Buyers,
    NewBuyers,
    ReturningBuyers,
    RepeatBuyers,
    RepurchaseRate,
    ReturnRate,
    Visits,
    PurchaseFrequency,
    MedianInterval,
    Share,
    Count,
    Amount,
    Refunded,
    Members,
    Recency,
    RecencyScore,
    FrequencyScore,
    MonetaryScore,
    MonthsLater,
    Weekday,
    // what a row is about
    Figure,
    Value,
    Previous,
    Change,
    Day,
    Hour,
    Category,
    Code,
    Product,
    Method,
    Cashier,
    Kind,
    Month,
    Receipt,
    Original,
    Time,
    MemberNumber,
    MemberName,
    LastVisit,
    State,
    Asked,
    AskedBy,
    ApprovedBy,
    UsedFor,
};

// "return_rate_90": the stable key of JSON and of tests.
QString headingName(Heading heading, int index = 0);

// The fixed words that stand in cells.
enum class Term {
    Cash,
    WeChat,
    Alipay,
    Card,
    StoredValue,
    OtherPayment,
    Manual,
    Promotion,
    Coupon,
    PointsRedeemed,
    Uncategorised,
    NoCashier,
    Sale,
    Refund,
    Completed,
    Voided,
    PartlyRefunded,
    WhollyRefunded,
    Total,
    ApprovedDiscount,
    ApprovedLargeDiscount,
    ApprovedRefund,
    ApprovedLargeRefund,
    ApprovedVoid,
};

QString termName(Term term); // "partly_refunded"

} // namespace zg
