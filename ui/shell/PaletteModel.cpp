#include "ui/shell/PaletteModel.h"

namespace zg {

void PaletteModel::setGroups(std::vector<Group> groups) {
    beginResetModel();
    m_rows.clear();
    for (Group& group : groups) {
        if (group.items.empty()) continue;
        m_rows.push_back({group.heading, {}});
        for (PaletteItem& item : group.items) m_rows.push_back({{}, std::move(item)});
    }
    endResetModel();
}

const PaletteItem* PaletteModel::item(int row) const {
    if (row < 0 || row >= rowCount()) return nullptr;
    const Row& at = m_rows[static_cast<std::size_t>(row)];
    return at.item ? &*at.item : nullptr;
}

std::optional<int> PaletteModel::find(const QString& title, const QString& detail) const {
    for (int row = 0; row < rowCount(); ++row) {
        if (const PaletteItem* at = item(row); at && at->title == title && at->detail == detail) return row;
    }
    return std::nullopt;
}

int PaletteModel::next(int row, int step) const {
    for (int at = row + step; at >= 0 && at < rowCount(); at += step) {
        if (item(at)) return at;
    }
    return row;
}

int PaletteModel::rowCount(const QModelIndex& parent) const {
    return parent.isValid() ? 0 : static_cast<int>(m_rows.size());
}

QVariant PaletteModel::data(const QModelIndex& index, int role) const {
    if (!index.isValid()) return {};
    const Row& row = m_rows[static_cast<std::size_t>(index.row())];
    switch (role) {
    case Qt::DisplayRole: return row.item ? row.item->title : row.heading;
    case Qt::AccessibleTextRole:
        return row.item ? QString(row.item->title + u' ' + row.item->detail).trimmed() : row.heading;
    case IconRole: return row.item ? QByteArray(row.item->icon) : QByteArray();
    case DetailRole: return row.item ? row.item->detail : QString();
    default: return {};
    }
}

Qt::ItemFlags PaletteModel::flags(const QModelIndex& index) const {
    return item(index.row()) ? Qt::ItemIsEnabled | Qt::ItemIsSelectable : Qt::NoItemFlags;
}

} // namespace zg
