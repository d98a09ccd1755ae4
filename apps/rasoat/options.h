// Options: what the command line asks for, checked, as plain values.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tl/expected.hpp>
#include <vector>

#include "apps/rasoat/exit_code.h"
#include "apps/rasoat/limits.h"
#include "check/check.h"
#include "check/replaced_documents.h"
#include "check/rule_settings.h"
#include "check/waivers.h"
#include "extract/wire/launch.h"
#include "pipelines/archive/shard.h"
#include "render/catalogue.h"
#include "render/papers/letterhead.h"

namespace rasoat {

enum class Command : std::uint8_t { kCriteria, kCheck, kBatch, kAudit, kServe, kRules, kExplain, kDoctor, kDiff };
enum class Format : std::uint8_t { kText, kJson, kJsonl, kToml, kConcise, kSarif, kJunit, kXlsx, kHtml, kPdf };
enum class ColorMode : std::uint8_t { kAuto, kAlways, kNever };
enum class ProgressMode : std::uint8_t { kAuto, kJson };
enum class FailOn : std::uint8_t { kError, kWarning, kNever };

inline constexpr std::int32_t kMostJobs = 256;

// What holds where the command line says nothing, by the name of the option without dashes.
struct Settings {
  struct Value {
    std::string text;    // as it would be written on the command line
    std::string origin;  // the file or the variable of the environment
  };
  std::map<std::string, Value> values;
  RuleSettings rules;
};
// One setting as it came out; origin "@cli.origin..." is a word of the catalogue.
struct SettingInForce {
  std::string name, value, origin;
};

struct Options {
  Command command = Command::kCheck;
  Language language = Language::kVietnamese;
  ColorMode color = ColorMode::kAuto;
  bool quiet = false;
  std::size_t width = 0;            // columns; 0: ask the terminal
  std::vector<std::string> inputs;  // files, for diff two; for batch and audit one folder; for explain one rule id
  std::string against;              // "": none
  std::string baseline;             // last year's report or review; "": none
  std::string output;               // "": standard output
  std::string out_folder;           // of batch
  std::string store;                // "sqlite:FILE" or "postgresql://..."; "": a file in out_folder
  Shard shard;                      // of audit: which part this process reads
  bool is_sharded = false;          // audit reads its part and answers nothing
  bool merge = false;               // audit answers from the store alone
  bool status = false;              // audit tells how far all shards are
  std::string manifest;             // of audit: CSV file; "": none
  bool retry = false;               // what could not be read is read again
  bool watch = false;               // batch goes on as files come
  std::int32_t interval = 5;        // seconds between two looks at the folder
  ProgressMode progress = ProgressMode::kAuto;
  std::string listen = "127.0.0.1:8080";  // of serve
  std::vector<std::string> hosts;         // further names that serve is reached under
  std::string token_file;                 // its first line lets clients in; "": none
  std::int32_t keep_seconds = 0;          // uploads are deleted so long after they came; 0: with their session
  std::int32_t max_upload = 100;          // MiB
  wire::Isolation isolation = wire::Isolation::kBest;
  Format format = Format::kText;
  bool all_pages = false;  // of a document, not only those that the review speaks of
  FailOn fail_on = FailOn::kError;
  std::int32_t jobs = 0;  // 0: as many as processors
  std::string unit;
  bool also_support = false;
  std::optional<DocumentKind> kind;
  std::int32_t year = 0;  // 0: what the documents say
  OcrMode ocr = OcrMode::kAuto;
  std::string password_file;                    // its first line opens encrypted documents; "": none
  std::string papers;                           // folder for appraisal sheets and reminder letters; "": none
  std::string letterhead;                       // TOML file; "": none
  Letterhead letterhead_parts;                  // what that file holds
  std::string waivers;                          // TOML file; "": none
  std::vector<Waiver> waiver_list;              // what that file holds
  std::string replaced;                         // TOML file; "": none
  std::vector<ReplacedDocument> replaced_list;  // what that file holds
  std::string decisions;                        // TOML or XLSX file; "": none
  std::string roster;                           // TOML, CSV or XLSX file; "": none
  std::string baseline_findings;                // an earlier output; "": everything is told
  RuleSettings rules;                           // of rasoat.toml
  Limits limits;
  bool show_settings = false;
  std::vector<SettingInForce> settings;
  std::string trust;  // folder of certificates, or one; "": nobody is trusted
};

// The command line ends here: `text` is help, version or an error sentence.
struct Stop {
  ExitCode code = ExitCode::kClean;  // kClean: text belongs on standard output
  std::string text;
};

// Reads the command line. Language first: --lang decides in which one help and errors are worded.
// Command line before `settings`.
tl::expected<Options, Stop> read_options(int argc, const char* const* argv, const std::string& version,
                                         const Settings& settings = {});

// The language of the command line's --lang, else of `settings`, else Vietnamese.
Language language_of(int argc, const char* const* argv, const Settings& settings = {});

}  // namespace rasoat
