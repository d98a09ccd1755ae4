#include "pipelines/steps.h"

#include <future>
#include <utility>

#include "parse/parse.h"
#include "pipelines/range_memory.h"
#include "pipelines/read_document.h"

namespace rasoat {

BatchSteps steps_for(WorkerPool& pool, const CriteriaSet* criteria, const CheckOptions& check, const ReadOptions& read,
                     std::int32_t range_pages, RangeMemory* memory) {
  BatchSteps steps;
  steps.read = [&pool, read, range_pages, memory](Blob blob, ReadCallback callback) {
    RangeReader reader = reader_of(pool);
    if (memory != nullptr) reader = memory->around(std::move(reader), blob.sha256);
    read_document(reader, std::move(blob), read, range_pages, std::move(callback));
  };
  steps.parse = parse_submission;
  steps.check = [criteria, check](std::size_t, const Submission& submission) {
    return criteria != nullptr ? check_submission(*criteria, submission, check) : check_plan_itself(submission, check);
  };
  steps.cancel = [&pool] { pool.cancel(); };
  return steps;
}

ReadResult read_now(WorkerPool& pool, Blob blob, const ReadOptions& read, std::int32_t range_pages) {
  std::promise<ReadResult> answer;
  read_document(reader_of(pool), std::move(blob), read, range_pages,
                [&](ReadResult result) { answer.set_value(std::move(result)); });
  return answer.get_future().get();
}

tl::expected<CriteriaSet, ReadError> criteria_of_plan(WorkerPool& pool, const std::string& path,
                                                      const ReadOptions& read) {
  auto blob = load_blob(path, read.limits);
  if (!blob) return tl::unexpected(blob.error());
  const ReadResult result = read_now(pool, std::move(*blob), read);
  if (!result.document) return tl::unexpected(result.document.error());
  return criteria_of(parse_submission(*result.document), *result.document, path);
}

}  // namespace rasoat
