#include <ctgrad/to_c.hpp>

int main(int, char** arguments) {
    using namespace ctgrad;
    constexpr auto x = vector<"x", 3>;
    return to_c<float, "twice">(function(x + x, inputs(x))).write_to(arguments[1]) ? 0 : 1;
}
