#include <span>
#include <string>

#include "extract/pdf/read_pdf.h"

namespace rasoat {
namespace {

// One page with a line of text in a font that is not embedded, a ruling, and colour: enough to
// touch what Poppler builds on first use. Offsets are left to its repair.
std::string tiny_pdf() {
  const std::string content = "BT /F 12 Tf 72 72 Td (rasoat) Tj ET 0.5 g 10 10 m 100 10 l S";
  return "%PDF-1.4\n"
         "1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n"
         "2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj\n"
         "3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 200 200]/Contents 4 0 R"
         "/Resources<</Font<</F 5 0 R>>>>>>endobj\n"
         "4 0 obj<</Length " +
         std::to_string(content.size()) + ">>stream\n" + content +
         "\nendstream endobj\n"
         "5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Times-Roman>>endobj\n"
         "trailer<</Root 1 0 R>>\n";
}

}  // namespace

void warm_up_pdf() {
  const std::string pdf = tiny_pdf();
  (void)read_pdf(std::as_bytes(std::span(pdf)), {});
}

}  // namespace rasoat
