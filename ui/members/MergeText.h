#pragma once

#include "core/members/Duplicate.h"
#include "core/members/MergeRules.h"

#include <QtCore/QString>

namespace zg {

QString mergeFieldText(MergeField field);
// What taking both means for a field: 都保留, 取较早的, 只留都同意的.
QString bothText(MergeField field);
// A field's value for people; empty: none. Phones in full: whether they are the same is the question.
QString mergeValueText(MergeField field, const Member& member, const std::vector<Tag>& tags);

// 同手机 · 读音相近
QString reasonsText(DuplicateReasons reasons);
QString levelText(DuplicateLevel level);

} // namespace zg
