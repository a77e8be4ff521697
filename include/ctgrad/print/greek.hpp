// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/string_view.hpp"

namespace ctgrad::printing {

struct greek_letter {
    std::string_view name;
    std::string_view letter;
};

/// Variables named like a Greek letter are printed as one.
inline constexpr greek_letter greek[]{
    {"alpha", "α"},  {"beta", "β"},  {"gamma", "γ"}, {"delta", "δ"},  {"epsilon", "ε"}, {"zeta", "ζ"},
    {"eta", "η"},    {"theta", "θ"}, {"kappa", "κ"}, {"lambda", "λ"}, {"mu", "μ"},      {"nu", "ν"},
    {"xi", "ξ"},     {"pi", "π"},    {"rho", "ρ"},   {"sigma", "σ"},  {"tau", "τ"},     {"phi", "φ"},
    {"chi", "χ"},    {"psi", "ψ"},   {"omega", "ω"}, {"Gamma", "Γ"},  {"Delta", "Δ"},   {"Theta", "Θ"},
    {"Lambda", "Λ"}, {"Xi", "Ξ"},    {"Pi", "Π"},    {"Sigma", "Σ"},  {"Phi", "Φ"},     {"Psi", "Ψ"},
    {"Omega", "Ω"},
};

/// The letter of that name, or nothing.
constexpr std::string_view greek_letter_named(std::string_view name) {
    for (const greek_letter& g : greek)
        if (g.name == name) return g.letter;
    return {};
}

}  // namespace ctgrad::printing
