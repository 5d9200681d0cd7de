#include "ui/products/ProductModel.h"

#include "ui/common/Format.h"
#include "ui/theme/Tokens.h"

namespace zg {

ProductModel::ProductModel(const Currency& currency, QObject* parent)
    : QAbstractTableModel(parent), m_currency(currency) {}

void ProductModel::setPage(ProductPage page) {
    beginResetModel();
    m_page = std::move(page);
    m_asked = false;
    endResetModel();
}

void ProductModel::append(ProductPage page) {
    m_asked = false;
    const int from = rowCount(), count = static_cast<int>(page.rows.size());
    m_page.more = page.more;
    if (count == 0) return;
    beginInsertRows({}, from, from + count - 1);
    m_page.rows.insert(m_page.rows.end(), std::make_move_iterator(page.rows.begin()),
                       std::make_move_iterator(page.rows.end()));
    endInsertRows();
}

int ProductModel::indexOf(ProductId product) const {
    for (int i = 0; i < rowCount(); ++i)
        if (row(i).id == product) return i;
    return -1;
}

std::optional<ProductRow> ProductModel::last() const {
    if (m_page.rows.empty()) return {};
    return m_page.rows.back();
}

void ProductModel::speak() {
    emit headerDataChanged(Qt::Horizontal, 0, Columns - 1);
    if (rowCount() > 0) emit dataChanged(index(0, 0), index(rowCount() - 1, Columns - 1));
}

int ProductModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_page.rows.size());
}

int ProductModel::columnCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : Columns;
}

QVariant ProductModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const ProductRow& product = row(index.row());
    switch (role) {
    case Qt::DisplayRole:
    case Qt::ToolTipRole: break;
    case Qt::TextAlignmentRole:
        return QVariant(Qt::AlignVCenter | (index.column() == Price ? Qt::AlignRight : Qt::AlignLeft));
    case Qt::ForegroundRole:
        if (!product.active || index.column() != Name) return currentTokens().text2;
        return {};
    default: return {};
    }
    switch (index.column()) {
    case Name: return product.active ? product.name : tr("%1(停用)").arg(product.name);
    case Code: return product.code;
    case CategoryName: return product.categoryName.isEmpty() ? noValue() : product.categoryName;
    case Unit: return product.unit;
    case Price: return QString(currencySign(m_currency) + toDecimal(product.price, m_currency.digits));
    default: return {};
    }
}

QVariant ProductModel::headerData(int section, Qt::Orientation orientation, int role) const {
    if (orientation != Qt::Horizontal) return {};
    if (role == Qt::TextAlignmentRole)
        return QVariant(Qt::AlignVCenter | (section == Price ? Qt::AlignRight : Qt::AlignLeft));
    if (role != Qt::DisplayRole) return {};
    switch (section) {
    case Name: return tr("名称");
    case Code: return tr("编码");
    case CategoryName: return tr("分类");
    case Unit: return tr("单位");
    case Price: return tr("单价");
    default: return {};
    }
}

bool ProductModel::canFetchMore(const QModelIndex& parent) const {
    return !parent.isValid() && m_page.more && !m_asked;
}

void ProductModel::fetchMore(const QModelIndex&) {
    m_asked = true;
    emit moreWanted();
}

} // namespace zg
