// Exports: a review as a file for the disk of its reader. What shows pages has them drawn by the workers, so it waits.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "apps/serve/plans.h"
#include "apps/serve/reply.h"
#include "extract/marks.h"
#include "pipelines/page_pictures.h"

namespace rasoat {

// What the workers make of a document beside reading it; on any thread but theirs.
struct Opened {
  PageDrawer draw;
  std::function<tl::expected<std::string, ReadError>(const Blob&, const CopyOptions&)> copy;
};

// A document and its review as they are at one moment.
struct Exported {
  std::string name;
  std::string password;
  std::shared_ptr<const UploadFile> file;
  std::shared_ptr<const Review> review;
  PlanPtr plan;  // nullptr: held against itself
};

// "json", "xlsx", "html", "pdf" (the document with highlights; of a PDF only).
bool is_export(const std::string& format, const Review& review);

Reply export_of(const Exported& document, const std::string& format, Language language, const std::string& version,
                const Opened& opened, const ReadLimits& limits);

}  // namespace rasoat
