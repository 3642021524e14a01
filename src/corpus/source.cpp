#include "corpus/reference_set.hpp"
