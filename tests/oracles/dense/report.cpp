// SPDX-License-Identifier: BSL-1.0

#include "report.hpp"

#include <cmath>
#include <sstream>

namespace dense_oracle {

void report::compare(const char* what, const std::vector<real>& found, const judged& expected, real wider) {
    if (found.size() != expected.value.entries.size()) {
        failures += std::string("  ") + what + ": another number of entries\n";
        return;
    }
    const real error = expected.error * wider;
    if (!expected.known || error > 0.01L * (largest(expected.value) + 0.01L)) {
        ++unknown;
        return;
    }
    ++compared;
    for (int k = 0; k < expected.value.count(); ++k) {
        const real entry = found[static_cast<std::size_t>(k)];
        if (std::fabs(entry - expected.value[k]) <= error) continue;
        std::ostringstream text;
        text.precision(17);
        text << "  " << what << ": entry " << k << " is " << entry << ", must be " << expected.value[k]
             << " within " << error << '\n';
        failures += text.str();
        return;
    }
}

void report::claim_equal(const char* what, bool claimed, const judged& one, const judged& other) {
    if (!one.known || !other.known) {
        ++unknown;
        return;
    }
    ++compared;
    proven += claimed ? 1 : 0;
    const real distance = largest(one.value - other.value);
    if (claimed && distance > 10 * (one.error + other.error) + 1e-9L * largest(one.value))
        failures += std::string("  ") + what + ": said to be equal, and is not\n";
}

void report::claim_unequal(const char* what, bool claimed) {
    ++compared;
    if (claimed) failures += std::string("  ") + what + ": said to differ, and does not\n";
}

}  // namespace dense_oracle
