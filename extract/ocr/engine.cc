#include "extract/ocr/engine.h"

#include <tesseract/baseapi.h>

#include <array>
#include <cmath>

extern "C" void omp_set_max_active_levels(int);
extern "C" void omp_set_num_threads(int);

namespace rasoat::ocr {
namespace {

constexpr std::array<const char*, 2> kModelNames = {"vie", "Vietnamese"};

tesseract::PageSegMode mode_of(Shape shape) {
  switch (shape) {
    case Shape::kPage: return tesseract::PSM_AUTO;
    case Shape::kColumn: return tesseract::PSM_SINGLE_COLUMN;
    case Shape::kBlock: return tesseract::PSM_SINGLE_BLOCK;
    case Shape::kLine: return tesseract::PSM_SINGLE_LINE;
    case Shape::kRawLine: return tesseract::PSM_RAW_LINE;
    case Shape::kWord: return tesseract::PSM_SINGLE_WORD;
  }
  return tesseract::PSM_SINGLE_BLOCK;
}

bool open_model(tesseract::TessBaseAPI& api, const std::string& folder, const char* model) {
  const char* path = folder.empty() ? nullptr : folder.c_str();
  if (api.Init(path, model, tesseract::OEM_LSTM_ONLY) != 0) return false;
  api.SetVariable("debug_file", "/dev/null");
  return true;
}

Token token_at(const tesseract::ResultIterator& it, int line) {
  Token token;
  token.line = line;
  const std::unique_ptr<char[]> text(it.GetUTF8Text(tesseract::RIL_WORD));
  if (text) token.text = text.get();
  token.confidence = it.Confidence(tesseract::RIL_WORD) / 100;
  it.BoundingBox(tesseract::RIL_WORD, &token.box.x0, &token.box.top, &token.box.x1, &token.box.bottom);
  return token;
}

std::vector<Token> collect(tesseract::TessBaseAPI& api) {
  std::vector<Token> tokens;
  const std::unique_ptr<tesseract::ResultIterator> it(api.GetIterator());
  if (!it) return tokens;
  int line = -1;
  do {
    if (it->Empty(tesseract::RIL_WORD)) continue;
    if (it->IsAtBeginningOf(tesseract::RIL_TEXTLINE) || line < 0) ++line;
    tokens.push_back(token_at(*it, line));
  } while (it->Next(tesseract::RIL_WORD));
  return tokens;
}

}  // namespace

struct Engine::State {
  std::array<tesseract::TessBaseAPI, 2> models;
  std::string fingerprint;
};

Engine::Engine(std::unique_ptr<State> state) : state_(std::move(state)) {}
Engine::Engine(Engine&&) noexcept = default;
Engine& Engine::operator=(Engine&&) noexcept = default;
Engine::~Engine() = default;

tl::expected<Engine, std::string> Engine::open(const std::string& folder) {
  omp_set_max_active_levels(0);
  omp_set_num_threads(1);
  setMsgSeverity(L_SEVERITY_NONE);
  auto state = std::make_unique<State>();
  state->fingerprint = std::string("tesseract ") + tesseract::TessBaseAPI::Version();
  for (std::size_t i = 0; i < kModelNames.size(); ++i) {
    if (!open_model(state->models[i], folder, kModelNames[i])) {
      return tl::unexpected(std::string("cannot load the Tesseract model ") + kModelNames[i]);
    }
    state->fingerprint += std::string(" ") + kModelNames[i];
  }
  return Engine(std::move(state));
}

std::vector<Token> Engine::read(Pix* picture, Shape shape, Model model, double dpi) {
  if (picture == nullptr || pixGetWidth(picture) < 3 || pixGetHeight(picture) < 3) return {};
  tesseract::TessBaseAPI& api = state_->models[static_cast<std::size_t>(model)];
  api.SetPageSegMode(mode_of(shape));
  api.SetImage(picture);
  api.SetSourceResolution(static_cast<int>(std::lround(dpi)));
  if (api.Recognize(nullptr) != 0) return {};
  std::vector<Token> tokens = collect(api);
  api.Clear();
  return tokens;
}

const std::string& Engine::fingerprint() const { return state_->fingerprint; }

double sureness(Engine& engine, Pix* line, double dpi) {
  double sum = 0, length = 0;
  for (const Token& token : engine.read(line, Shape::kRawLine, Model::kLanguage, dpi)) {
    sum += token.confidence * static_cast<double>(token.text.size());
    length += static_cast<double>(token.text.size());
  }
  return length > 0 ? sum / length : 0;
}

}  // namespace rasoat::ocr
