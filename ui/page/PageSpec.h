#pragma once

#include "core/access/Permission.h"

#include <QtCore/QString>

#include <functional>
#include <optional>

namespace zg {

class Page;
struct PageParts;

enum class NavGroup { Front, Back, Foot };

// Texts that must follow the language are asked for, not kept.
using Speech = std::function<QString()>;

// What the window knows of a page before there is one; it stands in the page's own room.
struct PageSpec {
    const char* name; // kept in the settings, and its topic in the manual
    NavGroup group;
    const char* icon;
    Speech title;                              // with a mnemonic
    std::optional<Permission> permission = {}; // whoever is denied it does not see the page
    Page* (*make)(const PageParts&) = nullptr;
};

} // namespace zg
