#pragma once

#include "core/store/Connection.h"

#include <QtCore/QStringList>
#include <QtCore/QVariant>

namespace zg {

// A table of any shape: what a figure was made of, what a check found. Values as CipherResult gives them.
struct Rows {
    QStringList columns;
    QList<QVariantList> rows;

    friend bool operator==(const Rows&, const Rows&) = default;
};

// Parameters by position. Throws StoreError.
Rows readRows(Connection& connection, const QString& sql, const QVariantList& parameters = {});

} // namespace zg
