#pragma once

#include "core/receipts/Receipt.h"

#include <QtCore/QAbstractListModel>

#include <functional>

namespace zg {

// The receipts loaded so far. The view asks for more when its end comes into sight; the model passes that on and is
// given the next page by its owner.
class ReceiptListModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { RowRole = Qt::UserRole };

    using QAbstractListModel::QAbstractListModel;

    void replace(ReceiptPage page);
    void append(ReceiptPage page);
    // The page that was asked for did not come: it may be asked for again.
    void giveUp() { m_asked = false; }
    const DocumentRow& row(int index) const { return m_rows[static_cast<size_t>(index)]; }
    // -1: not loaded
    int indexOf(const ReceiptKey& key) const;
    std::optional<ReceiptKey> last() const;
    bool hasMore() const { return m_more; }

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role = Qt::DisplayRole) const override;
    bool canFetchMore(const QModelIndex& parent) const override;
    void fetchMore(const QModelIndex& parent) override;

    // What a screen reader says of a row.
    std::function<QString(const DocumentRow&)> describe;

signals:
    void moreWanted();

private:
    std::vector<DocumentRow> m_rows;
    bool m_more = false;
    bool m_asked = false;
};

} // namespace zg

Q_DECLARE_METATYPE(zg::DocumentRow)
