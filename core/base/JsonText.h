#pragma once

#include <QtCore/QJsonArray>
#include <QtCore/QJsonObject>
#include <QtCore/QString>
#include <QtCore/QStringList>

#include <cstdint>

namespace zg {

// 64-bit numbers go as text: JSON's own lose digits beyond 53 bits.
inline QString jsonBig(std::int64_t value) {
    return QString::number(value);
}
inline std::int64_t bigFromJson(const QJsonValue& value) {
    return value.toString().toLongLong();
}
inline QString textFromJson(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}
inline QStringList listFromJson(const QJsonValue& value) {
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) all.append(one.toString());
    return all;
}

} // namespace zg
