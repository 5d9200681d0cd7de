#pragma once

#include "core/base/Progress.h"
#include "core/base/Result.h"
#include "core/base/Time.h"
#include "core/imports/ImportPlan.h"
#include "core/imports/ImportStore.h"
#include "core/imports/ImportUndo.h"

#include <QtCore/QFuture>
#include <QtCore/QThreadPool>

#include <atomic>
#include <memory>
#include <mutex>

namespace zg {

class Shop;

// What a file seems to be, for a person to look over.
struct ImportPreview {
    TableInfo table;
    ImportPreset preset;     // recognised, or guessed and unnamed
    bool recognised = false; // a preset of the program or the shop fits
};

// Everything about imports. Long work runs on a thread of its own and in background batches on the writer: the till
// goes first. One import or undo at a time (ImportRunning). NotPermitted to a cashier: plan, run,
// undo, and what changes presets. Must not outlive the shop;
// destroying it cancels what runs and waits.
class ImportService {
public:
    ImportService(Shop& shop, const Clock& clock);
    ~ImportService();

    QFuture<Result<ImportPreview>> inspect(const QString& path, const TableOptions& options = {});
    // The dry run: reads the whole file and compares it with the shop; writes nothing.
    QFuture<Result<ImportPlan>> plan(ImportRequest request, Progress progress = {});
    // Carries a plan out. Cancelled: what was written has been taken back.
    QFuture<Result<ImportOutcome>> run(ImportPlan plan, Progress progress = {});
    QFuture<Result<UndoOutcome>> undo(ImportId id, Progress progress = {});
    QFuture<Result<std::vector<ImportRecord>>> list(); // newest first
    QFuture<Result<std::int64_t>> writeRejected(ImportPlan plan, const QString& path);

    QFuture<Result<std::vector<ImportPreset>>> presets(); // the program's, then the shop's own
    // By name, own ones first: PresetNotFound.
    QFuture<Result<ImportPreset>> preset(const QString& name);
    QFuture<Result<void>> savePreset(ImportPreset preset); // InvalidArgument for the name of a built-in one
    QFuture<Result<void>> erasePreset(const QString& name);

private:
    template <class R, class Job> QFuture<R> start(const Progress& progress, Job job);
    bool claim();
    void release();

    Shop& m_shop;
    const Clock& m_clock;
    std::mutex m_mutex;
    // Null unless one writes. Shared with readers of the list, which may outlive this.
    std::shared_ptr<std::atomic<std::int64_t>> m_running = std::make_shared<std::atomic<std::int64_t>>(0);
    bool m_busy = false;
    std::vector<Progress> m_started; // of what runs or waits for its turn
    QThreadPool m_threads;           // last: waits for its jobs before the rest goes
};

} // namespace zg
