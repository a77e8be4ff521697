// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>
#include <vector>

namespace ctgrad::c_code {

/// Where an index stands in a text, which is kept beside it: between the two stand digits if a multiple of k
/// is added to the index.
inline constexpr char index_begins = '\x01';
inline constexpr char index_ends = '\x02';

/// How tightly the outermost operation of a text binds.
enum class binds { as_sum, as_product, as_atom };

/// An entry as text in C while an operation's formula is run for it: a number that remembers how it was made.
/// Entries that are made alike have the same text and differ in their indices alone.
struct c_entry {
    std::string text;
    std::vector<int> indices;
    binds how = binds::as_atom;

    c_entry() = default;
    explicit c_entry(int number) : text(std::to_string(number) + ".0$") {}
    explicit c_entry(std::string its_text) : text(std::move(its_text)) {}

    /// An entry of an array.
    static c_entry of_array(const std::string& name, int place) {
        c_entry entry(name + "[" + index_begins + index_ends + "]");
        entry.indices.push_back(place);
        return entry;
    }
    c_entry at_least(binds wanted) const {
        if (how >= wanted) return *this;
        c_entry in_parentheses(*this);
        in_parentheses.text = "(" + text + ")";
        in_parentheses.how = binds::as_atom;
        return in_parentheses;
    }
    c_entry& append(const c_entry& other) {
        text += other.text;
        indices.insert(indices.end(), other.indices.begin(), other.indices.end());
        return *this;
    }
    c_entry& append(const std::string& more) {
        text += more;
        return *this;
    }

    friend c_entry operator+(const c_entry& a, const c_entry& b) {
        return joined(a, " + ", b, binds::as_sum, binds::as_product);
    }
    friend c_entry operator-(const c_entry& a, const c_entry& b) {
        return joined(a, " - ", b, binds::as_sum, binds::as_product);
    }
    friend c_entry operator*(const c_entry& a, const c_entry& b) {
        return joined(a, " * ", b, binds::as_product, binds::as_atom);
    }
    friend c_entry operator/(const c_entry& a, const c_entry& b) {
        return joined(a, " / ", b, binds::as_product, binds::as_atom);
    }
    friend c_entry operator-(const c_entry& a) {
        c_entry negative("-");
        negative.append(a.at_least(binds::as_atom)).how = binds::as_sum;
        return negative;
    }

private:
    static c_entry joined(const c_entry& a, const char* sign, const c_entry& b, binds how, binds right) {
        c_entry both = a.at_least(how);
        both.append(sign).append(b.at_least(right)).how = how;
        return both;
    }
};

}  // namespace ctgrad::c_code
