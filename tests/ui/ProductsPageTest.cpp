#include "ui/products/ProductsPage.h"

#include "core/products/ProductService.h"
#include "core/products/ProductWriter.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Answered.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "ui/common/Notice.h"
#include "ui/common/SearchField.h"
#include "ui/products/ProductForm.h"
#include "ui/products/ProductModel.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtCore/QSettings>
#include <QtGui/QClipboard>
#include <QtGui/QContextMenuEvent>
#include <QtTest/QSignalSpy>
#include <QtWidgets/QComboBox>
#include <QtWidgets/QHeaderView>
#include <QtWidgets/QLabel>
#include <QtWidgets/QMenu>
#include <QtWidgets/QPushButton>
#include <QtWidgets/QScrollBar>
#include <QtWidgets/QTableView>

#include <catch2/catch_test_macros.hpp>

#include <set>

using namespace zg;

namespace {

struct ProductsFixture {
    Theme theme{*qApp};
    TestShop shop;
    ProductService products{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    QTemporaryDir folder;
    QSettings settings{folder.filePath("window.ini"), QSettings::IniFormat};
    std::unique_ptr<ProductsPage> page;
    QString toast;
    std::function<void()> undo;

    void show() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        page = std::make_unique<ProductsPage>(products, live, settings);
        QObject::connect(page.get(), &Page::toast, page.get(),
                         [this](const QString& text, const QString&, const std::function<void()>& act) {
                             toast = text;
                             undo = act;
                         });
        page->resize(1140, 720);
        page->show();
        page->entered();
        REQUIRE(settled());
    }

    bool settled() {
        return eventually([&] { return !page->isAsking(); });
    }

    QLineEdit& field(const char* begins) {
        for (QLineEdit* edit : page->form().findChildren<QLineEdit*>())
            if (edit->accessibleName().startsWith(QString::fromUtf8(begins))) return *edit;
        FAIL("no field " << begins);
        throw std::logic_error("not reached");
    }

    QPushButton& button(QWidget& in, const char* begins) {
        for (QPushButton* button : in.findChildren<QPushButton*>())
            if (button->text().startsWith(QString::fromUtf8(begins))) return *button;
        FAIL("no button " << begins);
        throw std::logic_error("not reached");
    }

    bool says(const QString& text) {
        for (const QLabel* label : page->findChildren<QLabel*>())
            if (label->isVisible() && label->text().contains(text)) return true;
        return false;
    }

    void addFruit(const char* name, const char* code, std::int64_t price) {
        Product product;
        product.name = QString::fromUtf8(name);
        product.code = QString::fromUtf8(code);
        product.price = {price};
        REQUIRE(await(products.create(product)));
    }

    QStringList names() {
        QStringList names;
        for (int i = 0; i < page->model().rowCount(); ++i) names << page->model().row(i).name;
        return names;
    }

    QHeaderView& header() { return *page->table().horizontalHeader(); }

    void clickHeading(int column) {
        const QPoint at(header().sectionViewportPosition(column) + 30, header().height() / 2);
        QTest::mouseClick(header().viewport(), Qt::LeftButton, {}, at);
        REQUIRE(settled());
    }

    // Of a menu that is open.
    QAction& action(const char* text) {
        for (const QMenu* menu : page->findChildren<QMenu*>())
            for (QAction* action : menu->actions())
                if (menu->isVisible() && action->text() == QString::fromUtf8(text)) return *action;
        FAIL("no action " << text);
        throw std::logic_error("not reached");
    }

    Product milk() {
        Product product;
        product.code = QStringLiteral("M1");
        product.name = QStringLiteral("鲜牛奶");
        product.barcodes = {QStringLiteral("6901")};
        product.unit = QStringLiteral("瓶");
        product.price = {65'000};
        return await(products.create(product, QStringLiteral("乳品"))).value();
    }
};

} // namespace

TEST_CASE("A list of many products is fetched as it is scrolled, each once", "[ui][products]") {
    ProductsFixture fixture;
    constexpr int kMany = 1500;
    REQUIRE(await(fixture.shop.write([&](Write& write) {
        ProductWriter writer(write);
        for (int i = 0; i < kMany; ++i) {
            Product product;
            product.name = QStringLiteral("P%1").arg(i % 37); // many of the same name
            product.code = QString::number(i);
            writer.insert(product);
        }
        writer.flush();
    })));
    fixture.show();
    ProductModel& model = fixture.page->model();
    CHECK(model.rowCount() < kMany);
    CHECK(model.rowCount() >= 200);
    REQUIRE(eventually([&] {
        fixture.page->table().verticalScrollBar()->setValue(fixture.page->table().verticalScrollBar()->maximum());
        return model.rowCount() == kMany;
    }));
    std::set<ProductId> ids;
    for (int i = 0; i < model.rowCount(); ++i) ids.insert(model.row(i).id);
    CHECK(ids.size() == kMany);
    CHECK(fixture.says("1,500"));
}

TEST_CASE("A product is made, found, edited and put back as it was", "[ui][products]") {
    ProductsFixture fixture;
    fixture.show();
    CHECK(fixture.says("还没有商品"));
    fixture.page->startNew();
    QTest::keyClicks(&fixture.field("编码"), "T1");
    fixture.field("名称").setText(QStringLiteral("西湖龙井"));
    fixture.field("单价").setText(QStringLiteral("１２８.５"));
    auto* category = fixture.page->form().findChild<QComboBox*>();
    category->setEditText(QStringLiteral("茶叶"));
    QTest::keyClicks(&fixture.field("条码"), "6901 6902");
    QTest::keyClick(&fixture.field("条码"), Qt::Key_Return); // a scanner's Enter does not save
    CHECK(fixture.toast.isEmpty());
    QTest::keyClick(&fixture.field("名称"), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.toast.contains("西湖龙井"); }));
    REQUIRE(fixture.settled());
    REQUIRE(fixture.page->model().rowCount() == 1);
    const ProductRow row = fixture.page->model().row(0);
    CHECK(row.price == UnitPrice{1'285'000});
    CHECK(row.categoryName == "茶叶");
    const Product stored = await(fixture.products.get(row.id)).value();
    CHECK(stored.barcodes == QStringList{"6901", "6902"});

    fixture.page->search().setFocus();
    QSignalSpy asked(&fixture.page->search(), &SearchField::queryChanged);
    QTest::keyClicks(&fixture.page->search(), "xhlj");
    REQUIRE(eventually([&] { return !asked.isEmpty() && asked.back().front() == QStringLiteral("xhlj"); }));
    REQUIRE(fixture.settled());
    REQUIRE(fixture.page->model().rowCount() == 1);
    QTest::keyClick(&fixture.page->search(), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.page->form().isVisible(); }));
    fixture.field("单价").setText(QStringLiteral("99"));
    QTest::keyClick(&fixture.page->form(), Qt::Key_S, Qt::ControlModifier);
    REQUIRE(eventually([&] { return fixture.toast.startsWith("已保存"); }));
    CHECK(await(fixture.products.get(row.id))->price == UnitPrice{990'000});
    REQUIRE(fixture.undo);
    fixture.undo();
    REQUIRE(eventually([&] { return fixture.toast.startsWith("已恢复"); }));
    Product back = await(fixture.products.get(row.id)).value();
    back.updatedAt = stored.updatedAt;
    CHECK(back == stored);
}

TEST_CASE("What is wrong with a product is said at its field", "[ui][products]") {
    ProductsFixture fixture;
    fixture.show();
    fixture.page->startNew();
    fixture.button(fixture.page->form(), "保存").click();
    CHECK(fixture.says("请填名称"));
    CHECK(fixture.says("请输入金额"));
    CHECK(fixture.field("名称").property("wrong").toBool());
    fixture.field("名称").setText(QString(300, QChar('x')));
    fixture.field("单价").setText(QStringLiteral("1"));
    fixture.button(fixture.page->form(), "保存").click();
    REQUIRE(eventually([&] { return fixture.says("太长了"); }));
    CHECK(fixture.toast.isEmpty());
    CHECK(await(fixture.products.counts())->empty());
}

TEST_CASE("A shared barcode is a warning and can be saved", "[ui][products]") {
    ProductsFixture fixture;
    fixture.milk();
    fixture.show();
    fixture.page->startNew();
    fixture.field("名称").setText(QStringLiteral("酸奶"));
    fixture.field("单价").setText(QStringLiteral("8"));
    QTest::keyClicks(&fixture.field("条码"), "6901");
    REQUIRE(eventually([&] { return fixture.says("与这些商品相同：鲜牛奶"); }));
    fixture.button(fixture.page->form(), "保存").click();
    REQUIRE(eventually([&] { return fixture.toast.contains("酸奶"); }));
}

TEST_CASE("A category narrows the list and inactive products are shown when asked for", "[ui][products]") {
    ProductsFixture fixture;
    Product product = fixture.milk();
    product.active = false;
    product.name = QStringLiteral("旧牛奶");
    await(fixture.products.create(product)).value();
    product.category = {};
    product.active = true;
    product.name = QStringLiteral("纸巾");
    await(fixture.products.create(product)).value();
    fixture.show();
    QComboBox& categories = fixture.page->categories();
    REQUIRE(eventually([&] { return categories.count() == 3; }));
    CHECK(categories.itemText(1) == "乳品 · 1");
    CHECK(categories.itemText(2) == "未分类 · 1");
    categories.setCurrentIndex(1);
    emit categories.activated(1);
    REQUIRE(fixture.settled());
    CHECK(fixture.page->model().rowCount() == 1);
    for (QAbstractButton* box : fixture.page->findChildren<QAbstractButton*>())
        if (box->text() == "也显示停用的") box->click();
    REQUIRE(fixture.settled());
    CHECK(fixture.page->model().rowCount() == 2);
    CHECK(categories.itemText(1) == "乳品 · 2");
}

TEST_CASE("An edit that is left can be taken up again", "[ui][products]") {
    ProductsFixture fixture;
    const Product milk = fixture.milk();
    fixture.show();
    fixture.page->open(milk.id);
    REQUIRE(eventually([&] { return fixture.page->form().isVisible(); }));
    CHECK_FALSE(fixture.page->form().isChanged());
    fixture.field("名称").setText(QStringLiteral("低脂牛奶"));
    QTest::keyClick(&fixture.field("名称"), Qt::Key_Escape);
    CHECK(fixture.page->form().isHidden());
    CHECK(fixture.toast.contains("没有保存"));
    REQUIRE(fixture.undo);
    fixture.undo();
    CHECK(fixture.page->form().isVisible());
    CHECK(fixture.field("名称").text() == "低脂牛奶");
    CHECK(await(fixture.products.get(milk.id))->name == "鲜牛奶");
}

TEST_CASE("A heading sorts the products, again turns them round, and is remembered", "[ui][products]") {
    ProductsFixture fixture;
    fixture.addFruit("Apple", "3", 100'000);
    fixture.addFruit("Banana", "1", 300'000);
    fixture.addFruit("Cherry", "2", 200'000);
    fixture.show();
    CHECK(fixture.names() == QStringList{"Apple", "Banana", "Cherry"});
    CHECK(fixture.header().sortIndicatorSection() == ProductModel::Name);

    fixture.clickHeading(ProductModel::Code);
    CHECK(fixture.names() == QStringList{"Banana", "Cherry", "Apple"});
    fixture.clickHeading(ProductModel::Code);
    CHECK(fixture.names() == QStringList{"Apple", "Cherry", "Banana"});
    fixture.clickHeading(ProductModel::Price);
    CHECK(fixture.names() == QStringList{"Apple", "Cherry", "Banana"});
    CHECK(fixture.header().sortIndicatorOrder() == Qt::AscendingOrder);
    fixture.clickHeading(ProductModel::Price);
    CHECK(fixture.names() == QStringList{"Banana", "Cherry", "Apple"});
    fixture.clickHeading(ProductModel::Name);
    fixture.clickHeading(ProductModel::Name);
    CHECK(fixture.names() == QStringList{"Cherry", "Banana", "Apple"});
    fixture.clickHeading(ProductModel::CategoryName); // has no order
    CHECK(fixture.names() == QStringList{"Cherry", "Banana", "Apple"});

    fixture.show();
    CHECK(fixture.names() == QStringList{"Cherry", "Banana", "Apple"});
    CHECK(fixture.header().isSortIndicatorShown());
    CHECK(fixture.header().sortIndicatorSection() == ProductModel::Name);
    CHECK(fixture.header().sortIndicatorOrder() == Qt::DescendingOrder);

    // What is found comes best first: no heading claims it.
    fixture.page->search().setFocus();
    QTest::keyClicks(&fixture.page->search(), "ban");
    REQUIRE(eventually([&] { return fixture.names() == QStringList{"Banana"}; }));
    CHECK_FALSE(fixture.header().isSortIndicatorShown());
}

TEST_CASE("Columns of products keep their widths and stay hidden", "[ui][products]") {
    ProductsFixture fixture;
    fixture.milk();
    fixture.show();
    QTableView* table = &fixture.page->table();
    fixture.header().resizeSection(ProductModel::Code, 222);
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("en")});
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
    fixture.page->hide();
    fixture.page->show();
    CHECK(table->columnWidth(ProductModel::Code) == 222);

    emit fixture.header().customContextMenuRequested(QPoint(5, 5));
    fixture.action("单位").trigger();
    CHECK(table->isColumnHidden(ProductModel::Unit));
    // Giving way is no choice: it is not remembered.
    table->resize(500, 400);
    CHECK(table->isColumnHidden(ProductModel::CategoryName));

    fixture.show();
    table = &fixture.page->table();
    CHECK(table->columnWidth(ProductModel::Code) == 222);
    CHECK(table->isColumnHidden(ProductModel::Unit));
    CHECK_FALSE(table->isColumnHidden(ProductModel::CategoryName));
    CHECK(table->columnWidth(ProductModel::CategoryName) == 120);

    fixture.button(*fixture.page, "列").click(); // without a mouse
    fixture.action("单位").trigger();
    CHECK_FALSE(table->isColumnHidden(ProductModel::Unit));
    fixture.theme.apply({Scheme::Light, 130, QStringLiteral("zh_CN")});
    CHECK(eventually([&] { return table->columnWidth(ProductModel::Code) > 260; }));
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("Selected products are copied as a spreadsheet takes them, and a row has a menu", "[ui][products]") {
    ProductsFixture fixture;
    fixture.addFruit("=1+1", "X1", 100'000);
    fixture.addFruit("Banana", "X2", 300'000);
    fixture.show();
    QTableView& table = fixture.page->table();
    table.selectRow(0);
    const QPoint second = table.visualRect(fixture.page->model().index(1, 0)).center();
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, second);
    QTest::keyClick(&table, Qt::Key_C, Qt::ControlModifier);
    const QString copied = QGuiApplication::clipboard()->text();
    CHECK(copied.startsWith("名称\t编码\t"));
    CHECK(copied.count('\n') == 3);
    CHECK(copied.contains("\n'=1+1\tX1\t"));
    CHECK(copied.contains("\nBanana\tX2\t"));
    QTest::mouseClick(table.viewport(), Qt::LeftButton, Qt::ControlModifier, second); // and this one not, after all
    REQUIRE(table.selectionModel()->selectedRows().size() == 1);
    answered(fixture.shop);
    CHECK(fixture.page->form().isHidden()); // a choice of several opens none

    // Not selectRow: it asks the keyboard, on which Ctrl still seems to be down.
    table.selectionModel()->select(fixture.page->model().index(1, 0),
                                   QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    QContextMenuEvent key(QContextMenuEvent::Keyboard, QPoint(), table.mapToGlobal(QPoint()));
    QApplication::sendEvent(&table, &key);
    fixture.action("复制").trigger();
    CHECK(QGuiApplication::clipboard()->text().count('\n') == 2);
    fixture.action("编辑").trigger();
    REQUIRE(eventually([&] { return fixture.page->form().isVisible(); }));
    CHECK(fixture.field("名称").text() == "Banana");
}

TEST_CASE("Nothing on the products page is clipped", "[ui][products]") {
    ProductsFixture fixture;
    fixture.milk();
    fixture.show();
    fixture.page->open(fixture.page->model().row(0).id);
    REQUIRE(eventually([&] { return fixture.page->form().isVisible(); }));
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            // The stack scrolls a page that is too small for its contents.
            eventually([&] {
                fixture.page->resize(fixture.page->minimumSizeHint().expandedTo(QSize(1140, 720)));
                return clippedTexts(*fixture.page).isEmpty();
            });
            CHECK(clippedTexts(*fixture.page) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}

TEST_CASE("The selection stays with its products when rows move", "[ui][products]") {
    ProductsFixture fixture;
    fixture.addFruit("苹果", "A2", 500);
    fixture.addFruit("香蕉", "A4", 300);
    fixture.addFruit("樱桃", "A6", 900);
    fixture.settings.setValue("products/order", static_cast<int>(ProductOrder::Code));
    fixture.show();
    QTableView& table = fixture.page->table();
    const auto selected = [&] {
        QStringList names;
        for (const QModelIndex& index : table.selectionModel()->selectedRows()) names << index.data().toString();
        return names;
    };
    const auto choose = [&](int row) {
        table.selectionModel()->setCurrentIndex(fixture.page->model().index(row, 0),
                                                QItemSelectionModel::ClearAndSelect | QItemSelectionModel::Rows);
    };
    choose(1);
    REQUIRE(selected() == QStringList{"香蕉"});
    fixture.addFruit("桃子", "A1", 400);
    fixture.page->tell({Topic::Products, {}});
    REQUIRE(eventually([&] { return fixture.names().size() == 4; }));
    CHECK(selected() == QStringList{"香蕉"});
    CHECK(table.currentIndex().data() == "香蕉");

    // Two of them, also in another order.
    table.selectionModel()->select(fixture.page->model().index(3, 0),
                                   QItemSelectionModel::Select | QItemSelectionModel::Rows);
    REQUIRE(selected() == QStringList{"香蕉", "樱桃"});
    fixture.addFruit("李子", "A0", 400);
    fixture.page->tell({Topic::Products, {}});
    REQUIRE(eventually([&] { return fixture.names().size() == 5; }));
    CHECK(selected() == QStringList{"香蕉", "樱桃"});

    // One that is no longer listed leaves nothing selected in its stead.
    choose(3);
    const ProductId banana = fixture.page->model().row(3).id;
    const Product listed = *await(fixture.products.get(banana));
    REQUIRE(listed.name == "香蕉");
    Product gone = listed;
    gone.active = false;
    REQUIRE(await(fixture.products.update(listed, gone)));
    fixture.page->tell({Topic::Products, {}});
    REQUIRE(eventually([&] { return fixture.names().size() == 4; }));
    CHECK(selected() == QStringList());
}
