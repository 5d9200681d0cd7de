#include "core/imports/ColumnGuess.h"
#include "tests/imports/ImportFixture.h"

using namespace zg;

namespace {

TableInfo tableOf(const QString& header, const std::vector<ColumnType>& types = {}) {
    TableInfo table;
    table.header = header.split(u',');
    table.types = types;
    table.types.resize(static_cast<size_t>(table.header.size()), ColumnType::Text);
    table.headerLine = 1;
    return table;
}

QString columnOf(const ImportPreset& preset, ImportField field) {
    for (const FieldColumn& column : preset.columns)
        if (column.field == field) return column.header;
    return QStringLiteral("-");
}

} // namespace

TEST_CASE("Every preset fits its own header and survives JSON", "[imports]") {
    for (const ImportPreset& preset : builtInPresets()) {
        CAPTURE(preset.name);
        QStringList header;
        for (const FieldColumn& column : preset.columns) header.append(column.header);
        CHECK(checkMapping(preset, mapColumns(preset, header)));
        const ImportPreset* found = recognisePreset(header, builtInPresets());
        REQUIRE(found);
        CHECK(found->name == preset.name);
        const auto back = presetFromJson(toJson(preset));
        REQUIRE(back);
        CHECK(*back == preset);
    }
    CHECK(presetFromJson({}).error().code == ErrorCode::InvalidArgument);
}

TEST_CASE("The exports of platforms are recognised by their headers", "[imports]") {
    const auto path = sharedData(QStringLiteral("export_headers/headers.md"));
    if (!path) SKIP("no shared data");
    QFile file(*path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    std::map<QString, QString> byFirst; // title → header row
    QString title;
    for (const QByteArray& raw : file.readAll().split('\n')) {
        const QString line = QString::fromUtf8(raw);
        if (line.startsWith(u'#'))
            title = line;
        else if (line.count(u',') > 5 && !line.startsWith(u'('))
            byFirst[title] = QString(line).remove(u'"');
    }
    const std::vector<std::pair<const char16_t*, const char*>> expected = {
        {u"ExportOrderList", "tmall-orders"},
        {u"Tmall item report", "tmall-items"},
        {u"JD (", "jd-orders"},
        {u"(有赞) orders", "youzan-orders"},
        {u"Youzan customers", "youzan-customers"},
        {u"member-card", "member-cards"},
        {u"orders_export", "shopify-orders"},
        {u"Shopify customers", "shopify-customers"},
        {u"Square items", "square-items"},
        {u"Square transactions", "square-transactions"},
        {u"WooCommerce", "woocommerce-orders"}};
    for (const auto& [part, name] : expected) {
        CAPTURE(name);
        bool seen = false;
        for (const auto& [heading, header] : byFirst) {
            if (!heading.contains(QString::fromUtf16(part))) continue;
            seen = true;
            const ImportPreset* found = recognisePreset(header.split(u','), builtInPresets());
            REQUIRE(found);
            CHECK(found->name == QLatin1String(name));
        }
        CHECK(seen);
    }
}

TEST_CASE("Columns are guessed by their names in two languages and by their values", "[imports]") {
    const ImportPreset orders =
        guessPreset(tableOf(QStringLiteral("小票号,销售日期,商品编码,品名,数量,单价,金额,会员手机,收银员"),
                            {ColumnType::Text, ColumnType::DateTime, ColumnType::Text, ColumnType::Text,
                             ColumnType::Integer, ColumnType::Decimal, ColumnType::Decimal, ColumnType::Phone}));
    CHECK(orders.kind == TableKind::Orders);
    CHECK(columnOf(orders, ImportField::DocumentNumber) == QStringLiteral("小票号"));
    CHECK(columnOf(orders, ImportField::Date) == QStringLiteral("销售日期"));
    CHECK(columnOf(orders, ImportField::ProductName) == QStringLiteral("品名"));
    CHECK(columnOf(orders, ImportField::Price) == QStringLiteral("单价"));
    CHECK(columnOf(orders, ImportField::LineAmount) == QStringLiteral("金额"));
    CHECK(columnOf(orders, ImportField::MemberPhone) == QStringLiteral("会员手机"));

    const ImportPreset english =
        guessPreset(tableOf(QStringLiteral("Order ID,Order Date,SKU,Item,Qty,Unit Price,Customer Name"),
                            {ColumnType::Integer, ColumnType::Date, ColumnType::Text, ColumnType::Text,
                             ColumnType::Integer, ColumnType::Decimal}));
    CHECK(english.kind == TableKind::Orders);
    CHECK(columnOf(english, ImportField::DocumentNumber) == QStringLiteral("Order ID"));
    CHECK(columnOf(english, ImportField::ProductCode) == QStringLiteral("SKU"));
    CHECK(columnOf(english, ImportField::MemberName) == QStringLiteral("Customer Name"));

    const ImportPreset members = guessPreset(tableOf(QStringLiteral("会员卡号,姓名,性别,手机号,生日,积分")));
    CHECK(members.kind == TableKind::Members);
    CHECK(columnOf(members, ImportField::MemberCard) == QStringLiteral("会员卡号"));
    CHECK(columnOf(members, ImportField::Birthday) == QStringLiteral("生日"));

    const ImportPreset products =
        guessPreset(tableOf(QStringLiteral("商品编码,条码,商品名称,分类,单位,零售价,进货价")));
    CHECK(products.kind == TableKind::Products);
    CHECK(columnOf(products, ImportField::Cost) == QStringLiteral("进货价"));

    // A date column cannot be a phone, whatever its name promises.
    const ImportPreset odd = guessPreset(
        tableOf(QStringLiteral("日期,日期备注,金额"), {ColumnType::Text, ColumnType::Text, ColumnType::Decimal}));
    CHECK(columnOf(odd, ImportField::Date) == QStringLiteral("-"));
}

TEST_CASE("A shop saves its own presets by name", "[imports]") {
    ImportFixture fixture;
    ImportPreset own = guessPreset(
        tableOf(QStringLiteral("单号,日期,金额"), {ColumnType::Text, ColumnType::Date, ColumnType::Decimal}));
    CHECK(await(fixture.service().savePreset(own)).error().code == ErrorCode::InvalidArgument);
    own.name = QStringLiteral("隔壁老系统");
    REQUIRE(await(fixture.service().savePreset(own)));
    own.channel = QStringLiteral("门店");
    REQUIRE(await(fixture.service().savePreset(own)));
    CHECK(*await(fixture.service().preset(own.name)) == own);
    CHECK(await(fixture.service().preset(QStringLiteral("nothing"))).error().code == ErrorCode::PresetNotFound);
    const auto all = await(fixture.service().presets());
    REQUIRE(all);
    CHECK(all->size() == builtInPresets().size() + 1);
    const auto preview =
        await(fixture.service().inspect(fixture.write(QStringLiteral("a.csv"), "单号,日期,金额\n1,2026-01-01,5\n")));
    REQUIRE(preview);
    CHECK(preview->recognised);
    CHECK(preview->preset == own);
    own.name = QStringLiteral("online-retail");
    CHECK(await(fixture.service().savePreset(own)).error().code == ErrorCode::InvalidArgument);
    REQUIRE(await(fixture.service().erasePreset(QStringLiteral("隔壁老系统"))));
    CHECK(await(fixture.service().presets())->size() == builtInPresets().size());
}
