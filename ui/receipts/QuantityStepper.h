#pragma once

#include "core/base/Money.h"

#include <QtWidgets/QWidget>

#include <optional>

class QLineEdit;
class QToolButton;

namespace zg {

// A quantity from nothing to a most, typed or stepped: − 2 +, ↑ ↓. Steps are whole units; the last one takes what is
// left, so that weighed goods go back in one step too.
class QuantityStepper : public QWidget {
    Q_OBJECT
public:
    QuantityStepper(Quantity most, QWidget* parent = nullptr);

    // None while what is typed is no quantity within the bounds.
    std::optional<Quantity> value() const;
    void setValue(Quantity quantity);
    Quantity most() const { return m_most; }
    QLineEdit& edit() { return *m_edit; }
    void setNames(const QString& what, const QString& less, const QString& more); // for screen readers and tooltips

signals:
    void changed();

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;

private:
    void step(int direction);
    void look();

    Quantity m_most;
    QLineEdit* m_edit;
    QToolButton* m_less;
    QToolButton* m_more;
};

} // namespace zg
