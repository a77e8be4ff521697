// SPDX-License-Identifier: BSL-1.0
#include "registry.hpp"

#include <algorithm>

namespace benchmarks {

int instance::entries() const {
    int result = 0;
    for (const field& f : fields) result += f.rows * f.columns;
    return result;
}

const contestant* instance::find(std::string_view name) const {
    const auto found = std::find_if(contestants.begin(), contestants.end(),
                                    [&](const contestant& c) { return c.name == name; });
    return found == contestants.end() ? nullptr : &*found;
}

std::vector<instance>& instances() {
    static std::vector<instance> all;
    return all;
}

instance& find_or_add(const instance& wanted) {
    auto& all = instances();
    const auto found = std::find_if(all.begin(), all.end(), [&](const instance& known) {
        return known.workload == wanted.workload && known.size == wanted.size;
    });
    return found == all.end() ? all.emplace_back(wanted) : *found;
}

}  // namespace benchmarks
