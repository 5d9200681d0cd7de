#include "core/members/MemberJson.h"

#include "core/base/JsonText.h"

#include <QtCore/QJsonDocument>

namespace zg {

QByteArray memberToJson(const Member& m) {
    QJsonArray fields, tags;
    for (const FieldValue& value : m.fields)
        fields.append(
            QJsonObject{{QStringLiteral("field"), jsonBig(value.field.value)}, {QStringLiteral("value"), value.value}});
    for (const TagId tag : m.tags) tags.append(jsonBig(tag.value));
    QJsonObject json{
        {QStringLiteral("id"), jsonBig(m.id.value)},
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
        {QStringLiteral("createdAt"), jsonBig(m.createdAt.ms)},
        {QStringLiteral("updatedAt"), jsonBig(m.updatedAt.ms)},
        {QStringLiteral("import"), jsonBig(m.import.value)},
        {QStringLiteral("mergedInto"), jsonBig(m.mergedInto.value)},
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
    m.id = {bigFromJson(json.value(QLatin1String("id")))};
    m.number = textFromJson(json, "number");
    m.name = textFromJson(json, "name");
    m.phones = listFromJson(json.value(QLatin1String("phones")));
    m.card = textFromJson(json, "card");
    m.gender = static_cast<Gender>(json.value(QLatin1String("gender")).toInt());
    m.email = textFromJson(json, "email");
    m.wechat = textFromJson(json, "wechat");
    m.address = textFromJson(json, "address");
    m.source = textFromJson(json, "source");
    m.note = textFromJson(json, "note");
    m.alert = textFromJson(json, "alert");
    m.consents = Consents::fromInt(json.value(QLatin1String("consents")).toInt());
    const QJsonArray fields = json.value(QLatin1String("fields")).toArray();
    for (const QJsonValue& value : fields)
        m.fields.push_back(
            {{bigFromJson(value.toObject().value(QLatin1String("field")))}, textFromJson(value.toObject(), "value")});
    for (const QString& tag : listFromJson(json.value(QLatin1String("tags")))) m.tags.push_back({tag.toLongLong()});
    m.joined = {json.value(QLatin1String("joined")).toInt(BusinessDay::none().days)};
    m.createdAt = {bigFromJson(json.value(QLatin1String("createdAt")))};
    m.updatedAt = {bigFromJson(json.value(QLatin1String("updatedAt")))};
    m.import = {bigFromJson(json.value(QLatin1String("import")))};
    m.mergedInto = {bigFromJson(json.value(QLatin1String("mergedInto")))};
    if (const QJsonObject birthday = json.value(QLatin1String("birthday")).toObject(); !birthday.isEmpty()) {
        m.birthday = Birthday{static_cast<BirthCalendar>(birthday.value(QLatin1String("calendar")).toInt()),
                              {},
                              birthday.value(QLatin1String("month")).toInt(),
                              birthday.value(QLatin1String("day")).toInt()};
        if (birthday.contains(QLatin1String("year"))) m.birthday->year = birthday.value(QLatin1String("year")).toInt();
    }
    return m;
}

} // namespace zg
