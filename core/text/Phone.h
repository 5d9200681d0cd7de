#pragma once

#include <QtCore/QString>

namespace zg {

// A phone number as it is stored: E.164 ("+8613812345678") where it is valid for `region` or written internationally,
// or where it has the shape of a mainland mobile (new prefixes come faster than metadata); otherwise its digits as
// typed. Empty when there is nothing to dial in it, or when a spreadsheet has rounded its digits away (see
// phoneLostDigits). `region`: ISO 3166 code of the shop's country, "CN". Accepts spaces, dashes, brackets, full-width
// digits, 86/+86/0086 in front, and what Excel leaves: ="138…", '138…, 1.3812345678E+10, 13812345678.0.
QString normalizePhone(QStringView typed, const QString& region);

// True for a number like 1.38E+10: Excel has kept fewer digits than the number has, so no one can tell whose it was.
bool phoneLostDigits(QStringView typed);

// The country phones are read in, from the shop's zone ("Asia/Shanghai" → "CN"), else from its currency ("GBP" → "GB").
QString phoneRegion(const QByteArray& zoneId, const QString& currencyCode);

// A stored phone for people: mainland mobiles as 138 1234 6688, others as their country writes them, with the country
// code unless it is +86. Unreadable ones as they are.
QString displayPhone(const QString& stored);
// The same with its middle hidden: 138****6688. At most the last four and, of 11 digits and more, the first three are
// shown.
QString maskedPhone(const QString& stored);

// The digits of a stored phone as someone in its country would dial them, without a trunk prefix: "13812345678",
// "1012345678".
QString nationalDigits(const QString& stored);

} // namespace zg
