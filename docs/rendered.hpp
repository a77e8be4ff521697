// SPDX-License-Identifier: BSL-1.0
// Formulas in Markdown, as sites that show repositories render them.
#pragma once

#include <string>
#include <string_view>

namespace document {

inline void replace_all(std::string& text, std::string_view what, std::string_view by) {
    for (std::size_t at = text.find(what); at != std::string::npos; at = text.find(what, at + by.size()))
        text.replace(at, what.size(), by);
}

/// A formula between $` and `$. A bar would end a cell of a table, and not every site knows \operatorname.
inline std::string rendered(std::string_view latex) {
    std::string text(latex);
    replace_all(text, "\\left\\|", "\\left\\Vert ");
    replace_all(text, "\\right\\|", "\\right\\Vert ");
    replace_all(text, "\\left|", "\\left\\vert ");
    replace_all(text, "\\right|", "\\right\\vert ");
    replace_all(text, "\\operatorname", "\\mathrm");
    return "$`" + text + "`$";
}

}  // namespace document
