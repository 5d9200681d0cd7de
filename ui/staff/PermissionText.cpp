#include "ui/staff/PermissionText.h"

#include "core/sales/SaleLimits.h"
#include "ui/common/Format.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {

struct PermissionText {
    Q_DECLARE_TR_FUNCTIONS(PermissionText)
};

} // namespace

QString permissionText(Permission permission) {
    switch (permission) {
    case Permission::Discount: return PermissionText::tr("优惠超过 %1%").arg(kCashierDiscount / 100);
    case Permission::LargeDiscount: return PermissionText::tr("优惠超过 %1%").arg(kManagerDiscount / 100);
    case Permission::Refund: return PermissionText::tr("退款");
    case Permission::LargeRefund: return PermissionText::tr("退款超过 %1").arg(countText(kManagerRefund));
    case Permission::VoidSale: return PermissionText::tr("作废已收款的单");
    case Permission::TagMembers: return PermissionText::tr("给许多会员打标签");
    case Permission::MergeMembers: return PermissionText::tr("合并和拆分会员");
    case Permission::MemberLabels: return PermissionText::tr("改动标签和字段");
    case Permission::ExportMembers: return PermissionText::tr("导出会员资料");
    case Permission::Products: return PermissionText::tr("改动商品");
    case Permission::Import: return PermissionText::tr("导入");
    case Permission::Reports: return PermissionText::tr("查看报表");
    case Permission::ShopSettings: return PermissionText::tr("改动店铺设置");
    case Permission::CashierPin: return PermissionText::tr("给收银员换 PIN");
    case Permission::Staff: return PermissionText::tr("改动员工");
    }
    return {};
}

} // namespace zg
