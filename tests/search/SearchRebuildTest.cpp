#include "core/search/SearchRebuild.h"

#include "core/members/DuplicateService.h"
#include "core/members/MemberService.h"
#include "core/members/MemberStore.h"
#include "core/products/ProductService.h"
#include "core/products/ProductStore.h"
#include "core/search/RebuildState.h"
#include "core/search/SearchIndex.h"
#include "core/search/TermVersion.h"
#include "core/store/Catching.h"
#include "tests/support/ChildProcess.h"
#include "tests/support/People.h"
#include "tests/support/Stocked.h"
#include "tests/support/Strings.h"
#include "tests/support/Terms.h"

#include <catch2/catch_test_macros.hpp>
#include <catch2/generators/catch_generators_all.hpp>

#include <csignal>
#include <random>

using namespace zg;

namespace {

constexpr SearchRebuild::Sizes kSmall{7, 31, 40};

// What is done to a shop while its terms are written anew: everything that changes what somebody is found by.
class Meanwhile {
public:
    Meanwhile(TestShop& shop, unsigned seed)
        : m_shop(shop), m_members(shop.shop(), shop.clock()), m_duplicates(shop.shop(), shop.clock()),
          m_products(shop.shop(), shop.clock()), m_random(seed) {}

    void add(int members, int products) {
        for (int i = 0; i < members; ++i) m_people.push_back(await(m_members.create(m_random.member())).value().id);
        for (int i = 0; i < products; ++i) m_goods.push_back(await(m_products.create(product())).value().id);
    }

    void change() { // also on the thread of the rebuild, while the test waits for it
        const auto anybody = [&] { return m_people[static_cast<size_t>(m_random.pick(std::ssize(m_people)))]; };
        switch (m_random.pick(9)) {
        case 0: add(1, 0); break;
        case 1: add(0, 1); break;
        case 2:
        case 3: {
            const Member stored = await(m_members.get(anybody()))->member;
            Member member = stored;
            const Member other = m_random.member();
            m_random.pick(2) == 0 ? void(member.name = other.name) : void(member.phones = other.phones);
            CHECK(await(m_members.update(stored, member)));
            break;
        }
        case 4: {
            const Product stored =
                await(m_products.get(m_goods[static_cast<size_t>(m_random.pick(std::ssize(m_goods)))])).value();
            Product changed = stored;
            const Product other = product();
            m_random.pick(2) == 0 ? void(changed.name = other.name) : void(changed.barcodes = other.barcodes);
            CHECK(await(m_products.update(stored, changed)));
            break;
        }
        case 5:
        case 6: {
            const MemberId other = anybody();
            if (await(m_duplicates.merge(anybody(), other))) m_merged.push_back(other);
            break;
        }
        case 7:
            if (m_merged.empty()) break;
            CHECK(await(m_duplicates.split(m_merged.back())));
            m_merged.pop_back();
            break;
        default: removeSomebody(); break;
        }
    }

private:
    Product product() {
        Product product;
        product.name = m_random.name();
        product.code = QString::number(m_random.pick(100'000));
        for (qsizetype i = m_random.pick(3); i > 0; --i)
            product.barcodes << QString::number(6'900'000 + m_random.pick(90'000));
        return product;
    }

    // As the undoing of an import does: only whoever was never merged.
    void removeSomebody() {
        const MemberId gone = m_people.back();
        const bool removed = await(m_shop.write([gone](Connection& c) -> Result<bool> {
                                 auto merges =
                                     c.prepare("SELECT 1 FROM member_merge WHERE merged_id = ?1 OR keeper_id = ?1");
                                 merges.bindAll(gone);
                                 if (merges.step()) return false;
                                 merges.reset();
                                 MemberStore::erase(c, gone);
                                 return true;
                             })).value();
        if (removed) m_people.pop_back();
    }

    TestShop& m_shop;
    MemberService m_members;
    DuplicateService m_duplicates;
    ProductService m_products;
    RandomPeople m_random;
    std::vector<MemberId> m_people, m_merged;
    std::vector<ProductId> m_goods;
};

// As another version of the program left the file: some terms are missing, some are of nobody's making.
void spoil(TestShop& shop) {
    REQUIRE(await(shop.write([](Connection& c) {
        c.prepare("UPDATE setting SET value = 'of another version' WHERE key = 'search.terms'").run();
        c.prepare("DELETE FROM member_search WHERE member_id % 3 = 0").run();
        c.prepare("DELETE FROM product_search WHERE product_id % 3 = 0").run();
        c.prepare("INSERT INTO member_search (term, member_id) VALUES ('stray', 1)").run();
    })));
}

void requireRight(TestShop& shop) {
    REQUIRE(await(shop.write([](Connection& c) {
        CHECK(searchTermsAreCurrent(c)); // CHECK: this is the writer's thread
        CHECK(checkSearchTerms(c).clean());
        const QStringList made = searchTermsIn(c);
        writeTermsFromNothing(c);
        CHECK(made == searchTermsIn(c));
        // Nothing is left behind.
        CHECK_FALSE(rebuildState(c));
        auto left =
            c.prepare("SELECT (SELECT count(*) FROM member_search_next) + (SELECT count(*) FROM product_search_next) "
                      "+ (SELECT count(*) FROM search_rebuild_stale)");
        left.step();
        CHECK(left.integer(0) == 0);
    })));
}

} // namespace

TEST_CASE("Terms made by another version are written anew once", "[search]") {
    TestShop shop;
    MemberService members(shop.shop(), shop.clock());
    addMember(members, QStringLiteral("张三"), "13812346688");
    SearchRebuild rebuild(shop.shop(), shop.clock());
    CHECK(await(rebuild.run()) == false);
    REQUIRE(await(shop.write([](Connection& c) {
        c.prepare("UPDATE setting SET value = 'old' WHERE key = 'search.terms'").run();
        c.prepare("DELETE FROM member_search").run();
    })));
    CHECK(await(rebuild.run()) == true);
    CHECK(await(rebuild.run()) == false);
    CHECK(await(members.search(QStringLiteral("zs")))->size() == 1);
    requireRight(shop);
}

TEST_CASE("Terms are written anew while members and products change, and none is lost", "[search][property]") {
    const unsigned seed = GENERATE(range(1u, 9u));
    CAPTURE(seed);
    TestShop shop;
    Meanwhile meanwhile(shop, seed);
    meanwhile.add(60, 25);
    for (int i = 0; i < 40; ++i) meanwhile.change();
    spoil(shop);
    SearchRebuild rebuild(shop.shop(), shop.clock(), kSmall);
    int steps = 0;
    std::mt19937 often(seed);
    const auto done = await(rebuild.run([&](std::int64_t, std::int64_t) {
        ++steps;
        for (auto i = often() % 4; i > 0; --i) meanwhile.change();
    }));
    CHECK(done == true);
    CHECK(steps > 40);
    requireRight(shop);
    for (int i = 0; i < 20; ++i) meanwhile.change();
    requireRight(shop);
}

TEST_CASE("Writing terms anew, stopped by the end of the program, goes on at the next start", "[search]") {
    TestShop shop;
    {
        Meanwhile meanwhile(shop, 5);
        meanwhile.add(50, 20);
    }
    spoil(shop);
    int starts = 0;
    std::int64_t before = -1, reached = 0;
    for (bool done = false; !done; ++starts) {
        {
            SearchRebuild rebuild(shop.shop(), shop.clock(), kSmall);
            int left = 30;
            const auto answer = await(rebuild.run([&](std::int64_t now, std::int64_t) {
                reached = now;
                if (--left == 0) rebuild.stop();
            }));
            done = answer.has_value();
            CHECK(done == (left > 0));
            CHECK((done || answer.error().code == ErrorCode::Cancelled));
        }
        if (!done && starts < 2) CHECK(reached > std::exchange(before, reached)); // not from the beginning again
        shop.reopen();
        Meanwhile(shop, static_cast<unsigned>(starts)).add(1, 1);
    }
    CHECK(starts > 2);
    requireRight(shop);
}

TEST_CASE("child: write terms anew and die", "[.child]") {
    const QStringList what = childArgument().split('|');
    SystemClock clock;
    auto shop = Shop::openWithPassphrase(what[0], kTestPassphrase, {1, CacheSize{4096}, CacheSize{4096}});
    if (!shop) return;
    SearchRebuild rebuild(**shop, clock, kSmall);
    int steps = 0;
    const auto done = await(rebuild.run([&](std::int64_t, std::int64_t) {
        if (++steps == what[1].toInt()) raise(SIGKILL);
    }));
    if (done) tellParent(QStringLiteral("done"));
}

TEST_CASE("Killed at any step, writing terms anew goes on", "[search][kill]") {
    TestShop shop;
    {
        Meanwhile meanwhile(shop, 7);
        meanwhile.add(40, 15);
        for (int i = 0; i < 20; ++i) meanwhile.change();
    }
    spoil(shop);
    bool done = false;
    for (int step = 1; !done && step < 60; step += 3) {
        shop.close();
        {
            ChildProcess child("child: write terms anew and die", shop.folder() + '|' + QString::number(step));
            done = child.remainingLines().contains(QStringLiteral("done"));
        }
        shop.reopen();
        Meanwhile meanwhile(shop, static_cast<unsigned>(step));
        meanwhile.add(3, 2);
        for (int i = 0; i < 3; ++i) meanwhile.change();
    }
    REQUIRE(done);
    requireRight(shop);
}

TEST_CASE("Terms half made by another version are of no use, whatever was changed since", "[search]") {
    TestShop shop;
    Meanwhile meanwhile(shop, 11);
    meanwhile.add(30, 10);
    spoil(shop);
    {
        SearchRebuild rebuild(shop.shop(), shop.clock(), kSmall);
        REQUIRE(await(rebuild.run()) == true);
    }
    REQUIRE(await(shop.write([](Connection& c) {
        c.prepare("INSERT INTO search_rebuild (id, version, after_member) VALUES (1, 'of another version', 1000)")
            .run();
        c.prepare("INSERT INTO member_search_next (term, member_id) VALUES ('half', 1)").run();
    })));
    SECTION("changed by this version") {
        for (int i = 0; i < 10; ++i) meanwhile.change();
        CHECK(await(shop.database().read([](Connection& c) { return rebuildState(c); })).value()->version.isEmpty());
    }
    SECTION("not changed") {}
    SearchRebuild rebuild(shop.shop(), shop.clock(), kSmall);
    CHECK(await(rebuild.run()) == true);
    requireRight(shop);
}
