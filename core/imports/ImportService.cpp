#include "core/imports/ImportService.h"

#include "core/access/Permit.h"
#include "core/imports/BuiltInPresets.h"
#include "core/imports/ColumnGuess.h"
#include "core/imports/ImportCheck.h"
#include "core/imports/ImportReader.h"
#include "core/imports/ImportRun.h"
#include "core/imports/PresetStore.h"
#include "core/imports/RejectedFile.h"
#include "core/shop/Shop.h"
#include "core/store/Catching.h"

#include <algorithm>

namespace zg {

namespace {

std::vector<ImportPreset> allPresets(Connection& connection) {
    std::vector<ImportPreset> presets = builtInPresets();
    for (ImportPreset& own : PresetStore::all(connection)) presets.push_back(std::move(own));
    return presets;
}

void recordPreset(Write& write, const QString& name) {
    ContentDigest digest(write);
    digest.add(name);
    write.record("import-preset", 0, digest.finish());
}

template <class R> QFuture<R> refused(Error error) {
    QPromise<R> promise;
    promise.start();
    promise.addResult(R(tl::unexpected<Error>(std::move(error))));
    promise.finish();
    return promise.future();
}

} // namespace

ImportService::ImportService(Shop& shop, const Clock& clock) : m_shop(shop), m_clock(clock) {
    m_threads.setMaxThreadCount(1);
    Staging::removeLeftovers(shop.vault().files().folder);
}

ImportService::~ImportService() {
    {
        const std::lock_guard lock(m_mutex);
        for (const Progress& progress : m_started) progress.cancel();
    }
    m_threads.waitForDone();
}

template <class R, class Job> QFuture<R> ImportService::start(const Progress& progress, Job job) {
    {
        const std::lock_guard lock(m_mutex);
        m_started.push_back(progress);
    }
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    m_threads.start([this, promise, progress, job = std::move(job)]() mutable {
        promise->addResult(catching([&]() -> R { return job(); }));
        {
            const std::lock_guard lock(m_mutex);
            m_started.erase(std::ranges::find(m_started, progress));
        }
        promise->finish();
    });
    return future;
}

bool ImportService::claim() {
    const std::lock_guard lock(m_mutex);
    if (m_busy) return false;
    m_busy = true;
    return true;
}

void ImportService::release() {
    const std::lock_guard lock(m_mutex);
    m_busy = false;
    *m_running = 0;
}

QFuture<Result<ImportPreview>> ImportService::inspect(const QString& path, const TableOptions& options) {
    return start<Result<ImportPreview>>({}, [this, path, options]() -> Result<ImportPreview> {
        auto table = inspectTable(path, options);
        if (!table) return tl::unexpected(table.error());
        auto reading = m_shop.database().read([](Connection& connection) { return allPresets(connection); });
        reading.waitForFinished();
        const auto known = require(reading.takeResult());
        ImportPreview preview;
        if (const ImportPreset* found = recognisePreset(table->header, known)) {
            preview.preset = *found;
            preview.recognised = true;
        } else {
            preview.preset = guessPreset(*table);
        }
        preview.table = std::move(*table);
        return preview;
    });
}

QFuture<Result<ImportPlan>> ImportService::plan(ImportRequest request, Progress progress) {
    return start<Result<ImportPlan>>(
        progress, [this, request = std::move(request), progress, actor = m_shop.actor()]() -> Result<ImportPlan> {
            if (const Done may = permit(actor, Permission::Import); !may) return tl::unexpected(may.error());
            auto plan = stageFile(request, m_shop.settings(), m_shop.vault().files().folder, progress);
            if (!plan) return plan;
            const Done checked = checkAgainstShop(m_shop.database(), m_shop.settings().calendar(), *plan, progress);
            if (!checked) return tl::unexpected(checked.error());
            return plan;
        });
}

QFuture<Result<ImportOutcome>> ImportService::run(ImportPlan plan, Progress progress) {
    const Actor actor = m_shop.actor();
    if (const Done may = permit(actor, Permission::Import); !may) return refused<Result<ImportOutcome>>(may.error());
    if (!claim()) return refused<Result<ImportOutcome>>({ErrorCode::ImportRunning, {}, {}});
    return start<Result<ImportOutcome>>(
        progress, [this, actor, plan = std::move(plan), progress]() -> Result<ImportOutcome> {
            ImportRun run(m_shop, actor, m_clock, plan, progress);
            auto outcome = catching(
                [&]() -> Result<ImportOutcome> { return run.run([this](ImportId id) { *m_running = id.value; }); });
            if (!outcome && outcome.error().code == ErrorCode::Cancelled && run.id()) {
                const auto undone =
                    undoImport(m_shop, actor, m_clock, run.id(), progress.untilDone(), ImportState::Cancelled);
                if (!undone) outcome = tl::unexpected(undone.error());
            }
            release();
            return outcome;
        });
}

QFuture<Result<UndoOutcome>> ImportService::undo(ImportId id, Progress progress) {
    const Actor actor = m_shop.actor();
    if (const Done may = permit(actor, Permission::Import); !may) return refused<Result<UndoOutcome>>(may.error());
    if (!claim()) return refused<Result<UndoOutcome>>({ErrorCode::ImportRunning, {}, {}});
    return start<Result<UndoOutcome>>(progress, [this, actor, id, progress]() -> Result<UndoOutcome> {
        *m_running = id.value;
        auto outcome = undoImport(m_shop, actor, m_clock, id, progress);
        release();
        return outcome;
    });
}

QFuture<Result<std::vector<ImportRecord>>> ImportService::list() {
    return m_shop.database().read(
        [running = m_running](Connection& connection) {
            auto records = ImportStore::all(connection);
            for (ImportRecord& record : records)
                record.interrupted = (record.state == ImportState::Running || record.state == ImportState::Undoing) &&
                                     record.id.value != running->load();
            return records;
        },
        Priority::Background);
}

QFuture<Result<std::int64_t>> ImportService::writeRejected(ImportPlan plan, const QString& path) {
    return start<Result<std::int64_t>>(
        {}, [plan = std::move(plan), path] { return writeRejectedFile(*plan.staged->staging, path); });
}

QFuture<Result<std::vector<ImportPreset>>> ImportService::presets() {
    return m_shop.database().read([](Connection& connection) { return allPresets(connection); });
}

QFuture<Result<ImportPreset>> ImportService::preset(const QString& name) {
    return m_shop.database().read([name](Connection& connection) -> Result<ImportPreset> {
        if (auto own = PresetStore::load(connection, name)) return *own;
        if (const ImportPreset* builtIn = builtInPreset(name)) return *builtIn;
        return fail(ErrorCode::PresetNotFound);
    });
}

QFuture<Result<void>> ImportService::savePreset(ImportPreset preset) {
    return m_shop.write(m_clock, [preset = std::move(preset)](Write& write) -> Done {
        write.permit(Permission::Import);
        if (preset.name.trimmed().isEmpty() || builtInPreset(preset.name))
            return fail(ErrorCode::InvalidArgument, InputField::Name);
        PresetStore::save(write, preset);
        recordPreset(write, preset.name);
        write.touch(Topic::Imports);
        return {};
    });
}

QFuture<Result<void>> ImportService::erasePreset(const QString& name) {
    return m_shop.write(m_clock, [name](Write& write) {
        write.permit(Permission::Import);
        PresetStore::erase(write, name);
        recordPreset(write, name);
        write.touch(Topic::Imports);
    });
}

} // namespace zg
