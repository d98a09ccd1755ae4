// Small PDFs written by hand, for tests: pages of raw content operators with a correct
// cross-reference table.
#pragma once

#include <cstddef>
#include <cstdio>
#include <span>
#include <string>
#include <vector>

namespace rasoat::art {

struct PdfPage {
  std::string content;    // operators; font /F is Times-Roman, /B Times-Bold
  std::string resources;  // further entries of the resource dictionary
  std::string entries;    // further entries of the page dictionary
  std::string media_box = "[0 0 200 300]";
};

// Bodies of objects from number 10 on may be referred to by pages; `catalog` and `trailer` are
// further entries of these dictionaries.
struct Pdf {
  std::vector<PdfPage> pages;
  std::vector<std::string> objects;
  std::string catalog;
  std::string trailer;
};

inline std::string stream(const std::string& content, const std::string& entries = "") {
  return "<<" + entries + "/Length " + std::to_string(content.size()) + ">>stream\n" + content + "\nendstream";
}

// Object numbers: 1 catalogue, 2 pages, 3 and 4 fonts, from 10 `objects`, then pages and contents.
inline std::string write(const Pdf& pdf) {
  std::vector<std::string> bodies(10);
  bodies[1] = "<</Type/Catalog/Pages 2 0 R" + pdf.catalog + ">>";
  bodies[3] = "<</Type/Font/Subtype/Type1/BaseFont/Times-Roman/Encoding/WinAnsiEncoding>>";
  bodies[4] = "<</Type/Font/Subtype/Type1/BaseFont/Times-Bold/Encoding/WinAnsiEncoding>>";
  for (std::size_t i = 5; i < 10; ++i) bodies[i] = "null";
  bodies.insert(bodies.end(), pdf.objects.begin(), pdf.objects.end());
  std::string kids;
  for (const PdfPage& page : pdf.pages) {
    const std::string number = std::to_string(bodies.size());
    kids += number + " 0 R ";
    bodies.push_back("<</Type/Page/Parent 2 0 R/MediaBox" + page.media_box + "/Contents " +
                     std::to_string(bodies.size() + 1) + " 0 R/Resources<</Font<</F 3 0 R/B 4 0 R>>" + page.resources +
                     ">>" + page.entries + ">>");
    bodies.push_back(stream(page.content));
  }
  bodies[2] = "<</Type/Pages/Kids[" + kids + "]/Count " + std::to_string(pdf.pages.size()) + ">>";
  std::string out = "%PDF-1.7\n";
  std::string table = "xref\n0 " + std::to_string(bodies.size()) + "\n0000000000 65535 f \n";
  for (std::size_t i = 1; i < bodies.size(); ++i) {
    char entry[32];
    std::snprintf(entry, sizeof entry, "%010zu 00000 n \n", out.size());
    table += entry;
    out += std::to_string(i) + " 0 obj\n" + bodies[i] + "\nendobj\n";
  }
  const std::string start = std::to_string(out.size());
  return out + table + "trailer\n<</Size " + std::to_string(bodies.size()) + "/Root 1 0 R" + pdf.trailer +
         ">>\nstartxref\n" + start + "\n%%EOF\n";
}

inline std::string page_pdf(const std::string& content, const std::string& resources = "",
                            const std::string& entries = "") {
  Pdf pdf;
  pdf.pages.push_back({content, resources, entries});
  return write(pdf);
}

inline std::span<const std::byte> bytes_of(const std::string& text) { return std::as_bytes(std::span(text)); }

}  // namespace rasoat::art
