// SPDX-License-Identifier: BSL-1.0
#pragma once

#include <string>

namespace ctgrad {

/// Where an operation is checked: at random points with entries in this range.
struct check_range {
    double least = -1.5;
    double most = 1.5;
    int points = 8;
};

/// What a check has found. True if nothing is wrong and enough could be compared.
struct check_verdict {
    std::string message{};  ///< what is wrong; empty if nothing is
    int compared = 0;       ///< entries of derivatives that were compared with differences
    int skipped = 0;        ///< entries where the function is not defined, or has a kink

    explicit operator bool() const { return message.empty(); }

    /// Only the first fault is told.
    void fault(const std::string& text) {
        if (message.empty()) message = text;
    }
    void join(const check_verdict& other) {
        fault(other.message);
        compared += other.compared;
        skipped += other.skipped;
    }
};

}  // namespace ctgrad
