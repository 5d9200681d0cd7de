#include "ui/imports/ImportTexts.h"

#include <QtCore/QCoreApplication>
#include <QtCore/QLocale>

namespace zg {

namespace {

struct ImportText {
    Q_DECLARE_TR_FUNCTIONS(ImportText)
};

} // namespace

QString fieldText(ImportField field) {
    switch (field) {
    case ImportField::DocumentNumber: return ImportText::tr("单号");
    case ImportField::Date: return ImportText::tr("日期");
    case ImportField::Time: return ImportText::tr("时间");
    case ImportField::Status: return ImportText::tr("订单状态");
    case ImportField::Channel: return ImportText::tr("渠道");
    case ImportField::Note: return ImportText::tr("备注");
    case ImportField::PaymentMethod: return ImportText::tr("支付方式");
    case ImportField::Cashier: return ImportText::tr("收银员");
    case ImportField::OrderAmount: return ImportText::tr("整单金额");
    case ImportField::OrderDiscount: return ImportText::tr("整单优惠");
    case ImportField::OrderPaid: return ImportText::tr("整单实付");
    case ImportField::Quantity: return ImportText::tr("数量");
    case ImportField::LineAmount: return ImportText::tr("行金额");
    case ImportField::LineDiscount: return ImportText::tr("行优惠");
    case ImportField::LinePaid: return ImportText::tr("行实付");
    case ImportField::RefundAmount: return ImportText::tr("退款金额");
    case ImportField::MemberNumber: return ImportText::tr("会员号");
    case ImportField::MemberName: return ImportText::tr("会员姓名");
    case ImportField::MemberPhone: return ImportText::tr("会员手机");
    case ImportField::MemberCard: return ImportText::tr("会员卡号");
    case ImportField::MemberEmail: return ImportText::tr("会员邮箱");
    case ImportField::ProductCode: return ImportText::tr("商品编码");
    case ImportField::ProductName: return ImportText::tr("商品名称");
    case ImportField::Category: return ImportText::tr("品类");
    case ImportField::Barcode: return ImportText::tr("条码");
    case ImportField::Unit: return ImportText::tr("单位");
    case ImportField::Price: return ImportText::tr("单价");
    case ImportField::Cost: return ImportText::tr("成本");
    case ImportField::FirstName: return ImportText::tr("名");
    case ImportField::LastName: return ImportText::tr("姓");
    case ImportField::OtherPhone: return ImportText::tr("其他电话");
    case ImportField::Gender: return ImportText::tr("性别");
    case ImportField::Birthday: return ImportText::tr("生日");
    case ImportField::WeChat: return ImportText::tr("微信");
    case ImportField::Address: return ImportText::tr("地址");
    case ImportField::Source: return ImportText::tr("来源");
    case ImportField::JoinedDate: return ImportText::tr("入会日期");
    case ImportField::Points: return ImportText::tr("积分");
    case ImportField::StoredValue: return ImportText::tr("储值余额");
    }
    return {};
}

QString tableKindText(TableKind kind) {
    switch (kind) {
    case TableKind::Orders: return ImportText::tr("订单");
    case TableKind::Members: return ImportText::tr("会员");
    case TableKind::Products: return ImportText::tr("商品");
    }
    return {};
}

QString rowReasonText(RowReason reason) {
    switch (reason) {
    case RowReason::None: return {};
    case RowReason::LoneQuote: return ImportText::tr("引号不成对");
    case RowReason::NulByte: return ImportText::tr("含有空字节");
    case RowReason::InvalidBytes: return ImportText::tr("有不能解码的文字");
    case RowReason::WrongWidth: return ImportText::tr("列数和表头不同");
    case RowReason::NumberMissing: return ImportText::tr("没有单号");
    case RowReason::DateMissing: return ImportText::tr("没有日期");
    case RowReason::DateUnreadable: return ImportText::tr("日期看不懂");
    case RowReason::QuantityUnreadable: return ImportText::tr("数量看不懂");
    case RowReason::QuantityZero: return ImportText::tr("数量是 0");
    case RowReason::QuantityNegative: return ImportText::tr("销售的数量是负数");
    case RowReason::QuantityPositive: return ImportText::tr("退货的数量是正数");
    case RowReason::PriceUnreadable: return ImportText::tr("单价看不懂");
    case RowReason::PriceNegative: return ImportText::tr("单价是负数");
    case RowReason::AmountUnreadable: return ImportText::tr("金额看不懂");
    case RowReason::AmountNegative: return ImportText::tr("金额是负数");
    case RowReason::ProductMissing: return ImportText::tr("没有商品");
    case RowReason::NothingPaid: return ImportText::tr("没有付款");
    case RowReason::Adjustment: return ImportText::tr("是调账，不是销售");
    case RowReason::TooMuch: return ImportText::tr("数字大到一张小票放不下");
    case RowReason::NameMissing: return ImportText::tr("没有姓名或名称");
    case RowReason::PhoneDamaged: return ImportText::tr("手机号被表格软件改坏");
    case RowReason::BirthdayUnreadable: return ImportText::tr("生日看不懂");
    case RowReason::TextTooLong: return ImportText::tr("文字太长");
    case RowReason::Duplicate: return ImportText::tr("和前面的行重复（略过）");
    case RowReason::NotCompleted: return ImportText::tr("已取消或未付款的订单（略过）");
    }
    return {};
}

QString formatText(TableFormat format) {
    switch (format) {
    case TableFormat::Text: return ImportText::tr("文本表格");
    case TableFormat::Xlsx: return QStringLiteral("XLSX");
    case TableFormat::Ods: return QStringLiteral("ODS");
    case TableFormat::Xls: return QStringLiteral("XLS");
    }
    return {};
}

QString delimiterText(char delimiter) {
    switch (delimiter) {
    case ',': return ImportText::tr("逗号 ,");
    case ';': return ImportText::tr("分号 ;");
    case '\t': return ImportText::tr("制表符");
    case '|': return ImportText::tr("竖线 |");
    default: return QString(QLatin1Char(delimiter));
    }
}

QString importStateText(const ImportRecord& record) {
    if (record.interrupted) return ImportText::tr("中断了，请撤销");
    switch (record.state) {
    case ImportState::Running: return ImportText::tr("进行中");
    case ImportState::Done: return ImportText::tr("已完成");
    case ImportState::Cancelled: return ImportText::tr("已取消");
    case ImportState::Undoing: return ImportText::tr("正在撤销");
    case ImportState::Undone: return ImportText::tr("已撤销");
    }
    return {};
}

QString presetText(const QString& name) {
    if (name == "online-retail") return QStringLiteral("Online Retail");
    if (name == "tmall-orders") return ImportText::tr("天猫 / 淘宝订单");
    if (name == "tmall-report") return ImportText::tr("天猫订单报表");
    if (name == "tmall-items") return ImportText::tr("天猫 / 淘宝宝贝明细");
    if (name == "jd-orders") return ImportText::tr("京东订单");
    if (name == "youzan-orders") return ImportText::tr("有赞订单");
    if (name == "youzan-customers") return ImportText::tr("有赞客户");
    if (name == "member-cards") return ImportText::tr("会员卡系统");
    if (name == "square-items") return ImportText::tr("Square 商品明细");
    if (name == "square-transactions") return ImportText::tr("Square 交易");
    if (name == "shopify-orders") return ImportText::tr("Shopify 订单");
    if (name == "shopify-customers") return ImportText::tr("Shopify 客户");
    if (name == "woocommerce-orders") return ImportText::tr("WooCommerce 订单");
    if (name == "restaurant-orders") return ImportText::tr("餐厅点单");
    if (name == "pharmacy-sales") return ImportText::tr("药店销售");
    if (name == "cosmetics-list") return ImportText::tr("化妆品订单");
    if (name == "daily-takings") return ImportText::tr("每日营业额");
    return name;
}

QString fileSizeText(std::int64_t bytes) {
    return QLocale().formattedDataSize(bytes, 1, QLocale::DataSizeTraditionalFormat);
}

} // namespace zg
