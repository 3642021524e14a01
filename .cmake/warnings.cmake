# One place for the compiler's strictness, so that no target can be quietly lax.
add_library(stet_warnings INTERFACE)
target_compile_options(stet_warnings INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wconversion -Wsign-conversion -Wnon-virtual-dtor -Woverloaded-virtual)
if(STET_WERROR)
  target_compile_options(stet_warnings INTERFACE -Werror)
endif()
