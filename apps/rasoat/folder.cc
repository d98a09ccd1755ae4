#include "apps/rasoat/folder.h"

#include <algorithm>
#include <filesystem>

#include "apps/rasoat/terminal.h"
#include "render/utf8.h"

namespace rasoat {
namespace {

namespace fs = std::filesystem;

// What an earlier run wrote into the folder is no document of it.
void leave_out_results(Tree& tree, const std::string& out_folder) {
  std::error_code error;
  const fs::path out = fs::weakly_canonical(out_folder, error);
  if (error) return;
  std::erase_if(tree.files,
                [&](const FoundFile& file) { return is_below(fs::weakly_canonical(file.path, error), out); });
}

}  // namespace

tl::expected<Tree, ExitCode> list_documents(const Options& options, const std::string& out_folder) {
  const std::string& folder = options.inputs.front();
  std::error_code error;
  if (!fs::is_directory(folder, error)) {
    complain("cli.error.not_a_folder", {{"path", path_text(folder)}}, options.language);
    return tl::unexpected(ExitCode::kUsage);
  }
  auto tree = list_tree(folder);
  if (!tree) {
    complain("cli.error.folder_unreadable", {{"path", path_text(folder)}, {"detail", tree.error().message}},
             options.language);
    return tl::unexpected(ExitCode::kUsage);
  }
  if (!out_folder.empty()) leave_out_results(*tree, out_folder);
  return std::move(*tree);
}

tl::expected<Tree, ExitCode> demand_documents(const Options& options, const std::string& out_folder) {
  auto tree = list_documents(options, out_folder);
  if (!tree || !tree->files.empty()) return tree;
  complain("batch.none", {{"path", path_text(options.inputs.front())}}, options.language);
  return tl::unexpected(ExitCode::kUsage);
}

}  // namespace rasoat
