#include "extract/pdf/signature_fields.h"

#include <poppler/Catalog.h>
#include <poppler/DateInfo.h>
#include <poppler/PDFDoc.h>

#include <algorithm>
#include <set>

#include "extract/text/normalize.h"

namespace rasoat {
namespace {

constexpr int kDeepest = 32;
constexpr int kMostKids = 100'000;

std::optional<std::int64_t> seconds_of(const Object& date) {
  if (!date.isString()) return std::nullopt;
  const time_t seconds = dateStringToTime(date.getString());
  return seconds > 0 ? std::optional<std::int64_t>(seconds) : std::nullopt;
}

SignatureField field_of(const Object& value) {
  SignatureField field;
  field.is_signed = true;
  const Object filter = value.dictLookup("SubFilter");
  if (filter.isName()) field.filter = filter.getName();
  const Object name = value.dictLookup("Name");
  if (name.isString()) field.name = normalize(utf8_of_pdf_text(name.getString()->toStr()));
  field.stated = seconds_of(value.dictLookup("M"));
  const Object range = value.dictLookup("ByteRange");
  constexpr int kMostNumbers = 8;
  for (int i = 0; range.isArray() && i < std::min(range.arrayGetLength(), kMostNumbers); ++i) {
    const Object number = range.arrayGet(i);
    field.byte_range.push_back(number.isIntOrInt64() ? number.getIntOrInt64() : -1);
  }
  return field;
}

class Walk {
 public:
  void visit(const Object& reference, bool is_signature, int depth, const Object& node) {
    if (reference.isRef() && !seen_.insert(reference.getRefNum()).second) return;
    if (!node.isDict() || depth > kDeepest || found.size() >= kMostSignatures) return;
    const Object kind = node.dictLookup("FT");
    if (kind.isName()) is_signature = kind.isName("Sig");
    const Object kids = node.dictLookup("Kids");
    const Object value = node.dictLookup("V");
    if (is_signature && value.isDict()) return take(value);
    if (!kids.isArray() || kids.arrayGetLength() == 0) {
      if (is_signature) found.emplace_back();
      return;
    }
    visit_all(kids, is_signature, depth + 1);
  }

  void visit_all(const Object& nodes, bool is_signature, int depth) {
    for (int i = 0; nodes.isArray() && i < std::min(nodes.arrayGetLength(), kMostKids); ++i) {
      visit(nodes.arrayGetNF(i), is_signature, depth, nodes.arrayGet(i));
    }
  }

  std::vector<SignatureField> found;

 private:
  void take(const Object& value) {
    if (!value.dictLookup("Type").isName("DocTimeStamp")) found.push_back(field_of(value));
  }

  std::set<int> seen_;  // object numbers
};

}  // namespace

std::vector<SignatureField> signature_fields(const PdfFile& file) {
  const Object* form = file.doc().getCatalog()->getAcroForm();
  if (form == nullptr || !form->isDict()) return {};
  Walk walk;
  walk.visit_all(form->dictLookup("Fields"), false, 0);
  return std::move(walk.found);
}

}  // namespace rasoat
