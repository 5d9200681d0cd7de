#include "core/receipts/QrCode.h"

#include <qrencode.h>

#include <memory>

namespace zg {

QrCode qrCode(const QString& contents) {
    const QByteArray utf8 = contents.toUtf8();
    const std::unique_ptr<QRcode, decltype(&QRcode_free)> made(
        QRcode_encodeData(static_cast<int>(utf8.size()), reinterpret_cast<const unsigned char*>(utf8.constData()), 0,
                          QR_ECLEVEL_M),
        &QRcode_free);
    if (!made) return {};
    QrCode code{made->width, {}};
    code.dark.reserve(static_cast<size_t>(code.size) * static_cast<size_t>(code.size));
    for (int i = 0; i < code.size * code.size; ++i) code.dark.push_back(made->data[i] & 1);
    return code;
}

} // namespace zg
