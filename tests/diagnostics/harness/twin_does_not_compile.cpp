// verdict: the twin does not compile
// expect: the sentence
#include "sentence.hpp"

int result = two<3>();
