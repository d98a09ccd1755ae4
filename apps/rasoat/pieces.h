// Pieces: what rasoat needs at run time beside itself, each with the Debian package that brings it. What is there is
// asked through `exists` and `trace`, so that tests can hide pieces.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

struct PieceFound {
  std::string name;     // key under [doctor]
  std::string what;     // of a library its name, "libpoppler.so.126"
  std::string place;    // where it is; "": nowhere
  std::string package;  // that brings it
};

using Exists = std::function<bool(const std::string& path)>;

// Data files: character maps, fonts, the models of recognition. `models`: the folder that TESSDATA_PREFIX names, ""
// for none.
std::vector<PieceFound> data_pieces(const std::string& models, const Exists& exists);

// The shared libraries that the loader did not find, from what it traces of a program (as ldd prints it).
std::vector<PieceFound> missing_libraries(std::string_view trace);

// What the loader traces of the program at `path`; "" where it cannot be asked. Nothing of the program itself is run.
std::string loader_trace(const std::string& path);

// "libpoppler.so.126" -> "libpoppler126", as Debian names packages of libraries.
std::string package_of_library(std::string_view soname);

}  // namespace rasoat
