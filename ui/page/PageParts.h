#pragma once

#include "ui/security/SecurityActions.h"

#include <QtCore/QString>

class QSettings;

namespace zg {

class BackupSchedule;
class BackupService;
class Clock;
class DuplicateService;
class ImportService;
class LiveShop;
class MemberBulk;
class MemberService;
class ProductService;
class ReceiptPrinter;
class ReceiptService;
class ReportService;
class SaleService;
class ScannerFilter;
class SettingsService;
class StaffService;
class Theme;
class TillService;

// What the window and its pages ask. All of it outlives the window.
struct WindowServices {
    TillService& till;
    MemberService& members;
    MemberBulk& memberBulk;
    DuplicateService& duplicates;
    ProductService& products;
    ReportService& reports;
    ImportService& imports;
    ReceiptService& receipts;
    SaleService& sales;
    StaffService& staff;
    SettingsService& shopSettings;
    BackupService& backups;
    LiveShop& shop; // the window keeps it up to date
    QString shopUuid;
    SecurityActions security;
    const Clock& clock;
};

// What a page is made of: the services, and what the window has one of.
struct PageParts {
    const WindowServices& services;
    const LiveShop& shop;
    ReceiptPrinter& printer;
    ScannerFilter& scanner;
    BackupSchedule& backups;
    Theme& theme;
    QSettings& settings; // of this PC
};

} // namespace zg
