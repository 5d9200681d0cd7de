#pragma once

#include "core/base/Result.h"

#include <QtCore/QStringList>

namespace zg {

// What lies in a shop's folder although the shop's file is not there: somebody has moved it, a virus scanner has taken
// it away, its disk is not mounted. The keys may be the only ones, and the log may hold the last sales: they are never
// written over, removed or read into another shop, but moved into a folder of their own, before-<time>, within it.
class Leftovers {
public:
    explicit Leftovers(QString folder);

    // File names of what nobody can make again: keys and their copies, a log.
    QStringList irreplaceable() const;
    // A shop that was being made. With keys beside it, it may be all there is of one: its root key was being changed.
    bool hasDraft() const;

    Done clearDraft(); // moved aside with keys beside it, else removed: it never got its name
    Done clearRest();  // keys and logs

    // The folder they are in now; empty: nothing was moved.
    QString movedTo() const { return m_movedTo; }

private:
    Done moveAside(const QString& name);

    QString m_folder;
    QString m_movedTo;
};

} // namespace zg
