#pragma once

#include <QtCore/QString>

namespace zg {

// Everything that can be refused or go wrong, as something a caller can branch on. The sentence a person reads is made
// in the user interface (ui/common/ErrorText.cpp) and, for the command line, in app/commands; core only names the case.
enum class ErrorCode {
    // store: opening
    ShopNotFound,
    ShopExists,
    ShopNotEmpty,
    WrongPassphrase,
    WeakPassphrase,
    WrongRecoveryCode,
    NoDeviceKey,
    KeySlotDamaged,
    ShopTruncated,
    ShopDamaged,
    ShopNotEncrypted,
    ShopNewer,
    ShopInUse,
    FolderReadOnly,
    CipherMissing,
    // store: working
    DiskFull,
    StorageFailed,
    Cancelled,
    Closed,
    BackupMismatch,
    // input
    InvalidArgument,
    OutOfRange,
    FileUnreadable,
    FileFormatUnknown,
    FileDamaged,
    FileTooLarge,
    EncodingUnknown,
    // staff
    StaffNotFound,
    LastOwner,
    WeakPin,
    WrongPin,
    PinTooSoon, // detail: seconds to wait
    PinLocked,
    NotPermitted,   // detail of these three: the number of the Permission
    ApprovalNeeded, // of somebody who is allowed
    ProofNeeded,    // the passphrase, typed just now
    OwnSale,        // a cashier does not take back what they sold themselves
    // settings
    CurrencyFixed,
    // members, products
    MemberNotFound,
    MemberAmbiguous,
    MemberMerged,
    MergeNotLast,
    ProductNotFound,
    NameMissing,
    // sales
    SaleEmpty,
    SaleNotFound,
    PaymentShort,
    PaymentTooMuch,
    DiscountTooLarge,
    SaleVoided,
    VoidTooLate,
    RefundTooMuch,
    RefundNothing,
    InsufficientStoredValue,
    // imports
    MappingIncomplete,
    PresetNotFound,
    ImportNotFound,
    ImportNotUndoable,
    ImportRunning,
    // reports
    ReportUnknown,
    RangeInvalid,
};

// `detail` is for the log and for developers: never a name, a phone number or a key.
struct Error {
    ErrorCode code;
    QString detail;

    friend bool operator==(const Error&, const Error&) = default;
};

// The stable spelling of a code, e.g. "WrongPassphrase": logs, JSON and tests use it.
QString errorName(ErrorCode code);

} // namespace zg
