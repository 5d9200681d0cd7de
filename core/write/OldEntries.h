#pragma once

namespace zg {

class Connection;

// Entries of ledgers from before they were journaled (schema 13) get records of their own, and sealed rows their seals,
// once: from then on verify tells when one of them is changed, too. Nothing to do in any other shop.
void sealOldEntries(Connection& connection);

} // namespace zg
