// SPDX-License-Identifier: BSL-1.0
// xᵀ(A + Aᵀ) in one pass over A. The result may overlap what is read, so it waits until nothing is read any
// more.
void gradient_into(float (&result)[6], const float (&point)[6], const float (&coefficients)[6][6]) {
    float waiting[6];
    for (int j = 0; j < 6; ++j) {
        float total = 0;
        for (int k = 0; k < 6; ++k) total += point[k] * (coefficients[k][j] + coefficients[j][k]);
        waiting[j] = total;
    }
    for (int j = 0; j < 6; ++j) result[j] = waiting[j];
}
