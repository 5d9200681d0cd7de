#include "ui/theme/Tokens.h"

#include <QtGui/QFont>
#include <QtGui/QGuiApplication>

#include <cmath>

namespace zg {

namespace {

QColor rgb(unsigned value) {
    return QColor::fromRgb(0xff000000u | value);
}

Tokens makeLight() {
    Tokens t;
    t.dark = false;
    t.bg = rgb(0xF6F7F9);
    t.surface = rgb(0xFFFFFF);
    t.sunken = rgb(0xEEF0F4);
    t.nav = rgb(0xEDEFF3);
    t.text = rgb(0x1A2233);
    t.text2 = rgb(0x4E5A6E);
    t.text3 = rgb(0x5C677A);
    t.accent = rgb(0x1F5FD6);
    t.onAccent = rgb(0xFFFFFF);
    t.accentInk = rgb(0x174EA6);
    t.accentSoft = rgb(0xE8F0FE);
    t.ok = rgb(0x0B7A4B);
    t.okSoft = rgb(0xE3F4EB);
    t.warn = rgb(0x8A5200);
    t.warnSoft = rgb(0xFFF1D9);
    t.bad = rgb(0xC02B2B);
    t.badSoft = rgb(0xFDECEC);
    t.gold = rgb(0x7A5A00);
    t.goldSoft = rgb(0xFBF0CF);
    t.inputBorder = rgb(0x828B9C);
    t.buttonBorder = rgb(0xC6CCD7);
    t.cardBorder = rgb(0xDFE3EA);
    t.focus = rgb(0x1F5FD6);
    t.series = {rgb(0x1F5FD6), rgb(0xC8690A), rgb(0x0F9FA8), rgb(0x9C2D7B), rgb(0x5C5012)};
    return t;
}

Tokens makeDark() {
    Tokens t;
    t.dark = true;
    t.bg = rgb(0x14171D);
    t.surface = rgb(0x1C2027);
    t.sunken = rgb(0x171A20);
    t.nav = rgb(0x101318);
    t.text = rgb(0xE9ECF2);
    t.text2 = rgb(0xB4BCCA);
    t.text3 = rgb(0x949EAF);
    t.accent = rgb(0x5B93F5);
    t.onAccent = rgb(0x0B1424);
    t.accentInk = rgb(0xA9C7FB);
    t.accentSoft = rgb(0x1E2F4F);
    t.ok = rgb(0x4CC38A);
    t.okSoft = rgb(0x15322A);
    t.warn = rgb(0xF2B35B);
    t.warnSoft = rgb(0x3A2C14);
    t.bad = rgb(0xFF8A84);
    t.badSoft = rgb(0x3D1E20);
    t.gold = rgb(0xE6C35C);
    t.goldSoft = rgb(0x352C12);
    t.inputBorder = rgb(0x737E90);
    t.buttonBorder = rgb(0x414A58);
    t.cardBorder = rgb(0x2D333D);
    t.focus = rgb(0x7BA9F8);
    t.series = {rgb(0x5B93F5), rgb(0xE8964E), rgb(0x57D3D8), rgb(0xC9628F), rgb(0xEADB5A)};
    return t;
}

} // namespace

const Tokens& lightTokens() {
    static const Tokens tokens = makeLight();
    return tokens;
}

const Tokens& darkTokens() {
    static const Tokens tokens = makeDark();
    return tokens;
}

const Tokens& currentTokens() {
    return QGuiApplication::palette().color(QPalette::Window) == darkTokens().bg ? darkTokens() : lightTokens();
}

QPalette paletteOf(const Tokens& t) {
    QPalette p;
    const auto set = [&p](QPalette::ColorRole role, const QColor& color, const QColor& disabled) {
        p.setColor(QPalette::Active, role, color);
        p.setColor(QPalette::Inactive, role, color);
        p.setColor(QPalette::Disabled, role, disabled);
    };
    set(QPalette::Window, t.bg, t.bg);
    set(QPalette::WindowText, t.text, t.text3);
    set(QPalette::Base, t.surface, t.sunken);
    set(QPalette::AlternateBase, t.sunken, t.sunken);
    set(QPalette::Text, t.text, t.text3);
    set(QPalette::PlaceholderText, t.text3, t.text3);
    set(QPalette::Button, t.surface, t.sunken);
    set(QPalette::ButtonText, t.text, t.text3);
    set(QPalette::BrightText, t.bad, t.bad);
    set(QPalette::Highlight, t.accent, t.buttonBorder);
    set(QPalette::HighlightedText, t.onAccent, t.text);
    set(QPalette::Link, t.accentInk, t.text3);
    set(QPalette::LinkVisited, t.accentInk, t.text3);
    set(QPalette::ToolTipBase, t.surface, t.surface);
    set(QPalette::ToolTipText, t.text, t.text);
    set(QPalette::Light, t.surface, t.surface);
    set(QPalette::Midlight, t.cardBorder, t.cardBorder);
    set(QPalette::Mid, t.buttonBorder, t.buttonBorder);
    set(QPalette::Dark, t.inputBorder, t.inputBorder);
    set(QPalette::Shadow, t.dark ? QColor(Qt::black) : t.text3, t.cardBorder);
    return p;
}

int px(int logical) {
    const int body = QGuiApplication::font().pixelSize(); // 14 at 100 %; -1 before the theme is applied
    return body <= 0 ? logical : static_cast<int>(std::lround(logical * body / 14.0));
}

} // namespace zg
