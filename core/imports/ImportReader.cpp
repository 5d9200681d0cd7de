#include "core/imports/ImportReader.h"

#include "core/imports/RecordRows.h"
#include "core/members/MemberJson.h"
#include "core/products/ProductJson.h"
#include "core/store/Catching.h"
#include "core/text/Phone.h"

#include <QtCore/QCryptographicHash>

namespace zg {

namespace {

constexpr std::int64_t kRowsBetweenLooks = 4096;

struct Pass {
    const ImportRequest& request;
    const ShopSettings& settings;
    const QString& folder;
    const Progress& progress;
    const TableInfo& info;
    ColumnMap columns;
    QString phoneRegion;
};

QString layoutName(const QStringList& header) {
    QStringList keys;
    for (const QString& name : header) keys.append(headerKey(name));
    const QByteArray hash = QCryptographicHash::hash(keys.join(u'\n').toUtf8(), QCryptographicHash::Sha256);
    return QStringLiteral("layout-") + QString::fromLatin1(hash.left(6).toHex());
}

DateOrder orderOf(const Pass& pass) {
    if (pass.request.preset.dateOrder) return *pass.request.preset.dateOrder;
    DateOrderEvidence evidence;
    for (const ImportField field : {ImportField::Date, ImportField::JoinedDate, ImportField::Birthday}) {
        const int column = pass.columns[static_cast<size_t>(field)];
        if (column < 0) continue;
        for (const QStringList& row : pass.info.sample) evidence.add(row.value(column).toStdString());
    }
    return evidence.order(dateOrderOfZone(pass.settings.zone));
}

void reject(ImportPlan& plan, Staging& staging, const Row& row, RowReason reason) {
    ++(isSkip(reason) ? plan.skipped : plan.rejected);
    ++plan.reasons[reason];
    staging.reject(row, reason);
}

// Runs `take` over every row below the header that can be trusted; it returns the reason why not to take one.
template <class Take> Done eachRow(const Pass& pass, ImportPlan& plan, Staging& staging, Take&& take) {
    const auto reader = openTable(pass.request.path, pass.info.toOptions());
    if (!reader) return tl::unexpected(reader.error());
    Row row;
    for (;;) {
        const auto more = (*reader)->next(row);
        if (!more) return tl::unexpected(more.error());
        if (!*more) break;
        if (row.line <= pass.info.headerLine || (row.problem == RowProblem::None && row.isBlank())) continue;
        ++plan.rows;
        const RowReason reason = row.problem == RowProblem::None ? take(row) : reasonOf(row.problem);
        if (reason != RowReason::None) reject(plan, staging, row, reason);
        if (plan.rows % kRowsBetweenLooks == 0) {
            if (pass.progress.isCancelled()) return fail(ErrorCode::Cancelled);
            pass.progress.report((*reader)->position(), (*reader)->size());
        }
    }
    return {};
}

Done readOrders(const Pass& pass, DateOrder order, ImportPlan& plan, Staging& staging, bool& wrongOrder) {
    OrderRows rows(pass.request.preset, pass.columns, pass.settings.currency.digits, pass.settings.calendar(), order);
    OrderRow line;
    std::string contentRef;
    const Done done = eachRow(pass, plan, staging, [&](const Row& row) {
        const RowReason reason = rows.read(row, line);
        if (reason != RowReason::None) return reason;
        if (!rows.hasNumbers()) contentRef = staging.contentRef(row);
        staging.add(row.line, line, rows.hasNumbers() ? line.number : std::string_view(contentRef));
        return RowReason::None;
    });
    wrongOrder = rows.datesSpeakAgainstOrder();
    return done;
}

QString memberKey(const Member& m) {
    if (!m.number.isEmpty()) return u'n' + m.number;
    if (!m.card.isEmpty()) return u'c' + m.card;
    if (!m.phones.isEmpty()) return u'p' + m.phones.front();
    return u'm' + m.name;
}

Done readMembers(const Pass& pass, const RecordRules& rules, ImportPlan& plan, Staging& staging) {
    ReadMember member;
    return eachRow(pass, plan, staging, [&](const Row& row) {
        const RowReason reason = readMember(rules, row, member);
        if (reason != RowReason::None) return reason;
        StagedRecord record;
        record.line = row.line;
        record.json = memberToJson(member.member);
        if (member.storedValue) record.storedValue = member.storedValue->minor;
        if (member.points) record.points = member.points->value;
        return staging.add(memberKey(member.member), record) ? RowReason::None : RowReason::Duplicate;
    });
}

Done readProducts(const Pass& pass, const RecordRules& rules, ImportPlan& plan, Staging& staging) {
    ReadProduct product;
    return eachRow(pass, plan, staging, [&](const Row& row) {
        const RowReason reason = readProduct(rules, row, product);
        if (reason != RowReason::None) return reason;
        StagedRecord record;
        record.line = row.line;
        record.json = productToJson(product.product);
        record.category = product.category;
        record.hasPrice = product.hasPrice;
        QString key = product.product.code;
        if (rules.preset.productByName) key += QChar(0x1F) + product.product.name;
        return staging.add(key, record) ? RowReason::None : RowReason::Duplicate;
    });
}

Result<ImportPlan> stageOnce(const Pass& pass, DateOrder order, bool& wrongOrder) {
    ImportPlan plan;
    plan.kind = pass.request.preset.kind;
    plan.source = pass.request.preset.name;
    plan.staged = std::make_shared<StagedImport>();
    plan.staged->request = pass.request;
    plan.staged->request.preset.name = plan.source;
    plan.staged->staging = Staging::create(pass.folder, pass.phoneRegion, pass.request.preset.productByName);
    Staging& staging = *plan.staged->staging;
    const RecordRules rules{pass.request.preset, pass.columns, pass.settings.currency.digits, pass.phoneRegion, order};
    Done done;
    switch (plan.kind) {
    case TableKind::Orders: done = readOrders(pass, order, plan, staging, wrongOrder); break;
    case TableKind::Members: done = readMembers(pass, rules, plan, staging); break;
    case TableKind::Products: done = readProducts(pass, rules, plan, staging); break;
    }
    if (!done) return tl::unexpected(done.error());
    const std::int64_t dateless = staging.finish();
    plan.rejected += dateless;
    if (dateless) plan.reasons[RowReason::DateMissing] += dateless;
    std::int64_t last = 0;
    plan.firstRejected = staging.rejectedAfter(0, static_cast<int>(ImportPlan::kShownRejected), last);
    return plan;
}

} // namespace

DateOrder dateOrderOfZone(const QString& zone) {
    return zone.startsWith(QLatin1String("Europe/")) || zone.startsWith(QLatin1String("Australia/")) ||
                   zone.startsWith(QLatin1String("Africa/")) || zone == QLatin1String("Asia/Hong_Kong") ||
                   zone == QLatin1String("Asia/Singapore") || zone == QLatin1String("Asia/Macau")
               ? DateOrder::DayFirst
               : DateOrder::MonthFirst;
}

Result<ImportPlan> stageFile(const ImportRequest& request, const ShopSettings& settings, const QString& folder,
                             const Progress& progress) {
    return catching([&]() -> Result<ImportPlan> {
        const auto info = inspectTable(request.path, request.table);
        if (!info) return tl::unexpected(info.error());
        Pass pass{request,
                  settings,
                  folder,
                  progress,
                  *info,
                  mapColumns(request.preset, info->header),
                  phoneRegion(settings.zone.toUtf8(), settings.currency.code)};
        const Done mapped = checkMapping(request.preset, pass.columns);
        if (!mapped) return tl::unexpected(mapped.error());
        ImportRequest named = request;
        if (named.preset.name.isEmpty()) named.preset.name = layoutName(info->header);
        Pass namedPass{named, settings, folder, progress, *info, pass.columns, pass.phoneRegion};

        const DateOrder order = orderOf(namedPass);
        bool wrongOrder = false;
        auto plan = stageOnce(namedPass, order, wrongOrder);
        if (!plan || !wrongOrder || request.preset.dateOrder) return plan;
        // A later row shows that the first ones were read the wrong way round: once more, from the beginning.
        plan->staged.reset();
        return stageOnce(namedPass, order == DateOrder::DayFirst ? DateOrder::MonthFirst : DateOrder::DayFirst,
                         wrongOrder);
    });
}

} // namespace zg
