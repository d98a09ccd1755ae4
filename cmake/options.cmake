# What every target of rasoat is compiled with: one INTERFACE target, no global flags.
set(CMAKE_CXX_STANDARD 20)
set(CMAKE_CXX_STANDARD_REQUIRED ON)
set(CMAKE_CXX_EXTENSIONS OFF)
set(CMAKE_EXPORT_COMPILE_COMMANDS ON)
set(CMAKE_RUNTIME_OUTPUT_DIRECTORY ${CMAKE_BINARY_DIR}/bin)

find_program(RASOAT_CCACHE ccache)
if(RASOAT_CCACHE AND NOT CMAKE_CXX_COMPILER_LAUNCHER)
  set(CMAKE_CXX_COMPILER_LAUNCHER ${RASOAT_CCACHE})
endif()

add_library(rasoat_options INTERFACE)
target_compile_features(rasoat_options INTERFACE cxx_std_20)
target_include_directories(rasoat_options INTERFACE ${PROJECT_SOURCE_DIR} ${PROJECT_BINARY_DIR})
target_compile_options(rasoat_options INTERFACE
  -Wall -Wextra -Wpedantic -Wshadow -Wnon-virtual-dtor -Woverloaded-virtual -Wcast-qual -Wformat=2
  $<$<BOOL:${RASOAT_WERROR}>:-Werror>
  # GCC 12 sees overlaps in std::string at -O3 that are not there (its bug 105329).
  $<$<AND:$<CXX_COMPILER_ID:GNU>,$<VERSION_LESS:$<CXX_COMPILER_VERSION>,13>>:-Wno-restrict -Wno-maybe-uninitialized>)
if(RASOAT_SANITIZE)
  target_compile_options(rasoat_options INTERFACE -fsanitize=${RASOAT_SANITIZE} -fno-omit-frame-pointer)
  target_link_options(rasoat_options INTERFACE -fsanitize=${RASOAT_SANITIZE})
  # A finding ends the test: one that is only printed fails nothing.
  target_compile_options(rasoat_options INTERFACE -fno-sanitize-recover=all)
  if(CMAKE_CXX_COMPILER_ID STREQUAL "GNU" AND RASOAT_SANITIZE MATCHES "undefined")
    target_compile_options(rasoat_options INTERFACE -fno-sanitize=vptr)
  endif()
endif()
