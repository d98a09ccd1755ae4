// PhraseSet: many Vietnamese phrases looked for at once in a comparison key.
// Notation: words; (a|b) alternatives; (x)? optional; "..." up to twelve words; "~" the same without
// a number among them; "*" one word; "#" a number. Phrases are normalised like the text that they meet.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace rasoat {

struct Phrase {
  std::int32_t id;  // chosen by the owner of the table
  std::string_view text;
};

struct PhraseHit {
  std::int32_t id = 0;
  std::size_t begin = 0;  // bytes in the key, without the blanks around
  std::size_t end = 0;
};

// Immutable after construction, so shared by all threads. Phrases that come first in the table win:
// what they cover is hidden from later ones of a higher layer (see find).
class PhraseSet {
 public:
  explicit PhraseSet(std::span<const Phrase> phrases);
  ~PhraseSet();
  PhraseSet(PhraseSet&&) noexcept;
  PhraseSet& operator=(PhraseSet&&) noexcept;

  // All hits. Table order decides: text covered by a hit is not seen by phrases after it.
  std::vector<PhraseHit> find(std::string_view key) const;
  bool any(std::string_view key) const;

 private:
  struct Compiled;
  std::unique_ptr<Compiled> compiled_;
};

}  // namespace rasoat
