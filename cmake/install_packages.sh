#!/usr/bin/env bash
# Installs what is missing of a set of Debian 12 packages:  cmake/install_packages.sh example|test|benchmarks|all
set -euo pipefail

example=(g++ cmake ninja-build libboost-dev)
test=("${example[@]}" libboost-test-dev libeigen3-dev)
benchmarks=("${example[@]}" clang-19 libbenchmark-dev libeigen3-dev libceres-dev libadolc-dev valgrind
    python3 python3-matplotlib)
all=("${test[@]}" git clang-14 clang-19 libclang-rt-19-dev clang-format-19 libbenchmark-dev
    gcc-arm-none-eabi libnewlib-arm-none-eabi libstdc++-arm-none-eabi-newlib qemu-system-arm
    qemu-user g++-aarch64-linux-gnu g++-riscv64-linux-gnu
    lld-19 wasi-libc libc++-19-dev-wasm32 libc++abi-19-dev-wasm32 libclang-rt-19-dev-wasm32 nodejs
    gcc-riscv64-unknown-elf gcc-xtensa-lx106 gcc-avr avr-libc simavr)

case "${1-}" in
    example) packages=("${example[@]}") ;;
    test) packages=("${test[@]}") ;;
    benchmarks) packages=("${benchmarks[@]}") ;;
    all) packages=("${all[@]}") ;;
    *) sed -n 2p "$0" >&2; exit 64 ;;
esac

if ! command -v apt-get >/dev/null; then
    echo "This is no Debian; what these packages hold should be installed: ${packages[*]}" >&2
    exit 0
fi

missing=()
for package in "${packages[@]}"; do
    status=$(dpkg-query --show --showformat='${db:Status-Status}' "$package" 2>/dev/null || true)
    [[ $status == installed ]] || missing+=("$package")
done
if (( ${#missing[@]} == 0 )); then exit 0; fi

as_root=()
if (( EUID != 0 )); then as_root=(sudo); fi
"${as_root[@]}" apt-get update
"${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y --no-install-recommends "${missing[@]}"
