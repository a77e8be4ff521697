#include <cmath>

#include <ctgrad/ctgrad.hpp>
#include <ctgrad/interop/eigen.hpp>

double without_eigen(const double* entries);

int main() {
    using namespace ctgrad;
    constexpr auto A = matrix<"A", 144, 144>;
    const Eigen::MatrixXd a = Eigen::MatrixXd::Random(144, 144);
    Eigen::MatrixXd product(144, 144);
    evaluate_into(product, with_eigen(A * transpose(A)), A = a);
    return std::abs(product.trace() - without_eigen(a.data())) < 1e-9 ? 0 : 1;
}
