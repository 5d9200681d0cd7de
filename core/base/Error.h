#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <chrono>
#include <cstdint>
#include <variant>
#include <vector>

namespace zg {

// Everything that can be refused or go wrong, as something a caller can branch on. The sentence a person reads is made
// in the user interface (ui/common/ErrorText.cpp) and, for the command line, in app/commands; core only names the case.
// One list for the codes and their names.
// clang-format off
#define ZG_ERROR_CODES(X) \
    /* store: opening */ \
    X(ShopNotFound) \
    X(ShopExists) \
    X(ShopMissing) /* its keys or its log are there, not its file; data: what lies there */ \
    X(ShopNotEmpty) \
    X(WrongPassphrase) \
    X(WeakPassphrase) \
    X(WrongRecoveryCode) \
    X(NoDeviceKey) \
    X(KeySlotDamaged) \
    X(ShopTruncated) \
    X(ShopDamaged) \
    X(ShopNotEncrypted) \
    X(ShopNewer) \
    X(ShopInUse) \
    X(FolderReadOnly) \
    X(CipherMissing) \
    /* store: working */ \
    X(DiskFull) \
    X(StorageFailed) \
    X(Cancelled) \
    X(Closed) \
    X(BackupMismatch) \
    /* input */ \
    X(InvalidArgument) \
    X(OutOfRange) \
    X(FileUnreadable) \
    X(FileFormatUnknown) \
    X(FileDamaged) \
    X(FileTooLarge) \
    X(EncodingUnknown) \
    /* staff */ \
    X(StaffNotFound) \
    X(LastOwner) \
    X(WeakPin) \
    X(WrongPin) \
    X(PinTooSoon) /* data: how long to wait */ \
    X(PinLocked) \
    X(NotPermitted) /* data of these three: what was asked for */ \
    X(ApprovalNeeded) /* of somebody who is allowed */ \
    X(ProofNeeded) /* the passphrase, typed just now */ \
    X(OwnSale) /* a cashier does not take back what they sold themselves */ \
    /* settings */ \
    X(CurrencyFixed) \
    /* members, products */ \
    X(MemberNotFound) \
    X(MemberAmbiguous) \
    X(MemberMerged) \
    X(MergeNotLast) \
    X(ProductNotFound) \
    X(NameMissing) \
    X(EditConflict) /* somebody has changed the same fields meanwhile: data says which */ \
    /* sales */ \
    X(SaleEmpty) \
    X(SaleNotFound) \
    X(PaymentShort) \
    X(PaymentTooMuch) \
    X(PriceChanged) /* what was shown is not what the goods cost now */ \
    X(DiscountTooLarge) \
    X(SaleVoided) \
    X(VoidTooLate) \
    X(RefundTooMuch) \
    X(RefundNothing) \
    X(InsufficientStoredValue) \
    X(RefReused) /* the same number came with other contents */ \
    /* imports */ \
    X(MappingIncomplete) \
    X(PresetNotFound) \
    X(ImportNotFound) \
    X(ImportNotUndoable) \
    X(ImportRunning) \
    /* reports */ \
    X(ReportUnknown) \
    X(RangeInvalid)
// clang-format on

enum class ErrorCode {
#define ZG_CODE(name) name,
    ZG_ERROR_CODES(ZG_CODE)
#undef ZG_CODE
};

// Which input of a form or a file a refusal is about.
// clang-format off
#define ZG_INPUT_FIELDS(X) \
    X(Name) X(Code) X(Barcode) X(Unit) X(Price) X(Cost) X(Quantity) X(Discount) \
    X(Number) X(Phone) X(Card) X(Gender) X(Birthday) X(Email) X(WeChat) X(Address) \
    X(Source) X(Note) X(Alert) X(Consents) X(Joined) X(Own) X(Tag) X(Category) \
    X(Active) X(Currency) X(Zone) X(Cutoff)
// clang-format on
enum class InputField {
#define ZG_FIELD(name) name,
    ZG_INPUT_FIELDS(ZG_FIELD)
#undef ZG_FIELD
};
QString inputName(InputField field);

// What a refusal is about, typed for whoever branches on it.
struct Wait {
    std::chrono::seconds time{};
    friend bool operator==(const Wait&, const Wait&) = default;
};
struct Asked { // see access/Approval.h
    int permission = 0;
    std::int64_t amount = 0; // minor units
    QByteArray subject;
    friend bool operator==(const Asked&, const Asked&) = default;
};
struct FileNames {
    QStringList names;
    friend bool operator==(const FileNames&, const FileNames&) = default;
};
using InputFields = std::vector<InputField>;
using ErrorData = std::variant<std::monostate, InputField, InputFields, Wait, Asked, FileNames>;

// `detail` is for the log and for developers: never a name, a phone number or a key.
struct Error {
    ErrorCode code;
    QString detail{};
    ErrorData data{};

    // The payload of that type, if it has it.
    template <class T> const T* about() const { return std::get_if<T>(&data); }
    bool isAbout(InputField field) const { return data == ErrorData(field); }

    friend bool operator==(const Error&, const Error&) = default;
};

// The stable spelling of a code, e.g. "WrongPassphrase": logs, JSON and tests use it.
QString errorName(ErrorCode code);

} // namespace zg
