// Syllable: what a Vietnamese syllable may be made of. Spelling rules are tables of onsets and
// rimes; they tell Vietnamese from noise and put a tone mark where it belongs. Pure, no ICU data.
#pragma once

#include <string>
#include <string_view>

namespace rasoat {

// True for one syllable in any letter case: an onset, a rime and a tone that go together
// ("nghiêng", "QUYẾT", "gì"); "ngiêng", "tàch", "TTHC", "report" and "" are none. NFC UTF-8.
// Misplaced tone marks ("hòan", "tụê") still count: they are slips of typing.
bool is_vietnamese_syllable(std::string_view word);
bool is_vietnamese_syllable(std::u32string_view word);

// The share of words that are Vietnamese syllables, 0..1. Words are runs of letters of two or
// more letters; abbreviations (all capitals and no vowel sequence) do not count either way.
// A text without any word gives 1: nothing speaks against it.
double syllable_share(std::string_view text);
double syllable_share(std::u32string_view text);

// Spells a lower-case syllable the one way that comparison keys use: the tone mark in its old
// place ("hòa", "thủy", "hoàn"), i for y in open syllables after h k l m s t v qu ("tỉ", "kĩ",
// "quí"). What is no syllable comes back as it is. Idempotent.
void spell_for_key(std::u32string& lower_word);

}  // namespace rasoat
