#include "core/base/Error.h"

namespace zg {

QString errorName(ErrorCode code) {
    switch (code) {
#define ZG_NAME(name)                                                                                                  \
    case ErrorCode::name: return QStringLiteral(#name);
        ZG_ERROR_CODES(ZG_NAME)
#undef ZG_NAME
    }
    return QStringLiteral("Unknown");
}

QString inputName(InputField field) {
    switch (field) {
#define ZG_NAME(name)                                                                                                  \
    case InputField::name: return QStringLiteral(#name).toLower();
        ZG_INPUT_FIELDS(ZG_NAME)
#undef ZG_NAME
    }
    return {};
}

} // namespace zg
