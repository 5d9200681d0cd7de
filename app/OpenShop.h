#pragma once

#include "app/KeyDesk.h"
#include "core/imports/ImportService.h"
#include "core/members/DuplicateService.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/receipts/ReceiptService.h"
#include "core/reports/ReportService.h"
#include "core/sales/SaleService.h"
#include "core/search/SearchRebuild.h"
#include "core/shop/BackupService.h"
#include "core/shop/SettingsService.h"
#include "core/shop/Shop.h"
#include "core/staff/StaffService.h"
#include "core/till/TillService.h"
#include "ui/page/PageParts.h"
#include "ui/shop/LiveShop.h"

#include <memory>

namespace zg {

// What lives as long as the shop is open, in the order it is built: the shop and the services the window asks.
struct OpenShop {
    OpenShop(std::unique_ptr<Shop> opened, const Clock& shopClock)
        : shop(std::move(opened)), clock(shopClock), till(*shop, clock), members(*shop, clock),
          memberBulk(*shop, clock), duplicates(*shop, clock), products(*shop, clock), reports(*shop, clock),
          imports(*shop, clock), receipts(*shop, clock), sales(*shop, clock), staff(*shop, clock),
          shopSettings(*shop, clock), backups(*shop, clock), searchRebuild(*shop, clock), live(shop->settings()),
          keys(*shop) {}

    // What was asked for refers to the services until it is done.
    ~OpenShop() { shop->database().settle(); }

    WindowServices services() {
        return {till,           members, memberBulk, duplicates,   products, reports, imports,
                receipts,       sales,   staff,      shopSettings, backups,  live,    shop->vault().shopUuid(),
                keys.actions(), clock};
    }

    std::unique_ptr<Shop> shop;
    const Clock& clock;
    TillService till;
    MemberService members;
    MemberBulk memberBulk;
    DuplicateService duplicates;
    ProductService products;
    ReportService reports;
    ImportService imports;
    ReceiptService receipts;
    SaleService sales;
    StaffService staff;
    SettingsService shopSettings;
    BackupService backups;
    SearchRebuild searchRebuild;
    LiveShop live;
    KeyDesk keys;
};

} // namespace zg
