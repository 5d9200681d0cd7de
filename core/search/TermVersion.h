#pragma once

#include <QtCore/QString>

namespace zg {

class Connection;

// Terms depend on this program's rules and on ICU's readings: whose this program's are.
QString termVersion();

// Whether the terms of the file are of this version; if not, they are to be written anew.
bool searchTermsAreCurrent(Connection& connection);
// Says so in a file that does not say yet; every bulk write of terms calls it.
void markSearchTerms(Connection& connection);
// Says so in any case: all have been written anew.
void setSearchTermsCurrent(Connection& connection);

} // namespace zg
