#pragma once

#include <QtWidgets/QAbstractButton>

namespace zg {

// A radio button with a text of several lines in a field of its own: one side of a comparison. What moves between cells
// is left to whoever lays them out.
class ChoiceCell : public QAbstractButton {
    Q_OBJECT
public:
    explicit ChoiceCell(QWidget* parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

signals:
    void arrow(int across, int down); // an arrow key
    void confirmed();                 // Enter

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    QRect textRect(int width) const;
};

} // namespace zg
