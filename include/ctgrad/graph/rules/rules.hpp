// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rules_of_constants.hpp"
#include "rules_of_matrix_functions.hpp"

namespace ctgrad::graph {

/// All rules. A template, Pattern being `pattern`, so that a compiler reads them when it first needs a graph.
template <class Pattern>
struct rules : rules_of_constants<Pattern>, rules_of_matrix_functions<Pattern> {
    using letters = rule_letters<Pattern>;
    using letters::a, letters::b, letters::c, letters::s, letters::t, letters::zero, letters::one,
        letters::identity, letters::other_one, letters::other_identity;

    // clang-format off

/// Operations that are short for others.
static constexpr rule definitions[]{
    rule{ a - b,                           a + -1_c * b                         },  // a difference is a sum
    rule{ -a,                              -1_c * a                             },
    rule{ a / s,                           pow<-1>(s) * a                       },  // a quotient is a product
    rule{ reciprocal(a),                   pow<-1>(a)                           },
    rule{ divide(a, b),                    hadamard(a, pow<-1>(b))              },
    rule{ dot(a, b),                       transpose(a) * b                     },
    rule{ outer(a, b),                     a * transpose(b)                     },
    rule{ solve(a, b),                     inverse(a) * b                       },
};

/// Transposes move inwards through products, outwards through functions, and vanish in pairs.
static constexpr rule transposes[]{
    rule{ transpose(transpose(a)),         a                                    },  // transposing twice changes nothing
    rule{ transpose(s),                    s                                    },  // a number is its own transpose
    rule{ transpose(zero),                 zero                                 },
    rule{ transpose(one),                  one                                  },
    rule{ transpose(a),                    a           }.when(is<symmetric>(a))  ,  // what symmetric means
    rule{ transpose(a),                    -1_c * a }.when(is<skew_symmetric>(a)),  // what skew-symmetric means
    rule{ transpose(a * b),                transpose(b) * transpose(a)          },  // a transposed product turns round
    rule{ transpose(s * a),                s * transpose(a)                     },
    rule{ f(transpose(a)),                 transpose(f(a))                      },  // entry by entry: in any order
    rule{ inverse(transpose(a)),           transpose(inverse(a))                },
    rule{ pseudo_inverse(transpose(a)),    transpose(pseudo_inverse(a))         },
    rule{ adjugate(transpose(a)),          transpose(adjugate(a))               },
    rule{ matrix_exp(transpose(a)),        transpose(matrix_exp(a))             },
    rule{ matrix_log(transpose(a)),        transpose(matrix_log(a))             },
    rule{ matrix_sqrt(transpose(a)),       transpose(matrix_sqrt(a))            },
    rule{ matrix_sin(transpose(a)),        transpose(matrix_sin(a))             },
    rule{ matrix_cos(transpose(a)),        transpose(matrix_cos(a))             },
    rule{ hadamard(transpose(a), transpose(b)), transpose(hadamard(a, b))       },
    rule{ trace(transpose(a)),             trace(a)                             },  // and where it cannot matter
    rule{ sum(transpose(a)),               sum(a)                               },
    rule{ norm(transpose(a)),              norm(a)                              },
    rule{ squared_norm(transpose(a)),      squared_norm(a)                      },
    rule{ determinant(transpose(a)),       determinant(a)                       },
    rule{ log_determinant(transpose(a)),   log_determinant(a)                   },
    rule{ cholesky(transpose(a)),          cholesky(a)                          },  // of the symmetric part
    rule{ lower_triangle(a),               a           }.when(is<lower_triangular>(a)),  // what triangular means
    rule{ diagonal_of(transpose(a)),       diagonal_of(a)                       },
    rule{ axial(transpose(a)),             -1_c * axial(a)                      },
};

/// On 1 × 1 everything is a number.
static constexpr rule scalars[]{
    rule{ trace(s),                        s                                    },
    rule{ sum(s),                          s                                    },
    rule{ determinant(s),                  s                                    },
    rule{ log_determinant(s),              log(abs(s))                          },
    rule{ inverse(s),                      pow<-1>(s)                           },
    rule{ adjugate(s),                     1_c                                  },
    rule{ cholesky(s),                     sqrt(s)                              },
    rule{ adjugate_differential(s, a),     0_c                                  },
    rule{ matrix_exp(s),                   exp(s)                               },
    rule{ matrix_log(s),                   log(s)                               },
    rule{ matrix_sqrt(s),                  sqrt(s)                              },
    rule{ matrix_sin(s),                   sin(s)                               },
    rule{ matrix_cos(s),                   cos(s)                               },
    rule{ norm(s),                         abs(s)                               },
    rule{ squared_norm(s),                 pow<2>(s)                            },
    rule{ log_sum_exp(a),                  a           }.when(is_row(a))        ,  // of one number
    rule{ softmax(a),                      one         }.when(is_row(a))        ,
    rule{ diagonal_of(s),                  s                                    },
    rule{ lower_triangle(s),               s                                    },
    rule{ diagonal_matrix(s),              s                                    },
};

/// Scalar factors leave norms, inverses, determinants and products.
static constexpr rule scalar_factors[]{
    rule{ squared_norm(s * a),             pow<2>(s) * squared_norm(a)          },
    rule{ norm(s * a),                     abs(s) * norm(a)                     },
    rule{ inverse(s * a),                  pow<-1>(s) * inverse(a)              },
    rule{ pseudo_inverse(s * a),           pow<-1>(s) * pseudo_inverse(a)       },
    rule{ skew(s * a),                     s * skew(a)                          },
    rule{ determinant(s * a),              power_of_rows(s, a) * determinant(a) }.unless_computed(),
    rule{ adjugate(s * a),                 power_of_rows<-1>(s, a) * adjugate(a) },
    rule{ pow<-1>(determinant(a)) * adjugate(a), inverse(a)                     },  // Cramer's rule
    rule{ pow<-1>(determinant(a)) * transpose(adjugate(a)), transpose(inverse(a)) },
};

/// Functions and their inverses.
static constexpr rule inverses[]{
    rule{ matrix_power<-1>(a),             inverse(a)                           },
    rule{ inverse(inverse(a)),             a                                    },
    rule{ pseudo_inverse(pseudo_inverse(a)), a                                  },
    rule{ inverse(a),                      transpose(a) }.when(is<orthogonal>(a)),  // what orthogonal means
    rule{ transpose(a) * a,                identity     }.when(is<orthogonal>(a)),
    rule{ a * transpose(a),                identity     }.when(is<orthogonal>(a)),
    rule{ determinant(inverse(a)),         pow<-1>(determinant(a))              },
    rule{ log_determinant(inverse(a)),     -1_c * log_determinant(a)            },
    rule{ log(exp(a)),                     a                                    },
    rule{ exp(log(a)),                     a                                    },
    rule{ log2(exp2(a)),                   a                                    },
    rule{ exp2(log2(a)),                   a                                    },
    rule{ log1p(expm1(a)),                 a                                    },
    rule{ expm1(log1p(a)),                 a                                    },
    rule{ tan(atan(a)),                    a                                    },
    rule{ sinh(asinh(a)),                  a                                    },
    rule{ asinh(sinh(a)),                  a                                    },
    rule{ atanh(tanh(a)),                  a                                    },
    rule{ pow<2>(sqrt(a)),                 a                                    },
    rule{ pow<-2>(sqrt(a)),                pow<-1>(a)                           },
    rule{ pow<3>(cbrt(a)),                 a                                    },
    rule{ pow<-3>(cbrt(a)),                pow<-1>(a)                           },
    rule{ cbrt(pow<3>(a)),                 a                                    },
    rule{ hadamard(a, pow<-2>(cbrt(a))),   cbrt(a)                              },
    rule{ s * pow<-2>(cbrt(s)),            cbrt(s)                              },
    rule{ pow<2>(norm(a)),                 squared_norm(a)                      },
    rule{ pow<-2>(norm(a)),                pow<-1>(squared_norm(a))             }.unless_computed(),  // out of range
    rule{ sqrt(squared_norm(a)),           norm(a)                              },
    rule{ sum(pow<2>(a)),                  squared_norm(a)                      },
    rule{ pow<2>(hypot(a, b)),             pow<2>(a) + pow<2>(b) }.unless_computed(),  // out of range
    rule{ pow<-2>(hypot(a, b)),            pow<-1>(pow<2>(a) + pow<2>(b)) }.unless_computed(),
    rule{ pow<2>(abs(a)),                  pow<2>(a)                            },
    rule{ hadamard(sign(a), pow<-1>(abs(a))), pow<-1>(a)                        },
    rule{ sign(s) * pow<-1>(abs(s)),       pow<-1>(s)                           },
    rule{ diagonal_of(diagonal_matrix(a)), a                                    },
    rule{ trace(diagonal_matrix(a)),       sum(a)                               },
    rule{ sum(diagonal_of(a)),             trace(a)                             },
    rule{ axial(skew(a)),                  2_c * a                              },
};

/// Where exponentials overflow, round to 1 or to 0 on the left, the right side is as exact as its operand.
static constexpr rule stable_forms[]{
    rule{ log(sum(exp(a))),                log_sum_exp(a)   }.when(is_column(a)) ,
    rule{ log(sum(exp(a))),                log_sum_exp(transpose(a)) }.when(is_row(a)),
    rule{ pow<-1>(sum(exp(a))) * exp(a),   softmax(a)       }.when(is_column(a)) ,
    rule{ pow<-1>(sum(exp(a))) * transpose(exp(a)), transpose(softmax(a)) }.when(is_column(a)),
    rule{ log(softmax(a)),                 a + -1_c * (as_number(log_sum_exp(a)) * one) }.when(is_column(a)),
    rule{ log(pow<-1>(sum(exp(a))) * exp(a)), a + -1_c * (as_number(log_sum_exp(transpose(a))) * one) }.when(is_row(a)),
    rule{ log(sigmoid(a)),                 -1_c * softplus(-1_c * a)            },
    rule{ log(one + -1_c * sigmoid(a)),    -1_c * softplus(a)                   },
    rule{ log(one + exp(a)),               softplus(a)                          },
    rule{ log(abs(determinant(a))),        log_determinant(a)                   },  // the determinant may be out of range
    rule{ log(pow<2>(determinant(a))),     2_c * log_determinant(a)             },
    rule{ log(determinant(a)),             log_determinant(a) }.when(is<property::positive_definite>(a)),
    rule{ log(pow<-1>(one + exp(a))),      -1_c * softplus(a)                   },  // the same with σ written out
    rule{ log(one + -1_c * pow<-1>(one + exp(a))), -1_c * softplus(-1_c * a)    },
    rule{ log(hadamard(exp(a), pow<-1>(one + exp(a)))), -1_c * softplus(-1_c * a) },
    rule{ log(hadamard(exp(a), b)),        a + log(b)                           },  // of a density
};

/// Functions of −a are those of a.
static constexpr rule parities[]{
    rule{ sin(-1_c * a),                   -1_c * sin(a)                        },
    rule{ cos(-1_c * a),                   cos(a)                               },
    rule{ tanh(-1_c * a),                  -1_c * tanh(a)                       },
    rule{ tan(-1_c * a),                   -1_c * tan(a)                        },
    rule{ asin(-1_c * a),                  -1_c * asin(a)                       },
    rule{ atan(-1_c * a),                  -1_c * atan(a)                       },
    rule{ sinh(-1_c * a),                  -1_c * sinh(a)                       },
    rule{ asinh(-1_c * a),                 -1_c * asinh(a)                      },
    rule{ cbrt(-1_c * a),                  -1_c * cbrt(a)                       },
    rule{ atanh(-1_c * a),                 -1_c * atanh(a)                      },
    rule{ erf(-1_c * a),                   -1_c * erf(a)                        },
    rule{ cosh(-1_c * a),                  cosh(a)                              },
    rule{ sigmoid(-1_c * a),               one + -1_c * sigmoid(a) }.unless_computed(),
};

/// Functions of two, entry by entry.
static constexpr rule selections[]{
    rule{ kept_where(zero, a),             0_c * a                              },
    rule{ kept_where(one, a),              a                                    },
    rule{ kept_where(a, zero),             zero                                 },
    rule{ kept_elsewhere(zero, a),         a                                    },
    rule{ kept_elsewhere(one, a),          0_c * a                              },
    rule{ kept_elsewhere(a, zero),         zero                                 },
    rule{ hypot(a, zero),                  abs(a)                               },
    rule{ hypot(zero, a),                  abs(a)                               },
    rule{ atan2(zero, a),                  zero        }.when(is<property::positive>(a)),
    rule{ fmod(zero, a),                   zero        }.when(is<property::positive>(a)),
    rule{ copysign(a, b),                  abs(a)      }.when(is<property::positive>(b)),
    rule{ min(a, a),                       a                                    },
    rule{ max(a, a),                       a                                    },
};

/// What is known of the entries.
static constexpr rule signs[]{
    rule{ abs(a),                          a           }.when(is<property::positive>(a)),
    rule{ abs(s),                          s }.when(is<positive_semidefinite>(s)).unless_computed(),  // a guard against rounding
    rule{ abs(pow<-1>(s)),                 pow<-1>(s) }.when(is<positive_semidefinite>(s)).unless_computed(),
    rule{ relu(a),                         a           }.when(is<property::positive>(a)),
    rule{ sqrt(pow<2>(a)),                 a           }.when(is<property::positive>(a)),
    rule{ sum(a),                          1_c      }.when(is<property::sums_to_one>(a)).unless_computed(),  // NaN of NaN
    rule{ sum(a),                          rows_of(a)  }.when(is<property::rows_sum_to_one>(a)).unless_computed(),
    rule{ sum(a),                          columns_of(a) }.when(is<property::columns_sum_to_one>(a)).unless_computed(),
    rule{ a * one,                         one         }.when(is<property::rows_sum_to_one>(a)).unless_computed(),
    rule{ one * a,                         one         }.when(is<property::columns_sum_to_one>(a)).unless_computed(),
    rule{ norm(a),                         1_c         }.when(is<property::unit_norm>(a)).unless_computed(),
    rule{ squared_norm(a),                 1_c         }.when(is<property::unit_norm>(a)).unless_computed(),
    rule{ norm(a),                         1_c         }.when(is<property::one_hot>(a)).unless_computed(),
    rule{ abs(a),                          a           }.when(is<property::one_hot>(a)),
    rule{ sqrt(a),                         a           }.when(is<property::one_hot>(a)),
};

/// Products that are something simpler.
static constexpr rule products[]{
    rule{ transpose(a) * a,                squared_norm(a)  }.when(is_column(a)) ,
    rule{ one * a,                         sum(a) }.when(is_row(one)).when(is_column(a)),  // sums of a column and of a row
    rule{ a * one,                         sum(a) }.when(is_row(a)).when(is_column(one)),
    rule{ trace(a * b),                    squared_norm(b) }.when(are_transposes(a, b)).when(begins_before(b, a)),
    rule{ trace(a * b),                    squared_norm(a) }.when(are_transposes(a, b)),
    rule{ trace(matrix_power<2>(a)),       squared_norm(a) }.when(is<symmetric>(a)),
    rule{ trace(matrix_power<2>(a)),       -1_c * squared_norm(a) }.when(is<skew_symmetric>(a)),
    rule{ trace(a * b),                    b * a   }.when(is_row(b)).when(is_column(a)),  // the trace rotates: to a number,
    rule{ trace(a * b),                    trace(b * a) }.when(begins_before(b, a)),  // or to its first factor
    rule{ diagonal_matrix(a) * diagonal_matrix(b), diagonal_matrix(hadamard(a, b)) },
    rule{ skew(a) * b,                     cross(a, b)    }.when(is_column(b))   ,  // what the matrix is made for
    rule{ axial(a * b),                    cross(transpose(b), a) }.when(is_column(a)).when(is_row(b)),
    rule{ norm(a * b),                     norm(a) * norm(b) }.when(is_column(a)).when(is_row(b)),  // of rank 1
    rule{ squared_norm(a * b),             squared_norm(a) * squared_norm(b) }.when(is_column(a)).when(is_row(b)),
    rule{ norm(diagonal_matrix(a)),        norm(a)                              },
    rule{ squared_norm(diagonal_matrix(a)), squared_norm(a)                     },
    rule{ norm(a) * squared_norm(a),       pow<3>(norm(a))                      },
    rule{ pow<-1>(norm(a)) * squared_norm(a), norm(a)                           },
    rule{ pow<-1>(norm(a)) * pow<-1>(squared_norm(a)), pow<-3>(norm(a))         },
    rule{ diagonal_matrix(a) * b,          hadamard(a, b) }.when(is_column(b))   ,
    rule{ exp(s) * exp(t),                 exp(s + t)                           },
};

/// Kronecker products, and matrices as columns. What shapes decide is in normal_kronecker.hpp.
static constexpr rule kronecker_products[]{
    rule{ kronecker(s, a),                 s * a                                },
    rule{ kronecker(a, s),                 s * a                                },
    rule{ kronecker(s * a, b),             s * kronecker(a, b)                  },
    rule{ kronecker(a, s * b),             s * kronecker(a, b)                  },
    rule{ kronecker(zero, a),              zero                                 },
    rule{ kronecker(a, zero),              zero                                 },
    rule{ kronecker(one, other_one),       one                                  },
    rule{ kronecker(identity, other_identity), identity                         },
    rule{ transpose(kronecker(a, b)),      kronecker(transpose(a), transpose(b)) },
    rule{ inverse(kronecker(a, b)),        kronecker(inverse(a), inverse(b)) }.when(is_square(a)).when(is_square(b)),
    rule{ trace(kronecker(a, b)),          trace(a) * trace(b) }.when(is_square(a)).when(is_square(b)),
    rule{ determinant(kronecker(a, b)),    power_of_rows(determinant(a), b) * power_of_rows(determinant(b), a) }.when(is_square(a)).when(is_square(b)),
    rule{ log_determinant(kronecker(a, b)), rows_of(b) * log_determinant(a) + rows_of(a) * log_determinant(b) }.when(is_square(a)).when(is_square(b)),
    rule{ sum(kronecker(a, b)),            sum(a) * sum(b)                      },
    rule{ norm(kronecker(a, b)),           norm(a) * norm(b)                    },
    rule{ squared_norm(kronecker(a, b)),   squared_norm(a) * squared_norm(b)    },
    rule{ vec(a),                          a           }.when(is_column(a))      ,
    rule{ vec(a),                          transpose(a) }.when(is_row(a))        ,
    rule{ vec(one),                        one                                  },
    rule{ vec(a * b),                      kronecker(transpose(b), a) }.when(is_column(a)).when(is_row(b)),
    rule{ vec(unvec_like(a, b)),           a                                    },
    rule{ unvec_like(vec(a), b),           a           }.when(have_one_shape(a, b)),
    rule{ unvec_like(one, a),              one                                  },
    rule{ unvec_like(s * a, b),            s * unvec_like(a, b)                 },
    rule{ hadamard(vec(a), vec(b)),        vec(hadamard(a, b)) }.when(have_one_shape(a, b)),
    rule{ f(vec(a)),                       vec(f(a))                            },
    rule{ transpose(vec(a)) * vec(b),      trace(transpose(a) * b) }.when(have_one_shape(a, b)),
    rule{ sum(vec(a)),                     sum(a)                               },
    rule{ norm(vec(a)),                    norm(a)                              },
    rule{ squared_norm(vec(a)),            squared_norm(a)                      },
    rule{ partial_trace(a, s),             s * a                                },
    rule{ partial_trace(s * a, b),         s * partial_trace(a, b)              },
    rule{ partial_trace(a, s * b),         s * partial_trace(a, b)              },
    rule{ partial_trace(identity, a),      trace(a) * identity }.when(is_square(a)),
    rule{ partial_trace(kronecker(a, b), c), trace(b * c) * a }.when(have_turned_shapes(b, c)),
};

/// Common factors, taken out of a sum when everything else is done.
static constexpr rule factoring[]{
    rule{ a * b + a * c,                   a * (b + c)                          },  // on the left
    rule{ a * c + b * c,                   (a + b) * c                          },  // on the right
    rule{ a * b + s * (a * c),             a * (b + s * c)                      },  // whatever stands in front
    rule{ a * c + s * (b * c),             (a + s * b) * c                      },
    rule{ s * (a * b) + s * (a * c),       s * (a * (b + c))                    },
    rule{ s * (a * c) + s * (b * c),       s * ((a + b) * c)                    },
    rule{ s * (a * b) + t * (a * c),       a * (s * b + t * c)                  },
    rule{ s * (a * c) + t * (b * c),       (s * a + t * b) * c                  },
};

    // clang-format on
};

}  // namespace ctgrad::graph
