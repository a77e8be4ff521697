// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <array>
#include <cmath>
#include <cstddef>
#include <cstdlib>
#include <fstream>
#include <stdexcept>
#include <string>
#include <vector>

/// What the examples read: numbers in named columns. Only the number of rows is left to the file.
template <std::size_t Columns>
struct table {
    std::array<std::string, Columns> names;
    std::vector<std::array<double, Columns>> rows;
};

inline std::vector<std::string> fields_of(const std::string& line) {
    std::vector<std::string> fields(1);
    for (const char c : line) {
        if (c == ',') fields.emplace_back();
        else if (c != '\r') fields.back() += c;  // a line may end as on Windows
    }
    return fields;
}

inline bool to_number(const std::string& field, double& number) {
    char* end = nullptr;
    number = std::strtod(field.c_str(), &end);
    return !field.empty() && *end == '\0' && std::isfinite(number);
}

/// Reads a file of comma-separated numbers whose first line names the columns.
/// Throws std::runtime_error, which says what is wrong and in which line.
template <std::size_t Columns>
table<Columns> read_csv(const std::string& path) {
    std::ifstream file(path);
    if (!file) throw std::runtime_error("cannot open " + path);

    table<Columns> result;
    std::string line;
    for (int line_number = 1; std::getline(file, line); ++line_number) {
        const auto fail = [&](const std::string& what) {
            throw std::runtime_error(path + ", line " + std::to_string(line_number) + ": " + what);
        };
        const std::vector<std::string> fields = fields_of(line);
        if (fields.size() == 1 && fields[0].empty()) continue;  // a blank line, most often the last
        if (fields.size() != Columns)
            fail("columns: " + std::to_string(fields.size()) + " instead of " + std::to_string(Columns));

        const bool heading = line_number == 1;
        if (!heading) result.rows.emplace_back();
        for (std::size_t k = 0; k < Columns; ++k) {
            double number = 0;
            const bool numeric = to_number(fields[k], number);
            if (heading && numeric) fail("must name the columns, but there is a number: " + fields[k]);
            if (!heading && !numeric) fail('"' + fields[k] + "\" is not a number");
            if (heading) result.names[k] = fields[k];
            else result.rows.back()[k] = number;
        }
    }
    if (result.rows.empty()) throw std::runtime_error(path + " has no data");
    return result;
}
