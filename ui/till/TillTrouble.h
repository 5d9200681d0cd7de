#pragma once

#include "ui/common/Notice.h"

#include <QtCore/QStringList>

namespace zg {

class TillQueue;

// What could not be done: stays on the page, and is heard by whoever looks at the goods and not at the screen. It goes
// with the next thing that is done by somebody who could have read it: not by one that was asked before.
class TillTrouble : public Notice {
    Q_OBJECT
public:
    TillTrouble(const TillQueue& queue, QWidget* parent);

    void complain(const QString& why);
    // Something went wrong that is told elsewhere.
    void mark();
    // What is being carried out was asked by somebody who could not yet know of the latest trouble.
    bool isNews() const;

private:
    const TillQueue& m_queue;
    QStringList m_standing;
    int m_at = 0; // the latest turn given out when it was said
};

} // namespace zg
