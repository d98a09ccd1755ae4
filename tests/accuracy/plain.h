// Plain readings of the same pages, for comparison: Tesseract's own page segmentation, pdftotext.
#pragma once

#include "extract/document.h"
#include "tests/accuracy/distance.h"
#include "tests/accuracy/papers.h"

namespace rasoat::accuracy {

// `document` with the words of its OCR pages as Tesseract reads the whole page, upright and at the same resolution;
// they fall into the cells that rasoat found. Rulings and other pages stay.
Document with_plain_words(const Paper& paper, Document document);

// What pdftotext gives of the pages with a text layer.
Letters pdftotext_letters(const Paper& paper);

}  // namespace rasoat::accuracy
