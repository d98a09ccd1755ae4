#include "extract/wire/sealed_bytes.h"

#include <fcntl.h>
#include <gtest/gtest.h>
#include <sys/mman.h>

#include <cerrno>
#include <string>
#include <string_view>

namespace rasoat {
namespace {

std::span<const std::byte> bytes_of(std::string_view text) {
  return std::as_bytes(std::span(text.data(), text.size()));
}

std::string text_of(int fd) {
  const auto mapped = MappedBytes::map(fd);
  EXPECT_TRUE(mapped);
  return {reinterpret_cast<const char*>(mapped->bytes().data()), mapped->bytes().size()};
}

UniqueFd pipe_with(std::string_view text) {
  int fds[2] = {-1, -1};
  EXPECT_EQ(::pipe(fds), 0);
  EXPECT_EQ(::write(fds[1], text.data(), text.size()), static_cast<ssize_t>(text.size()));
  ::close(fds[1]);
  return UniqueFd(fds[0]);
}

TEST(SealedBytes, NobodyCanChangeThem) {
  const auto sealed = seal_bytes(bytes_of("nguyên bản"));
  ASSERT_TRUE(sealed);
  EXPECT_EQ(text_of(sealed->fd.get()), "nguyên bản");
  EXPECT_EQ(::pwrite(sealed->fd.get(), "x", 1, 0), -1);
  EXPECT_EQ(::ftruncate(sealed->fd.get(), 0), -1);
  EXPECT_EQ(::ftruncate(sealed->fd.get(), 100), -1);
  EXPECT_EQ(::mmap(nullptr, 1, PROT_READ | PROT_WRITE, MAP_SHARED, sealed->fd.get(), 0), MAP_FAILED);
  EXPECT_EQ(::fcntl(sealed->fd.get(), F_ADD_SEALS, F_SEAL_GROW), -1) << "the seals themselves are sealed";
}

TEST(SealedBytes, AFileIsCopiedToItsEnd) {
  const std::string text(60'000, 'a');
  UniqueFd source = pipe_with(text);
  const auto sealed = seal_file(source.get(), 60'000);
  ASSERT_TRUE(sealed);
  EXPECT_EQ(sealed->size, text.size());
  EXPECT_EQ(text_of(sealed->fd.get()), text);
}

TEST(SealedBytes, AFileOverTheLimitIsRefused) {
  UniqueFd source = pipe_with("12345");
  EXPECT_EQ(seal_file(source.get(), 4).error(), EFBIG);
  UniqueFd again = pipe_with("12345");
  EXPECT_TRUE(seal_file(again.get(), 0)) << "0 is no limit";
}

TEST(SealedBytes, NothingMapsToNothing) {
  const auto sealed = seal_bytes({});
  ASSERT_TRUE(sealed);
  EXPECT_EQ(text_of(sealed->fd.get()), "");
}

TEST(SealedBytes, WhatCannotBeReadIsAnErrno) {
  EXPECT_EQ(seal_file(-1, 0).error(), EBADF);
  EXPECT_EQ(MappedBytes::map(-1).error(), EBADF);
}

}  // namespace
}  // namespace rasoat
