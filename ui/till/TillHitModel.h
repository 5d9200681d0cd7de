#pragma once

#include "core/till/TillService.h"

#include <QtCore/QAbstractListModel>

namespace zg {

// Members and products found for one line of typing. Digits mean people first, words goods that are called so first.
class TillHitModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { ProductRole = Qt::UserRole + 10 }; // beside those of MemberResultModel

    using QAbstractListModel::QAbstractListModel;

    void setHits(TillHits hits, const QString& query);
    MemberId memberAt(int row) const;   // null: not a member
    ProductId productAt(int row) const; // null: not a product

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;

private:
    bool isMember(int row) const;
    const MemberHit& member(int row) const;
    const ProductHit& product(int row) const;

    TillHits m_hits;
    QString m_query;
    bool m_productsFirst = false;
};

} // namespace zg

Q_DECLARE_METATYPE(zg::ProductHit)
