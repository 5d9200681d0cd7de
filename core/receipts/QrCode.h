#pragma once

#include <QtCore/QString>

#include <vector>

namespace zg {

// A QR code as squares, row by row, without its quiet zone.
struct QrCode {
    int size = 0; // squares along each side; 0: the contents are too long
    std::vector<bool> dark;

    bool at(int x, int y) const { return dark[static_cast<size_t>(y * size + x)]; }
    friend bool operator==(const QrCode&, const QrCode&) = default;
};

// Error correction M, as the printers' own codes.
QrCode qrCode(const QString& contents);

} // namespace zg
