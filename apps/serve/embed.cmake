# rasoat_embed(OUTPUT): writes a source that lays docs/api/openapi.json and every file below web/dist into the
# program. web/dist is checked in, so that nobody needs Node to build.
function(rasoat_embed output)
  set(folder ${PROJECT_SOURCE_DIR}/web/dist)
  file(GLOB_RECURSE files CONFIGURE_DEPENDS RELATIVE ${folder} ${folder}/*)
  list(SORT files)
  set(symbols "")
  set(rows "")
  set(depends ${PROJECT_SOURCE_DIR}/docs/api/openapi.json)
  rasoat_embed_one(symbols openapi ${depends})
  set(index 0)
  foreach(file IN LISTS files)
    rasoat_embed_one(symbols file_${index} ${folder}/${file})
    string(APPEND rows "    {\"${file}\", rasoat_file_${index}, rasoat_file_${index}_end},\n")
    list(APPEND depends ${folder}/${file})
    math(EXPR index "${index} + 1")
  endforeach()
  list(LENGTH files count)
  file(CONFIGURE OUTPUT ${output} @ONLY CONTENT [=[// Written by apps/serve/embed.cmake.
#include "apps/serve/asset_table.h"

#include <array>

extern "C" {
@symbols@}

namespace rasoat {

std::span<const EmbeddedFile> embedded_files() {
  static const std::array<EmbeddedFile, @count@> kFiles = {{
@rows@  }};
  return kFiles;
}

EmbeddedFile embedded_openapi() { return {"openapi.json", rasoat_openapi, rasoat_openapi_end}; }

}  // namespace rasoat
]=])
  set_source_files_properties(${output} PROPERTIES OBJECT_DEPENDS "${depends}")
endfunction()

# A symbol at the first byte of `file` and one behind the last.
macro(rasoat_embed_one out name file)
  string(APPEND ${out} "extern const char rasoat_${name}[];\nextern const char rasoat_${name}_end[];\n"
    "__asm__(\".section .rodata\\n.global rasoat_${name}\\nrasoat_${name}:\\n.incbin \\\"${file}\\\"\\n\"\n"
    "        \".global rasoat_${name}_end\\nrasoat_${name}_end:\\n.byte 0\\n.previous\\n\");\n")
endmacro()
