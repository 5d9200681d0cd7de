#pragma once

#include <QtWidgets/QWidget>

#include <vector>

namespace zg {

// Short lines with their names, in a chart card's corner.
class ChartLegend : public QWidget {
    Q_OBJECT
public:
    struct Entry {
        QString name;
        bool previous = false; // drawn as the thin dashed line
    };

    explicit ChartLegend(QWidget* parent = nullptr);

    void setEntries(std::vector<Entry> entries);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    std::vector<Entry> m_entries;
};

} // namespace zg
