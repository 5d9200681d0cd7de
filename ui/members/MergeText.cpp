#include "ui/members/MergeText.h"

#include "core/text/Phone.h"
#include "ui/common/Format.h"
#include "ui/members/MemberFilterText.h"
#include "ui/members/MemberText.h"

#include <QtCore/QCoreApplication>

#include <algorithm>

namespace zg {

namespace {

struct MergeText {
    Q_DECLARE_TR_FUNCTIONS(MergeText)
};

} // namespace

QString mergeFieldText(MergeField field) {
    switch (field) {
    case MergeField::Name: return MergeText::tr("姓名");
    case MergeField::Number: return MergeText::tr("会员号");
    case MergeField::Phones: return MergeText::tr("手机");
    case MergeField::Card: return MergeText::tr("卡号");
    case MergeField::Gender: return MergeText::tr("性别");
    case MergeField::Birthday: return MergeText::tr("生日");
    case MergeField::Email: return MergeText::tr("邮箱");
    case MergeField::WeChat: return MergeText::tr("微信");
    case MergeField::Address: return MergeText::tr("地址");
    case MergeField::Source: return MergeText::tr("来源");
    case MergeField::Tags: return MergeText::tr("标签");
    case MergeField::Joined: return MergeText::tr("入会");
    case MergeField::Consents: return MergeText::tr("联系许可");
    case MergeField::Alert: return MergeText::tr("提醒");
    case MergeField::Note: return MergeText::tr("备注");
    }
    return {};
}

QString bothText(MergeField field) {
    if (field == MergeField::Joined) return MergeText::tr("取较早的");
    if (field == MergeField::Consents) return MergeText::tr("只留都同意的");
    return MergeText::tr("都保留");
}

QString mergeValueText(MergeField field, const Member& member, const std::vector<Tag>& tags) {
    QStringList parts;
    switch (field) {
    case MergeField::Name: return member.name;
    case MergeField::Number: return member.number;
    case MergeField::Phones:
        for (const QString& phone : member.phones) parts << displayPhone(phone);
        return parts.join(QStringLiteral("  "));
    case MergeField::Card: return member.card;
    case MergeField::Gender: return genderText(member.gender);
    case MergeField::Birthday: return member.birthday ? birthdayText(*member.birthday) : QString();
    case MergeField::Email: return member.email;
    case MergeField::WeChat: return member.wechat;
    case MergeField::Address: return member.address;
    case MergeField::Source: return member.source;
    case MergeField::Tags:
        for (const Tag& tag : tags)
            if (std::ranges::find(member.tags, tag.id) != member.tags.end()) parts << tag.name;
        return parts.join(QStringLiteral(" · "));
    case MergeField::Joined: return member.joined.isNone() ? QString() : dayText(member.joined);
    case MergeField::Consents:
        for (const Consent consent : kConsents)
            if (member.consents.testFlag(consent)) parts << consentText(consent);
        return parts.join(QStringLiteral(" · "));
    case MergeField::Alert: return member.alert;
    case MergeField::Note: return member.note;
    }
    return {};
}

QString reasonsText(DuplicateReasons reasons) {
    const std::pair<DuplicateReason, QString> all[] = {{DuplicateReason::Phone, MergeText::tr("同手机")},
                                                       {DuplicateReason::Card, MergeText::tr("同卡号")},
                                                       {DuplicateReason::WeChat, MergeText::tr("同微信")},
                                                       {DuplicateReason::Email, MergeText::tr("同邮箱")},
                                                       {DuplicateReason::Name, MergeText::tr("同名")},
                                                       {DuplicateReason::NameSound, MergeText::tr("姓名相近")},
                                                       {DuplicateReason::NamePart, MergeText::tr("称呼相近")},
                                                       {DuplicateReason::Birthday, MergeText::tr("同生日")},
                                                       {DuplicateReason::PhoneNear, MergeText::tr("手机差一位")},
                                                       {DuplicateReason::Address, MergeText::tr("同地址")}};
    QStringList parts;
    for (const auto& [reason, text] : all)
        if (reasons.testFlag(reason)) parts << text;
    return parts.join(QStringLiteral(" · "));
}

QString levelText(DuplicateLevel level) {
    switch (level) {
    case DuplicateLevel::Likely: return MergeText::tr("很可能");
    case DuplicateLevel::Possible: return MergeText::tr("可能");
    case DuplicateLevel::Unlikely: return MergeText::tr("或是一家人");
    }
    return {};
}

} // namespace zg
