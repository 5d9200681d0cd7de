#pragma once

#include "ui/printing/PrintOut.h"

namespace zg {

// Bytes to a device file or serial line. The path must exist: a typing slip must not make a file of that name.
std::optional<PrintProblem> writeToDevice(const QString& path, int baud, const QByteArray& bytes,
                                          const std::atomic_bool& stop);

} // namespace zg
