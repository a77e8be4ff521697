// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "../platform/initializer_list.hpp"
#include "notation.hpp"

namespace ctgrad::operations {

/// A notation with a fraction N/D in it, in Unicode as an index: `‖x‖₃⁄₂`.
template <int N, int D>
struct fraction_in_text {
    char unicode[48]{};
    char plain[48]{};
    char latex[48]{};

    constexpr fraction_in_text(script before, script after) {
        write(unicode, before.unicode, after.unicode, true);
        write(plain, before.plain, after.plain, false);
        write(latex, before.latex, after.latex, false);
    }

private:
    static constexpr void write(char* to, const char* before, const char* after, bool as_index) {
        while (*before != 0) *to++ = *before++;
        to = number(to, N, as_index);
        if (D != 1) {
            for (const char part : {'\xE2', '\x81'})  // of the fraction slash, which no division is
                if (as_index) *to++ = part;
            *to++ = as_index ? '\x84' : '/';
            to = number(to, D, as_index);
        }
        while (*after != 0) *to++ = *after++;
    }
    static constexpr char* number(char* to, int n, bool as_index) {
        if (n > 9) to = number(to, n / 10, as_index);
        for (const char part : {'\xE2', '\x82'})
            if (as_index) *to++ = part;
        *to++ = static_cast<char>((as_index ? '\x80' : '0') + n % 10);
        return to;
    }
};

}  // namespace ctgrad::operations
