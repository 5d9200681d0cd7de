#pragma once

#include "core/members/MemberService.h"
#include "core/receipts/ReceiptService.h"
#include "core/sales/SaleService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtCore/QTemporaryDir>
#include <QtWidgets/QApplication>

namespace zg {

// A shop with services, a printer that is off, and sales as a test asks for them.
struct ReceiptShop {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    ReceiptService receipts{shop.shop(), shop.clock()};
    QTemporaryDir folder;
    QSettings settings{folder.filePath(QStringLiteral("pc.ini")), QSettings::IniFormat};
    Theme theme{*qApp};
    LiveShop live{shop.shop().settings()};
    ReceiptPrinter printer{receipts, live, QStringLiteral("shop"), settings};

    ReceiptShop() { theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")}); }

    // Three teas and one bread, 37.70 in all; 20 by WeChat, the rest in cash.
    QString sell(const QString& member = {}) {
        Order order;
        order.member = member;
        order.cashier = StaffId{1};
        order.lines = {
            {QStringLiteral("A1"), QStringLiteral("龙井茶"), Quantity::whole(3), *parseUnitPrice(u"9.90"), {}},
            {QStringLiteral("B2"), QStringLiteral("手工面包"), Quantity::whole(1), *parseUnitPrice(u"8.00"), {}}};
        order.tenders = {{PaymentMethod::WeChat, {2000}}, {PaymentMethod::Cash, {2000}}};
        const auto sold = await(sales.complete(order));
        if (!sold) throw std::runtime_error("sale");
        shop.clock().advance(60'000);
        return sold->receipt;
    }
};

} // namespace zg
