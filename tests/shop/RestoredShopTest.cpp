// A restored shop is a shop at work: everything that draws a number is done again there, and once more after a second
// restore. Kept against the fault that ledgers drew plain numbers, which a new till begins anew at 1.
#include "core/access/Permit.h"
#include "core/imports/BuiltInPresets.h"
#include "core/imports/ImportService.h"
#include "core/members/DuplicateService.h"
#include "core/sales/SaleService.h"
#include "core/shop/Backup.h"
#include "core/staff/StaffService.h"
#include "core/till/TillService.h"
#include "core/verify/Verify.h"
#include "tests/support/Stocked.h"

#include <QtCore/QFile>

#include <catch2/catch_test_macros.hpp>

using namespace zg;

namespace {

const QByteArray kCards =
    "会员卡号,真实姓名,性别,所属分组,移动电话,电话,QQ,E-mail,余额,总金额,剩余积分,总积分,领卡时间,联系地址\n";

class Working {
public:
    Working(Shop& shop, FixedClock& clock, const QString& folder, int round)
        : m_shop(shop), m_clock(clock), m_folder(folder), m_round(round) {}

    void workADay() {
        Product made;
        made.code = QStringLiteral("T%1").arg(m_round);
        made.price = {100'000};
        const ProductId tea = await(m_products.create(made)).value().id;
        const MemberId a = member(1), b = member(2);
        importOpening();
        const MemberId rich = await(m_members.find(QStringLiteral("8800%1").arg(m_round))).value();
        CHECK(stat(rich).storedValue == Money{10'000});

        const auto sell = [&](MemberId member, PaymentMethod method) {
            SaleDraft draft;
            draft.member = member;
            draft.lines = {{tea, Quantity::whole(2), {}, {}}};
            draft.tenders = {{method, {2000}}};
            const auto sold = await(m_sales.complete(draft));
            REQUIRE(sold);
            CHECK(sold->receipt.startsWith(QString::number(m_round + 1) + u'-'));
            return *sold;
        };
        sell(rich, PaymentMethod::StoredValue);
        CHECK(stat(rich).storedValue == Money{8'000});
        const auto back = sell(rich, PaymentMethod::StoredValue);
        REQUIRE(await(m_sales.refund({back.receipt, {{1, Quantity::whole(1)}}, {}, {}, {}})));
        CHECK(stat(rich).storedValue == Money{7'000});
        REQUIRE(await(m_sales.voidSale(sell(rich, PaymentMethod::StoredValue).id, {})));
        CHECK(stat(rich).storedValue == Money{7'000});
        sell(a, PaymentMethod::Cash);
        sell(b, PaymentMethod::Cash);

        DuplicateService duplicates(m_shop, m_clock);
        REQUIRE(await(duplicates.merge(a, b)));
        CHECK(stat(a).orders == 2);
        REQUIRE(await(duplicates.split(b)));
        REQUIRE(await(duplicates.merge(a, b)));

        TillService till(m_shop, m_clock);
        REQUIRE(await(till.hold(Cart{})));
        StaffService staff(m_shop, m_clock);
        REQUIRE(await(staff.add(QStringLiteral("店员%1").arg(m_round), Role::Cashier)));
        REQUIRE(await(m_members.addTag(QStringLiteral("标签%1").arg(m_round), 0)));
        REQUIRE(await(m_members.addField(QStringLiteral("字段%1").arg(m_round), FieldKind::Text)));
        giveApproval(staff, tea);
        importAndUndo();
        CHECK(findings() == QStringList());
    }

    QStringList findings() {
        QStringList names;
        const auto report = await(m_shop.database().read([](Connection& c) { return verify(c); })).value();
        for (const VerifyCheck& check : report.checks)
            if (check.differences > 0) names << check.name + QStringLiteral(": ") + check.example;
        return names;
    }

private:
    MemberId member(int n) {
        Member member;
        member.name = QStringLiteral("会员%1-%2").arg(m_round).arg(n);
        member.phones = {QStringLiteral("138000%1000%2").arg(m_round).arg(n)};
        return await(m_members.create(member)).value().id;
    }
    MemberStat stat(MemberId member) { return await(m_members.get(member))->stat; }

    Result<ImportOutcome> import(ImportService& imports, const QByteArray& rows) {
        const QString path = m_folder + QStringLiteral("/cards.csv");
        QFile file(path);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(kCards + rows);
        file.close();
        ImportRequest request;
        request.path = path;
        request.preset = *builtInPreset(QStringLiteral("member-cards"));
        const auto plan = await(imports.plan(request));
        REQUIRE(plan);
        return await(imports.run(*plan));
    }
    void importOpening() {
        ImportService imports(m_shop, m_clock);
        const auto done = import(imports, "8800" + QByteArray::number(m_round) + ",钱多,女,,1390000000" +
                                              QByteArray::number(m_round) + ",,,,100,0,50,50,2020-05-06,\n");
        REQUIRE(done);
        CHECK(done->members.created == 1);
    }
    void importAndUndo() {
        ImportService imports(m_shop, m_clock);
        const auto done = import(imports, "9900" + QByteArray::number(m_round) + ",孙少,女,,1390000001" +
                                              QByteArray::number(m_round) + ",,,,7,0,3,3,2020-05-06,\n");
        REQUIRE(done);
        const auto undone = await(imports.undo(done->id));
        REQUIRE(undone);
        CHECK(undone->removed == 1);
    }
    void giveApproval(StaffService& staff, ProductId tea) {
        const Staff owner = m_shop.session().user();
        Staff cashier = await(staff.list())->back().staff;
        m_shop.session().signIn(cashier);
        SaleDraft draft;
        draft.lines = {{tea, Quantity::whole(1), {}, {}}};
        draft.discount.amount = {500};
        draft.tenders = {{PaymentMethod::Cash, {500}}};
        const auto asked = await(m_sales.complete(draft));
        REQUIRE_FALSE(asked);
        m_shop.session().prove();
        REQUIRE(await(staff.approveAsOwner(approvableOf(asked.error()))));
        CHECK(await(m_sales.complete(draft)));
        m_shop.session().signIn(owner);
        m_shop.session().prove();
    }

    Shop& m_shop;
    FixedClock& m_clock;
    QString m_folder;
    int m_round;
    MemberService m_members{m_shop, m_clock};
    ProductService m_products{m_shop, m_clock};
    SaleService m_sales{m_shop, m_clock};
};

} // namespace

TEST_CASE("A restored shop, and one restored from that, works a whole day", "[shop][backup]") {
    QTemporaryDir folder;
    TestShop first;
    REQUIRE(first.shop().prove(kTestPassphrase));
    Working(first.shop(), first.clock(), folder.path(), 0).workADay();
    auto backup = backupShop(first.shop(), folder.path(), first.clock());
    REQUIRE(backup);
    for (int till = 1; till <= 2; ++till) {
        CAPTURE(till);
        const QString where = folder.filePath(QStringLiteral("till-%1").arg(till));
        const auto restored = restoreShop(backup->file, where, kTestPassphrase, first.clock());
        REQUIRE(restored);
        CHECK(restored->till == till);
        auto shop = Shop::openWithPassphrase(where, kTestPassphrase, {1, CacheSize{8192}, CacheSize{4096}});
        REQUIRE(shop);
        first.clock().advance(1000);
        Working(**shop, first.clock(), folder.path(), till).workADay();
        backup = backupShop(**shop, folder.path(), first.clock());
        REQUIRE(backup);
    }
}
