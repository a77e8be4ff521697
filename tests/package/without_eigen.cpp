#include <ctgrad/ctgrad.hpp>
#ifdef EIGEN_WORLD_VERSION
#error "ctgrad.hpp includes Eigen"
#endif

double without_eigen(const double* entries) {
    using namespace ctgrad;
    constexpr auto A = matrix<"A", 144, 144>;
    return evaluate(trace(A * transpose(A)), A = std::span<const double, 144 * 144>(entries, 144 * 144));
}
