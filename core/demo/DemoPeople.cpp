#include "core/demo/DemoPeople.h"

#include "core/text/Lunar.h"

#include <algorithm>

namespace zg {

namespace {

constexpr double kNicknamed = 0.03, kWithBirthday = 0.7, kLunar = 0.14, kYearKnown = 0.85, kWithCard = 0.6;
constexpr double kWithAddress = 0.22, kWithWechat = 0.15, kWithEmail = 0.04, kWithNote = 0.05, kWithAlert = 0.008;
constexpr double kSecondPhone = 0.02, kFamilyPhone = 0.015, kWithoutPhone = 0.01;

struct Surname {
    const char16_t* text;
    double perMille;
};

// The most common, by how many people bear them.
constexpr Surname kSurnames[] = {
    {u"王", 72},    {u"李", 70},    {u"张", 67},    {u"刘", 51},   {u"陈", 46},   {u"杨", 32},   {u"黄", 24.5},
    {u"赵", 24},    {u"周", 21.6},  {u"吴", 20.4},  {u"徐", 14.5}, {u"孙", 13.8}, {u"马", 12.9}, {u"朱", 12.8},
    {u"胡", 11.6},  {u"林", 11.3},  {u"郭", 11.2},  {u"何", 10.6}, {u"高", 10},   {u"罗", 9.5},  {u"郑", 9.3},
    {u"梁", 8.5},   {u"谢", 7.6},   {u"宋", 7},     {u"唐", 6.9},  {u"许", 6.6},  {u"邓", 6.2},  {u"冯", 6.2},
    {u"韩", 6.1},   {u"曹", 6},     {u"曾", 5.8},   {u"彭", 5.6},  {u"肖", 5.6},  {u"蔡", 5.3},  {u"潘", 5.2},
    {u"田", 5.2},   {u"董", 5.1},   {u"袁", 5},     {u"于", 4.8},  {u"余", 4.8},  {u"叶", 4.8},  {u"蒋", 4.7},
    {u"杜", 4.7},   {u"苏", 4.6},   {u"魏", 4.5},   {u"程", 4.5},  {u"吕", 4.5},  {u"丁", 4.3},  {u"沈", 4.1},
    {u"任", 4.1},   {u"姚", 4},     {u"卢", 3.9},   {u"傅", 3.8},  {u"钟", 3.8},  {u"姜", 3.7},  {u"崔", 3.6},
    {u"谭", 3.5},   {u"廖", 3.3},   {u"范", 3.3},   {u"汪", 3.3},  {u"陆", 3.2},  {u"金", 3.2},  {u"石", 3},
    {u"戴", 3},     {u"贾", 3},     {u"韦", 2.9},   {u"夏", 2.9},  {u"邱", 2.9},  {u"方", 2.8},  {u"侯", 2.7},
    {u"邹", 2.7},   {u"熊", 2.6},   {u"孟", 2.5},   {u"秦", 2.5},  {u"白", 2.4},  {u"江", 2.4},  {u"闫", 2.4},
    {u"薛", 2.4},   {u"尹", 2.3},   {u"段", 2.2},   {u"雷", 2.2},  {u"黎", 2},    {u"史", 2},    {u"龙", 2},
    {u"陶", 2},     {u"贺", 1.9},   {u"顾", 1.9},   {u"毛", 1.8},  {u"郝", 1.8},  {u"龚", 1.8},  {u"邵", 1.8},
    {u"万", 1.8},   {u"钱", 1.7},   {u"严", 1.7},   {u"覃", 1.7},  {u"武", 1.6},  {u"莫", 1.6},  {u"孔", 1.5},
    {u"向", 1.5},   {u"汤", 1.5},   {u"欧阳", 0.8}, {u"单", 0.5},  {u"解", 0.5},  {u"仇", 0.4},  {u"司马", 0.1},
    {u"上官", 0.1}, {u"诸葛", 0.1}, {u"尉迟", 0.05}};

// Given names of a generation: first and second characters, and those that stand alone.
struct GivenNames {
    int untilYear;
    double singleShare;
    const char16_t* first;
    const char16_t* second;
    const char16_t* single;
};

constexpr GivenNames kWomen[] = {
    {1959, 0.05, u"秀桂玉淑凤春素翠金爱惠美", u"英兰珍芳华琴云梅芝荣香莲", u"英芳珍"},
    {1979, 0.22, u"丽秀红艳海晓春小玉雪爱建", u"华梅芳娟红霞玲萍燕琴英平", u"敏静丽艳娟霞燕芳玲红萍莉"},
    {1999, 0.25, u"婷雅晓思佳雪梦静文欣丹晨", u"婷雪琳颖怡倩洁莹慧萍娜宁", u"婷静倩颖洁娜琳莹丹蕾雪瑶"},
    {9999, 0.06, u"梓雨欣诗语若子紫依可雅芷", u"涵萱怡彤妍琪瑶悦琳馨晴宁", u"悦萱妍"}};
constexpr GivenNames kMen[] = {
    {1959, 0.08, u"建国志德文永明福金玉长世", u"国华明林生祥清海山强贵才", u"强明军"},
    {1979, 0.25, u"建志文国海永晓卫立宏新红", u"军伟强华平勇明峰斌辉东林", u"军勇伟强斌辉涛刚磊波平健"},
    {1999, 0.25, u"志俊浩子伟嘉宇文明晓建家", u"杰鹏飞宇浩龙涛超斌凯峰亮", u"磊涛鹏超杰凯浩斌帅亮宇晨"},
    {9999, 0.06, u"子浩宇梓俊奕皓晨博天沐嘉", u"轩宇泽睿涵辰豪阳然航宸熙", u"睿轩宸"}};

constexpr const char16_t* kEstates[] = {u"幸福里",   u"桂花苑",   u"向阳新村", u"南湖小区",
                                        u"杏林东里", u"和平家园", u"锦绣江南", u"纺织厂宿舍"};
constexpr const char16_t* kSources[] = {u"门店", u"朋友介绍", u"微信群", u"小程序", u"地推活动"};
constexpr double kSourceShares[] = {0.58, 0.17, 0.12, 0.08, 0.05};
constexpr const char16_t* kNotes[] = {
    u"常买无糖食品",   u"周末一家人来",     u"要开发票",       u"送货上门,放门口即可", u"喜欢临期特价",
    u"每月初一买素食", u"新鲜蔬菜要早上的", u"猫粮到货请通知", u"单位采购,月底结算",   u"孩子读附近小学"};
constexpr const char16_t* kAlerts[] = {u"对花生过敏",         u"对牛奶过敏",          u"上次少找 5 元,请补上",
                                       u"有一箱牛奶寄存未取", u"投诉过服务,请多关照", u"听力不好,请大声说话"};
constexpr const char16_t* kTags[] = {u"老人",   u"宝妈",     u"常订牛奶", u"企业客户",
                                     u"团购群", u"附近上班", u"会员日",   u"送货上门"};
constexpr double kTagShares[] = {0.10, 0.06, 0.04, 0.01, 0.09, 0.07, 0.05, 0.04};

// The generation of grandparents shops here most.
constexpr int kDecades[] = {1940, 1950, 1960, 1970, 1980, 1990, 2000};
constexpr double kDecadeShares[] = {0.05, 0.15, 0.20, 0.19, 0.21, 0.15, 0.05};

template <size_t N> size_t pick(const double (&shares)[N], DemoRandom& random) {
    double x = random.unit();
    for (size_t i = 0; i + 1 < N; ++i)
        if ((x -= shares[i]) < 0) return i;
    return N - 1;
}

QChar oneCharacter(const char16_t* text, DemoRandom& random) {
    const QStringView view(text);
    return view[random.below(static_cast<int>(view.size()))];
}

QString givenName(bool woman, int year, DemoRandom& random) {
    const GivenNames* names = woman ? kWomen : kMen;
    while (year > names->untilYear) ++names;
    if (random.chance(names->singleShare)) return QString(oneCharacter(names->single, random));
    const QChar first = oneCharacter(names->first, random);
    QString name(first);
    // 婷婷, 丽丽: some are doubled, but not by chance alone.
    const bool doubled = woman && year >= 1960 && random.chance(0.03);
    QChar second = doubled ? first : oneCharacter(names->second, random);
    return name + second;
}

QString nickname(const QString& surname, bool woman, int age, DemoRandom& random) {
    if (age >= 60)
        return surname + (woman                ? QStringLiteral("奶奶")
                          : random.chance(0.5) ? QStringLiteral("大爷")
                                               : QStringLiteral("叔"));
    if (age >= 40)
        return surname + (woman                ? (random.chance(0.5) ? QStringLiteral("阿姨") : QStringLiteral("姐"))
                          : random.chance(0.5) ? QStringLiteral("师傅")
                                               : QStringLiteral("哥"));
    return (woman ? QStringLiteral("小") : random.chance(0.5) ? QStringLiteral("小") : QStringLiteral("阿")) + surname;
}

std::optional<Birthday> birthday(int year, DemoRandom& random) {
    if (!random.chance(kWithBirthday)) return std::nullopt;
    Birthday birthday;
    const std::optional<int> known = random.chance(kYearKnown) ? std::optional(year) : std::nullopt;
    birthday.year = known;
    // Lunar birthdays are a habit of those born before 1985.
    if (year < 1985 && random.chance(kLunar / 0.65)) {
        birthday.calendar = BirthCalendar::Lunar;
        birthday.month = random.between(1, 12);
        birthday.day = random.between(1, std::max(29, lunarMonthLength(year, birthday.month)));
        return birthday;
    }
    birthday.month = random.between(1, 12);
    birthday.day = random.between(1, QDate(year, birthday.month, 1).daysInMonth());
    if (!known && birthday.month == 2) birthday.day = std::min(birthday.day, 28);
    return birthday;
}

} // namespace

QStringList demoTags() {
    QStringList tags;
    for (const char16_t* tag : kTags) tags << QString::fromUtf16(tag);
    return tags;
}

DemoPeople::DemoPeople(std::uint64_t seed, BusinessDay today)
    : m_seed(seed), m_thisYear(today.toDate().year()),
      m_phoneShift(DemoRandom(seed, DemoRandom::People, ~0ULL).next() % 100'000'000) {
    std::vector<double> weights;
    for (const Surname& surname : kSurnames) weights.push_back(surname.perMille);
    m_surnames = DemoAlias(weights);
}

QString DemoPeople::phone(int n) const {
    // The factor has no divisor in common with 10^8, so that no two n meet, and scatters the last digits.
    const std::uint64_t digits = (static_cast<std::uint64_t>(n) * 61'803'399 + m_phoneShift) % 100'000'000;
    return QStringLiteral("+86154%1").arg(digits, 8, 10, QLatin1Char('0'));
}

QString DemoPeople::staffName(int n) const {
    DemoRandom random(m_seed, DemoRandom::People, ~static_cast<std::uint64_t>(n));
    const QString surname = QString::fromUtf16(kSurnames[m_surnames.draw(random)].text);
    return surname + givenName(random.chance(0.6), random.between(1975, 2001), random);
}

Member DemoPeople::member(int n, BusinessDay joined) const {
    DemoRandom random(m_seed, DemoRandom::People, (static_cast<std::uint64_t>(n) << 1) | 1);
    const int year = std::min(kDecades[pick(kDecadeShares, random)] + random.below(10), m_thisYear - 18);
    const bool woman = random.chance(0.62);
    const QString surname = QString::fromUtf16(kSurnames[m_surnames.draw(random)].text);

    Member member;
    member.joined = joined;
    const bool nicknamed = random.chance(kNicknamed);
    member.name =
        nicknamed ? nickname(surname, woman, m_thisYear - year, random) : surname + givenName(woman, year, random);
    if (random.chance(0.9)) member.gender = woman ? Gender::Female : Gender::Male;
    if (!random.chance(kWithoutPhone))
        member.phones << phone(n > 50 && random.chance(kFamilyPhone) ? n - random.between(1, 50) : n);
    // Second phones come from a part of the range that first ones leave free.
    if (!member.phones.isEmpty() && random.chance(kSecondPhone)) member.phones << phone(50'000'000 + n);
    if (random.chance(kWithCard))
        member.card = QStringLiteral("88%1").arg((static_cast<std::uint64_t>(n) * 7'654'321) % 100'000'000, 8, 10,
                                                 QLatin1Char('0'));
    if (!nicknamed) member.birthday = birthday(year, random);
    if (random.chance(kWithEmail)) member.email = QStringLiteral("m%1@example.com").arg(n);
    if (random.chance(kWithWechat))
        member.wechat = QStringLiteral("wx_%1").arg(random.next() % 10'000'000, 7, 36, QLatin1Char('0'));
    if (random.chance(kWithAddress))
        member.address = QStringLiteral("%1 %2 号楼 %3 单元 %4%5")
                             .arg(QString::fromUtf16(random.oneOf(kEstates)))
                             .arg(random.between(1, 24))
                             .arg(random.between(1, 4))
                             .arg(random.between(1, 18))
                             .arg(random.between(1, 4), 2, 10, QLatin1Char('0'));
    member.source = QString::fromUtf16(kSources[pick(kSourceShares, random)]);
    if (random.chance(kWithNote)) member.note = QString::fromUtf16(random.oneOf(kNotes));
    if (random.chance(kWithAlert)) member.alert = QString::fromUtf16(random.oneOf(kAlerts));
    if (random.chance(0.55)) member.consents |= Consent::Sms;
    if (random.chance(0.4)) member.consents |= Consent::WeChat;
    if (random.chance(0.15)) member.consents |= Consent::Phone;
    if (!member.email.isEmpty() && random.chance(0.5)) member.consents |= Consent::Email;
    if (random.chance(0.35)) member.consents |= Consent::Profiling;
    for (size_t i = 0; i < std::size(kTags); ++i)
        if (random.chance(i == 0 ? (year < 1963 ? 0.35 : 0) : kTagShares[i]))
            member.tags.push_back(TagId{static_cast<std::int64_t>(i) + 1});
    return member;
}

} // namespace zg
