// Pictures of pages, for people to look at: what a worker is asked for beside reading, and what it gives.
// Values only; knows no picture library.
#pragma once

#include <cstdint>
#include <string>
#include <vector>

#include "extract/document.h"

namespace rasoat {

// A page and the turn of the Page (Page::rotation) whose coordinates its picture shall have:
// pixel = point * PagePicture::dpi / 72.
struct PageWanted {
  std::int32_t number = 1;    // 1-based
  std::int32_t rotation = 0;  // 0, 90, 180, 270
  bool operator==(const PageWanted&) const = default;
};

struct PictureOptions {
  std::vector<PageWanted> pages;         // ascending number
  double dpi = 110;                      // pixels per inch; less where a page would have more than max_pixels
  std::uint64_t max_pixels = 8'000'000;  // of one picture
  std::string password;
  ReadLimits limits;
  bool operator==(const PictureOptions&) const = default;
};

enum class PictureFormat : std::uint8_t { kPng, kJpeg };

struct PagePicture {
  std::int32_t number = 1;
  std::int32_t width = 0;  // pixels
  std::int32_t height = 0;
  double dpi = 0;
  PictureFormat format = PictureFormat::kPng;
  std::string bytes;  // a file of that format
  bool operator==(const PagePicture&) const = default;
};

}  // namespace rasoat
