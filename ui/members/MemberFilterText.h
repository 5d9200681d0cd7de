#pragma once

#include "core/members/MemberFilter.h"

#include <QtCore/QString>

#include <vector>

namespace zg {

// The parts of a filter as the page speaks of them: one chip each.
enum class FilterPart { Tags, LastVisit, Net, Visits, Joined, BirthMonth, Consents, Source, Phone };
inline constexpr FilterPart kFilterParts[] = {FilterPart::Tags,   FilterPart::LastVisit, FilterPart::Net,
                                              FilterPart::Visits, FilterPart::Joined,    FilterPart::BirthMonth,
                                              FilterPart::Source, FilterPart::Consents,  FilterPart::Phone};

bool isSet(const MemberFilter& filter, FilterPart part);
void clearPart(MemberFilter& filter, FilterPart part);

QString filterPartName(FilterPart part);
// "最近 30 天来过", "消费 ≥ ¥500.00": what the part asks for, in the program's language.
QString filterPartText(const MemberFilter& filter, FilterPart part, const std::vector<Tag>& tags,
                       const Currency& currency);
QString consentText(Consent consent);
QString consentsText(Consents consents);
inline constexpr Consent kConsents[] = {Consent::Sms, Consent::WeChat, Consent::Phone, Consent::Email,
                                        Consent::Profiling};

// Lists every shop wants, before it has saved its own.
std::vector<MemberView> builtInViews(int monthOfToday);

} // namespace zg
