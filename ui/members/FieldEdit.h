#pragma once

#include "core/members/Member.h"

#include <functional>

class QWidget;

namespace zg {

// The input of one of the shop's own fields, by its kind, with its name above.
struct FieldEdit {
    QWidget* widget;
    std::function<QString()> value; // as stored; empty: none
};

FieldEdit makeFieldEdit(const Field& field, const QString& value, QWidget* parent);

} // namespace zg
