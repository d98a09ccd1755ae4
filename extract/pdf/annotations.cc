#include "extract/pdf/annotations.h"

#include <poppler/Annot.h>

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

}  // namespace rasoat
