#pragma once

#include "core/base/Id.h"
#include "core/base/Time.h"
#include "core/reports/ReportFilter.h"
#include "core/reports/ReportNames.h"

#include <QtCore/QString>

#include <variant>

namespace zg {

// Where a page may want somebody to be taken, in words of the shop: it does not know whose page that is.

struct SellTo {
    MemberId member;
};
struct SellProduct {
    ProductId product;
};
struct SellCode {
    QString code; // scanned, and nobody else's business
};
struct ShowMember {
    MemberId member;
};
struct NewMember {};
struct FindReceipt {};
struct ShowReceipt {
    QString receipt;
};
struct ShowSale {
    SaleId sale;
};
struct ShowRefund {
    RefundId refund;
};
struct ShowProduct {
    ProductId product;
};
struct NewProduct {};
// The rows that make up a figure.
struct ShowReport {
    Report report;
    DayRange range;
    ReportFilter filter;
    friend bool operator==(const ShowReport&, const ShowReport&) = default;
};
struct ImportFile {};
struct SetUp {}; // this PC's devices
struct ReadManual {
    QString topic;
};

using Destination =
    std::variant<SellTo, SellProduct, SellCode, ShowMember, NewMember, FindReceipt, ShowReceipt, ShowSale, ShowRefund,
                 ShowProduct, NewProduct, ShowReport, ImportFile, SetUp, ReadManual>;

} // namespace zg
