// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>
#include <cstdio>
#include <fstream>
#include <limits>
#include <stdexcept>
#include <string>
#include <utility>
#include <vector>

/// What the examples draw: one line through the points (0, y₀), (1, y₁), … under a name.
struct curve {
    std::string name;
    std::vector<double> heights;
};

/// How heights are drawn: as they are, or by their logarithms, of which those of numbers ≤ 0 are left out.
enum class scale { linear, logarithmic };

/// Draws curves into a file of the format SVG 1.1.
/// Throws std::runtime_error if there is nothing to draw or the file cannot be written.
class plot {
public:
    plot(std::string title, std::string across, std::string upwards, scale kind = scale::linear)
        : title_(std::move(title)), across_(std::move(across)), upwards_(std::move(upwards)), kind_(kind) {}

    plot& with(curve line) {
        curves_.push_back(std::move(line));
        return *this;
    }

    void write(const std::string& path) const {
        const range heights = drawn_range();
        std::size_t steps = 1;
        for (const curve& line : curves_) steps = std::max(steps, line.heights.size() - 1);

        std::string svg = R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 400" )"
                          R"(font-family="sans-serif" font-size="13">)"
                          "\n"
                          R"(<rect width="640" height="400" fill="white"/>)"
                          "\n";
        svg += text(320, 22, "middle", title_) + text(340, 390, "middle", across_);
        svg += text(14, 22, "start", upwards_);
        constexpr int ticks = 4;
        for (int k = 0; k <= ticks; ++k) {
            const double part = static_cast<double>(k) / ticks;
            const double height = heights.low + part * (heights.high - heights.low);
            svg += line_between(left, y_of(part), right, y_of(part));
            svg += text(left - 6, y_of(part) + 4, "end", number(from_drawn(height), "%.3g"));
            svg += text(x_of(part), bottom + 18, "middle", number(part * static_cast<double>(steps), "%.4g"));
        }
        for (std::size_t k = 0; k < curves_.size(); ++k) {
            const char* colour = colours[k % colours.size()];
            std::string points;
            for (std::size_t i = 0; i < curves_[k].heights.size(); ++i) {
                const double height = to_drawn(curves_[k].heights[i]);
                if (!std::isfinite(height)) continue;
                points += number(x_of(static_cast<double>(i) / static_cast<double>(steps)), "%.1f") + "," +
                          number(y_of((height - heights.low) / (heights.high - heights.low)), "%.1f") + " ";
            }
            svg += "<polyline fill=\"none\" stroke-width=\"1.8\" stroke=\"" + std::string(colour) +
                   "\" points=\"" + points + "\"/>\n";
            svg += text(right - 8, top + 16 + 17 * static_cast<double>(k), "end", curves_[k].name, colour);
        }
        std::ofstream file(path);
        file << svg << "</svg>\n";
        if (!file.flush()) throw std::runtime_error("cannot write " + path);
    }

private:
    struct range {
        double low, high;
    };
    static constexpr double left = 70, right = 620, top = 36, bottom = 350;
    static constexpr std::array colours{"#1f5fa8", "#c8501e", "#3a8a3a", "#7a4a9a"};

    double to_drawn(double height) const {
        if (kind_ == scale::linear) return height;
        return height > 0 ? std::log10(height) : std::numeric_limits<double>::quiet_NaN();
    }
    double from_drawn(double drawn) const { return kind_ == scale::linear ? drawn : std::pow(10, drawn); }
    static double x_of(double part) { return left + part * (right - left); }
    static double y_of(double part) { return bottom - part * (bottom - top); }

    range drawn_range() const {
        range result{std::numeric_limits<double>::infinity(), -std::numeric_limits<double>::infinity()};
        for (const curve& line : curves_)
            for (const double height : line.heights)
                if (const double drawn = to_drawn(height); std::isfinite(drawn))
                    result = {std::min(result.low, drawn), std::max(result.high, drawn)};
        if (result.low > result.high) throw std::runtime_error(title_ + ": there is nothing to draw");
        if (result.low == result.high) return {result.low - 1, result.high + 1};
        return result;
    }

    static std::string number(double value, const char* format) {
        std::array<char, 64> digits{};
        std::snprintf(digits.data(), digits.size(), format, value);
        return digits.data();
    }
    static std::string line_between(double x1, double y1, double x2, double y2) {
        return "<line stroke=\"#ddd\" x1=\"" + number(x1, "%.1f") + "\" y1=\"" + number(y1, "%.1f") +
               "\" x2=\"" + number(x2, "%.1f") + "\" y2=\"" + number(y2, "%.1f") + "\"/>\n";
    }
    static std::string text(double x, double y, const char* anchor, const std::string& words,
                            const char* colour = "black") {
        std::string escaped;
        for (const char c : words) {
            if (c == '&') escaped += "&amp;";
            else if (c == '<') escaped += "&lt;";
            else escaped += c;
        }
        return "<text x=\"" + number(x, "%.1f") + "\" y=\"" + number(y, "%.1f") + "\" text-anchor=\"" +
               anchor + "\" fill=\"" + colour + "\">" + escaped + "</text>\n";
    }

    std::string title_, across_, upwards_;
    scale kind_;
    std::vector<curve> curves_;
};
