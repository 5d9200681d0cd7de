#include "ui/printing/ReceiptPrinter.h"

#include "core/receipts/PaperText.h"
#include "core/receipts/ReceiptService.h"
#include "ui/common/ErrorText.h"
#include "ui/common/WhenReady.h"
#include "ui/printing/PrintText.h"
#include "ui/shop/LiveShop.h"

#include <QtCore/QSettings>

#include <algorithm>

namespace zg {

namespace {

constexpr QLatin1String kAgain(" again");

bool movesCash(const ReceiptDetail& receipt) {
    return std::ranges::any_of(receipt.payments, [](const SalePayment& p) { return p.method == PaymentMethod::Cash; });
}

} // namespace

ReceiptPrinter::ReceiptPrinter(ReceiptService& receipts, const LiveShop& shop, const QString& shopUuid,
                               QSettings& settings, QObject* parent)
    : QObject(parent), m_receipts(receipts), m_shop(shop), m_settings(settings),
      m_jobsKey(QStringLiteral("printer/unprinted/") + shopUuid), m_printer(loadPrinter(settings)) {
    loadLeftOver();
    connect(this, &ReceiptPrinter::changed, this, &ReceiptPrinter::keepJobs);
    m_thread.setObjectName(QStringLiteral("printer"));
    m_worker.moveToThread(&m_thread);
    m_thread.start();
}

ReceiptPrinter::~ReceiptPrinter() {
    m_stop = true;
    m_thread.quit();
    m_thread.wait();
}

// A line each, "1-000123" or "1-000123 again". None is printed by itself: nobody may stand there any more.
void ReceiptPrinter::loadLeftOver() {
    for (const QString& line : m_settings.value(m_jobsKey).toStringList()) {
        const bool again = line.endsWith(kAgain); // an imported number may have spaces of its own
        m_jobs.push_back({++m_lastId, again ? line.chopped(kAgain.size()) : line, again, true,
                          PrintProblem{PrintProblem::Kind::LeftOver, {}}});
    }
}

void ReceiptPrinter::keepJobs() {
    QStringList lines;
    for (const PrintJob& job : m_jobs) lines << (job.reprint ? job.receipt + kAgain : job.receipt);
    if (lines.isEmpty())
        m_settings.remove(m_jobsKey);
    else
        m_settings.setValue(m_jobsKey, lines);
}

void ReceiptPrinter::setSettings(const PrinterSettings& printer) {
    if (printer == m_printer) return;
    m_printer = printer;
    savePrinter(printer, m_settings);
    emit changed();
}

void ReceiptPrinter::print(const QString& receipt, bool reprint) {
    if (isOff()) {
        if (reprint) emit failed(0, problemText({}));
        return;
    }
    m_jobs.push_back({++m_lastId, receipt, reprint, false, {}});
    emit changed();
    next();
}

void ReceiptPrinter::printTest(const PrinterSettings& printer) {
    PrintOut out;
    out.name = QStringLiteral("test");
    out.openDrawer = printer.drawer;
    out.paper.width = printer.width;
    const auto centre = [&](const QString& text, bool large) {
        for (const QString& line : wrapped(paperText(text), columnsOf(printer.width) / (large ? 2 : 1)))
            out.paper.lines.push_back({PaperLine::Kind::Centre, line, large, large});
    };
    centre(m_shop.name(), true);
    out.paper.lines.push_back({PaperLine::Kind::Rule, {}});
    centre(tr("打印测试：中文、English、0123456789"), false);
    centre(tr("看得清这几行，打印机就设置好了。"), false);
    out.paper.lines.push_back({PaperLine::Kind::Rule, {}});
    for (const QString& line : printer.footer.split(u'\n')) centre(line, false);
    out.paper.lines.push_back({PaperLine::Kind::Qr, QStringLiteral("TEST")});
    run(std::move(out), printer, [this](const std::optional<PrintProblem>& problem) {
        emit tested(problem ? problemText(*problem) : QString());
    });
}

int ReceiptPrinter::stuck() const {
    return static_cast<int>(std::ranges::count_if(m_jobs, [](const PrintJob& job) { return job.problem.has_value(); }));
}

PrintJob* ReceiptPrinter::find(int job) {
    const auto found = std::ranges::find(m_jobs, job, &PrintJob::id);
    return found == m_jobs.end() ? nullptr : &*found;
}

void ReceiptPrinter::retry(int job) {
    PrintJob* found = find(job);
    if (!found || !found->problem) return;
    found->problem.reset();
    emit changed();
    next();
}

void ReceiptPrinter::retryAll() {
    for (PrintJob& job : m_jobs) job.problem.reset();
    emit changed();
    next();
}

void ReceiptPrinter::dismiss(int job) {
    std::erase_if(m_jobs, [job](const PrintJob& j) { return j.id == job && j.problem; });
    emit changed();
}

void ReceiptPrinter::dismissAll() {
    std::erase_if(m_jobs, [](const PrintJob& job) { return job.problem.has_value(); });
    emit changed();
}

ReceiptPaper ReceiptPrinter::paperOf(const ReceiptDetail& receipt, bool reprint) const {
    PaperStyle style;
    style.width = m_printer.width;
    style.shopName = m_shop.name();
    style.footer = m_printer.footer;
    style.currency = m_shop.currency();
    style.reprint = reprint;
    style.words = paperWords();
    return layOut(receipt, style, m_shop.calendar());
}

void ReceiptPrinter::next() {
    if (m_busy) return;
    const auto waiting = std::ranges::find_if(m_jobs, [](const PrintJob& job) { return !job.problem; });
    if (waiting == m_jobs.end()) return;
    m_busy = true;
    load(*waiting);
}

void ReceiptPrinter::load(const PrintJob& job) {
    whenReady(m_receipts.detail(job.receipt), this, [this, id = job.id](const Result<ReceiptDetail>& receipt) {
        if (receipt) {
            send(id, *receipt);
        } else {
            finish(id, PrintProblem{PrintProblem::Kind::NoReceipt, errorText(receipt.error())});
        }
    });
}

void ReceiptPrinter::send(int job, const ReceiptDetail& receipt) {
    const auto [reprint, leftOver] = std::pair(find(job)->reprint, find(job)->leftOver);
    PrintOut out;
    out.paper = paperOf(receipt, reprint);
    out.name = receipt.row.receipt;
    out.openDrawer = m_printer.drawer && !reprint && !leftOver && movesCash(receipt);
    run(std::move(out), m_printer, [this, job](const std::optional<PrintProblem>& problem) { finish(job, problem); });
}

void ReceiptPrinter::run(PrintOut out, PrinterSettings printer, std::function<void(std::optional<PrintProblem>)> done) {
    QMetaObject::invokeMethod(
        &m_worker,
        [this, out = std::move(out), printer = std::move(printer), done = std::move(done)] {
            const auto problem = putOut(out, printer, m_stop);
            // The thread has ended before this object goes, and Qt drops calls to objects that are gone.
            QMetaObject::invokeMethod(
                this, [done, problem] { done(problem); }, Qt::QueuedConnection);
        },
        Qt::QueuedConnection);
}

void ReceiptPrinter::finish(int job, const std::optional<PrintProblem>& problem) {
    m_busy = false;
    PrintJob* found = find(job); // one that prints can't be dismissed
    const QString receipt = found->receipt;
    if (problem) {
        found->problem = problem;
    } else {
        std::erase_if(m_jobs, [job](const PrintJob& j) { return j.id == job; });
    }
    emit changed();
    if (problem) {
        emit failed(job, problemText(*problem));
    } else {
        emit printed(receipt);
    }
    next();
}

} // namespace zg
