#include "ui/appearance/AppearanceText.h"

#include <QtCore/QCoreApplication>

namespace zg {

namespace {
struct AppearanceText {
    Q_DECLARE_TR_FUNCTIONS(AppearanceText)
};
} // namespace

QString schemeText(Scheme scheme) {
    switch (scheme) {
    case Scheme::System: return AppearanceText::tr("跟随系统");
    case Scheme::Light: return AppearanceText::tr("浅色");
    case Scheme::Dark: return AppearanceText::tr("深色");
    }
    return {};
}

QString scaleText(int percent) {
    switch (percent) {
    case 115: return AppearanceText::tr("大字号(115%)");
    case 130: return AppearanceText::tr("特大字号(130%)");
    default: return AppearanceText::tr("标准字号");
    }
}

} // namespace zg
