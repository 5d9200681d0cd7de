#include "ui/till/TillQueue.h"

#include "tests/ui/Gui.h"

#include <QtCore/QPromise>

#include <catch2/catch_test_macros.hpp>

#include <algorithm>
#include <random>

using namespace zg;

TEST_CASE("However answers come in, they are carried out as they were asked, with what each asks besides",
          "[ui][till][haste]") {
    std::mt19937 random(11);
    for (int round = 0; round < 50; ++round) {
        CAPTURE(round);
        TillQueue queue;
        std::vector<int> expected, done;
        std::vector<std::shared_ptr<QPromise<Result<int>>>> open;
        const auto question = [&](int value) {
            auto promise = std::make_shared<QPromise<Result<int>>>();
            promise->start();
            promise->addResult(Result<int>(value));
            open.push_back(promise);
            return promise->future();
        };
        const auto answerOne = [&] {
            if (open.empty()) return;
            const auto at = open.begin() + static_cast<std::ptrdiff_t>(random() % open.size());
            (*at)->finish();
            open.erase(at);
        };
        for (int i = 0; i < 30; ++i) {
            const int value = i * 10;
            expected.push_back(value);
            switch (random() % 3) {
            case 0: queue.add([&done, value] { done.push_back(value); }); break;
            case 1: queue.ask(question(value), [&done](const Result<int>& answer) { done.push_back(*answer); }); break;
            case 2: // a code that turns out to be somebody, who is looked up
                for (const int inner : {1, 2}) expected.push_back(value + inner);
                queue.ask(question(value), [&](const Result<int>& answer) {
                    done.push_back(*answer);
                    for (const int inner : {1, 2})
                        queue.ask(question(*answer + inner),
                                  [&done](const Result<int>& second) { done.push_back(*second); });
                });
                break;
            }
            if (random() % 5 == 0) queue.setHeld(!queue.isHeld());
            if (random() % 2 == 0) answerOne();
            if (random() % 4 == 0) QCoreApplication::processEvents();
        }
        queue.setHeld(false);
        REQUIRE(eventually([&] {
            answerOne();
            return queue.isIdle();
        }));
        CHECK(done == expected);
        CHECK(queue.turn() == 30); // what is asked besides has no turn of its own
    }
}

TEST_CASE("Held, a queue does nothing; what belongs to the one before comes first", "[ui][till][haste]") {
    TillQueue queue;
    QStringList done;
    queue.add([&] {
        done << QStringLiteral("resume");
        queue.setHeld(true);
    });
    queue.add([&] { done << QStringLiteral("pay"); });
    QPromise<Result<int>> member;
    member.start();
    queue.askFirst(member.future(), [&](const Result<int>&) { done << QStringLiteral("member"); });
    CHECK(queue.waiting() == 2);
    queue.setHeld(false);
    CHECK(done == QStringList{"resume"});
    member.addResult(Result<int>(1));
    member.finish();
    REQUIRE(eventually([&] { return queue.isIdle(); }));
    CHECK(done == QStringList{"resume", "member", "pay"});
}
