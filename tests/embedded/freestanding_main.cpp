// SPDX-License-Identifier: BSL-1.0
// A file of its own: -ffreestanding makes main a function like others.
int features(const float (&position)[3]);

int main() {
    const float position[3]{0.5f, -1.25f, 2};
    return features(position);
}
