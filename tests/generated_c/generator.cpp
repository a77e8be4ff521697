// SPDX-License-Identifier: BSL-1.0
// Writes the function of a model in C into a folder.
#include <ctgrad/to_c.hpp>

#include "model.hpp"

int main(int, char** arguments) {
    using namespace ctgrad;
    return to_c<model::number, "generated">(function(model::asked, model::arguments)).write_to(arguments[1])
               ? 0
               : 1;
}
