#include "core/text/Pinyin.h"

#include "core/text/Fold.h"
#include "tests/support/Strings.h"

#include <catch2/catch_test_macros.hpp>

#include <thread>

using namespace zg;

namespace {

QStringList readingsOf(QStringView name, size_t unit, ReadingRules rules = ReadingRules::People) {
    const auto units = textUnits(fold(name), rules);
    return unit < units.size() ? units[unit].readings : QStringList();
}

} // namespace

TEST_CASE("Surnames are read as surnames, given names as names", "[text][pinyin]") {
    CHECK(namePinyin(u"单田芳") == u"shan tian fang");
    CHECK(namePinyin(u"小单") == u"xiao dan");
    CHECK(namePinyin(u"曾志伟") == u"zeng zhi wei");
    CHECK(namePinyin(u"仇英") == u"qiu ying");
    CHECK(namePinyin(u"解缙") == u"xie jin");
    CHECK(namePinyin(u"查良镛") == u"zha liang yong");
    CHECK(namePinyin(u"区小明") == u"ou xiao ming");
    CHECK(namePinyin(u"任盈盈") == u"ren ying ying");
    CHECK(namePinyin(u"吕布") == u"lv bu");
    CHECK(namePinyin(u"張三豐") == u"zhang san feng");
    CHECK(namePinyin(u"朴智星") == u"piao zhi xing");
    CHECK(namePinyin(u"那英") == u"na ying");
    CHECK(namePinyin(u"缪斯") == u"miao si");
    CHECK(namePinyin(u"乜小姐") == u"nie xiao jie");
    CHECK(namePinyin(u"覃先生") == u"qin xian sheng");
    CHECK(namePinyin(u"乐嘉") == u"yue jia");
    CHECK(namePinyin(u"张乐") == u"zhang le");
}

TEST_CASE("Surnames of two characters are read together", "[text][pinyin]") {
    CHECK(namePinyin(u"尉迟恭") == u"yu chi gong");
    CHECK(namePinyin(u"尉健行") == u"wei jian xing");
    CHECK(namePinyin(u"万俟卨") == u"mo qi xie");
    CHECK(namePinyin(u"万里") == u"wan li");
    CHECK(namePinyin(u"单于明") == u"shan yu ming");
    CHECK(namePinyin(u"令狐冲") == u"ling hu chong");
    CHECK(namePinyin(u"长孙无忌") == u"zhang sun wu ji");
    CHECK(namePinyin(u"澹台灭明") == u"tan tai mie ming");
    CHECK(namePinyin(u"欧阳锋") == u"ou yang feng");
}

TEST_CASE("Other readings stay findable", "[text][pinyin]") {
    CHECK(readingsOf(u"吕布", 0) == QStringList{"lv", "lu"});
    CHECK(readingsOf(u"单田芳", 0).contains("dan"));
    CHECK(readingsOf(u"覃先生", 0).contains("tan"));
    CHECK(readingsOf(u"朴智星", 0).contains("pu"));
    CHECK(readingsOf(u"张乐", 1).contains("yue"));
    CHECK(readingsOf(u"尉健行", 2).contains("hang"));
    CHECK(readingsOf(u"尉迟恭", 0).contains("wei"));
}

TEST_CASE("Products are read as words", "[text][pinyin]") {
    CHECK(readingsOf(u"单人床", 0, ReadingRules::Products).first() == u"dan");
    CHECK(readingsOf(u"绿茶", 0, ReadingRules::Products) == QStringList{"lv", "lu"});
    CHECK(readingsOf(u"乐高", 0, ReadingRules::Products).first() == u"le");
}

TEST_CASE("Words, punctuation and rare characters", "[text][pinyin]") {
    const auto units = textUnits(fold(u"Tom's 哥-2号"), ReadingRules::People);
    QStringList texts;
    for (const auto& unit : units) texts.append(unit.text);
    CHECK(texts == QStringList{"tom", "s", "哥", "2", "号"});
    CHECK(pinyinKey(units) == u"tom s ge 2 hao");
    CHECK(namePinyin(u"𠮷田") == u"𠮷 tian");
    CHECK(namePinyin(u"") == u"");
    CHECK(namePinyin(u"!!!") == u"");
}

TEST_CASE("Readings are the same from many threads", "[text][pinyin]") {
    const QString names = QStringLiteral("赵钱孙李周吴郑王冯陈褚卫蒋沈韩杨朱秦尤许何吕施张孔曹严华金魏陶姜");
    const auto all = [&] {
        QStringList keys;
        for (qsizetype i = 0; i + 2 < names.size(); ++i) keys.append(namePinyin(QStringView(names).mid(i, 3)));
        return keys;
    };
    std::vector<QStringList> found(4);
    std::vector<std::thread> threads;
    for (auto& keys : found) threads.emplace_back([&] { keys = all(); });
    for (auto& thread : threads) thread.join();
    for (const auto& keys : found) CHECK(keys == all());
}
