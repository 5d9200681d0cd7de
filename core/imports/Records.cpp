#include "core/imports/Records.h"

#include <QtCore/QJsonArray>
#include <QtCore/QJsonDocument>
#include <QtCore/QJsonObject>

namespace zg {

namespace {

// 64-bit numbers go as text: JSON's own lose digits beyond 53 bits.
QString big(std::int64_t value) {
    return QString::number(value);
}
std::int64_t big(const QJsonValue& value) {
    return value.toString().toLongLong();
}

QString text(const QJsonObject& json, const char* key) {
    return json.value(QLatin1String(key)).toString();
}

QStringList list(const QJsonValue& value) {
    QStringList all;
    const QJsonArray array = value.toArray();
    for (const QJsonValue& one : array) all.append(one.toString());
    return all;
}

} // namespace

QByteArray memberToJson(const Member& m) {
    QJsonArray fields, tags;
    for (const FieldValue& value : m.fields)
        fields.append(
            QJsonObject{{QStringLiteral("field"), big(value.field.value)}, {QStringLiteral("value"), value.value}});
    for (const TagId tag : m.tags) tags.append(big(tag.value));
    QJsonObject json{
        {QStringLiteral("id"), big(m.id.value)},
        {QStringLiteral("number"), m.number},
        {QStringLiteral("name"), m.name},
        {QStringLiteral("phones"), QJsonArray::fromStringList(m.phones)},
        {QStringLiteral("card"), m.card},
        {QStringLiteral("gender"), static_cast<int>(m.gender)},
        {QStringLiteral("email"), m.email},
        {QStringLiteral("wechat"), m.wechat},
        {QStringLiteral("address"), m.address},
        {QStringLiteral("source"), m.source},
        {QStringLiteral("note"), m.note},
        {QStringLiteral("alert"), m.alert},
        {QStringLiteral("consents"), static_cast<int>(m.consents.toInt())},
        {QStringLiteral("fields"), fields},
        {QStringLiteral("tags"), tags},
        {QStringLiteral("joined"), m.joined.days},
        {QStringLiteral("createdAt"), big(m.createdAt.ms)},
        {QStringLiteral("updatedAt"), big(m.updatedAt.ms)},
        {QStringLiteral("import"), big(m.import.value)},
        {QStringLiteral("mergedInto"), big(m.mergedInto.value)},
    };
    if (m.birthday) {
        QJsonObject birthday{{QStringLiteral("calendar"), static_cast<int>(m.birthday->calendar)},
                             {QStringLiteral("month"), m.birthday->month},
                             {QStringLiteral("day"), m.birthday->day}};
        if (m.birthday->year) birthday.insert(QStringLiteral("year"), *m.birthday->year);
        json.insert(QStringLiteral("birthday"), birthday);
    }
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Member memberFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Member m;
    m.id = {big(json.value(QLatin1String("id")))};
    m.number = text(json, "number");
    m.name = text(json, "name");
    m.phones = list(json.value(QLatin1String("phones")));
    m.card = text(json, "card");
    m.gender = static_cast<Gender>(json.value(QLatin1String("gender")).toInt());
    m.email = text(json, "email");
    m.wechat = text(json, "wechat");
    m.address = text(json, "address");
    m.source = text(json, "source");
    m.note = text(json, "note");
    m.alert = text(json, "alert");
    m.consents = Consents::fromInt(json.value(QLatin1String("consents")).toInt());
    const QJsonArray fields = json.value(QLatin1String("fields")).toArray();
    for (const QJsonValue& value : fields)
        m.fields.push_back({{big(value.toObject().value(QLatin1String("field")))}, text(value.toObject(), "value")});
    for (const QString& tag : list(json.value(QLatin1String("tags")))) m.tags.push_back({tag.toLongLong()});
    m.joined = {json.value(QLatin1String("joined")).toInt(BusinessDay::none().days)};
    m.createdAt = {big(json.value(QLatin1String("createdAt")))};
    m.updatedAt = {big(json.value(QLatin1String("updatedAt")))};
    m.import = {big(json.value(QLatin1String("import")))};
    m.mergedInto = {big(json.value(QLatin1String("mergedInto")))};
    if (const QJsonObject birthday = json.value(QLatin1String("birthday")).toObject(); !birthday.isEmpty()) {
        m.birthday = Birthday{static_cast<BirthCalendar>(birthday.value(QLatin1String("calendar")).toInt()),
                              {},
                              birthday.value(QLatin1String("month")).toInt(),
                              birthday.value(QLatin1String("day")).toInt()};
        if (birthday.contains(QLatin1String("year"))) m.birthday->year = birthday.value(QLatin1String("year")).toInt();
    }
    return m;
}

QByteArray productToJson(const Product& p) {
    QJsonObject json{
        {QStringLiteral("id"), big(p.id.value)},
        {QStringLiteral("code"), p.code},
        {QStringLiteral("name"), p.name},
        {QStringLiteral("category"), big(p.category.value)},
        {QStringLiteral("barcodes"), QJsonArray::fromStringList(p.barcodes)},
        {QStringLiteral("unit"), p.unit},
        {QStringLiteral("price"), big(p.price.tenThousandths)},
        {QStringLiteral("active"), p.active},
        {QStringLiteral("createdAt"), big(p.createdAt.ms)},
        {QStringLiteral("updatedAt"), big(p.updatedAt.ms)},
        {QStringLiteral("import"), big(p.import.value)},
    };
    if (p.cost) json.insert(QStringLiteral("cost"), big(p.cost->tenThousandths));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Product productFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Product p;
    p.id = {big(json.value(QLatin1String("id")))};
    p.code = text(json, "code");
    p.name = text(json, "name");
    p.category = {big(json.value(QLatin1String("category")))};
    p.barcodes = list(json.value(QLatin1String("barcodes")));
    p.unit = text(json, "unit");
    p.price = {big(json.value(QLatin1String("price")))};
    if (json.contains(QLatin1String("cost"))) p.cost = UnitPrice{big(json.value(QLatin1String("cost")))};
    p.active = json.value(QLatin1String("active")).toBool(true);
    p.createdAt = {big(json.value(QLatin1String("createdAt")))};
    p.updatedAt = {big(json.value(QLatin1String("updatedAt")))};
    p.import = {big(json.value(QLatin1String("import")))};
    return p;
}

} // namespace zg
