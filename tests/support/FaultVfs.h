#pragma once

#include <QtCore/QByteArray>
#include <QtCore/QString>

#include <functional>
#include <map>
#include <memory>
#include <mutex>
#include <random>
#include <vector>

namespace zg {

// Stands between SQLite and the disk while it lives: makes chosen writes fail, and remembers what a power cut would
// leave. It is the default file system of SQLite then, so the store needs no knowledge of it.
class FaultVfs {
public:
    FaultVfs();
    ~FaultVfs(); // after every connection opened meanwhile
    FaultVfs(const FaultVfs&) = delete;
    FaultVfs& operator=(const FaultVfs&) = delete;

    // The n-th write, sync or truncation from now, counted from 1, returns `code`, and if `lasting` so do all after it.
    void failAt(int n, int code, bool lasting = false);
    void stopFailing();
    bool hasFailed() const;

    // What the files are after a power cut now: all that was synced, and of the writes since then any, in any order,
    // some torn at sectors of 512 bytes.
    std::map<QString, QByteArray> cut(std::mt19937& random) const;
    // Called before each write and sync.
    void onOperation(std::function<void()> callback);

    struct State; // of the files, shared with them
private:
    std::unique_ptr<State> m_state;
};

} // namespace zg
