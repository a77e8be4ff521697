// SPDX-License-Identifier: BSL-1.0
// expect: the members of an operation of a user are public: write struct, or public:
// expect: members_are_public<square>
#include <ctgrad/ctgrad.hpp>

using namespace ctgrad;

class square : public elementwise_operation<square> {
#ifdef CTGRAD_MISTAKE
private:
#else
public:
#endif
    static constexpr operation_facts facts{.name = "square"};
    static constexpr auto value(const auto& x) { return x * x; }
    static constexpr auto slope(auto a) { return 2_c * a; }
};

inline constexpr auto e = square{}(vector<"x", 3>);
