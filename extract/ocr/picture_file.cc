#include "extract/ocr/picture_file.h"

#include "extract/ocr/pix.h"

namespace rasoat {
namespace {

const l_uint8* data_of(std::span<const std::byte> bytes) { return reinterpret_cast<const l_uint8*>(bytes.data()); }

bool is_of_good_size(std::span<const std::byte> bytes, std::uint64_t max_pixels) {
  l_int32 format = 0, width = 0, height = 0, bits = 0, samples = 0, colour_map = 0;
  if (bytes.empty() ||
      pixReadHeaderMem(data_of(bytes), bytes.size(), &format, &width, &height, &bits, &samples, &colour_map) != 0)
    return false;
  return width > 0 && height > 0 &&
         static_cast<std::uint64_t>(width) * static_cast<std::uint64_t>(height) <= max_pixels;
}

std::vector<std::uint8_t> rows_of(Pix* gray, std::int32_t width, std::int32_t height) {
  std::vector<std::uint8_t> rows;
  rows.reserve(static_cast<std::size_t>(width) * static_cast<std::size_t>(height));
  for (std::int32_t y = 0; y < height; ++y) {
    const l_uint32* line = pixGetData(gray) + static_cast<std::ptrdiff_t>(y) * pixGetWpl(gray);
    for (std::int32_t x = 0; x < width; ++x) rows.push_back(static_cast<std::uint8_t>(GET_DATA_BYTE(line, x)));
  }
  return rows;
}

}  // namespace

ScanImage PictureFile::on_paper(double width_points, double height_points) const {
  constexpr double kPointsPerInch = 72;
  ScanImage view;
  view.pixels = gray;
  view.width = width;
  view.height = height;
  view.stride = static_cast<std::size_t>(width);
  view.dpi_x = width * kPointsPerInch / width_points;
  view.dpi_y = height * kPointsPerInch / height_points;
  return view;
}

std::optional<PictureFile> read_picture_file(std::span<const std::byte> bytes, std::uint64_t max_pixels) {
  if (!is_of_good_size(bytes, max_pixels)) return std::nullopt;
  const ocr::PixPtr picture(pixReadMem(data_of(bytes), bytes.size()));
  if (!picture) return std::nullopt;
  const ocr::PixPtr gray(pixConvertTo8(picture.get(), 0));
  if (!gray) return std::nullopt;
  PictureFile file;
  file.width = pixGetWidth(gray.get());
  file.height = pixGetHeight(gray.get());
  file.gray = rows_of(gray.get(), file.width, file.height);
  return file;
}

}  // namespace rasoat
