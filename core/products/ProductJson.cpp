#include "core/products/ProductJson.h"

#include "core/base/JsonText.h"

#include <QtCore/QJsonDocument>

namespace zg {

QByteArray productToJson(const Product& p) {
    QJsonObject json{
        {QStringLiteral("id"), jsonBig(p.id.value)},
        {QStringLiteral("code"), p.code},
        {QStringLiteral("name"), p.name},
        {QStringLiteral("category"), jsonBig(p.category.value)},
        {QStringLiteral("barcodes"), QJsonArray::fromStringList(p.barcodes)},
        {QStringLiteral("unit"), p.unit},
        {QStringLiteral("price"), jsonBig(p.price.tenThousandths)},
        {QStringLiteral("active"), p.active},
        {QStringLiteral("createdAt"), jsonBig(p.createdAt.ms)},
        {QStringLiteral("updatedAt"), jsonBig(p.updatedAt.ms)},
        {QStringLiteral("import"), jsonBig(p.import.value)},
    };
    if (p.cost) json.insert(QStringLiteral("cost"), jsonBig(p.cost->tenThousandths));
    return QJsonDocument(json).toJson(QJsonDocument::Compact);
}

Product productFromJson(const QByteArray& bytes) {
    const QJsonObject json = QJsonDocument::fromJson(bytes).object();
    Product p;
    p.id = {bigFromJson(json.value(QLatin1String("id")))};
    p.code = textFromJson(json, "code");
    p.name = textFromJson(json, "name");
    p.category = {bigFromJson(json.value(QLatin1String("category")))};
    p.barcodes = listFromJson(json.value(QLatin1String("barcodes")));
    p.unit = textFromJson(json, "unit");
    p.price = {bigFromJson(json.value(QLatin1String("price")))};
    if (json.contains(QLatin1String("cost"))) p.cost = UnitPrice{bigFromJson(json.value(QLatin1String("cost")))};
    p.active = json.value(QLatin1String("active")).toBool(true);
    p.createdAt = {bigFromJson(json.value(QLatin1String("createdAt")))};
    p.updatedAt = {bigFromJson(json.value(QLatin1String("updatedAt")))};
    p.import = {bigFromJson(json.value(QLatin1String("import")))};
    return p;
}

} // namespace zg
