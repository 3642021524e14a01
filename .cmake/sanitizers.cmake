# ASan and UBSan over everything; findings abort, so a test cannot pass over one.
if(STET_SANITIZE)
  add_compile_options(-fsanitize=address,undefined -fno-sanitize-recover=all -fno-omit-frame-pointer)
  add_link_options(-fsanitize=address,undefined)
endif()

# Coverage feedback for libFuzzer in every library, so that it sees which bytes matter.
if(STET_FUZZ)
  add_compile_options(-fsanitize=fuzzer-no-link)
endif()
