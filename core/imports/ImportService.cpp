#include "core/imports/ImportService.h"

#include "core/imports/BuiltInPresets.h"
#include "core/imports/ColumnGuess.h"
#include "core/imports/ImportCheck.h"
#include "core/imports/ImportReader.h"
#include "core/imports/ImportRun.h"
#include "core/imports/PresetStore.h"
#include "core/imports/RejectedFile.h"
#include "core/staff/Permit.h"
#include "core/store/Catching.h"
#include "core/store/Journal.h"

namespace zg {

namespace {

std::vector<ImportPreset> allPresets(Connection& connection) {
    std::vector<ImportPreset> presets = builtInPresets();
    for (ImportPreset& own : PresetStore::all(connection)) presets.push_back(std::move(own));
    return presets;
}

void enterPreset(Connection& connection, const QString& name, Instant now) {
    ContentDigest digest(connection);
    digest.add(name);
    journal(connection, {"import-preset", 0, 1, digest.finish(), now, {}});
}

template <class R> QFuture<R> refused(ErrorCode code) {
    QPromise<R> promise;
    promise.start();
    promise.addResult(R(fail(code)));
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
        for (const auto& cancel : m_cancels)
            if (const auto flag = cancel.lock()) *flag = true;
    }
    m_threads.waitForDone();
}

template <class R, class Job> QFuture<R> ImportService::start(Job job) {
    auto promise = std::make_shared<QPromise<R>>();
    promise->start();
    QFuture<R> future = promise->future();
    m_threads.start([promise, job = std::move(job)]() mutable {
        promise->addResult(catching([&]() -> R { return job(); }));
        promise->finish();
    });
    return future;
}

bool ImportService::claim(const std::shared_ptr<std::atomic_bool>& cancelled) {
    const std::lock_guard lock(m_mutex);
    if (m_busy) return false;
    m_busy = true;
    std::erase_if(m_cancels, [](auto& c) { return c.expired(); });
    m_cancels.push_back(cancelled);
    return true;
}

void ImportService::release() {
    const std::lock_guard lock(m_mutex);
    m_busy = false;
    *m_running = 0;
}

QFuture<Result<ImportPreview>> ImportService::inspect(const QString& path, const TableOptions& options) {
    return start<Result<ImportPreview>>([this, path, options]() -> Result<ImportPreview> {
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

QFuture<Result<ImportPlan>> ImportService::plan(ImportRequest request, ImportControl control) {
    {
        const std::lock_guard lock(m_mutex);
        m_cancels.push_back(control.cancelled);
    }
    return start<Result<ImportPlan>>(
        [this, request = std::move(request), control, actor = m_shop.session().actor()]() -> Result<ImportPlan> {
            if (const Done may = permit(actor, Permission::Import); !may) return tl::unexpected(may.error());
            auto plan = stageFile(request, m_shop.settings(), m_shop.vault().files().folder, control);
            if (!plan) return plan;
            const Done checked = checkAgainstShop(m_shop.database(), m_shop.settings().calendar(), *plan, control);
            if (!checked) return tl::unexpected(checked.error());
            return plan;
        });
}

QFuture<Result<ImportOutcome>> ImportService::run(ImportPlan plan, ImportControl control) {
    if (const Done may = permit(m_shop.session().actor(), Permission::Import); !may)
        return refused<Result<ImportOutcome>>(may.error().code);
    if (!claim(control.cancelled)) return refused<Result<ImportOutcome>>(ErrorCode::ImportRunning);
    return start<Result<ImportOutcome>>([this, plan = std::move(plan), control]() -> Result<ImportOutcome> {
        ImportRun run(m_shop.database(), m_shop.settings(), m_clock, plan, control);
        auto outcome = catching(
            [&]() -> Result<ImportOutcome> { return run.run([this](ImportId id) { *m_running = id.value; }); });
        if (!outcome && outcome.error().code == ErrorCode::Cancelled && run.id()) {
            const ImportControl untilDone{control.progress, nullptr};
            const auto undone = undoImport(m_shop.database(), m_clock, run.id(), untilDone, ImportState::Cancelled);
            if (!undone) outcome = tl::unexpected(undone.error());
        }
        release();
        return outcome;
    });
}

QFuture<Result<UndoOutcome>> ImportService::undo(ImportId id, ImportControl control) {
    if (const Done may = permit(m_shop.session().actor(), Permission::Import); !may)
        return refused<Result<UndoOutcome>>(may.error().code);
    if (!claim(control.cancelled)) return refused<Result<UndoOutcome>>(ErrorCode::ImportRunning);
    return start<Result<UndoOutcome>>([this, id, control]() -> Result<UndoOutcome> {
        *m_running = id.value;
        auto outcome = undoImport(m_shop.database(), m_clock, id, control);
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
        [plan = std::move(plan), path] { return writeRejectedFile(*plan.staged->staging, path); });
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
    return m_shop.database().write([preset = std::move(preset), now = m_clock.now(), actor = m_shop.session().actor()](
                                       Connection& connection, Changes& changes) -> Done {
        require(permit(actor, Permission::Import));
        if (preset.name.trimmed().isEmpty() || builtInPreset(preset.name))
            return fail(ErrorCode::InvalidArgument, QStringLiteral("name"));
        PresetStore::save(connection, preset);
        enterPreset(connection, preset.name, now);
        changes.touch(Topic::Imports);
        return {};
    });
}

QFuture<Result<void>> ImportService::erasePreset(const QString& name) {
    return m_shop.database().write([name, now = m_clock.now(), actor = m_shop.session().actor()](
                                       Connection& connection, Changes& changes) -> Done {
        require(permit(actor, Permission::Import));
        PresetStore::erase(connection, name);
        enterPreset(connection, name, now);
        changes.touch(Topic::Imports);
        return {};
    });
}

} // namespace zg
