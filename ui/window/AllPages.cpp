#include "ui/window/AllPages.h"

#include "ui/dashboard/DashboardPage.h"
#include "ui/imports/ImportPage.h"
#include "ui/members/MembersPage.h"
#include "ui/products/ProductsPage.h"
#include "ui/receipts/ReceiptsPage.h"
#include "ui/reports/ReportsPage.h"
#include "ui/settings/SettingsPage.h"
#include "ui/till/TillPage.h"

namespace zg {

std::vector<PageSpec> allPages() {
    return {TillPage::spec(),     MembersPage::spec(), ReceiptsPage::spec(), DashboardPage::spec(),
            ProductsPage::spec(), ReportsPage::spec(), ImportPage::spec(),   SettingsPage::spec()};
}

} // namespace zg
