#pragma once

#include <QtWidgets/QFrame>

class QLabel;

namespace zg {

// The bubble beside the point under the mouse or the keyboard's cross-hair.
class ChartTip : public QFrame {
    Q_OBJECT
public:
    explicit ChartTip(QWidget* parent);

    // `anchor` in the parent's coordinates; the bubble keeps inside the parent and off the anchor.
    void showAt(const QPoint& anchor, const QString& title, const QString& strong, const QString& quiet);

private:
    QLabel* m_title;
    QLabel* m_strong;
    QLabel* m_quiet;
};

} // namespace zg
