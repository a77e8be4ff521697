// SPDX-License-Identifier: BSL-1.0
#pragma once

#include "rule_letters.hpp"

namespace ctgrad::graph {

/// What constants make of an operation.
template <class Pattern>
struct rules_of_constants : rule_letters<Pattern> {
    using letters = rule_letters<Pattern>;
    using letters::a, letters::zero, letters::one, letters::identity, letters::e, letters::nought,
        letters::unity;

    // clang-format off

/// Constants in, constants out.
static constexpr rule constant_results[]{
    rule{ trace(identity),                 rows_of(identity)                    },
    rule{ trace(one),                      rows_of(one)                         },
    rule{ sum(one),                        rows_of(one) * columns_of(one)       },
    rule{ sum(e),                          columns_of(e)                        },  // a one in every column
    rule{ squared_norm(one),               rows_of(one) * columns_of(one)       },
    rule{ squared_norm(e),                 columns_of(e)                        },
    rule{ squared_norm(zero),              0_c                                  },
    rule{ norm(one),                       sqrt(rows_of(one) * columns_of(one)) },
    rule{ norm(e),                         sqrt(columns_of(e))                  },
    rule{ norm(zero),                      0_c                                  },
    rule{ log_sum_exp(zero),               log(rows_of(zero))  }.when(is_column(zero)),
    rule{ softmax(zero),                   pow<-1>(rows_of(zero)) * one         },
    rule{ softmax(one),                    pow<-1>(rows_of(one)) * one          },
    rule{ determinant(identity),           1_c                                  },
    rule{ determinant(zero),               0_c                                  },
    rule{ determinant(one),                0_c         }.when(is_no_number(one)) ,
    rule{ log_determinant(identity),       0_c                                  },
    rule{ inverse(identity),               identity                             },
    rule{ cholesky(identity),              identity                             },
    rule{ adjugate(identity),              identity                             },
    rule{ adjugate(zero),                  zero       }.when(is_no_number(zero)) ,
    rule{ adjugate_differential(a, zero),  0_c * a                              },
    rule{ matrix_exp(zero),                identity                             },
    rule{ matrix_exp(identity),            exp(unity) * identity                },
    rule{ matrix_log(identity),            0_c * identity                       },
    rule{ matrix_sqrt(identity),           identity                             },
    rule{ matrix_sin(zero),                zero                                 },
    rule{ matrix_sin(identity),            sin(unity) * identity                },
    rule{ matrix_cos(zero),                identity                             },
    rule{ matrix_cos(identity),            cos(unity) * identity                },
    rule{ matrix_exp_differential(a, zero),0_c * a                              },
    rule{ matrix_log_differential(a, zero),0_c * a                              },
    rule{ matrix_sqrt_differential(a, zero),0_c * a                             },
    rule{ matrix_sin_differential(a, zero),0_c * a                              },
    rule{ matrix_cos_differential(a, zero),0_c * a                              },
    rule{ diagonal_of(identity),           one                                  },
    rule{ diagonal_of(one),                one                                  },
    rule{ diagonal_matrix(one),            identity                             },
    rule{ axial(a),                        zero        }.when(is<symmetric>(a))  ,
    rule{ one * e,                         one                                  },
    rule{ transpose(e) * one,              one                                  },
    rule{ skew(zero),                      zero                                 },
    rule{ exp(zero),                       one                                  },
    rule{ exp2(zero),                      one                                  },
    rule{ expm1(zero),                     zero                                 },
    rule{ log1p(zero),                     zero                                 },
    rule{ log2(one),                       zero                                 },
    rule{ cos(zero),                       one                                  },
    rule{ log(one),                        zero                                 },
    rule{ sqrt(one),                       one                                  },
    rule{ sqrt(zero),                      zero                                 },
    rule{ cbrt(one),                       one                                  },
    rule{ cbrt(zero),                      zero                                 },
    rule{ abs(one),                        one                                  },
    rule{ abs(zero),                       zero                                 },
    rule{ sign(zero),                      zero                                 },
    rule{ sign(one),                       one                                  },
    rule{ heaviside(zero),                 zero                                 },
    rule{ heaviside(one),                  one                                  },
    rule{ floor(zero),                     zero                                 },
    rule{ ceil(zero),                      zero                                 },
    rule{ round(zero),                     zero                                 },
    rule{ sin(zero),                       zero                                 },
    rule{ tanh(zero),                      zero                                 },
    rule{ tan(zero),                       zero                                 },
    rule{ asin(zero),                      zero                                 },
    rule{ atan(zero),                      zero                                 },
    rule{ sinh(zero),                      zero                                 },
    rule{ asinh(zero),                     zero                                 },
    rule{ atanh(zero),                     zero                                 },
    rule{ erf(zero),                       zero                                 },
    rule{ erfc(zero),                      one                                  },
    rule{ cosh(zero),                      one                                  },
    rule{ acos(one),                       zero                                 },
    rule{ acosh(one),                      zero                                 },
    rule{ relu(zero),                      zero                                 },
    rule{ relu(one),                       one                                  },
    rule{ sigmoid(zero),                   0.5_c * one                          },
    rule{ softplus(zero),                  softplus(nought) * one }.when(is_no_number(zero)),
    rule{ acos(zero),                      acos(nought) * one     }.when(is_no_number(zero)),
    rule{ f(one),                          f(unity) * one }.when(is_no_number(one)),
    rule{ sqrt(e),                         e                                    },
    rule{ cbrt(e),                         e                                    },
    rule{ abs(e),                          e                                    },
    rule{ sign(e),                         e                                    },
    rule{ heaviside(e),                    e                                    },
    rule{ relu(e),                         e                                    },
    rule{ floor(e),                        e                                    },
    rule{ ceil(e),                         e                                    },
    rule{ round(e),                        e                                    },
    rule{ expm1(e),                        expm1(unity) * e                       },
    rule{ log1p(e),                        log1p(unity) * e                       },
    rule{ sin(e),                          sin(unity) * e                         },
    rule{ tanh(e),                         tanh(unity) * e                        },
    rule{ tan(e),                          tan(unity) * e                       },
    rule{ asin(e),                         asin(unity) * e                      },
    rule{ atan(e),                         atan(unity) * e                      },
    rule{ sinh(e),                         sinh(unity) * e                      },
    rule{ asinh(e),                        asinh(unity) * e                     },
    rule{ erf(e),                          erf(unity) * e                       },
};

    // clang-format on
};

}  // namespace ctgrad::graph
