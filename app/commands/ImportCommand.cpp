#include "app/CommandLine.h"
#include "app/commands/Commands.h"
#include "core/imports/ImportService.h"

namespace zg {

namespace {

// How much there is to compare with the shop is not known before.
void tellReading(const Progress& progress) {
    const Progress::Reached reached = progress.reached();
    CommandLine::progress(reached.total > 0 ? QStringLiteral("reading") : QStringLiteral("checking"), reached);
}

void tellWriting(const Progress& progress) {
    CommandLine::progress(QStringLiteral("writing"), progress.reached());
}

void tellUndoing(const Progress& progress) {
    CommandLine::progress(QStringLiteral("undoing"), progress.reached());
}

Result<TableOptions> tableOptions(const CommandLine& line) {
    TableOptions options;
    options.encoding = line.value(QStringLiteral("encoding"));
    options.sheet = line.value(QStringLiteral("sheet"));
    const QString delimiter = line.value(QStringLiteral("delimiter"));
    if (delimiter == QLatin1String("tab"))
        options.delimiter = '\t';
    else if (delimiter.size() == 1)
        options.delimiter = delimiter.front().toLatin1();
    else if (!delimiter.isEmpty())
        return fail(ErrorCode::InvalidArgument, QStringLiteral("delimiter"));
    if (line.isSet(QStringLiteral("header-line"))) {
        bool isNumber = false;
        options.headerLine = line.value(QStringLiteral("header-line")).toLongLong(&isNumber);
        if (!isNumber || *options.headerLine < 0)
            return fail(ErrorCode::InvalidArgument, QStringLiteral("header-line"));
    }
    return options;
}

// "field=Header" pairs of --map on top of what was named, recognised or guessed.
Done remap(ImportPreset& preset, const QStringList& pairs) {
    for (const QString& pair : pairs) {
        const qsizetype split = pair.indexOf(u'=');
        const auto field = importFieldFromName(QStringView(pair).left(std::max<qsizetype>(split, 0)));
        if (!field) return fail(ErrorCode::InvalidArgument, QStringLiteral("map: %1").arg(pair.section(u'=', 0, 0)));
        std::erase_if(preset.columns, [&](const FieldColumn& column) { return column.field == *field; });
        if (const QString header = pair.mid(split + 1); !header.isEmpty()) preset.columns.push_back({*field, header});
    }
    return {};
}

Result<ImportPreset> presetOf(const CommandLine& line, ImportService& imports, const TableOptions& table) {
    Result<ImportPreset> preset = fail(ErrorCode::PresetNotFound);
    if (const QString name = line.value(QStringLiteral("preset")); !name.isEmpty()) {
        preset = imports.preset(name).takeResult();
    } else {
        auto preview = imports.inspect(line.positional().first(), table).takeResult();
        if (!preview) return tl::unexpected<Error>(preview.error());
        preset = std::move(preview->preset);
    }
    if (!preset) return preset;
    if (const QString kind = line.value(QStringLiteral("kind")); !kind.isEmpty()) {
        const auto known = tableKindFromName(kind);
        if (!known) return fail(ErrorCode::InvalidArgument, QStringLiteral("kind"));
        preset->kind = *known;
    }
    if (const Done mapped = remap(*preset, line.values(QStringLiteral("map"))); !mapped)
        return tl::unexpected<Error>(mapped.error());
    return preset;
}

void printCounts(const char* what, const ImportCounts& counts) {
    if (counts == ImportCounts{}) return;
    CommandLine::print(QStringLiteral("%1: %2 new, %3 updated, %4 unchanged")
                           .arg(QLatin1String(what))
                           .arg(counts.created)
                           .arg(counts.updated)
                           .arg(counts.unchanged));
}

template <class PlanOrOutcome> void printAll(const PlanOrOutcome& counts) {
    printCounts("sales", counts.sales);
    printCounts("refunds", counts.refunds);
    printCounts("members", counts.members);
    printCounts("products", counts.products);
    CommandLine::print(QStringLiteral("rows: %1 skipped, %2 rejected").arg(counts.skipped).arg(counts.rejected));
}

} // namespace

int runImport(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("FILE"), QStringLiteral("CSV, TSV, XLSX, ODS or XLS"));
    line.addOption(QStringLiteral("preset"),
                   QStringLiteral("How to read it (default: recognised by its columns, else guessed)"),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("dry-run"), QStringLiteral("Say what would happen, write nothing"));
    line.addOption(QStringLiteral("rejected"), QStringLiteral("Write skipped and rejected rows, with reasons, as CSV"),
                   QStringLiteral("FILE"));
    line.addOption(
        QStringLiteral("map"),
        QStringLiteral("A column for a field, e.g. member-phone=手机, or #2 for the second column; may be repeated"),
        QStringLiteral("FIELD=HEADER"));
    line.addOption(QStringLiteral("kind"), QStringLiteral("orders, members or products"), QStringLiteral("KIND"));
    line.addOption(QStringLiteral("save-preset"), QStringLiteral("Keep this reading under a name"),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("encoding"), QStringLiteral("UTF-8, GB18030, Big5, ... (default: found)"),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("delimiter"), QStringLiteral("One character, or tab (default: found)"),
                   QStringLiteral("C"));
    line.addOption(QStringLiteral("sheet"), QStringLiteral("Of a workbook (default: the first)"),
                   QStringLiteral("NAME"));
    line.addOption(QStringLiteral("header-line"),
                   QStringLiteral("Line of the column names, 0 for none (default: found)"), QStringLiteral("N"));
    if (!line.parse(1, 1)) return line.exitCode();
    const auto table = tableOptions(line);
    if (!table) return line.wrongUsage(QStringLiteral("--%1 cannot be used").arg(table.error().detail));

    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const SystemClock clock;
    ImportService imports(**shop, clock);
    auto preset = presetOf(line, imports, *table);
    if (!preset) return line.refuse(preset.error());
    if (const QString name = line.value(QStringLiteral("save-preset")); !name.isEmpty()) {
        preset->name = name;
        if (const auto saved = imports.savePreset(*preset).takeResult(); !saved) return line.refuse(saved.error());
    }

    auto plan = imports.plan({line.positional().first(), *table, *preset}, Progress(tellReading)).takeResult();
    CommandLine::endProgress();
    if (!plan) return line.refuse(plan.error());
    if (const QString path = line.value(QStringLiteral("rejected")); !path.isEmpty())
        if (const auto written = imports.writeRejected(*plan, path).takeResult(); !written)
            return line.refuse(written.error());
    for (const auto& [reason, rows] : plan->reasons)
        CommandLine::print(QStringLiteral("%1: %2 rows").arg(rowReasonName(reason)).arg(rows));
    if (line.isSet(QStringLiteral("dry-run"))) {
        printAll(*plan);
        return kDone;
    }
    const auto outcome = imports.run(std::move(*plan), Progress(tellWriting)).takeResult();
    CommandLine::endProgress();
    if (!outcome) return line.refuse(outcome.error());
    printAll(*outcome);
    CommandLine::print(QStringLiteral("import: %1").arg(outcome->id.value));
    return kDone;
}

int runUndoImport(CommandLine& line) {
    line.addShopOptions();
    line.addPositional(QStringLiteral("ID"), QStringLiteral("Number of the import (default: the newest)"));
    line.addOption(QStringLiteral("list"), QStringLiteral("List the imports"));
    if (!line.parse(0, 1)) return line.exitCode();
    const auto shop = line.openShop();
    if (!shop) return line.refuse(shop.error());
    const SystemClock clock;
    ImportService imports(**shop, clock);
    const auto known = imports.list().takeResult();
    if (!known) return line.refuse(known.error());
    if (line.isSet(QStringLiteral("list"))) {
        for (const ImportRecord& record : *known)
            CommandLine::print(QStringLiteral("%1\t%2\t%3\t%4 new\t%5 rejected")
                                   .arg(record.id.value)
                                   .arg(record.fileName, record.sourceName)
                                   .arg(record.created)
                                   .arg(record.rejected));
        return kDone;
    }

    ImportId id;
    if (!line.positional().isEmpty()) {
        bool isNumber = false;
        id = {line.positional().first().toLongLong(&isNumber)};
        if (!isNumber) return line.wrongUsage(QStringLiteral("ID is a number"));
    } else {
        // The newest that still stands.
        for (const ImportRecord& record : *known)
            if (!id && record.state != ImportState::Undone && record.state != ImportState::Cancelled) id = record.id;
        if (!id) return line.refuse({ErrorCode::ImportNotFound, {}});
    }
    const auto outcome = imports.undo(id, Progress(tellUndoing)).takeResult();
    CommandLine::endProgress();
    if (!outcome) return line.refuse(outcome.error());
    CommandLine::print(QStringLiteral("import %1 undone: %2 removed, %3 restored")
                           .arg(id.value)
                           .arg(outcome->removed)
                           .arg(outcome->restored));
    if (outcome->keptSales + outcome->keptMembers + outcome->keptProducts > 0)
        CommandLine::print(QStringLiteral("kept, because later documents need them: %1 sales, %2 members, %3 products")
                               .arg(outcome->keptSales)
                               .arg(outcome->keptMembers)
                               .arg(outcome->keptProducts));
    return kDone;
}

} // namespace zg
