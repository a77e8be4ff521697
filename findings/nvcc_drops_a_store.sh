#!/usr/bin/env bash
# The guess, written down first: nvcc refuses, or at least warns of, a kernel that reaches a function of the host, and
# -Werror cross-execution-space-call makes an error of it, also where a constexpr function stands between the two, which
# --expt-relaxed-constexpr lets kernels call. At worst the call fails to link.
#
# What was seen, with nvcc 13.5.37 (packages nvidia-cuda-nvcc, nvidia-nvvm, nvidia-cuda-crt and nvidia-cuda-runtime of
# PyPI), for sm_75: called directly, the function of the host is an error, as guessed. Through a constexpr function there
# is neither an error nor a warning, with -Werror all-warnings and -Werror cross-execution-space-call; the call and the
# store of its result are gone from the kernel, which returns as if nothing were amiss. The same function marked
# constexpr is inlined, and the kernel stores both of its numbers.
# That a header compiles in a kernel does not show that it works there: one has to look for its arithmetic in the PTX.
#
# Fails if any of this changes.
set -euo pipefail
scratch=$(mktemp -d)
trap 'rm -rf "$scratch"' EXIT
cd "$scratch"

version=13.5.37
python3 -m pip install --quiet --disable-pip-version-check --root-user-action=ignore --target packages \
    "nvidia-cuda-nvcc==$version" "nvidia-nvvm==$version" "nvidia-cuda-crt==$version" "nvidia-cuda-runtime==$version"
nvcc=$(find packages -name nvcc -type f)
compile() {  # <source> <ptx>
    "$nvcc" -std=c++20 -O2 -arch=sm_75 --expt-relaxed-constexpr -Werror all-warnings -Werror cross-execution-space-call \
        -ptx "$1" -o "$2" > messages 2>&1
}

cat > direct.cu <<'END'
inline float twice(float x) { return 2 * x; }
__global__ void kernel(float* numbers) {
    numbers[1] = numbers[0] + 1;
    numbers[2] = twice(numbers[0]);
}
END
cat > through.cu <<'END'
inline float twice(float x) { return 2 * x; }
template <class T>
constexpr T through(T x) { return twice(x); }
__global__ void kernel(float* numbers) {
    numbers[1] = numbers[0] + 1;
    numbers[2] = through(numbers[0]);
}
END
sed 's/^inline/constexpr/' through.cu > constant.cu

"$nvcc" --version | grep release
wrong=0
expect() {  # <what> <expected> <seen>
    echo "$1: $3"
    if [[ $2 != "$3" ]]; then
        echo "  no longer as seen: $2"
        wrong=1
    fi
}
outcome() { if compile "$1.cu" "$1.ptx"; then echo compiled; else echo refused; fi; }

expect "called directly" refused "$(outcome direct)"
expect "called through a constexpr function" compiled "$(outcome through)"
expect "  lines of messages" 0 "$(wc -l < messages)"
expect "  numbers stored by the kernel, of two" 1 "$(grep -c 'st.global.f32' through.ptx)"
expect "  calls" 0 "$(grep -c 'call' through.ptx || true)"
expect "constexpr itself" compiled "$(outcome constant)"
expect "  numbers stored by the kernel, of two" 2 "$(grep -c 'st.global.f32' constant.ptx)"
exit $wrong
