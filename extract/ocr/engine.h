// The recogniser: Tesseract's neural reader with its two Vietnamese models, held open for the life of
// a process. The only file of this folder that knows Tesseract. One thread only: the library keeps
// state of its own. OpenMP inside it is switched off.
#pragma once

#include <memory>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "extract/ocr/pix.h"

namespace rasoat::ocr {

enum class Model { kLanguage, kScript };  // "vie", "Vietnamese"
// What the picture given holds.
enum class Shape { kPage, kColumn, kBlock, kLine, kRawLine, kWord };

// One word as read. The box is in pixels of the picture given.
struct Token {
  std::string text;  // as the model gives it, UTF-8
  PixelBox box;
  float confidence = 0;  // 0..1
  int line = 0;          // running number of the line within the picture
};

class Engine {
 public:
  // Loads both models. The message names the folder and the model that could not be loaded.
  // `folder` may be empty: the place the library was built for, or TESSDATA_PREFIX.
  static tl::expected<Engine, std::string> open(const std::string& folder = "");
  Engine(Engine&&) noexcept;
  Engine& operator=(Engine&&) noexcept;
  ~Engine();

  // Reads a 1 or 8 bpp picture. Words in reading order. An empty picture gives {}.
  std::vector<Token> read(Pix* picture, Shape shape, Model model, double dpi);
  // Library version and models, for the extractor's fingerprint.
  const std::string& fingerprint() const;

 private:
  struct State;
  explicit Engine(std::unique_ptr<State> state);
  std::unique_ptr<State> state_;
};

// How sure the engine is of what it reads in the picture of one line: the mean confidence of its
// words, longer ones counting more. 0 when it reads nothing.
double sureness(Engine& engine, Pix* line, double dpi);

}  // namespace rasoat::ocr
