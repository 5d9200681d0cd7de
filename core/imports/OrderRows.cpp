#include "core/imports/OrderRows.h"

#include "core/files/FieldText.h"
#include "core/sales/SaleRules.h"

#include <algorithm>
#include <array>

namespace zg {

namespace {

// Orders whose status holds one of these never came about.
constexpr std::array kDeadStatuses = {"关闭",   "取消",    "作废",   "待付款",  "等待买家付款",
                                      "未付款", "待支付",  "未支付", "cancel",  "void",
                                      "unpaid", "pending", "failed", "expired", "declined"};

bool contains(std::string_view text, std::string_view part) {
    return std::search(text.begin(), text.end(), part.begin(), part.end(), [](char a, char b) {
               return (a >= 'A' && a <= 'Z' ? static_cast<char>(a + 32) : a) == b;
           }) != text.end();
}

std::string lower(std::string_view text) {
    std::string out(text);
    for (char& c : out)
        if (c >= 'A' && c <= 'Z') c = static_cast<char>(c + 32);
    return out;
}

Money magnitude(Money m) {
    return m.minor < 0 ? -m : m;
}

// amount ÷ quantity, rounded to the price's four decimals.
std::optional<UnitPrice> priceOf(Money amount, Quantity quantity, int digits) {
    std::int64_t scale = 10'000;
    for (int i = 0; i < digits; ++i) scale /= 10;
    if (scale == 0 || amount.minor > INT64_MAX / scale) return {};
    return UnitPrice{mulDivHalfUp(amount.minor * scale, 1000, quantity.thousandths)};
}

} // namespace

PaymentMethod paymentMethodIn(std::string_view text) {
    constexpr std::array<std::pair<const char*, PaymentMethod>, 22> words = {
        {{"微信", PaymentMethod::WeChat},        {"wechat", PaymentMethod::WeChat},
         {"weixin", PaymentMethod::WeChat},      {"支付宝", PaymentMethod::Alipay},
         {"支付寶", PaymentMethod::Alipay},      {"alipay", PaymentMethod::Alipay},
         {"储值", PaymentMethod::StoredValue},   {"儲值", PaymentMethod::StoredValue},
         {"余额", PaymentMethod::StoredValue},   {"gift card", PaymentMethod::StoredValue},
         {"stored", PaymentMethod::StoredValue}, {"现金", PaymentMethod::Cash},
         {"現金", PaymentMethod::Cash},          {"cash", PaymentMethod::Cash},
         {"银行卡", PaymentMethod::Card},        {"信用卡", PaymentMethod::Card},
         {"刷卡", PaymentMethod::Card},          {"银联", PaymentMethod::Card},
         {"card", PaymentMethod::Card},          {"visa", PaymentMethod::Card},
         {"stripe", PaymentMethod::Card},        {"shopify payments", PaymentMethod::Card}}};
    for (const auto& [word, method] : words)
        if (contains(text, word)) return method;
    return PaymentMethod::Other;
}

OrderRows::OrderRows(const ImportPreset& preset, const ColumnMap& columns, int currencyDigits,
                     BusinessCalendar calendar, DateOrder dateOrder)
    : m_preset(preset), m_columns(columns), m_digits(currencyDigits), m_calendar(std::move(calendar)),
      m_order(dateOrder) {
    for (const QString& status : preset.acceptedStatus) m_accepted.push_back(lower(status.toStdString()));
}

std::string_view OrderRows::cell(const Row& row, ImportField field) const {
    const int column = m_columns[static_cast<size_t>(field)];
    if (column < 0) return {};
    const std::string_view text = trimmedCell(row.cell(static_cast<size_t>(column)));
    return isBlankCell(text) ? std::string_view() : text;
}

bool OrderRows::datesSpeakAgainstOrder() const {
    return m_evidence.speaksForDayFirst() != m_evidence.speaksForMonthFirst() && m_evidence.order() != m_order &&
           (m_evidence.speaksForDayFirst() || m_evidence.speaksForMonthFirst());
}

bool OrderRows::isCompleted(std::string_view status) const {
    if (!m_accepted.empty()) return std::find(m_accepted.begin(), m_accepted.end(), lower(status)) != m_accepted.end();
    return std::none_of(kDeadStatuses.begin(), kDeadStatuses.end(),
                        [&](const char* word) { return contains(status, word); });
}

RowReason OrderRows::money(const Row& row, ImportField field, std::optional<Money>& amount) const {
    const std::string_view text = cell(row, field);
    if (text.empty()) return RowReason::None;
    const auto read = moneyIn(text, m_digits);
    if (!read) return read.error().code == ErrorCode::OutOfRange ? RowReason::TooMuch : RowReason::AmountUnreadable;
    amount = *read;
    return RowReason::None;
}

RowReason OrderRows::readDate(const Row& row, OrderRow& line) {
    line.at.reset();
    const std::string_view text = cell(row, ImportField::Date);
    if (text.empty())
        return has(ImportField::DocumentNumber) && !line.number.empty() ? RowReason::None : RowReason::DateMissing;
    const std::string_view clock = cell(row, ImportField::Time);
    if (m_lastAt && clock.empty() && text == m_lastDate) {
        line.at = m_lastAt;
        return RowReason::None;
    }
    m_evidence.add(text);
    auto when = dateTimeIn(text, m_order);
    if (!when) return RowReason::DateUnreadable;
    if (!clock.empty()) {
        const auto time = timeIn(clock);
        if (!time) return RowReason::DateUnreadable;
        when->time = *time;
        when->hasTime = true;
    }
    // A day without a time is taken at noon: inside its business day whatever the cut-off.
    if (!when->hasTime) when->time = QTime(12, 0);
    if (when->utcOffsetSeconds)
        line.at = Instant{QDateTime(when->date, when->time, QTimeZone::utc()).toMSecsSinceEpoch() -
                          *when->utcOffsetSeconds * 1000LL};
    else
        line.at = m_calendar.instantOf(when->date, when->time);
    if (clock.empty()) {
        m_lastDate.assign(text);
        m_lastAt = line.at;
    }
    return RowReason::None;
}

PaymentMethod OrderRows::readPayment(std::string_view text) {
    if (text.empty()) return m_preset.payment;
    if (text != m_lastPayment) {
        m_lastPayment.assign(text);
        m_lastMethod = paymentMethodIn(text);
    }
    return m_lastMethod;
}

RowReason OrderRows::readOnlineRetail(const Row& row, OrderRow& line) {
    const auto quantity = quantityIn(cell(row, ImportField::Quantity));
    if (!quantity) return RowReason::QuantityUnreadable;
    const auto price = unitPriceIn(cell(row, ImportField::Price));
    if (!price) return RowReason::PriceUnreadable;
    const char prefix = static_cast<char>(line.number.front() | 32);
    if (prefix == 'a') return RowReason::Adjustment;
    if (price->tenThousandths < 0) return RowReason::PriceNegative;
    const bool isReturn = prefix == 'c';
    if (isReturn && quantity->thousandths >= 0) return RowReason::QuantityPositive;
    if (!isReturn && quantity->thousandths == 0) return RowReason::QuantityZero;
    if (!isReturn && quantity->thousandths < 0) return RowReason::QuantityNegative;
    line.kind = isReturn ? SaleStore::DocumentKind::Refund : SaleStore::DocumentKind::Sale;
    line.quantity = isReturn ? -*quantity : *quantity;
    line.price = *price;
    if (line.quantity > kMaxLineQuantity || line.price > kMaxUnitPrice) return RowReason::TooMuch;
    line.gross = amountOf(line.quantity, line.price, m_digits);
    return RowReason::None;
}

// The line's own figures: price × quantity, what is asked and what was paid in the end. Whichever the file has decide.
RowReason OrderRows::readLineAmounts(const Row& row, OrderRow& line, bool negative) {
    std::optional<Money> amount, discount, paid;
    if (const auto r = money(row, ImportField::LineAmount, amount); r != RowReason::None) return r;
    if (const auto r = money(row, ImportField::LineDiscount, discount); r != RowReason::None) return r;
    if (const auto r = money(row, ImportField::LinePaid, paid); r != RowReason::None) return r;
    // A return's amounts may stand with or without its sign.
    for (auto* value : {&amount, &paid})
        if (*value) {
            if (!negative && (*value)->minor < 0) return RowReason::AmountNegative;
            *value = magnitude(**value);
        }
    const std::string_view priceText = cell(row, ImportField::Price);
    if (!priceText.empty()) {
        const auto price = unitPriceIn(priceText);
        if (!price) return RowReason::PriceUnreadable;
        if (price->tenThousandths < 0) return RowReason::PriceNegative;
        line.price = *price;
        line.gross = amountOf(line.quantity, line.price, m_digits);
        // An amount below price × quantity is what was left of it.
        if (amount && *amount < line.gross && !paid) paid = amount;
    } else if (amount || paid) {
        line.gross = amount ? *amount : *paid;
        const auto price = priceOf(line.gross, line.quantity, m_digits);
        if (!price) return RowReason::TooMuch;
        line.price = *price;
    } else {
        return RowReason::AmountUnreadable;
    }
    if (paid && *paid > line.gross) { // asked for more than the list says: what was paid is the truth
        line.gross = *paid;
        const auto price = priceOf(*paid, line.quantity, m_digits);
        if (!price) return RowReason::TooMuch;
        line.price = *price;
    }
    line.discount = paid ? line.gross - *paid : discount ? magnitude(*discount) : Money{};
    if (line.discount > line.gross) return RowReason::AmountUnreadable;
    return RowReason::None;
}

// A row for a whole order: one line of what it came to.
RowReason OrderRows::readOrderAmounts(const Row& row, OrderRow& line) {
    std::optional<Money> amount, discount, paid;
    if (const auto r = money(row, ImportField::OrderAmount, amount); r != RowReason::None) return r;
    if (const auto r = money(row, ImportField::OrderDiscount, discount); r != RowReason::None) return r;
    if (const auto r = money(row, ImportField::OrderPaid, paid); r != RowReason::None) return r;
    if (!amount && !paid) return RowReason::AmountUnreadable;
    if ((amount ? *amount : *paid).minor < 0) {
        line.kind = SaleStore::DocumentKind::Refund;
        line.gross = magnitude(amount ? *amount : *paid);
        if (discount) line.gross = line.gross - std::min(magnitude(*discount), line.gross);
        const auto price = priceOf(line.gross, line.quantity, m_digits);
        if (!price) return RowReason::TooMuch;
        line.price = *price;
        return RowReason::None;
    }
    if (paid && paid->minor < 0) return RowReason::AmountNegative;
    if (m_preset.paidRequired && (!paid || paid->minor == 0) && line.refund.minor == 0) return RowReason::NotCompleted;
    if (paid && m_preset.paidIsAfterRefunds) *paid += line.refund;
    line.gross = amount ? *amount : *paid;
    if (paid && *paid > line.gross) line.gross = *paid; // postage and the like, paid on top
    line.discount = paid ? line.gross - *paid : discount ? magnitude(*discount) : Money{};
    if (line.discount > line.gross) return RowReason::AmountUnreadable;
    const auto price = priceOf(line.gross, line.quantity, m_digits);
    if (!price) return RowReason::TooMuch;
    line.price = *price;
    return RowReason::None;
}

RowReason OrderRows::readAmounts(const Row& row, OrderRow& line) {
    line.quantity = Quantity::whole(1);
    bool negative = false;
    if (const std::string_view text = cell(row, ImportField::Quantity); !text.empty()) {
        const auto quantity = quantityIn(text);
        if (!quantity) return RowReason::QuantityUnreadable;
        if (quantity->thousandths == 0) return RowReason::QuantityZero;
        negative = quantity->thousandths < 0;
        line.quantity = negative ? -*quantity : *quantity;
    } else if (has(ImportField::LineAmount) && !has(ImportField::Quantity)) {
        std::optional<Money> amount;
        if (const auto r = money(row, ImportField::LineAmount, amount); r != RowReason::None) return r;
        negative = amount && amount->minor < 0;
    }
    if (line.quantity > kMaxLineQuantity) return RowReason::TooMuch;
    line.kind = negative ? SaleStore::DocumentKind::Refund : SaleStore::DocumentKind::Sale;
    std::optional<Money> refund;
    if (const auto r = money(row, ImportField::RefundAmount, refund); r != RowReason::None) return r;
    if (refund) line.refund = magnitude(*refund);

    const bool ownAmounts = has(ImportField::Price) || has(ImportField::LineAmount) || has(ImportField::LinePaid);
    if (!ownAmounts) return readOrderAmounts(row, line);
    if (const auto r = readLineAmounts(row, line, negative); r != RowReason::None) return r;
    if (const auto r = money(row, ImportField::OrderDiscount, line.orderDiscount); r != RowReason::None) return r;
    if (line.orderDiscount) line.orderDiscount = magnitude(*line.orderDiscount);
    return money(row, ImportField::OrderPaid, line.orderPaid);
}

RowReason OrderRows::read(const Row& row, OrderRow& line) {
    line = OrderRow();
    if (has(ImportField::Status)) {
        const std::string_view status = cell(row, ImportField::Status);
        // Later lines of an order may leave blank what the first has said.
        const bool said = !status.empty() || cell(row, ImportField::DocumentNumber).empty();
        if (said && !isCompleted(status)) return RowReason::NotCompleted;
    }
    line.number = cell(row, ImportField::DocumentNumber);
    if (line.number.empty() && has(ImportField::DocumentNumber)) return RowReason::NumberMissing;
    if (line.number.size() > 100) return RowReason::TextTooLong;
    if (const auto r = readDate(row, line); r != RowReason::None) return r;

    line.code = cell(row, ImportField::ProductCode);
    line.productName = cell(row, ImportField::ProductName);
    line.barcode = cell(row, ImportField::Barcode);
    line.category = cell(row, ImportField::Category);
    line.unit = cell(row, ImportField::Unit);
    const bool namesProducts =
        has(ImportField::ProductCode) || has(ImportField::ProductName) || has(ImportField::Barcode);
    if (namesProducts && line.code.empty() && line.productName.empty() && line.barcode.empty())
        return RowReason::ProductMissing;
    if (line.code.size() > 200 || line.productName.size() > 2000 || line.barcode.size() > 200 ||
        line.category.size() > 300)
        return RowReason::TextTooLong;

    const auto person = [&](ImportField field) {
        const std::string_view text = cell(row, field);
        return text.find('*') == std::string_view::npos ? text : std::string_view();
    };
    line.person = {person(ImportField::MemberNumber), person(ImportField::MemberName), person(ImportField::MemberPhone),
                   person(ImportField::MemberCard), person(ImportField::MemberEmail)};
    line.payment = readPayment(cell(row, ImportField::PaymentMethod));
    line.cashier = cell(row, ImportField::Cashier);
    line.channel = cell(row, ImportField::Channel);
    line.note = cell(row, ImportField::Note).substr(0, 2000);
    const RowReason reason =
        m_preset.rules == OrderRules::OnlineRetail ? readOnlineRetail(row, line) : readAmounts(row, line);
    if (reason == RowReason::None && line.gross.minor > 1'000'000'000'000'00) return RowReason::TooMuch;
    return reason;
}

} // namespace zg
