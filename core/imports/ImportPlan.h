#pragma once

#include "core/base/Id.h"
#include "core/base/Money.h"
#include "core/base/Time.h"
#include "core/imports/ImportPreset.h"
#include "core/imports/Staging.h"

#include <map>
#include <memory>
#include <vector>

namespace zg {

struct ImportRequest {
    QString path;
    TableOptions table;
    ImportPreset preset; // unnamed: the file's layout names the source
};

struct ImportCounts {
    std::int64_t created = 0, updated = 0, unchanged = 0; // unchanged: the shop has it already

    friend bool operator==(const ImportCounts&, const ImportCounts&) = default;
};

// The rows of a file, staged; lives as long as a plan that refers to it.
struct StagedImport {
    ImportRequest request;
    std::unique_ptr<Staging> staging;
};

// What an import would do. Nothing has been written yet.
struct ImportPlan {
    TableKind kind = TableKind::Orders;
    QString source;        // whose document numbers these are
    std::int64_t rows = 0; // read, header and blank lines not counted
    std::int64_t rejected = 0, skipped = 0;
    std::map<RowReason, std::int64_t> reasons; // of both
    std::vector<RejectedRow> firstRejected;    // rejected and skipped rows, at most kShownRejected
    ImportCounts sales, refunds, members, products;
    // Of the documents to be created.
    Money gross, discount, refunded; // refunded: by documents of their own and with their sale
    std::optional<DayRange> days;
    std::shared_ptr<StagedImport> staged;

    static constexpr size_t kShownRejected = 500;
};

struct ImportOutcome {
    ImportId id;
    ImportCounts sales, refunds, members, products;
    std::int64_t rejected = 0, skipped = 0;
    std::int64_t longestWaitMs = 0; // for which a till may have had to wait
};

} // namespace zg
