#include "ui/imports/ImportPage.h"

#include "core/imports/ImportService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "ui/imports/ColumnTable.h"
#include "ui/jobs/Job.h"
#include "ui/shop/LiveShop.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLabel>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

#include <memory>

using namespace zg;

namespace {

struct ImportFixture {
    Theme theme{*qApp};
    TestShop shop;
    ImportService imports{shop.shop(), shop.clock()};
    LiveShop live{shop.shop().settings()};
    QTemporaryDir folder;
    std::unique_ptr<ImportPage> page;

    ImportFixture() {
        theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
        page = std::make_unique<ImportPage>(imports, live);
        page->resize(1100, 800);
        page->show();
        page->entered();
    }

    QString file(const char* name, const QByteArray& content) {
        QFile out(folder.filePath(QString::fromLatin1(name)));
        REQUIRE(out.open(QIODevice::WriteOnly));
        out.write(content);
        return out.fileName();
    }

    bool reaches(ImportPage::Step step) {
        return eventually([&] { return page->step() == step; });
    }

    // The visible button with this look.
    QPushButton* primary() {
        for (QPushButton* button : page->findChildren<QPushButton*>()) {
            if (button->isVisible() && button->property("look") == "primary") return button;
        }
        return nullptr;
    }

    bool says(const QString& text) {
        for (const QLabel* label : page->findChildren<QLabel*>()) {
            if (label->isVisible() && label->text().contains(text)) return true;
        }
        return false;
    }
};

QByteArray manyMembers() {
    QByteArray many = "姓名,手机\n";
    for (int i = 0; i < 20000; ++i)
        many += "客人" + QByteArray::number(i) + ",138" + QByteArray::number(10000000 + i) + "\n";
    return many;
}

const QByteArray kMembers = "姓名,手机,积分\n王秀兰,13800006688,10\n李伟,15900001234,0\n,,\n,,5\n";

} // namespace

TEST_CASE("A file goes through all steps, and back", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(fixture.file("members.csv", kMembers));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    CHECK(fixture.says("members.csv"));
    auto* columns = fixture.page->findChild<ColumnTable*>();
    CHECK(columns->columns() == std::vector<FieldColumn>{{ImportField::MemberName, QStringLiteral("姓名")},
                                                         {ImportField::MemberPhone, QStringLiteral("手机")},
                                                         {ImportField::Points, QStringLiteral("积分")}});
    fixture.primary()->click();
    REQUIRE(fixture.reaches(ImportPage::Step::Plan));
    CHECK(fixture.says("没有姓名或名称")); // the row without anyone, by its reason
    fixture.primary()->click();
    REQUIRE(fixture.reaches(ImportPage::Step::Result));
    const auto list = await(fixture.imports.list());
    REQUIRE(list.has_value());
    REQUIRE(list->size() == 1);
    CHECK(list->front().created >= 2);

    for (QPushButton* button : fixture.page->findChildren<QPushButton*>()) {
        if (button->isVisible() && button->text().startsWith("撤销这次导入")) {
            button->click();
            break;
        }
    }
    REQUIRE(fixture.reaches(ImportPage::Step::File));
    CHECK(fixture.page->message().contains("已撤销"));
    CHECK(await(fixture.imports.list())->front().state == ImportState::Undone);
}

TEST_CASE("A bad file is refused in its place", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(
        fixture.file("picture.csv", QByteArray("\x89PNG\r\n\x1a\n\0\0\0\rIHDR", 16) + QByteArray(400, '\0')));
    REQUIRE(eventually([&] { return !fixture.page->message().isEmpty(); }));
    CHECK(fixture.page->step() == ImportPage::Step::File);

    fixture.page->openFile(fixture.folder.filePath("gone.csv"));
    REQUIRE(eventually([&] { return fixture.page->message().contains("打不开"); }));
    // The page is as ready as before.
    fixture.page->openFile(fixture.file("members.csv", kMembers));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    CHECK(fixture.page->message().isEmpty());
}

TEST_CASE("Without the columns it needs, an import says so before it reads", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(fixture.file("members.csv", kMembers));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    for (QComboBox* choice : fixture.page->findChild<ColumnTable*>()->findChildren<QComboBox*>())
        choice->setCurrentIndex(0);
    fixture.primary()->click();
    REQUIRE(eventually([&] { return fixture.page->message().contains("必需的列"); }));
    CHECK(fixture.page->step() == ImportPage::Step::Review);
}

TEST_CASE("A cancelled job leaves the shop and the page as they were", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(fixture.file("many.csv", manyMembers()));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    // Cancelled the moment it begins: whatever it had done by then is taken back.
    QObject::connect(fixture.page.get(), &Page::jobStarted, fixture.page.get(), [](Job* job) { job->cancel(); });
    fixture.primary()->click();
    REQUIRE(eventually([&] { return fixture.page->message().contains("已取消"); }));
    CHECK(fixture.page->step() == ImportPage::Step::Review);
    CHECK(await(fixture.imports.list())->empty());
}

TEST_CASE("Leaving while an import runs stops it", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(fixture.file("many.csv", manyMembers()));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    fixture.primary()->click();
    REQUIRE(fixture.reaches(ImportPage::Step::Plan));
    fixture.primary()->click();
    const auto is = [&](ImportState state) {
        const auto imports = await(fixture.imports.list()).value();
        return !imports.empty() && imports.front().state == state;
    };
    REQUIRE(eventually([&] { return is(ImportState::Running); }));
    fixture.page.reset();
    CHECK(eventually([&] { return is(ImportState::Cancelled); }));
}

TEST_CASE("What each column is taken for can be read in every language", "[ui][imports]") {
    ImportFixture fixture;
    fixture.page->openFile(fixture.file("orders.csv", "订单号,日期,会员手机,会员姓名,商品编码,商品名称,单价,数量\n"
                                                      "1,2026-01-02,13800006688,王秀兰,A1,茶,9.90,2\n"));
    REQUIRE(fixture.reaches(ImportPage::Step::Review));
    for (const char* language : {"zh_CN", "zh_TW", "en"})
        for (const int scale : {100, 130}) {
            CAPTURE(language, scale);
            fixture.theme.apply({Scheme::Light, scale, QString::fromLatin1(language)});
            auto* table = fixture.page->findChild<ColumnTable*>();
            eventually([&] { return clippedTexts(*table).isEmpty(); });
            CHECK(clippedTexts(*table) == QStringList());
        }
    fixture.theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")});
}
