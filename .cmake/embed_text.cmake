# Writes a text file as one C++ string view: cmake -DINPUT= -DOUTPUT= -DHEADER= -DFUNCTION= -P embed_text.cmake
# A literal holds at most 12,000 bytes here, since compilers limit them.
file(READ ${INPUT} text)
string(LENGTH "${text}" length)
set(out "// Generated from a data file.\n#include \"${HEADER}\"\n\nnamespace stet {\nnamespace {\n\nconstexpr char const content[] =\n")
set(at 0)
while(at LESS length)
  string(SUBSTRING "${text}" ${at} 12000 piece)
  string(APPEND out "R\"=stet=(${piece})=stet=\"\n")
  math(EXPR at "${at} + 12000")
endwhile()
string(APPEND out ";\n\n}  // namespace\n\nstd::string_view ${FUNCTION}() { return {content, sizeof content - 1}; }\n\n}  // namespace stet\n")
file(WRITE ${OUTPUT} "${out}")
