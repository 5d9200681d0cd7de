#pragma once

#include <QtCore/QString>

#include <catch2/catch_tostring.hpp>

template <> struct Catch::StringMaker<QString> {
    static std::string convert(const QString& text) { return '"' + text.toStdString() + '"'; }
};
