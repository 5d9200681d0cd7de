#pragma once

#include "core/receipts/ReceiptPaper.h"

#include <QtWidgets/QWidget>

namespace zg {

// A receipt as it looks on paper. Takes the size it needs.
class PaperView : public QWidget {
    Q_OBJECT
public:
    explicit PaperView(QWidget* parent = nullptr);

    void setPaper(const ReceiptPaper& paper);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent* event) override;

private:
    qreal scale() const;

    ReceiptPaper m_paper;
};

} // namespace zg
