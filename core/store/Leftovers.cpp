#include "core/store/Leftovers.h"

#include "core/store/DurableFile.h"
#include "core/store/Vault.h"

#include <QtCore/QDateTime>
#include <QtCore/QFileInfo>

namespace zg {

namespace {

// Of a file and what may stand beside it: the name, and each name with its suffix.
QStringList named(const QString& path, const QStringList& suffixes) {
    QStringList names;
    for (const QString& suffix : suffixes) names << QFileInfo(path + suffix).fileName();
    return names;
}

QStringList keyNames(const QString& folder) {
    return named(VaultFiles{folder}.keys(), {{}, ".prev", ".new", ".prev.new"});
}

QStringList logNames(const QString& folder) {
    return named(VaultFiles{folder}.shop(), {"-wal", "-journal"});
}

} // namespace

Leftovers::Leftovers(QString folder) : m_folder(std::move(folder)) {}

QStringList Leftovers::irreplaceable() const {
    QStringList names = keyNames(m_folder) + logNames(m_folder);
    names.removeIf([this](const QString& name) { return QFileInfo(m_folder + u'/' + name).size() == 0; });
    return names;
}

bool Leftovers::hasDraft() const {
    return QFileInfo::exists(VaultFiles{m_folder}.draft());
}

Done Leftovers::clearDraft() {
    const QString draft = VaultFiles{m_folder}.draft();
    const bool isKept = !irreplaceable().isEmpty() && QFileInfo(draft).size() > 0;
    if (!isKept) return removeWithSideFiles(draft);
    for (const QString& name : named(draft, {{}, "-wal", "-shm"}))
        if (Done moved = moveAside(name); !moved) return moved;
    return {};
}

Done Leftovers::clearRest() {
    for (const QString& name : irreplaceable())
        if (Done moved = moveAside(name); !moved) return moved;
    // An index holds nothing but where things are in a log, and empty logs nothing at all.
    for (const QString& name : logNames(m_folder) + named(VaultFiles{m_folder}.shop(), {"-shm"}))
        if (Done gone = removeDurably(m_folder + u'/' + name); !gone) return gone;
    return {};
}

Done Leftovers::moveAside(const QString& name) {
    const QString from = m_folder + u'/' + name;
    if (!QFileInfo::exists(from)) return {};
    if (m_movedTo.isEmpty()) {
        const QString wanted =
            m_folder + QStringLiteral("/before-") + QDateTime::currentDateTimeUtc().toString(u"yyyyMMdd'T'HHmmss'Z'");
        QString free = wanted; // a clock may stand still, or have been set back
        for (int n = 2; QFileInfo::exists(free); ++n) free = wanted + QStringLiteral("-%1").arg(n);
        if (Done made = makePrivateFolder(free); !made) return made;
        m_movedTo = free;
    }
    if (Done moved = renameDurably(from, m_movedTo + u'/' + name); !moved) return moved;
    return syncFolder(m_folder);
}

} // namespace zg
