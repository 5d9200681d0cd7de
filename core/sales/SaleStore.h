#pragma once

#include "core/sales/Sale.h"
#include "core/sales/SaleRules.h"

#include <optional>
#include <vector>

namespace zg {

class Connection;

// The rows of documents. Nothing here touches summaries, balances or the journal: SaleWriter does, around these.
namespace SaleStore {

void insert(Connection& connection, const Sale& sale);
void insert(Connection& connection, const Refund& refund);
void insertVoid(Connection& connection, SaleId sale, Instant at, StaffId actor, const QString& reason);
void erase(Connection& connection, SaleId sale); // only ever to undo an import
void erase(Connection& connection, RefundId refund);

std::optional<Sale> load(Connection& connection, SaleId id);
std::optional<Refund> load(Connection& connection, RefundId id);
bool isVoided(Connection& connection, SaleId id);
std::optional<SaleVoid> loadVoid(Connection& connection, SaleId id);
bool hasRefunds(Connection& connection, SaleId id);

// The sale a receipt number names: this shop's own first, then imported ones. null: none.
SaleId findByReceipt(Connection& connection, const QString& receipt);

// What has gone back of each line of the sale so far, in line order.
std::vector<Refunded> refundedByLine(Connection& connection, const Sale& sale);
std::vector<RefundPayment> refundedPayments(Connection& connection, SaleId sale);

// Which document of a source (import_source.id, 0 = this shop) carries this number.
enum class DocumentKind { Sale = 1, Refund = 2 };
void insertRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind, std::int64_t document);
void eraseRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind);
std::int64_t findRef(Connection& connection, SourceId source, const QString& ref, DocumentKind kind); // 0: none

} // namespace SaleStore

} // namespace zg
