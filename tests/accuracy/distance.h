// How far a text that was read is from the one that was written.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace rasoat::accuracy {

// NFC, blanks collapsed; one blank of one kind.
std::string plain_text(std::string_view text);

// Letters to insert, leave out or change, in code points.
int edit_distance(std::u32string_view a, std::u32string_view b);

// At most one letter in twenty differs, blanks aside; an empty text is near to an empty one only.
bool is_near(std::string_view written, std::string_view read);

// Errors over all letters of a page (CER is errors / letters).
struct Letters {
  long errors = 0;
  long letters = 0;
  Letters& operator+=(const Letters& other);
};

// The words of a page in whatever order the reader took them: equal words are set aside, what is left of both is
// compared letter by letter, blanks aside. No more errors than letters are counted.
Letters compare_words(std::vector<std::string> written, std::vector<std::string> read);

// What is left of both once equal words are set aside, "written <> read"; "" when nothing is.
std::string word_difference(std::vector<std::string> written, std::vector<std::string> read);

// At blanks.
std::vector<std::string> words_of(std::string_view text);

}  // namespace rasoat::accuracy
