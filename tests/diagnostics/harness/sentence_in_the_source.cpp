// verdict: it says itself what the compiler is to say
// expect: the sentence
#ifdef CTGRAD_MISTAKE
int result = undeclared;  // the sentence
#endif
