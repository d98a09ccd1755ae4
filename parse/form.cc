#include "parse/form.h"

namespace rasoat {

const char* name_of(ComponentKind kind) {
  switch (kind) {
    case ComponentKind::kMotto: return "motto";
    case ComponentKind::kDevice: return "device";
    case ComponentKind::kParentAgency: return "parent";
    case ComponentKind::kAgency: return "agency";
    case ComponentKind::kNumber: return "number";
    case ComponentKind::kDate: return "date";
    case ComponentKind::kKind: return "kind";
    case ComponentKind::kTitle: return "title";
    case ComponentKind::kSignerTitle: return "signer_title";
    case ComponentKind::kSignerName: return "signer_name";
  }
  return "";
}

}  // namespace rasoat
