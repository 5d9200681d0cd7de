#include "ui/members/MemberFilterText.h"

#include "ui/common/Format.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace zg {

namespace {

struct MemberFilterText {
    Q_DECLARE_TR_FUNCTIONS(MemberFilterText)
};

QString tagNames(const std::vector<TagId>& ids, const std::vector<Tag>& tags, const QString& between) {
    QStringList names;
    for (const TagId id : ids) {
        const auto tag = std::ranges::find(tags, id, &Tag::id);
        names << (tag == tags.end() ? QStringLiteral("?") : tag->name);
    }
    return names.join(between);
}

QString betweenText(const QString& name, const QString& from, const QString& to) {
    if (from.isEmpty()) return QStringLiteral("%1 ≤ %2").arg(name, to);
    if (to.isEmpty()) return QStringLiteral("%1 ≥ %2").arg(name, from);
    return from == to ? QStringLiteral("%1 = %2").arg(name, from) : QStringLiteral("%1 %2–%3").arg(name, from, to);
}

} // namespace

bool isSet(const MemberFilter& filter, FilterPart part) {
    switch (part) {
    case FilterPart::Tags: return !filter.anyTags.empty() || !filter.allTags.empty() || !filter.noTags.empty();
    case FilterPart::LastVisit: return filter.lastVisit.isSet();
    case FilterPart::Net: return filter.net.isSet();
    case FilterPart::Visits: return filter.visits.isSet();
    case FilterPart::Joined: return filter.joined.isSet();
    case FilterPart::BirthMonth: return filter.birthMonth != 0;
    case FilterPart::Consents: return filter.consents != Consents();
    case FilterPart::Source: return !filter.source.isEmpty();
    case FilterPart::Phone: return filter.hasPhone.has_value();
    }
    return false;
}

void clearPart(MemberFilter& filter, FilterPart part) {
    switch (part) {
    case FilterPart::Tags:
        filter.anyTags.clear();
        filter.allTags.clear();
        filter.noTags.clear();
        break;
    case FilterPart::LastVisit: filter.lastVisit = {}; break;
    case FilterPart::Net: filter.net = {}; break;
    case FilterPart::Visits: filter.visits = {}; break;
    case FilterPart::Joined: filter.joined = {}; break;
    case FilterPart::BirthMonth: filter.birthMonth = 0; break;
    case FilterPart::Consents: filter.consents = {}; break;
    case FilterPart::Source: filter.source.clear(); break;
    case FilterPart::Phone: filter.hasPhone.reset(); break;
    }
}

QString filterPartName(FilterPart part) {
    switch (part) {
    case FilterPart::Tags: return MemberFilterText::tr("标签");
    case FilterPart::LastVisit: return MemberFilterText::tr("最近到店");
    case FilterPart::Net: return MemberFilterText::tr("累计消费");
    case FilterPart::Visits: return MemberFilterText::tr("到店天数");
    case FilterPart::Joined: return MemberFilterText::tr("入会时间");
    case FilterPart::BirthMonth: return MemberFilterText::tr("生日月份");
    case FilterPart::Consents: return MemberFilterText::tr("联系许可");
    case FilterPart::Source: return MemberFilterText::tr("来源");
    case FilterPart::Phone: return MemberFilterText::tr("手机");
    }
    return {};
}

QString filterPartText(const MemberFilter& filter, FilterPart part, const std::vector<Tag>& tags,
                       const Currency& currency) {
    const auto money = [&](const std::optional<Money>& amount) {
        return amount ? moneyText(*amount, currency) : QString();
    };
    const auto count = [](const std::optional<std::int64_t>& n) { return n ? countText(*n) : QString(); };
    switch (part) {
    case FilterPart::Tags: {
        QStringList texts;
        if (!filter.anyTags.empty())
            texts << MemberFilterText::tr("标签：%1").arg(tagNames(filter.anyTags, tags, MemberFilterText::tr(" 或 ")));
        if (!filter.allTags.empty())
            texts << MemberFilterText::tr("标签：%1").arg(tagNames(filter.allTags, tags, MemberFilterText::tr(" 且 ")));
        if (!filter.noTags.empty())
            texts
                << MemberFilterText::tr("不带标签：%1").arg(tagNames(filter.noTags, tags, MemberFilterText::tr("、")));
        return texts.join(QStringLiteral(" · "));
    }
    case FilterPart::LastVisit: {
        const DaysAgo& days = filter.lastVisit;
        if (days.atLeast && days.atMost)
            return MemberFilterText::tr("%1–%2 天前到店").arg(*days.atLeast).arg(*days.atMost);
        return days.atMost ? MemberFilterText::tr("最近 %n 天来过", nullptr, *days.atMost)
                           : MemberFilterText::tr("%n 天没来", nullptr, days.atLeast.value_or(0));
    }
    case FilterPart::Net:
        return betweenText(MemberFilterText::tr("消费"), money(filter.net.from), money(filter.net.to));
    case FilterPart::Visits:
        if (filter.visits.to == 0) return MemberFilterText::tr("从未到店");
        return betweenText(MemberFilterText::tr("到店天数"), count(filter.visits.from), count(filter.visits.to));
    case FilterPart::Joined: {
        const DaysAgo& days = filter.joined;
        if (days.atLeast && days.atMost)
            return MemberFilterText::tr("%1–%2 天前入会").arg(*days.atLeast).arg(*days.atMost);
        return days.atMost ? MemberFilterText::tr("最近 %n 天入会", nullptr, *days.atMost)
                           : MemberFilterText::tr("入会超过 %n 天", nullptr, days.atLeast.value_or(0));
    }
    case FilterPart::BirthMonth:
        return MemberFilterText::tr("%1生日").arg(QLocale().standaloneMonthName(qMax(1, filter.birthMonth)));
    case FilterPart::Consents: return MemberFilterText::tr("同意：%1").arg(consentsText(filter.consents));
    case FilterPart::Source: return MemberFilterText::tr("来源：%1").arg(filter.source);
    case FilterPart::Phone:
        return filter.hasPhone.value_or(true) ? MemberFilterText::tr("有手机") : MemberFilterText::tr("没有手机");
    }
    return {};
}

QString consentText(Consent consent) {
    switch (consent) {
    case Consent::Sms: return MemberFilterText::tr("短信");
    case Consent::WeChat: return MemberFilterText::tr("微信");
    case Consent::Phone: return MemberFilterText::tr("电话");
    case Consent::Email: return MemberFilterText::tr("邮件");
    case Consent::Profiling: return MemberFilterText::tr("消费分析");
    }
    return {};
}

QString consentsText(Consents consents) {
    QStringList texts;
    for (const Consent consent : kConsents)
        if (consents.testFlag(consent)) texts << consentText(consent);
    return texts.join(MemberFilterText::tr("、"));
}

std::vector<MemberView> builtInViews(int monthOfToday) {
    std::vector<MemberView> views;
    views.push_back({MemberFilterText::tr("全部会员"), {}, {}});
    MemberFilter recent;
    recent.lastVisit.atMost = 30;
    views.push_back({MemberFilterText::tr("最近 30 天来过"), recent, {}});
    MemberFilter away;
    away.lastVisit.atLeast = 90;
    views.push_back({MemberFilterText::tr("90 天没来，按消费"), away, {MemberOrderBy::Net, true}});
    MemberFilter birthday;
    birthday.birthMonth = monthOfToday;
    views.push_back({MemberFilterText::tr("本月生日"), birthday, {}});
    MemberFilter joined;
    joined.joined.atMost = 30;
    views.push_back({MemberFilterText::tr("最近 30 天入会"), joined, {MemberOrderBy::Joined, true}});
    return views;
}

} // namespace zg
