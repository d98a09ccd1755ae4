// Pixels as a small picture file: what is sent to people who look at a page.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>

#include "extract/picture.h"

namespace rasoat {

struct EncodedPicture {
  PictureFormat format = PictureFormat::kPng;
  std::string bytes;
};

// Three bytes a pixel (red, green, blue), rows from the top without padding. Writing and lines are
// kept sharp in a PNG of few tones; a scan or photograph becomes a JPEG: whichever is smaller.
// Nothing where there is no memory or no pixel. The same pixels give the same bytes.
std::optional<EncodedPicture> encode_picture(std::span<const std::uint8_t> pixels, std::int32_t width,
                                             std::int32_t height);

}  // namespace rasoat
