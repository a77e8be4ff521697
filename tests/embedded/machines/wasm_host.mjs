// SPDX-License-Identifier: BSL-1.0
// Runs wasm_main.cpp and prints the bits of its results.
import { readFileSync } from 'node:fs';

const { instance } = await WebAssembly.instantiate(readFileSync(process.argv[2]), {});
const count = instance.exports.compute();
for (let k = 0; k < count; ++k)
    console.log((instance.exports.bits_of(k) >>> 0).toString(16).padStart(8, '0'));
