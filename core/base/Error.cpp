#include "core/base/Error.h"

namespace zg {

QString errorName(ErrorCode code) {
    switch (code) {
#define ZG_NAME(name)                                                                                                  \
    case ErrorCode::name: return QStringLiteral(#name)
        ZG_NAME(ShopNotFound);
        ZG_NAME(ShopExists);
        ZG_NAME(ShopNotEmpty);
        ZG_NAME(WrongPassphrase);
        ZG_NAME(WeakPassphrase);
        ZG_NAME(WrongRecoveryCode);
        ZG_NAME(NoDeviceKey);
        ZG_NAME(KeySlotDamaged);
        ZG_NAME(ShopTruncated);
        ZG_NAME(ShopDamaged);
        ZG_NAME(ShopNotEncrypted);
        ZG_NAME(ShopNewer);
        ZG_NAME(ShopInUse);
        ZG_NAME(FolderReadOnly);
        ZG_NAME(CipherMissing);
        ZG_NAME(DiskFull);
        ZG_NAME(StorageFailed);
        ZG_NAME(Cancelled);
        ZG_NAME(Closed);
        ZG_NAME(BackupMismatch);
        ZG_NAME(InvalidArgument);
        ZG_NAME(OutOfRange);
        ZG_NAME(FileUnreadable);
        ZG_NAME(FileFormatUnknown);
        ZG_NAME(FileDamaged);
        ZG_NAME(FileTooLarge);
        ZG_NAME(EncodingUnknown);
        ZG_NAME(StaffNotFound);
        ZG_NAME(LastOwner);
        ZG_NAME(WeakPin);
        ZG_NAME(WrongPin);
        ZG_NAME(PinTooSoon);
        ZG_NAME(PinLocked);
        ZG_NAME(NotPermitted);
        ZG_NAME(ApprovalNeeded);
        ZG_NAME(ProofNeeded);
        ZG_NAME(OwnSale);
        ZG_NAME(CurrencyFixed);
        ZG_NAME(MemberNotFound);
        ZG_NAME(MemberAmbiguous);
        ZG_NAME(MemberMerged);
        ZG_NAME(MergeNotLast);
        ZG_NAME(ProductNotFound);
        ZG_NAME(NameMissing);
        ZG_NAME(SaleEmpty);
        ZG_NAME(SaleNotFound);
        ZG_NAME(PaymentShort);
        ZG_NAME(PaymentTooMuch);
        ZG_NAME(DiscountTooLarge);
        ZG_NAME(SaleVoided);
        ZG_NAME(VoidTooLate);
        ZG_NAME(RefundTooMuch);
        ZG_NAME(RefundNothing);
        ZG_NAME(InsufficientStoredValue);
        ZG_NAME(MappingIncomplete);
        ZG_NAME(PresetNotFound);
        ZG_NAME(ImportNotFound);
        ZG_NAME(ImportNotUndoable);
        ZG_NAME(ImportRunning);
        ZG_NAME(ReportUnknown);
        ZG_NAME(RangeInvalid);
#undef ZG_NAME
    }
    return QStringLiteral("Unknown");
}

} // namespace zg
