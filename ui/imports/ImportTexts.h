#pragma once

#include "core/imports/ImportPlan.h"
#include "core/imports/ImportStore.h"

#include <QtCore/QString>

namespace zg {

// What importing calls things, in the program's language.
QString fieldText(ImportField field);
QString tableKindText(TableKind kind);
QString rowReasonText(RowReason reason);
QString formatText(TableFormat format);
QString delimiterText(char delimiter);
QString importStateText(const ImportRecord& record);
QString presetText(const QString& name); // a built-in preset by its people's name; own ones as they are
QString fileSizeText(std::int64_t bytes);

} // namespace zg
