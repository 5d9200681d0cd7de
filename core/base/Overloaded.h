#pragma once

namespace zg {

// One function object of several lambdas, for std::visit.
template <class... Lambdas> struct Overloaded : Lambdas... { using Lambdas::operator()...; };

} // namespace zg
