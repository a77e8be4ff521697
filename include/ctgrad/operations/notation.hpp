// SPDX-License-Identifier: BSL-1.0
#pragma once

namespace ctgrad {

/// One piece of notation in the three scripts that the printer knows.
struct script {
    const char* unicode = "";
    const char* plain = "";
    const char* latex = "";

    constexpr script() = default;
    constexpr script(const char* same) : unicode(same), plain(same), latex(same) {}
    constexpr script(const char* u, const char* p, const char* l) : unicode(u), plain(p), latex(l) {}
};

/// How tightly an operation binds, loosest first.
enum class binding_power { sum, product, power, atom };

/// before operand between operand after. `binds` says when the whole needs parentheses, `operands` what an
/// operand must at least bind like to go without.
struct notation {
    script before{};
    script between{};
    script after{};
    binding_power binds = binding_power::atom;
    binding_power operands = binding_power::sum;
};

/// name(a, b)
constexpr notation function_notation(script name_and_parenthesis, script close = {")", ")", "\\right)"}) {
    return {name_and_parenthesis, ", ", close};
}

constexpr notation infix(script between, binding_power binds, binding_power operands) {
    return {{}, between, {}, binds, operands};
}

constexpr notation postfix(script after) {
    return {{}, {}, after, binding_power::power, binding_power::atom};
}

}  // namespace ctgrad
