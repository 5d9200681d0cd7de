#pragma once

#include "ui/shell/PaletteItem.h"

#include <QtCore/QAbstractListModel>

namespace zg {

// What was found, by source and under its heading; headings cannot be chosen.
class PaletteModel : public QAbstractListModel {
    Q_OBJECT
public:
    enum Role { IconRole = Qt::UserRole + 1, DetailRole };

    struct Group {
        QString heading;
        std::vector<PaletteItem> items;
    };

    using QAbstractListModel::QAbstractListModel;

    void setGroups(std::vector<Group> groups);
    // Null for a heading.
    const PaletteItem* item(int row) const;
    std::optional<int> find(const QString& title, const QString& detail) const;
    // The next row that can be chosen, going `step` (+1, -1) from `row`; `row` itself when there is none.
    int next(int row, int step) const;

    int rowCount(const QModelIndex& parent = {}) const override;
    QVariant data(const QModelIndex& index, int role) const override;
    Qt::ItemFlags flags(const QModelIndex& index) const override;

private:
    struct Row {
        QString heading;
        std::optional<PaletteItem> item;
    };
    std::vector<Row> m_rows;
};

} // namespace zg
