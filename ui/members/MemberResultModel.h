#pragma once

#include "core/members/MemberSearch.h"

#include <QtCore/QAbstractListModel>

#include <vector>

namespace zg {

class MemberResultModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole, QueryRole };

    using QAbstractListModel::QAbstractListModel;

    void setRows(std::vector<MemberHit> rows, const QString& query);
    const MemberHit& row(int index) const { return m_rows[static_cast<std::size_t>(index)]; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    std::vector<MemberHit> m_rows;
    QString m_query;
};

} // namespace zg

Q_DECLARE_METATYPE(zg::MemberHit)
