#include "ui/common/ErrorText.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {
// The context of these sentences in the catalogues.
struct ErrorText {
    Q_DECLARE_TR_FUNCTIONS(ErrorText)
};
} // namespace

// No default: a new code does not compile until it has its sentence.
QString errorText(ErrorCode code) {
    switch (code) {
    case ErrorCode::ShopNotFound: return ErrorText::tr("这个文件夹里没有店铺。请换一个文件夹，或新建店铺。");
    case ErrorCode::ShopExists:
        return ErrorText::tr("这个文件夹里已经有店铺，没有改动它。请打开它，或换一个空文件夹。");
    case ErrorCode::ShopMissing:
        return ErrorText::tr(
            "这个文件夹里有一家店铺的钥匙或记录，店铺文件 shop.zhanggui 却不在，没有改动它们。请把它放回来，"
            "或从备份恢复；要新建店铺，请换一个文件夹。");
    case ErrorCode::ShopNotEmpty:
        return ErrorText::tr("这家店已有销售记录，没有改动它。示范数据只能放进还没有销售的店铺。");
    case ErrorCode::WrongPassphrase:
        return ErrorText::tr("口令不对。请检查大小写和输入法后再试；忘记口令可用恢复码打开。");
    case ErrorCode::WeakPassphrase: return ErrorText::tr("这个口令太容易猜到。请用更长的一句话，或几个不相干的词。");
    case ErrorCode::WrongRecoveryCode: return ErrorText::tr("恢复码不对。请对照恢复单逐组核对后再试。");
    case ErrorCode::NoDeviceKey: return ErrorText::tr("这台电脑没有保存钥匙。请用口令或恢复码打开。");
    case ErrorCode::KeySlotDamaged:
        return ErrorText::tr("钥匙文件已损坏，店铺数据没有改动。请用恢复码打开，或从备份恢复。");
    case ErrorCode::ShopTruncated: return ErrorText::tr("店铺文件不完整，可能复制时中断了。没有改动它；请从备份恢复。");
    case ErrorCode::ShopDamaged: return ErrorText::tr("店铺文件已损坏。没有改动它；请从备份恢复。");
    case ErrorCode::ShopNotEncrypted: return ErrorText::tr("这个店铺文件没有加密，掌柜不会打开它。请从备份恢复。");
    case ErrorCode::ShopNewer: return ErrorText::tr("这个店铺由更新版本的掌柜写成，没有改动它。请先升级本机的掌柜。");
    case ErrorCode::ShopInUse: return ErrorText::tr("这个店铺已在另一个窗口打开。请切换到那个窗口，或先把它关闭。");
    case ErrorCode::FolderReadOnly: return ErrorText::tr("这个文件夹不能写入。请换一个文件夹，或修改它的权限。");
    case ErrorCode::CipherMissing: return ErrorText::tr("加密组件缺失，无法打开店铺。请重新安装掌柜。");
    case ErrorCode::DiskFull: return ErrorText::tr("磁盘已满，刚才的操作没有保存，也没有记账。请腾出空间后重试。");
    case ErrorCode::StorageFailed:
        return ErrorText::tr("读写店铺文件失败，刚才的操作没有保存，也没有记账。请检查磁盘后重试。");
    case ErrorCode::Cancelled: return ErrorText::tr("已取消，没有留下改动。");
    case ErrorCode::Closed: return ErrorText::tr("店铺正在关闭，刚才的操作没有保存。请重新打开店铺后再试。");
    case ErrorCode::BackupMismatch:
        return ErrorText::tr("这份备份没有通过核对，没有用它，已有的备份都还在。恢复时请换一份；备份时请先核对店铺文件"
                             "，再换一个备份位置试试。");
    case ErrorCode::InvalidArgument: return ErrorText::tr("输入的内容不能用，没有保存。请检查后再试。");
    case ErrorCode::OutOfRange: return ErrorText::tr("数字超出了允许的范围，没有保存。请检查金额和数量。");
    case ErrorCode::FileUnreadable: return ErrorText::tr("文件打不开。请确认它还在原处，并且没有被别的程序占用。");
    case ErrorCode::FileFormatUnknown: return ErrorText::tr("认不出这种文件。请使用 CSV、TSV、XLSX、ODS 或 XLS。");
    case ErrorCode::FileDamaged: return ErrorText::tr("文件已损坏，没有导入任何内容。请重新导出一份再试。");
    case ErrorCode::FileTooLarge: return ErrorText::tr("文件太大，没有导入任何内容。请分成几份，或另存为 CSV 再试。");
    case ErrorCode::EncodingUnknown: return ErrorText::tr("认不出文件的文字编码。请手动选择编码后再试。");
    case ErrorCode::StaffNotFound: return ErrorText::tr("没有找到这位员工。");
    case ErrorCode::LastOwner: return ErrorText::tr("店里至少要有一位在职的店主，没有改动。");
    case ErrorCode::WeakPin: return ErrorText::tr("PIN 要 6 位数字，不能是同一个数字或连着的数字。");
    case ErrorCode::WrongPin: return ErrorText::tr("PIN 不对。");
    case ErrorCode::PinTooSoon: return ErrorText::tr("错了几次，请稍等再试。");
    case ErrorCode::PinLocked: return ErrorText::tr("错了太多次，这个 PIN 已锁住。请店主用口令解锁，再设一个新的。");
    case ErrorCode::NotPermitted: return ErrorText::tr("你的角色不能做这件事，没有改动。请店主或经理来做。");
    case ErrorCode::ApprovalNeeded: return ErrorText::tr("这一次要经理或店主批准，没有改动。");
    case ErrorCode::ProofNeeded: return ErrorText::tr("要再输一次店铺口令才能做，没有改动。");
    case ErrorCode::OwnSale: return ErrorText::tr("自己收的单不能自己退款或作废，没有改动。请别的同事或经理登录来做。");
    case ErrorCode::CurrencyFixed: return ErrorText::tr("已经有销售记录，币种不能再改。");
    case ErrorCode::MemberNotFound: return ErrorText::tr("没有找到这位会员。请换一个号码或姓名再查。");
    case ErrorCode::MemberAmbiguous: return ErrorText::tr("有好几位会员符合，没有选定任何一位。请补充几位号码再查。");
    case ErrorCode::MemberMerged:
        return ErrorText::tr("这位会员刚被合并到另一位，没有保存。请重新查找，打开保留的那一位。");
    case ErrorCode::MergeNotLast:
        return ErrorText::tr("这位会员并入的人后来又并入了别人，没有拆分。请先拆分后一次合并。");
    case ErrorCode::ProductNotFound: return ErrorText::tr("没有找到这个商品。请核对编码，或先新建商品。");
    case ErrorCode::NameMissing: return ErrorText::tr("还没有填写名称。");
    case ErrorCode::EditConflict: return ErrorText::tr("别人刚刚改过同一项，没有保存。请看一下现在的内容再改。");
    case ErrorCode::SaleEmpty: return ErrorText::tr("这一单还没有商品，没有收款。");
    case ErrorCode::SaleNotFound: return ErrorText::tr("没有找到这张小票。请核对小票号。");
    case ErrorCode::PaymentShort: return ErrorText::tr("收款不足，这一单没有成交，没有记账。请补足余款。");
    case ErrorCode::PaymentTooMuch: return ErrorText::tr("收款超过应收，这一单没有成交，没有记账。只有现金可以找零。");
    case ErrorCode::PriceChanged:
        return ErrorText::tr("价格刚刚改过，这一单没有成交，没有记账。请看一下新的应收再收款。");
    case ErrorCode::DiscountTooLarge: return ErrorText::tr("优惠超过了商品金额，没有记账。请改小优惠。");
    case ErrorCode::SaleVoided: return ErrorText::tr("这一单已经作废，没有再记账。");
    case ErrorCode::VoidTooLate: return ErrorText::tr("这一单已不能作废，没有记账。请改用退货。");
    case ErrorCode::RefundTooMuch: return ErrorText::tr("退货超过了原单可退的数量或金额，没有退款。");
    case ErrorCode::RefundNothing: return ErrorText::tr("没有选择要退的商品，没有退款。");
    case ErrorCode::InsufficientStoredValue: return ErrorText::tr("储值余额不足，没有扣款。请换一种方式或先充值。");
    case ErrorCode::RefReused: return ErrorText::tr("这个单号已经用过，内容却不一样，没有记账。请换一个单号。");
    case ErrorCode::MappingIncomplete: return ErrorText::tr("还有必需的列没有指定。请先选好列，再试运行。");
    case ErrorCode::PresetNotFound: return ErrorText::tr("没有找到这个导入方案。请另选一个。");
    case ErrorCode::ImportNotFound: return ErrorText::tr("没有找到这次导入。");
    case ErrorCode::ImportNotUndoable:
        return ErrorText::tr("这次导入不能撤销：它的内容后来被用到了。没有改动任何数据。");
    case ErrorCode::ImportRunning: return ErrorText::tr("另一次导入还在进行。请等它完成或先取消它。");
    case ErrorCode::ReportUnknown: return ErrorText::tr("没有这种报表。");
    case ErrorCode::RangeInvalid: return ErrorText::tr("日期范围不对：开始日期要不晚于结束日期。");
    }
    return ErrorText::tr("出了一个没有料到的问题，刚才的操作没有保存。");
}

QString errorText(const Error& error) {
    const QString text = errorText(error.code);
    const FileNames* files = error.about<FileNames>();
    return files ? ErrorText::tr("%1 里面有：%2", "a sentence, file names")
                       .arg(text, files->names.join(QStringLiteral(", ")))
                 : text;
}

QString inputText(InputField field) {
    switch (field) {
    case InputField::Name: return ErrorText::tr("名称");
    case InputField::Code: return ErrorText::tr("编码");
    case InputField::Barcode: return ErrorText::tr("条码");
    case InputField::Unit: return ErrorText::tr("单位");
    case InputField::Price: return ErrorText::tr("售价");
    case InputField::Cost: return ErrorText::tr("进价");
    case InputField::Quantity: return ErrorText::tr("数量");
    case InputField::Discount: return ErrorText::tr("优惠");
    case InputField::Number: return ErrorText::tr("会员号");
    case InputField::Phone: return ErrorText::tr("手机");
    case InputField::Card: return ErrorText::tr("卡号");
    case InputField::Gender: return ErrorText::tr("性别");
    case InputField::Birthday: return ErrorText::tr("生日");
    case InputField::Email: return ErrorText::tr("邮箱");
    case InputField::WeChat: return ErrorText::tr("微信");
    case InputField::Address: return ErrorText::tr("地址");
    case InputField::Source: return ErrorText::tr("来源");
    case InputField::Note: return ErrorText::tr("备注");
    case InputField::Alert: return ErrorText::tr("提醒");
    case InputField::Consents: return ErrorText::tr("同意的联系方式");
    case InputField::Joined: return ErrorText::tr("入会日");
    case InputField::Own: return ErrorText::tr("自定义项");
    case InputField::Tag: return ErrorText::tr("标签");
    case InputField::Category: return ErrorText::tr("分类");
    case InputField::Active: return ErrorText::tr("是否在售");
    case InputField::Currency: return ErrorText::tr("币种");
    case InputField::Zone: return ErrorText::tr("时区");
    case InputField::Cutoff: return ErrorText::tr("日结时间");
    }
    return {};
}

QString conflictText(const Error& conflict) {
    QStringList names;
    if (const InputFields* fields = conflict.about<InputFields>())
        for (const InputField field : *fields) names << inputText(field);
    return ErrorText::tr("别人刚刚改过：%1。您写的还在；再保存一次，就以您的为准。")
        .arg(names.join(ErrorText::tr("、")));
}

} // namespace zg
