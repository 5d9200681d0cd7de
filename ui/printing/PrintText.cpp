#include "ui/printing/PrintText.h"

#include "ui/common/PaymentText.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {
struct PrintText {
    Q_DECLARE_TR_FUNCTIONS(PrintText)
};
} // namespace

QString problemText(const PrintProblem& problem) {
    using Kind = PrintProblem::Kind;
    const QString& place = problem.place;
    switch (problem.kind) {
    case Kind::NotSet: return PrintText::tr("还没有选定小票打印机，没有打印。请在设置里选一台。");
    case Kind::NoReceipt: return place;
    case Kind::BadTarget: return PrintText::tr("打印机的地址不对：「%1」。请在设置里核对后重试。").arg(place);
    case Kind::Unreachable: return PrintText::tr("连不上打印机 %1。请检查电源、网线和地址后重试。").arg(place);
    case Kind::Refused: return PrintText::tr("%1 没有打印机在接收。请核对地址和端口（一般是 9100）后重试。").arg(place);
    case Kind::Interrupted: return PrintText::tr("打印到一半，与 %1 的连接断了。请检查打印机后重试。").arg(place);
    case Kind::Stuck: return PrintText::tr("打印机 %1 不再接收。请检查纸、盖子和电源后重试。").arg(place);
    case Kind::NoDevice: return PrintText::tr("找不到打印机 %1。请检查电源和数据线，或在设置里核对设备名。").arg(place);
    case Kind::DeviceDenied:
        return PrintText::tr("没有权限使用 %1。请把当前用户加入 lp 或 dialout 组，重新登录后重试。").arg(place);
    case Kind::DeviceFailed: return PrintText::tr("打印机 %1 报告出错。请检查打印机后重试。").arg(place);
    case Kind::NoPrinter:
        if (place.isEmpty()) return PrintText::tr("系统里没有默认打印机。请先在系统里添加，或在设置里换一种方式。");
        return PrintText::tr("系统里没有打印机「%1」。请在设置里另选一台。").arg(place);
    case Kind::PrinterFailed: return PrintText::tr("系统打印机「%1」没有接受。请检查它的状态后重试。").arg(place);
    case Kind::LeftOver: return PrintText::tr("掌柜上次关闭时还没有打完，可能没有打出来。");
    case Kind::FolderFailed:
        return PrintText::tr("小票 PDF 写不进文件夹 %1。请检查空间和权限，或在设置里换一个。").arg(place);
    }
    return {};
}

PaperWords paperWords() {
    PaperWords w;
    w.receipt = PrintText::tr("小票号");
    w.original = PrintText::tr("原单号");
    w.time = PrintText::tr("时间");
    w.cashier = PrintText::tr("收银员");
    w.member = PrintText::tr("会员");
    w.pieces = PrintText::tr("件数");
    w.subtotal = PrintText::tr("商品小计");
    w.discount = PrintText::tr("优惠合计");
    w.due = PrintText::tr("应收");
    w.paid = PrintText::tr("实收");
    w.change = PrintText::tr("找零");
    w.refundTitle = PrintText::tr("退货单");
    w.refundDue = PrintText::tr("应退");
    w.refundPaid = PrintText::tr("%1退回");
    w.points = PrintText::tr("积分余额");
    w.storedValue = PrintText::tr("储值余额");
    w.reprint = PrintText::tr("* 重打 *");
    w.voided = PrintText::tr("* 已作废 *");
    for (const PaymentMethod method : kPaymentMethods)
        w.methods[static_cast<size_t>(method) - 1] = paymentMethodText(method);
    for (const DiscountKind kind :
         {DiscountKind::Manual, DiscountKind::Promotion, DiscountKind::Coupon, DiscountKind::Points})
        w.discounts[static_cast<size_t>(kind) - 1] = discountText(kind);
    return w;
}

QString discountText(DiscountKind kind) {
    switch (kind) {
    case DiscountKind::Manual: return PrintText::tr("优惠");
    case DiscountKind::Promotion: return PrintText::tr("促销");
    case DiscountKind::Coupon: return PrintText::tr("优惠券");
    case DiscountKind::Points: return PrintText::tr("积分抵扣");
    }
    return {};
}

} // namespace zg
