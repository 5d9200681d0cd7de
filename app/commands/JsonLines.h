#pragma once

#include "app/CommandLine.h"

#include <QtCore/QByteArray>
#include <QtCore/QFile>

#include <functional>

namespace zg {

// Hands each line of FILE (- is stdin) to `handle` until one is refused; says which. An exit code.
int forEachJsonLine(const CommandLine& line, const std::function<Done(const QByteArray&)>& handle);

} // namespace zg
