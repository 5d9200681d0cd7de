// Who may do what, asked of the services themselves: no page is needed to refuse.
#include "core/access/Permit.h"
#include "core/imports/ImportService.h"
#include "core/members/DuplicateService.h"
#include "core/members/MemberBulk.h"
#include "core/members/MemberService.h"
#include "core/products/ProductService.h"
#include "core/reports/ReportBuilder.h"
#include "core/reports/ReportService.h"
#include "core/sales/SaleService.h"
#include "core/shop/SettingsService.h"
#include "core/staff/StaffService.h"
#include "core/store/Statement.h"
#include "tests/support/Strings.h"
#include "tests/support/TestShop.h"

#include <QtCore/QFile>
#include <QtCore/QRegularExpression>

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators.hpp>

using namespace zg;
using namespace std::chrono_literals;

namespace {

constexpr const char* kManagerPin = "274915";
constexpr const char* kOwnerPin = "360718";

struct Fixture {
    TestShop shop;
    StaffService staff{shop.shop(), shop.clock()};
    SaleService sales{shop.shop(), shop.clock()};
    MemberService members{shop.shop(), shop.clock()};
    MemberBulk bulk{shop.shop(), shop.clock()};
    DuplicateService duplicates{shop.shop(), shop.clock()};
    ProductService products{shop.shop(), shop.clock()};
    ImportService imports{shop.shop(), shop.clock()};
    ReportService reports{shop.shop(), shop.clock()};
    SettingsService settings{shop.shop(), shop.clock()};
    Staff owner = await(staff.list())->front().staff;
    Staff manager = *await(staff.add(QStringLiteral("经理"), Role::Manager));
    Staff cashier = *await(staff.add(QStringLiteral("小周"), Role::Cashier));
    Product tea;
    MemberId a, b;
    TagId tag;

    Fixture() {
        REQUIRE(await(staff.setPin(owner.id, kOwnerPin)));
        REQUIRE(await(staff.setPin(manager.id, kManagerPin)));
        Product product;
        product.code = "A1";
        product.name = QStringLiteral("茶");
        product.price = *parseUnitPrice(u"100");
        tea = *await(products.create(product));
        a = member(QStringLiteral("甲"));
        b = member(QStringLiteral("乙"));
        tag = (*await(members.addTag(QStringLiteral("VIP"), 0))).id;
    }
    MemberId member(const QString& name) {
        Member member;
        member.name = name;
        member.phones = {"13800001234"};
        member.email = "someone@example.org";
        return (*await(members.create(member))).id;
    }
    const Staff& of(Role role) const { return role == Role::Owner ? owner : role == Role::Manager ? manager : cashier; }
    void signIn(Role role) { shop.shop().session().signIn(of(role)); }

    // Teas of 100.00 each, sold at `unit` with `off` for the whole order.
    Result<CompletedSale> sell(int teas, Money off, const char* unit = "100") {
        const UnitPrice price = *parseUnitPrice(QString::fromLatin1(unit));
        SaleDraft draft;
        draft.cashier = shop.shop().session().user().id;
        draft.lines = {{tea.id, Quantity::whole(teas), price, {}}};
        draft.discount.amount = off;
        const Money due = amountOf(Quantity::whole(teas), price, 2) - off;
        if (due != Money{}) draft.tenders = {{PaymentMethod::Cash, due}};
        return await(sales.complete(draft));
    }
    QString soldBy(Role role, int teas = 1) {
        signIn(role);
        return sell(teas, {})->receipt;
    }
    Result<CompletedRefund> refund(const QString& receipt, int teas = 1) {
        return await(sales.refund({receipt, {{1, Quantity::whole(teas)}}, {}, {}, {}}));
    }
    std::int64_t count(const char* sql) {
        return *await(shop.database().read([sql](Connection& c) {
            auto select = c.prepare(sql);
            select.step();
            return select.integer(0);
        }));
    }
};

template <class R> std::optional<ErrorCode> refusal(const R& result) {
    return result ? std::nullopt : std::optional(result.error().code);
}

constexpr Money hundreds(int n) {
    return {n * 10'000};
}

} // namespace

TEST_CASE("Who may do what, cell by cell", "[staff][permissions]") {
    using enum Verdict;
    struct Row {
        Permission permission;
        Verdict cashier, manager, owner;
    };
    constexpr Row kTable[] = {
        {Permission::Discount, NeedsApproval, Allowed, Allowed},
        {Permission::LargeDiscount, NeedsApproval, NeedsApproval, Allowed},
        {Permission::Refund, NeedsApproval, Allowed, Allowed},
        {Permission::LargeRefund, NeedsApproval, NeedsApproval, Allowed},
        {Permission::VoidSale, NeedsApproval, Allowed, Allowed},
        {Permission::TagMembers, Denied, Allowed, Allowed},
        {Permission::MergeMembers, Denied, Allowed, Allowed},
        {Permission::MemberLabels, Denied, Allowed, Allowed},
        {Permission::ExportMembers, Denied, Allowed, NeedsProof},
        {Permission::Products, Denied, Allowed, Allowed},
        {Permission::Import, Denied, Allowed, Allowed},
        {Permission::Reports, Denied, Allowed, Allowed},
        {Permission::ShopSettings, Denied, Denied, Allowed},
        {Permission::CashierPin, Denied, Allowed, Allowed},
        {Permission::Staff, Denied, Denied, NeedsProof},
    };
    CHECK(std::size(kTable) == std::size(kPermissions));
    for (const Row& row : kTable) {
        CAPTURE(static_cast<int>(row.permission));
        CHECK(verdict(Role::Cashier, row.permission) == row.cashier);
        CHECK(verdict(Role::Manager, row.permission) == row.manager);
        CHECK(verdict(Role::Owner, row.permission) == row.owner);
    }
}

// Each verb by direct call, in each role: what the table says is what the service answers, and a refusal leaves
// nothing.
TEST_CASE("The services refuse what a role may not", "[staff][permissions]") {
    const Role role = GENERATE(Role::Cashier, Role::Manager, Role::Owner);
    Fixture f;
    const QString receipt = f.soldBy(Role::Owner);
    f.signIn(Role::Cashier);
    f.signIn(role); // not proven, then
    const std::int64_t journal = f.count("SELECT COUNT(*) FROM journal");
    QTemporaryDir folder;
    MemberExportWords words;
    words.gender = [](Gender) { return QString(); };
    words.consents = [](Consents) { return QString(); };
    Product other = f.tea;
    other.name = QStringLiteral("红茶");
    ShopSettings renamed = f.shop.shop().settings();
    renamed.name = QStringLiteral("新名字");
    Tag tag{f.tag, QStringLiteral("贵宾"), 1};
    ImportPreset preset;
    preset.name = QStringLiteral("我的");

    const DayRange days{f.reports.today() + -1, f.reports.today()};

    using Ask = std::function<std::optional<ErrorCode>()>;
    const std::pair<Permission, Ask> verbs[] = {
        {Permission::TagMembers,
         [&] {
             return refusal(await(f.bulk.tag({{f.a}, {}, {}}, f.tag, true)));
         }},
        {Permission::ExportMembers,
         [&] {
             return refusal(await(f.bulk.exportCsv({{f.a}, {}, {}}, folder.filePath("m.csv"), words)));
         }},
        {Permission::MergeMembers,
         [&] {
             return refusal(await(f.duplicates.notDuplicates({{f.a, f.b}})));
         }},
        {Permission::MergeMembers,
         [&] {
             return refusal(await(f.duplicates.maybeDuplicates({{f.a, f.b}})));
         }},
        {Permission::MergeMembers, [&] { return refusal(await(f.duplicates.scan())); }},
        {Permission::MergeMembers, [&] { return refusal(await(f.duplicates.merge(f.a, f.b))); }},
        {Permission::MergeMembers, [&] { return refusal(await(f.duplicates.split(f.b))); }},
        {Permission::MemberLabels, [&] { return refusal(await(f.members.saveTag(tag))); }},
        {Permission::MemberLabels, [&] { return refusal(await(f.members.removeTag(f.tag))); }},
        {Permission::MemberLabels,
         [&] { return refusal(await(f.members.addField(QStringLiteral("鞋码"), FieldKind::Text))); }},
        {Permission::Products, [&] { return refusal(await(f.products.update(f.tea, other))); }},
        {Permission::Import, [&] { return refusal(await(f.imports.savePreset(preset))); }},
        {Permission::Import, [&] { return refusal(await(f.imports.erasePreset(preset.name))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.make(Report::Sales, {}))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.salesSummary(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.salesByDay(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.salesByHour(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.salesByWeekdayAndHour(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.categories(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.products(days, 5))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.payments(days))); }},
        {Permission::Reports, [&] { return refusal(await(f.reports.rfmMap(days.to))); }},
        {Permission::ShopSettings, [&] { return refusal(await(f.settings.save(renamed))); }},
        {Permission::CashierPin, [&] { return refusal(await(f.staff.setPin(f.cashier.id, "583920"))); }},
        {Permission::Staff, [&] { return refusal(await(f.staff.setPin(f.manager.id, "583920"))); }},
        {Permission::Staff, [&] { return refusal(await(f.staff.save(f.cashier))); }},
        {Permission::Staff, [&] { return refusal(await(f.staff.add(QStringLiteral("小吴"), Role::Cashier))); }},
        {Permission::VoidSale, [&] { return refusal(await(f.sales.voidSale(receipt, {}))); }},
    };
    constexpr std::pair<Verdict, ErrorCode> kAnswers[] = {{Verdict::Denied, ErrorCode::NotPermitted},
                                                          {Verdict::NeedsApproval, ErrorCode::ApprovalNeeded},
                                                          {Verdict::NeedsProof, ErrorCode::ProofNeeded}};
    bool changed = false;
    for (const auto& [permission, ask] : verbs) {
        CAPTURE(static_cast<int>(role), static_cast<int>(permission));
        std::optional<ErrorCode> expected;
        for (const auto& [what, code] : kAnswers)
            if (verdict(role, permission) == what) expected = code;
        changed |= !expected;
        CHECK(ask() == expected);
    }
    CHECK((f.count("SELECT COUNT(*) FROM journal") == journal) == !changed);
    CHECK(QFile::exists(folder.filePath("m.csv")) == (role == Role::Manager));

    // What everybody may.
    CHECK(f.sell(1, {}));
    const Member before = await(f.members.get(f.b))->member;
    Member edited = before;
    edited.note = QStringLiteral("常客");
    CHECK(await(f.members.update(before, edited)));
    CHECK(await(f.reports.salesByDay({days.to, days.to}))); // stands in the status line
}

TEST_CASE("A cashier gives a tenth, a manager three, more needs another's word", "[staff][permissions]") {
    Fixture f;
    struct Try {
        Role role;
        int teas;
        Money off;
        const char* unit;
        std::optional<ErrorCode> expected;
    };
    const Try tries[] = {
        {Role::Cashier, 1, {1'000}, "100", {}},
        {Role::Cashier, 1, {1'001}, "100", ErrorCode::ApprovalNeeded},
        {Role::Cashier, 1, {}, "89.99", ErrorCode::ApprovalNeeded}, // a lower price is a discount
        {Role::Cashier, 1, {}, "90", {}},
        {Role::Cashier, 1, {1}, "90", ErrorCode::ApprovalNeeded}, // and both count together
        {Role::Cashier, 1, {1'000}, "120", {}},                   // a tenth of what was asked
        {Role::Manager, 1, {3'000}, "100", {}},
        {Role::Manager, 1, {3'001}, "100", ErrorCode::ApprovalNeeded},
        {Role::Owner, 1, {10'000}, "100", {}},
    };
    for (const Try& each : tries) {
        f.signIn(each.role);
        CAPTURE(static_cast<int>(each.role), each.off.minor, each.unit);
        CHECK(refusal(f.sell(each.teas, each.off, each.unit)) == each.expected);
    }
    CHECK(f.count("SELECT COUNT(*) FROM sale") == 5);
}

TEST_CASE("An approval allows just what it was asked for, once, to that person, within five minutes",
          "[staff][permissions]") {
    Fixture f;
    f.signIn(Role::Cashier);
    const auto asked = f.sell(1, {2'000});
    CHECK(refusal(asked) == ErrorCode::ApprovalNeeded);
    const Approvable what = approvableOf(asked.error());
    CHECK((what.permission == Permission::Discount && what.amount == Money{2'000} && what.subject.size() == 32));
    CHECK(refusal(await(f.staff.approve(what, f.manager.id, "111112"))) == ErrorCode::WrongPin);
    CHECK(refusal(f.sell(1, {2'000})) == ErrorCode::ApprovalNeeded);

    REQUIRE(await(f.staff.approve(what, f.manager.id, kManagerPin)));
    f.signIn(Role::Manager); // it was given to the cashier
    CHECK(refusal(f.sell(1, {4'000})) == ErrorCode::ApprovalNeeded);
    f.signIn(Role::Cashier);
    CHECK(refusal(f.sell(1, {4'000})) == ErrorCode::ApprovalNeeded); // more than was allowed
    CHECK(refusal(f.sell(1, {1'999})) == ErrorCode::ApprovalNeeded); // and nothing but this
    CHECK(refusal(f.sell(2, {2'001})) == ErrorCode::ApprovalNeeded); // another cart
    SaleDraft short1;
    short1.lines = {{f.tea.id, Quantity::whole(1), f.tea.price, {}}};
    short1.discount.amount = {2'000};
    CHECK(refusal(await(f.sales.complete(short1))) == ErrorCode::PaymentShort); // refused otherwise: not used up
    const auto sold = f.sell(1, {2'000});
    REQUIRE(sold);
    CHECK(refusal(f.sell(1, {2'000})) == ErrorCode::ApprovalNeeded);
    CHECK(f.count("SELECT COUNT(*) FROM approval WHERE used_at IS NOT NULL") == 1);
    const Approval used = await(f.staff.approvals(10))->front();
    CHECK((used.what == what && used.to == f.cashier.id && used.by == f.manager.id && used.usedAt));
    CHECK(used.document == DocumentRef::of(sold->id));

    // The owner reads who allowed what, for which receipt.
    const BusinessDay today = f.shop.shop().settings().calendar().dayOf(f.shop.clock().now());
    const ReportContext context{today, Currency{}, f.shop.shop().settings().calendar()};
    const auto listed = await(f.shop.database().read([&](Connection& c) {
        return makeReport(c, Report::Approvals, {{today, today}}, context);
    }));
    REQUIRE(listed);
    REQUIRE(listed->rows.size() == 1);
    CHECK(listed->rows[0][1] == Cell(Term::ApprovedDiscount));
    CHECK(listed->rows[0][2] == Cell(Money{2'000}));
    CHECK(listed->rows[0][3] == Cell(f.cashier.name));
    CHECK(listed->rows[0][4] == Cell(f.manager.name));
    CHECK(listed->rows[0][5] == Cell(sold->receipt));

    REQUIRE(await(f.staff.approve(what, f.manager.id, kManagerPin)));
    f.shop.clock().advance(5 * 60'000 + 1);
    CHECK(refusal(f.sell(1, {2'000})) == ErrorCode::ApprovalNeeded);
    f.shop.clock().advance(-5 * 60'000 - 1); // nor does a clock put back make it count from the future
    f.shop.clock().advance(-1);
    CHECK(refusal(f.sell(1, {2'000})) == ErrorCode::ApprovalNeeded);

    const Approvable large = approvableOf(f.sell(1, {4'000}).error());
    CHECK(refusal(await(f.staff.approve(large, f.manager.id, kManagerPin))) ==
          ErrorCode::ApprovalNeeded); // not a manager's to give
    REQUIRE(await(f.staff.approve(large, f.owner.id, kOwnerPin)));
    CHECK(f.sell(1, {4'000}));
}

TEST_CASE("A refund of a cashier's is another's word, and never of their own sale", "[staff][permissions]") {
    Fixture f;
    const QString own = f.soldBy(Role::Cashier), others = f.soldBy(Role::Owner), large = f.soldBy(Role::Owner, 21);
    f.signIn(Role::Cashier);
    CHECK(refusal(f.refund(own)) == ErrorCode::OwnSale);
    const auto asked = f.refund(others);
    CHECK(refusal(asked) == ErrorCode::ApprovalNeeded);
    REQUIRE(await(f.staff.approve(approvableOf(asked.error()), f.manager.id, kManagerPin)));
    CHECK(refusal(f.refund(own)) == ErrorCode::OwnSale);
    CHECK(refusal(f.refund(large)) == ErrorCode::ApprovalNeeded); // it was for the other one
    const auto done = f.refund(others);
    REQUIRE(done);
    CHECK(f.count("SELECT cashier_id FROM refund") == f.cashier.id.value);
    CHECK(f.count("SELECT by_id FROM approval WHERE used_at IS NOT NULL") == f.manager.id.value);

    f.signIn(Role::Manager);
    CHECK(refusal(f.refund(large, 21)) == ErrorCode::ApprovalNeeded);                // 2,100
    CHECK(refusal(await(f.sales.voidSale(large, {}))) == ErrorCode::ApprovalNeeded); // no way around it
    CHECK(f.refund(large, 20));                                                      // 2,000
    CHECK(refusal(f.refund(large, 1)) == ErrorCode::ApprovalNeeded); // 2,100 of one sale, though in parts
    CHECK(f.refund(own));
}

TEST_CASE("A void takes money back as a refund does", "[staff][permissions]") {
    Fixture f;
    const QString own = f.soldBy(Role::Cashier), others = f.soldBy(Role::Manager);
    f.signIn(Role::Cashier);
    const auto asked = await(f.sales.voidSale(others, {}));
    CHECK(refusal(asked) == ErrorCode::ApprovalNeeded);
    REQUIRE(await(f.staff.approve(approvableOf(asked.error()), f.manager.id, kManagerPin)));
    CHECK(refusal(await(f.sales.voidSale(own, {}))) == ErrorCode::OwnSale);
    CHECK(await(f.sales.voidSale(others, {})));
    f.signIn(Role::Manager);
    CHECK(await(f.sales.voidSale(own, {})));
}

TEST_CASE("Nobody but the owner sells in another's name or under a code of their own making", "[staff][permissions]") {
    Fixture f;
    f.signIn(Role::Cashier);
    SaleDraft draft;
    draft.cashier = f.manager.id;
    draft.lines = {{f.tea.id, Quantity::whole(1), f.tea.price, {}}};
    draft.tenders = {{PaymentMethod::Cash, hundreds(1)}};
    const auto sold = await(f.sales.complete(draft));
    REQUIRE(sold);
    CHECK(await(f.sales.sale(sold->receipt))->cashier == f.cashier.id);

    Order order;
    order.lines = {{"NEW", QStringLiteral("茶"), Quantity::whole(1), *parseUnitPrice(u"1"), {}}};
    order.tenders = {{PaymentMethod::Cash, {100}}};
    const std::int64_t products = f.count("SELECT COUNT(*) FROM product");
    CHECK(refusal(await(f.sales.complete(order))) == ErrorCode::NotPermitted);
    CHECK(f.count("SELECT COUNT(*) FROM product") == products);
    f.signIn(Role::Manager);
    CHECK(await(f.sales.complete(order)));
}

TEST_CASE("The owner's word on a cashier's screen is for one approval", "[staff][permissions]") {
    Fixture f;
    f.signIn(Role::Cashier);
    const Approvable what = approvableOf(f.sell(1, {5'000}).error());
    REQUIRE(f.shop.shop().prove(kTestPassphrase));
    REQUIRE(await(f.staff.approveAsOwner(what)));
    CHECK(refusal(await(f.staff.approveAsOwner(what))) == ErrorCode::ProofNeeded);
    CHECK(f.sell(1, {5'000}));
    CHECK(refusal(f.sell(1, {5'000})) == ErrorCode::ApprovalNeeded);
}

TEST_CASE("Another role holds at once", "[staff][permissions]") {
    Fixture f;
    Staff second = *await(f.staff.add(QStringLiteral("二店主"), Role::Owner));
    second.role = Role::Cashier;
    f.shop.shop().session().signIn({second.id, second.name, Role::Owner, true});
    REQUIRE(await(f.staff.save(second)));
    CHECK(refusal(await(f.staff.save(second))) == ErrorCode::NotPermitted);
}

TEST_CASE("A manager's export has nobody's whole phone in it, the owner's asks for the passphrase",
          "[staff][permissions]") {
    Fixture f;
    QTemporaryDir folder;
    MemberExportWords words;
    words.gender = [](Gender) { return QString(); };
    words.consents = [](Consents) { return QString(); };
    const QString path = folder.filePath("m.csv");
    const auto exported = [&] {
        const auto rows = await(f.bulk.exportCsv({{f.a}, {}, {}}, path, words));
        REQUIRE(rows);
        QFile file(path);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return QString::fromUtf8(file.readAll());
    };
    f.signIn(Role::Manager);
    const QString masked = exported();
    CHECK(masked.contains("1234"));
    CHECK_FALSE(masked.contains(QRegularExpression("138 ?0000 ?1234")));
    CHECK_FALSE(masked.contains("example.org"));

    f.signIn(Role::Owner);
    CHECK(refusal(await(f.bulk.exportCsv({{f.a}, {}, {}}, path, words))) == ErrorCode::ProofNeeded);
    CHECK(refusal(f.shop.shop().prove(QStringLiteral("not the passphrase"))) == ErrorCode::WrongPassphrase);
    CHECK(refusal(await(f.bulk.exportCsv({{f.a}, {}, {}}, path, words))) == ErrorCode::ProofNeeded);
    REQUIRE(f.shop.shop().prove(kTestPassphrase));
    CHECK(exported().contains(QRegularExpression("138 ?0000 ?1234")));
    CHECK(exported().contains("example.org"));
}

TEST_CASE("A proof lasts five minutes of real time and is one person's", "[staff][permissions]") {
    std::chrono::milliseconds steady{0};
    const Staff owner{StaffId{1}, QStringLiteral("店主"), Role::Owner, true};
    const Staff manager{StaffId{2}, QStringLiteral("经理"), Role::Manager, true};
    Session session(owner, [&] { return steady; });
    CHECK_FALSE(session.actor().isProven);
    session.prove();
    CHECK(session.actor().isProven);
    steady += kProofLasts - 1ms;
    session.signIn(owner); // the same person
    CHECK(session.actor().isProven);
    steady += 1ms;
    CHECK_FALSE(session.actor().isProven);
    session.prove();
    session.signIn(manager);
    CHECK_FALSE(session.actor().isProven);
    session.signIn(owner);
    CHECK_FALSE(session.actor().isProven);
    session.signIn(manager);
    session.prove(); // at the lock, before they are signed in
    session.signIn(owner);
    CHECK(session.actor().isProven);
}

TEST_CASE("What is written carries the name of who works", "[staff][permissions]") {
    Fixture f;
    f.signIn(Role::Manager);
    f.member(QStringLiteral("丙"));
    CHECK(f.count("SELECT actor FROM journal ORDER BY seq DESC LIMIT 1") == f.manager.id.value);
    f.shop.reopen();
    CHECK(f.shop.shop().session().user().role == Role::Owner);
}
