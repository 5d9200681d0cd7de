#include "core/members/DuplicateRules.h"

#include "core/text/Fold.h"

#include <QtCore/QStringList>

#include <algorithm>
#include <array>
#include <vector>

namespace zg {

namespace {

// What speaks for and against one person; found on FEBRL's published duplicates and on families made up for the tests.
namespace Weight {
constexpr int kName = 35, kSound = 25, kPart = 10, kOtherName = -30;
constexpr int kPhone = 40, kPhoneNear = 25, kCard = 45, kAccount = 40, kAddress = 20;
constexpr int kBirthday = 30, kBirthdayWithoutYear = 14, kBirthdayNear = 10, kOtherBirthday = -15, kOtherGender = -10;
} // namespace Weight

constexpr double kSameWord = 0.86; // Jaro-Winkler of two words that are one with a slip

std::vector<std::string_view> words(std::string_view text) {
    std::vector<std::string_view> all;
    while (!text.empty()) {
        const auto end = std::min(text.find(' '), text.size());
        if (end > 0) all.push_back(text.substr(0, end));
        text.remove_prefix(std::min(end + 1, text.size()));
    }
    return all;
}

// Jaro's similarity with Winkler's bonus for a common beginning, over bytes: 0 to 1.
double jaroWinkler(std::string_view a, std::string_view b) {
    constexpr std::size_t kMost = 64;
    a = a.substr(0, kMost);
    b = b.substr(0, kMost);
    if (a.empty() || b.empty()) return a == b ? 1 : 0;
    const std::size_t reach = std::max<std::size_t>(std::max(a.size(), b.size()) / 2, 1) - 1;
    std::array<bool, kMost> inA{}, inB{};
    double matches = 0;
    for (std::size_t i = 0; i < a.size(); ++i)
        for (std::size_t j = i > reach ? i - reach : 0; j < std::min(b.size(), i + reach + 1); ++j)
            if (!inB[j] && a[i] == b[j]) {
                inA[i] = inB[j] = true;
                ++matches;
                break;
            }
    if (matches == 0) return 0;
    double swapped = 0;
    for (std::size_t i = 0, j = 0; i < a.size(); ++i) {
        if (!inA[i]) continue;
        while (!inB[j]) ++j;
        swapped += a[i] != b[j++];
    }
    const double jaro = (matches / static_cast<double>(a.size()) + matches / static_cast<double>(b.size()) +
                         (matches - swapped / 2) / matches) /
                        3;
    std::size_t prefix = 0;
    while (prefix < std::min({a.size(), b.size(), std::size_t{4}}) && a[prefix] == b[prefix]) ++prefix;
    return jaro + static_cast<double>(prefix) * 0.1 * (1 - jaro);
}

bool startsWithHan(const QString& folded) {
    return !folded.isEmpty() && isHan(folded[0].unicode());
}

// 张先生: a surname and how one is addressed.
bool isSurnameWithTitle(const QString& name) {
    static const QStringList titles{QStringLiteral("先生"), QStringLiteral("女士"), QStringLiteral("小姐"),
                                    QStringLiteral("太太"), QStringLiteral("老师"), QStringLiteral("阿姨"),
                                    QStringLiteral("叔叔"), QStringLiteral("师傅"), QStringLiteral("老板"),
                                    QStringLiteral("经理"), QStringLiteral("医生"), QStringLiteral("大姐"),
                                    QStringLiteral("大哥"), QStringLiteral("总"),   QStringLiteral("姐"),
                                    QStringLiteral("哥"),   QStringLiteral("姨"),   QStringLiteral("叔")};
    return std::ranges::any_of(titles, [&](const QString& title) {
        const auto rest = name.size() - title.size();
        return name.endsWith(title) && rest >= 1 && rest <= 2;
    });
}

NameLikeness hanLikeness(const QString& a, const QString& b, std::string_view pinyinA, std::string_view pinyinB) {
    // "Wang Fang" typed for 王芳 has the same syllables.
    if (soundKey(pinyinA) == soundKey(pinyinB)) return NameLikeness::Sound;
    for (const auto& [one, other] : {std::pair(a, b), std::pair(b, a)}) {
        if (isSurnameWithTitle(one) && startsWithHan(other) && one[0] == other[0]) return NameLikeness::Part;
        if (one.size() >= 2 && other.size() > one.size() && (other.startsWith(one) || other.endsWith(one)))
            return NameLikeness::Part;
    }
    return NameLikeness::Different;
}

// Words in any order, each against the most alike of the other's.
NameLikeness latinLikeness(std::string_view a, std::string_view b) {
    auto few = words(a), many = words(b);
    if (few.size() > many.size()) std::swap(few, many);
    if (few.empty()) return NameLikeness::Different;
    const std::size_t left = many.size() - few.size();
    std::size_t alike = 0;
    for (const std::string_view word : few) {
        const auto best = std::ranges::max_element(many, {}, [&](std::string_view w) { return jaroWinkler(word, w); });
        if (best == many.end() || jaroWinkler(word, *best) < kSameWord) continue;
        ++alike;
        many.erase(best);
    }
    if (alike == few.size()) return left == 0 || few.size() >= 2 ? NameLikeness::Sound : NameLikeness::Part;
    return alike > 0 ? NameLikeness::Part : NameLikeness::Different;
}

int digitsApart(int a, int b, int digits) {
    int apart = 0;
    for (int i = 0; i < digits; ++i, a /= 10, b /= 10) apart += a % 10 != b % 10;
    return apart;
}

// 1: the same day, the years known or not; a slip of one digit or of day and month is 0; another day is −1.
int sameBirthday(const DuplicateRecord& a, const DuplicateRecord& b) {
    const bool sameDay = a.birthMonth == b.birthMonth && a.birthDay == b.birthDay;
    const bool sameYear = a.birthYear == b.birthYear || a.birthYear == 0 || b.birthYear == 0;
    if (a.birthCalendar != b.birthCalendar) return sameDay ? 0 : -1; // one of them was filed under the wrong calendar
    if (sameDay && sameYear) return 1;
    const bool swapped = sameYear && a.birthMonth == b.birthDay && a.birthDay == b.birthMonth;
    const int apart = digitsApart(a.birthMonth, b.birthMonth, 2) + digitsApart(a.birthDay, b.birthDay, 2) +
                      (sameYear ? 0 : digitsApart(a.birthYear, b.birthYear, 4));
    return swapped || apart == 1 ? 0 : -1;
}

} // namespace

std::string soundKey(std::string_view pinyin) {
    std::string key;
    for (const std::string_view word : words(pinyin)) {
        std::string syllable(word);
        if (syllable.size() > 2 && syllable[1] == 'h' && std::string_view("zcs").find(syllable[0]) != std::string::npos)
            syllable.erase(1, 1);
        if (syllable[0] == 'n' && syllable.size() > 1) syllable[0] = 'l';
        if (syllable.size() > 3 && syllable.ends_with("ng")) syllable.pop_back();
        key += syllable;
        key += ' ';
    }
    return key;
}

NameLikeness likeness(std::string_view nameA, std::string_view pinyinA, std::string_view nameB,
                      std::string_view pinyinB) {
    if (nameA.empty() || nameB.empty()) return NameLikeness::Missing;
    if (nameA == nameB) return NameLikeness::Same;
    const auto folded = [](std::string_view name) {
        return fold(QString::fromUtf8(name.data(), static_cast<qsizetype>(name.size())));
    };
    const QString a = folded(nameA), b = folded(nameB);
    if (QString(a).remove(u' ') == QString(b).remove(u' ')) return NameLikeness::Same;
    if (startsWithHan(a) || startsWithHan(b)) return hanLikeness(a, b, pinyinA, pinyinB);
    return latinLikeness(pinyinA, pinyinB);
}

bool phonesAreNear(std::string_view a, std::string_view b) {
    if (a.size() != b.size() || a.size() < 8) return false;
    const auto [x, y] = std::ranges::mismatch(a, b);
    if (x == a.end()) return false;
    const std::string_view restA(x + 1, a.end()), restB(y + 1, b.end());
    if (restA == restB) return true;
    return !restA.empty() && *x == restB[0] && *y == restA[0] && restA.substr(1) == restB.substr(1);
}

DuplicateEvidence compare(const DuplicateRecord& a, const DuplicateRecord& b) {
    DuplicateEvidence found;
    const auto add = [&](DuplicateReason reason, int weight) {
        found.reasons |= reason;
        found.score += weight;
    };
    const NameLikeness name = likeness(a.name, a.pinyin, b.name, b.pinyin);
    switch (name) {
    case NameLikeness::Same: add(DuplicateReason::Name, Weight::kName); break;
    case NameLikeness::Sound: add(DuplicateReason::NameSound, Weight::kSound); break;
    case NameLikeness::Part: add(DuplicateReason::NamePart, Weight::kPart); break;
    case NameLikeness::Different: found.score += Weight::kOtherName; break;
    case NameLikeness::Missing: break;
    }
    bool samePhone = false, nearPhone = false;
    for (const std::string_view mine : a.phones)
        for (const std::string_view theirs : b.phones) {
            samePhone = samePhone || mine == theirs;
            nearPhone = nearPhone || phonesAreNear(mine, theirs);
        }
    if (samePhone)
        add(DuplicateReason::Phone, Weight::kPhone);
    else if (nearPhone && name >= NameLikeness::Part)
        add(DuplicateReason::PhoneNear, Weight::kPhoneNear);
    if (a.card && a.card == b.card) add(DuplicateReason::Card, Weight::kCard);
    if (a.email && a.email == b.email) add(DuplicateReason::Email, Weight::kAccount);
    if (a.wechat && a.wechat == b.wechat) add(DuplicateReason::WeChat, Weight::kAccount);
    if (a.address && a.address == b.address) add(DuplicateReason::Address, Weight::kAddress);
    if (a.birthCalendar && b.birthCalendar) {
        const int same = sameBirthday(a, b);
        if (same > 0)
            add(DuplicateReason::Birthday,
                a.birthYear && b.birthYear ? Weight::kBirthday : Weight::kBirthdayWithoutYear);
        else
            found.score += same == 0 ? Weight::kBirthdayNear : Weight::kOtherBirthday;
    }
    if (a.gender && b.gender && a.gender != b.gender) found.score += Weight::kOtherGender;
    // Who shares a phone, a card or an account is at least worth a look.
    constexpr DuplicateReasons kIdentities = DuplicateReasons(DuplicateReason::Phone) | DuplicateReason::Card |
                                             DuplicateReason::Email | DuplicateReason::WeChat;
    found.score = std::clamp(found.score, found.reasons & kIdentities ? kLeastScore : 0, 100);
    // One agreeing field alone, or a family at one address, is nobody's duplicate.
    if (!(found.reasons & kIdentities) && found.score < kPossibleScore) return {};
    return found;
}

DuplicateLevel levelOf(int score) {
    return score >= kLikelyScore     ? DuplicateLevel::Likely
           : score >= kPossibleScore ? DuplicateLevel::Possible
                                     : DuplicateLevel::Unlikely;
}

std::int64_t DuplicateScan::worthwhile() const {
    return std::ranges::count_if(groups, [](const DuplicateGroup& g) { return g.level != DuplicateLevel::Unlikely; });
}

} // namespace zg
