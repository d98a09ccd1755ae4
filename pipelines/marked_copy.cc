#include "pipelines/marked_copy.h"

#include <future>
#include <utility>

namespace rasoat {

tl::expected<std::string, ReadError> make_marked_copy(WorkerPool& pool, const Blob& blob, const CopyOptions& options) {
  std::promise<tl::expected<std::string, ReadError>> answer;
  pool.submit(CopyRequest{blob, options},
              [&](tl::expected<std::string, ReadError> copy) { answer.set_value(std::move(copy)); });
  return answer.get_future().get();
}

}  // namespace rasoat
