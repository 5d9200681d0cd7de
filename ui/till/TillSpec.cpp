#include "core/receipts/ReceiptService.h"
#include "ui/common/WhenReady.h"
#include "ui/page/PageParts.h"
#include "ui/printing/ReceiptPrinter.h"
#include "ui/shop/LiveShop.h"
#include "ui/till/TillPage.h"

namespace zg {

// The till as the window has it: what it prints with, and where it sends people.

namespace {

void connectPrinter(TillPage& till, ReceiptPrinter& printer) {
    const auto wire = [&till, &printer] {
        if (printer.isOff())
            till.setPrinting({});
        else
            till.setPrinting([&printer](const QString& receipt, bool again) { printer.print(receipt, again); });
    };
    QObject::connect(&printer, &ReceiptPrinter::changed, &till, wire);
    wire();
}

// F8 prints the sale before, also after a restart.
void askLastReceipt(TillPage& till, ReceiptService& receipts) {
    ReceiptFilter lately;
    lately.range = {receipts.today() + -30, receipts.today()};
    lately.kind = ReceiptKind::Sales;
    whenReady(receipts.list(lately, std::nullopt, 1), &till, [&till](const Result<ReceiptPage>& page) {
        if (page && !page->rows.empty() && till.lastReceipt().isEmpty())
            till.setLastReceipt(page->rows.front().receipt);
    });
}

Page* make(const PageParts& parts) {
    const WindowServices& services = parts.services;
    auto* till = new TillPage({services.till, services.members, services.products, services.sales}, services.clock,
                              parts.shop, parts.settings);
    till->setRefunding([till] { emit till->wanted(FindReceipt()); });
    QObject::connect(till, &TillPage::receiptScanned, till,
                     [till](const QString& receipt) { emit till->wanted(ShowReceipt{receipt}); });
    connectPrinter(*till, parts.printer);
    askLastReceipt(*till, services.receipts);
    return till;
}

} // namespace

PageSpec TillPage::spec() {
    return {"till", NavGroup::Front, "till", [] { return tr("收银"); }, {}, make};
}

Topics TillPage::concerns() const {
    return Topic::Members | Topic::Settings;
}

std::function<void()> TillPage::wayTo(const Destination& destination) {
    if (const auto* sell = std::get_if<SellTo>(&destination)) return [this, member = sell->member] { attach(member); };
    if (const auto* sell = std::get_if<SellProduct>(&destination))
        return [this, product = sell->product] { addProduct(product); };
    if (const auto* sell = std::get_if<SellCode>(&destination)) return [this, code = sell->code] { scan(code); };
    return {};
}

void TillPage::signedIn(const Staff& staff) {
    setCashier(staff.id);
}

void TillPage::workplaceChanged() {
    setKeys(loadTillKeys(m_settings));
}

} // namespace zg
