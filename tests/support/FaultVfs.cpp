#include "tests/support/FaultVfs.h"

#include <QtCore/QFile>

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <cstring>
#include <numeric>

namespace zg {

struct FileWrite {
    bool isTruncation = false;
    qint64 offset = 0; // the size, for a truncation
    QByteArray bytes;
};

struct TrackedFile {
    QByteArray durable;
    std::vector<FileWrite> pending;
};

namespace {

constexpr qint64 kSector = 512;

void apply(QByteArray& image, const FileWrite& write) {
    const qint64 end = write.isTruncation ? write.offset : write.offset + write.bytes.size();
    if (write.isTruncation || image.size() < end) {
        const qsizetype old = image.size();
        image.resize(static_cast<qsizetype>(end));
        if (image.size() > old) std::memset(image.data() + old, 0, static_cast<size_t>(image.size() - old));
    }
    if (!write.isTruncation)
        std::memcpy(image.data() + write.offset, write.bytes.constData(), static_cast<size_t>(write.bytes.size()));
}

} // namespace

struct FaultVfs::State {
    sqlite3_vfs vfs{};
    sqlite3_vfs* real = nullptr;
    mutable std::recursive_mutex mutex;
    std::map<QString, TrackedFile> files;
    std::function<void()> callback;
    int countdown = 0;
    int code = SQLITE_OK;
    bool lasting = false;
    bool failed = false;

    int next() {
        if (callback) callback();
        if (code == SQLITE_OK || (countdown > 0 && --countdown > 0)) return SQLITE_OK;
        const int result = code;
        failed = true;
        if (!lasting) code = SQLITE_OK;
        return result;
    }
};

namespace {

struct File {
    sqlite3_file base;
    sqlite3_file* real;
    FaultVfs::State* state;
    QString* name; // of files that outlive the process; null for the index and temporary files
};

File* of(sqlite3_file* file) {
    return reinterpret_cast<File*>(file);
}
sqlite3_file* realOf(sqlite3_file* file) {
    return of(file)->real;
}

template <class Body> int tracked(sqlite3_file* file, const FileWrite& write, Body body) {
    File* self = of(file);
    if (!self->name) return body();
    const std::lock_guard lock(self->state->mutex);
    if (const int code = self->state->next(); code != SQLITE_OK) return code;
    self->state->files[*self->name].pending.push_back(write);
    return body();
}

int closeFile(sqlite3_file* file) {
    const int code = realOf(file)->pMethods->xClose(realOf(file));
    delete of(file)->name;
    return code;
}
int readFile(sqlite3_file* file, void* bytes, int size, sqlite3_int64 offset) {
    return realOf(file)->pMethods->xRead(realOf(file), bytes, size, offset);
}
int writeFile(sqlite3_file* file, const void* bytes, int size, sqlite3_int64 offset) {
    return tracked(file, {false, offset, QByteArray(static_cast<const char*>(bytes), size)},
                   [&] { return realOf(file)->pMethods->xWrite(realOf(file), bytes, size, offset); });
}
int truncateFile(sqlite3_file* file, sqlite3_int64 size) {
    return tracked(file, {true, size, {}}, [&] { return realOf(file)->pMethods->xTruncate(realOf(file), size); });
}
int syncFile(sqlite3_file* file, int flags) {
    File* self = of(file);
    if (!self->name) return realOf(file)->pMethods->xSync(realOf(file), flags);
    const std::lock_guard lock(self->state->mutex);
    if (const int code = self->state->next(); code != SQLITE_OK) return code;
    TrackedFile& tracked = self->state->files[*self->name];
    for (const FileWrite& write : tracked.pending) apply(tracked.durable, write);
    tracked.pending.clear();
    return realOf(file)->pMethods->xSync(realOf(file), flags);
}
int fileSize(sqlite3_file* file, sqlite3_int64* size) {
    return realOf(file)->pMethods->xFileSize(realOf(file), size);
}
int lockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xLock(realOf(file), level);
}
int unlockFile(sqlite3_file* file, int level) {
    return realOf(file)->pMethods->xUnlock(realOf(file), level);
}
int checkReserved(sqlite3_file* file, int* out) {
    return realOf(file)->pMethods->xCheckReservedLock(realOf(file), out);
}
int control(sqlite3_file* file, int op, void* argument) {
    return realOf(file)->pMethods->xFileControl(realOf(file), op, argument);
}
int sectorSize(sqlite3_file*) {
    return static_cast<int>(kSector);
}
int characteristics(sqlite3_file*) {
    return 0;
} // promises nothing: neither atomic nor ordered writes
int shmMap(sqlite3_file* file, int page, int size, int extend, volatile void** out) {
    return realOf(file)->pMethods->xShmMap(realOf(file), page, size, extend, out);
}
int shmLock(sqlite3_file* file, int offset, int n, int flags) {
    return realOf(file)->pMethods->xShmLock(realOf(file), offset, n, flags);
}
void shmBarrier(sqlite3_file* file) {
    realOf(file)->pMethods->xShmBarrier(realOf(file));
}
int shmUnmap(sqlite3_file* file, int remove) {
    return realOf(file)->pMethods->xShmUnmap(realOf(file), remove);
}

const sqlite3_io_methods kMethods{2,          closeFile,  readFile,        writeFile,  truncateFile,
                                  syncFile,   fileSize,   lockFile,        unlockFile, checkReserved,
                                  control,    sectorSize, characteristics, shmMap,     shmLock,
                                  shmBarrier, shmUnmap,   nullptr,         nullptr};

int openFile(sqlite3_vfs* vfs, sqlite3_filename name, sqlite3_file* file, int flags, int* outFlags) {
    auto* state = static_cast<FaultVfs::State*>(vfs->pAppData);
    File* self = of(file);
    std::memset(static_cast<void*>(self), 0, sizeof(File));
    self->real = reinterpret_cast<sqlite3_file*>(self + 1);
    self->state = state;
    const int code = state->real->xOpen(state->real, name, self->real, flags, outFlags);
    if (!self->real->pMethods) return code;
    self->base.pMethods = &kMethods;
    if (name && (flags & (SQLITE_OPEN_MAIN_DB | SQLITE_OPEN_WAL))) {
        self->name = new QString(QString::fromUtf8(name));
        const std::lock_guard lock(state->mutex);
        if (!state->files.count(*self->name)) {
            QFile before(*self->name);
            if (before.open(QIODevice::ReadOnly)) state->files[*self->name].durable = before.readAll();
        }
    }
    return code;
}

int deleteFile(sqlite3_vfs* vfs, const char* name, int syncFolder) {
    auto* state = static_cast<FaultVfs::State*>(vfs->pAppData);
    const std::lock_guard lock(state->mutex);
    state->files.erase(QString::fromUtf8(name));
    return state->real->xDelete(state->real, name, syncFolder);
}

} // namespace

FaultVfs::FaultVfs() : m_state(std::make_unique<State>()) {
    m_state->real = sqlite3_vfs_find(nullptr);
    m_state->vfs = *m_state->real;
    m_state->vfs.zName = "fault";
    m_state->vfs.pNext = nullptr;
    m_state->vfs.pAppData = m_state.get();
    m_state->vfs.szOsFile = static_cast<int>(sizeof(File)) + m_state->real->szOsFile;
    m_state->vfs.xOpen = openFile;
    m_state->vfs.xDelete = deleteFile;
    sqlite3_vfs_register(&m_state->vfs, 1);
}

FaultVfs::~FaultVfs() {
    sqlite3_vfs_unregister(&m_state->vfs);
    sqlite3_vfs_register(m_state->real, 1);
}

void FaultVfs::failAt(int n, int code, bool lasting) {
    const std::lock_guard lock(m_state->mutex);
    m_state->countdown = n;
    m_state->code = code;
    m_state->lasting = lasting;
    m_state->failed = false;
}

void FaultVfs::stopFailing() {
    const std::lock_guard lock(m_state->mutex);
    m_state->code = SQLITE_OK;
}

bool FaultVfs::hasFailed() const {
    const std::lock_guard lock(m_state->mutex);
    return m_state->failed;
}

std::map<QString, QByteArray> FaultVfs::cut(std::mt19937& random) const {
    const std::lock_guard lock(m_state->mutex);
    std::map<QString, QByteArray> images;
    for (const auto& [name, file] : m_state->files) {
        QByteArray image = file.durable;
        std::vector<std::size_t> order(file.pending.size());
        std::iota(order.begin(), order.end(), std::size_t{0});
        std::shuffle(order.begin(), order.end(), random);
        const unsigned kept = random() % 5; // of 4: nothing, some or all reached the disk
        for (const std::size_t i : order) {
            if (random() % 4 >= kept) continue;
            FileWrite write = file.pending[i];
            if (!write.isTruncation && random() % 8 == 0) {
                const qint64 sectors = (write.bytes.size() + kSector - 1) / kSector;
                write.bytes.truncate(static_cast<qsizetype>(static_cast<qint64>(random()) % sectors * kSector));
            }
            apply(image, write);
        }
        images[name] = image;
    }
    return images;
}

void FaultVfs::onOperation(std::function<void()> callback) {
    const std::lock_guard lock(m_state->mutex);
    m_state->callback = std::move(callback);
}

} // namespace zg
