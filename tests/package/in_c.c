#include "twice.h"

int main(void) {
    const float x[3] = {1, 2, 3};
    float out[3];
    twice(x, out);
    return out[0] == 2 && out[1] == 4 && out[2] == 6 ? 0 : 1;
}
