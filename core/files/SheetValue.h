#pragma once

#include <QtCore/QString>

#include <string>
#include <string_view>

namespace zg {

// A sheet's number as people saw it: plain digits, at most 15 significant ("69.900000000000006" and "6.99E1" are
// "69.9"). Whole numbers written out are left alone. What is no number is returned unchanged.
std::string plainNumber(std::string_view text);

enum class NumberStyle { Number, Date, DateTime, Time };

// What a number format makes of a number: "yyyy/m/d h:mm" is a DateTime, "0.00" a Number.
NumberStyle numberStyle(QStringView formatCode);
NumberStyle builtInStyle(int formatId);

// A serial day as ISO text: "2016-08-01", "2016-08-01 11:05:00" (to the second), "11:05:00" for a time without a day.
// Serials outside 1900..9999 are returned as the plain number.
std::string dateFromSerial(std::string_view serial, NumberStyle style, bool date1904);

} // namespace zg
