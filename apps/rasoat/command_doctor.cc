#include <array>
#include <filesystem>

#include "apps/rasoat/commands.h"
#include "apps/rasoat/terminal.h"
#include "apps/rasoat/version.h"
#include "apps/rasoat/worker_path.h"
#include "render/columns.h"
#include "render/paint.h"

namespace rasoat {
namespace {

// One thing that rasoat needs at run time and a Debian package brings.
struct Piece {
  const char* name;     // key under [doctor]
  const char* place;    // a file or folder of it
  const char* package;  // "" for rasoat's own
};

constexpr std::array kPieces = {
    Piece{"cmaps", "/usr/share/poppler/cMap", "poppler-data"},
    Piece{"fonts", "/usr/share/fonts/truetype/liberation", "fonts-liberation"},
    Piece{"tessdata_vie", "/usr/share/tesseract-ocr/5/tessdata/vie.traineddata", "tesseract-ocr-vie"},
    Piece{"tessdata_script", "/usr/share/tesseract-ocr/5/tessdata/script/Vietnamese.traineddata",
          "tesseract-ocr-script-viet"},
    Piece{"tessdata_osd", "/usr/share/tesseract-ocr/5/tessdata/osd.traineddata", "tesseract-ocr-osd"},
};

std::string row(const std::string& name, bool present, const std::string& where, const TextOptions& text) {
  const std::string state = say(present ? "doctor.present" : "doctor.absent", text.language);
  const Arguments args = {{"state", Paint{text.color}(present ? Ink::kGreen : Ink::kRed, padded(state, 8))},
                          {"what", say("doctor." + name, text.language)},
                          {"where", where}};
  return say("doctor.row", text.language, args) + "\n";
}

std::string mending(const Piece& piece, Language language) {
  return say("doctor.mend", language, {{"package", piece.package}});
}

}  // namespace

ExitCode doctor_command(const Options& options) {
  const TextOptions text = text_options(options);
  std::string report = say("doctor.heading", text.language, {{"version", kVersion}}) + "\n\n";
  const std::string worker = worker_path();
  std::size_t absent = worker.empty() ? 1 : 0;
  report += row("worker", !worker.empty(), worker.empty() ? say("doctor.mend_worker", text.language) : worker, text);
  for (const Piece& piece : kPieces) {
    std::error_code error;
    const bool present = std::filesystem::exists(piece.place, error);
    if (!present) ++absent;
    report += row(piece.name, present, present ? piece.place : mending(piece, text.language), text);
  }
  report += "\n" +
            (absent == 0 ? say("doctor.all_present", text.language)
                         : say("doctor.some_absent", text.language, {{"count", std::to_string(absent)}})) +
            "\n";
  const ExitCode delivered = deliver(report, options);
  return absent == 0 ? delivered : ExitCode::kUsage;
}

}  // namespace rasoat
