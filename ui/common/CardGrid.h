#pragma once

#include <QtWidgets/QWidget>

#include <vector>

class QGridLayout;

namespace zg {

// Equal cards in as many columns as their minimum width allows, so that a page holds at 1366 px and at 200 %.
class CardGrid : public QWidget {
    Q_OBJECT
public:
    // minimumWidth: of one card, in design pixels; columns: at most so many.
    CardGrid(int minimumWidth, int columns, QWidget* parent = nullptr);

    // span: how many columns it takes when there are enough of them.
    void addCard(QWidget* card, int span = 1);
    QSize minimumSizeHint() const override;

protected:
    void resizeEvent(QResizeEvent* event) override;

private:
    void arrange();

    struct Entry {
        QWidget* card;
        int span;
    };
    std::vector<Entry> m_cards;
    QGridLayout* m_grid;
    int m_minimumWidth;
    int m_most;
    int m_columns = 0;
};

} // namespace zg
