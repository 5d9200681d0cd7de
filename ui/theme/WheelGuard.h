#pragma once

#include <QtCore/QObject>

namespace zg {

// The wheel scrolls pages. Qt would have it change whatever box lies under the pointer on the way: a role, a printer,
// a price. Install it on the application.
class WheelGuard : public QObject {
    Q_OBJECT
public:
    using QObject::QObject;

protected:
    bool eventFilter(QObject* watched, QEvent* event) override;
};

} // namespace zg
