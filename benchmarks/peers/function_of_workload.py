# SPDX-License-Identifier: BSL-1.0
"""workloads/<workload>/function.py: the function for tools that are called from Python. It holds

    SIZES                       those of workload.hpp, in the same order, each by its name there
    TOO_LARGE_FOR_CASADI        names of sizes whose straight-line code takes a compiler more than a minute, if there are any
    TOO_LARGE_FOR_SYMFORCE      the same of SymForce
    inputs(*size)               the rows and columns of the inputs, in the order of workload.hpp
    by_casadi(casadi, *inputs)  the parts of the result, in the order of workload.hpp; a vector is a column
    by_symforce(sf, *inputs)    the same, if it is a formula of scalars
    by_jax(jax, *inputs)        the same; a vector has one dimension, a number none
"""
import importlib.util


def load(path):
    specification = importlib.util.spec_from_file_location("function", path)
    module = importlib.util.module_from_spec(specification)
    specification.loader.exec_module(module)
    return module
