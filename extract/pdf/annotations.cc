#include "extract/pdf/annotations.h"

#include <poppler/Annot.h>
#include <poppler/FileSpec.h>

#include "extract/pdf/pdf_file.h"

namespace rasoat {

bool is_written(const Annot* annotation) {
  if (annotation == nullptr) return false;
  switch (annotation->getType()) {
    case Annot::typeFreeText:
    case Annot::typeStamp:
    case Annot::typeWidget:
    case Annot::typeWatermark: return true;
    default: return false;
  }
}

std::string attachment_of(Annot* annotation) {
  if (annotation == nullptr || annotation->getType() != Annot::typeFileAttachment) return "";
  const Object* file = static_cast<AnnotFileAttachment*>(annotation)->getFile();
  const FileSpec named(file);
  return named.isOk() && named.getFileName() != nullptr ? utf8_of_pdf_text(named.getFileName()->toStr()) : "";
}

}  // namespace rasoat
