#include "core/members/MemberService.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"
#include "tests/ui/Clipped.h"
#include "tests/ui/Gui.h"
#include "tests/ui/Names.h"
#include "ui/members/FieldManager.h"
#include "ui/members/MemberEditor.h"
#include "ui/members/TagColours.h"
#include "ui/members/TagManager.h"
#include "ui/theme/Theme.h"

#include <QtWidgets/QComboBox>
#include <QtWidgets/QLineEdit>
#include <QtWidgets/QLabel>
#include <QtWidgets/QListWidget>
#include <QtWidgets/QPlainTextEdit>
#include <QtWidgets/QPushButton>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

struct LabelFixture {
    TestShop shop;
    MemberService members{shop.shop(), shop.clock()};
    Theme theme{*qApp};
    QString said;
    std::function<void()> undo;

    LabelFixture() { theme.apply({Scheme::Light, 100, QStringLiteral("zh_CN")}); }
    template <class Manager> void listen(Manager& manager) {
        QObject::connect(&manager, &Manager::toast, &manager,
                         [this](const QString& text, const QString&, const std::function<void()>& act) {
                             said = text;
                             undo = act;
                         });
        manager.resize(1000, 640);
        manager.show();
        manager.activateWindow();
    }
    std::vector<Tag> tags() { return await(members.tags()).value(); }
    std::vector<Field> fields() { return await(members.fields()).value(); }
};

} // namespace

TEST_CASE("Tags are made with a colour, renamed, coloured anew and deleted with a way back", "[ui][members][labels]") {
    LabelFixture fixture;
    const TagId old = await(fixture.members.addTag(QStringLiteral("老客"), 0))->id;
    Member member;
    member.name = QStringLiteral("张三");
    member.tags = {old};
    const MemberId zhang = await(fixture.members.create(member))->id;
    TagManager manager(fixture.members);
    fixture.listen(manager);
    manager.refresh();
    REQUIRE(eventually([&] { return manager.tags().size() == 1; }));

    manager.newName().setText(QStringLiteral("团购"));
    manager.newColours().dot(3).click();
    QTest::keyClick(&manager.newName(), Qt::Key_Return);
    REQUIRE(eventually([&] { return manager.tags().size() == 2; }));
    CHECK(manager.newName().text().isEmpty());
    CHECK(fixture.tags()[0].color == 3);
    CHECK(namelessItems(manager) == QStringList());
    REQUIRE(eventually([&] {
        for (const QLabel* label : manager.findChildren<QLabel*>())
            if (label->text() == QStringLiteral("1 位会员")) return true;
        return false;
    }));
    CHECK(stillClipped(manager) == QStringList());

    manager.colours(old).dot(5).click();
    REQUIRE(eventually([&] { return fixture.tags()[1].color == 5; }));
    manager.nameEdit(old).setText(QStringLiteral("团购"));
    QTest::keyClick(&manager.nameEdit(old), Qt::Key_Return);
    REQUIRE(eventually([&] { return manager.nameEdit(old).text() == u"老客"; })); // taken: what is stored stands
    manager.nameEdit(old).setText(QStringLiteral("常客"));
    QTest::keyClick(&manager.nameEdit(old), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.tags()[1].name == u"常客"; }));

    manager.removeButton(old).click();
    REQUIRE(eventually([&] { return manager.tags().size() == 1 && fixture.undo; }));
    CHECK(await(fixture.members.get(zhang))->member.tags.empty());
    fixture.undo();
    REQUIRE(eventually([&] { return manager.tags().size() == 2; }));
    CHECK(await(fixture.members.get(zhang))->tags == std::vector{Tag{old, QStringLiteral("常客"), 5}});
}

TEST_CASE("A tag made while editing a member has the colour that was chosen", "[ui][members][labels]") {
    LabelFixture fixture;
    MemberEditor editor(fixture.members);
    editor.resize(1000, 700);
    editor.show();
    editor.startNew();
    editor.newTagEdit().setText(QStringLiteral("孕妈"));
    editor.newTagColour().dot(4).click();
    QTest::keyClick(&editor.newTagEdit(), Qt::Key_Return);
    REQUIRE(eventually([&] { return fixture.tags().size() == 1; }));
    CHECK(fixture.tags()[0].color == 4);
    CHECK(namelessItems(editor) == QStringList());
}

TEST_CASE("The shop's fields are added, changed, put in order and deleted after asking", "[ui][members][labels]") {
    LabelFixture fixture;
    FieldManager manager(fixture.members);
    fixture.listen(manager);
    manager.refresh();
    const auto add = [&](const QString& name, int kind, const QString& choices) {
        const int before = manager.list().count();
        manager.addButton().click();
        manager.nameEdit().setText(name);
        manager.kindEdit().setCurrentIndex(kind);
        manager.choicesEdit().setPlainText(choices);
        manager.saveButton().click();
        REQUIRE(eventually([&] { return manager.list().count() == before + 1; }));
    };
    add(QStringLiteral("宠物"), 0, {});
    add(QStringLiteral("鞋码"), 3, QStringLiteral("37\n 38 \n\n38\n39"));
    std::vector<Field> fields = fixture.fields();
    REQUIRE(fields.size() == 2);
    CHECK(fields[1].kind == FieldKind::Choice);
    CHECK(fields[1].choices == QStringList{QStringLiteral("37"), QStringLiteral("38"), QStringLiteral("39")});
    CHECK(manager.list().currentRow() == 1);
    CHECK(namelessItems(manager) == QStringList());
    CHECK(stillClipped(manager) == QStringList());

    manager.upButton().click();
    REQUIRE(eventually([&] { return manager.list().item(0)->text() == u"鞋码"; }));
    CHECK(fixture.fields()[0].name == u"鞋码");
    manager.nameEdit().setText(QStringLiteral("尺码"));
    QTest::keyClick(&manager.nameEdit(), Qt::Key_Return);
    REQUIRE(eventually([&] { return manager.list().item(0)->text() == u"尺码"; }));
    manager.nameEdit().setText(QStringLiteral("宠物"));
    manager.saveButton().click();
    REQUIRE(eventually([&] { return manager.message().contains(QStringLiteral("同名")); }));
    manager.nameEdit().setText(QString());
    manager.saveButton().click();
    CHECK(manager.message().contains(QStringLiteral("名称")));

    Member member;
    member.name = QStringLiteral("张三");
    member.fields = {{fields[1].id, QStringLiteral("38")}};
    REQUIRE(await(fixture.members.create(member)));
    manager.removeButton().click();
    REQUIRE(eventually([&] { return manager.confirmButton().isVisible(); }));
    CHECK(manager.message().contains(QStringLiteral("1 位会员")));
    CHECK(fixture.fields().size() == 2);
    manager.confirmButton().click();
    REQUIRE(eventually([&] { return manager.list().count() == 1; }));
    CHECK(fixture.fields().size() == 1);
    CHECK(fixture.fields()[0].name == u"宠物");
}
