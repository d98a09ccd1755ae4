#include "parse/keys.h"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <unordered_map>
#include <unordered_set>
#include <utility>

#include "extract/text/normalize.h"
#include "parse/counted.h"
#include "parse/scan.h"

namespace rasoat {
namespace {

using Pair = std::pair<std::string_view, std::string_view>;

// Abbreviations of administrative reform, written out (collected from public plans and reports).
constexpr auto kAbbreviations = std::to_array<Pair>({
    {"cchc", "cải cách hành chính"},
    {"tthc", "thủ tục hành chính"},
    {"cqcm", "cơ quan chuyên môn"},
    {"cqhc", "cơ quan hành chính"},
    {"cqhcnn", "cơ quan hành chính nhà nước"},
    {"hcnn", "hành chính nhà nước"},
    {"đvhc", "đơn vị hành chính"},
    {"đvsn", "đơn vị sự nghiệp"},
    {"đvsncl", "đơn vị sự nghiệp công lập"},
    {"snc", "sự nghiệp công"},
    {"sncl", "sự nghiệp công lập"},
    {"pakn", "phản ánh kiến nghị"},
    {"ttđt", "thông tin điện tử"},
    {"tttt", "thông tin truyền thông"},
    {"dvc", "dịch vụ công"},
    {"dvctt", "dịch vụ công trực tuyến"},
    {"htqlcl", "hệ thống quản lý chất lượng"},
    {"qlcl", "quản lý chất lượng"},
    {"tđthpl", "theo dõi thi hành pháp luật"},
    {"tdthpl", "theo dõi thi hành pháp luật"},
    {"thpl", "thi hành pháp luật"},
    {"qppl", "quy phạm pháp luật"},
    {"vbqppl", "văn bản quy phạm pháp luật"},
    {"vtvl", "vị trí việc làm"},
    {"cb", "cán bộ"},
    {"cc", "công chức"},
    {"vc", "viên chức"},
    {"cbcc", "cán bộ công chức"},
    {"ccvc", "công chức viên chức"},
    {"cbccvc", "cán bộ công chức viên chức"},
    {"cbvc", "cán bộ viên chức"},
    {"nlđ", "người lao động"},
    {"đtbd", "đào tạo bồi dưỡng"},
    {"ubnd", "ủy ban nhân dân"},
    {"hđnd", "hội đồng nhân dân"},
    {"nsnn", "ngân sách nhà nước"},
    {"tsc", "tài sản công"},
    {"cntt", "công nghệ thông tin"},
    {"cqđt", "chính quyền điện tử"},
    {"hs", "hồ sơ"},
    {"kq", "kết quả"},
    {"kh", "kế hoạch"},
    {"qđ", "quyết định"},
    {"vb", "văn bản"},
    {"qtnb", "quy trình nội bộ"},
    {"bc", "báo cáo"},
    {"cqnn", "cơ quan nhà nước"},
    {"đv", "đơn vị"},
    {"dn", "doanh nghiệp"},
    {"nd", "người dân"},
    {"gq", "giải quyết"},
    {"cđs", "chuyển đổi số"},
    {"dvcqg", "dịch vụ công quốc gia"},
    {"hscv", "hồ sơ công việc"},
    {"bptnhs", "bộ phận tiếp nhận"},
    {"tnhs", "tiếp nhận hồ sơ"},
    {"tnvtkq", "tiếp nhận trả kết quả"},
    {"bpmc", "bộ phận một cửa"},
    {"hcc", "hành chính công"},
    {"tthcc", "trung tâm hành chính công"},
    {"ttpvhcc", "trung tâm hành chính công"},
    {"ktxh", "kinh tế xã hội"},
    {"kt-xh", "kinh tế xã hội"},
    {"pt-th", "phát thanh truyền hình"},
    {"ptth", "phát thanh truyền hình"},
    {"kkt", "khu kinh tế"},
    {"bqlkkt", "ban quản lý khu kinh tế"},
    {"bql", "ban quản lý"},
    {"qlđt", "quản lý đầu tư"},
    {"qldn", "quản lý doanh nghiệp"},
    {"ptht", "phát triển hạ tầng"},
    {"vp", "văn phòng"},
    {"kt", "kiểm tra"},
    {"nv", "nhiệm vụ"},
    {"sk", "sáng kiến"},
    {"gp", "giải pháp"},
    {"bd", "bồi dưỡng"},
    {"cp", "chính phủ"},
    {"ttg", "thủ tướng"},
    {"snv", "sở nội vụ"},
    {"mtcv", "mô tả công việc"},
    {"knl", "khung năng lực"},
    {"cdnn", "chức danh nghề nghiệp"},
    {"pvhcc", "hành chính công"},
    {"mđ", "mức độ"},
});

// Spellings and synonyms that name one thing in this field.
constexpr auto kSynonyms = std::to_array<Pair>({
    {"BPTN&TKQ", "bộ phận tiếp nhận trả kết quả"},
    {"TN&TKQ", "tiếp nhận trả kết quả"},
    {"đánh giá nội bộ", "duy trì hệ thống"},  // of the quality management system
    {"quá hạn", "trễ hạn"},
    {"chậm hạn", "trễ hạn"},
    {"trễ hẹn", "trễ hạn"},
    {"quá hẹn", "trễ hạn"},
    {"chậm trễ", "trễ hạn"},
    {"chậm muộn", "trễ hạn"},
    {"đúng hẹn", "đúng hạn"},
    {"đúng thời hạn", "đúng hạn"},
    {"đúng thời gian", "đúng hạn"},
    {"trước hạn", "đúng hạn"},
    {"trang web", "trang thông tin điện tử"},
    {"website", "trang thông tin điện tử"},
    {"webside", "trang thông tin điện tử"},
    {"trung tâm phục vụ hành chính công", "trung tâm hành chính công"},
    {"xếp loại", "phân loại"},
    {"môi trường điện tử", "môi trường mạng"},
    {"toàn trình", "mức độ 4"},
    {"một phần", "mức độ 3"},
    {"đường bưu điện", "bưu chính công ích"},
    {"tuyên truyền phổ biến", "tuyên truyền"},
    {"truyền thông", "tuyên truyền"},
    {"thông tin và tuyên truyền", "thông tin truyền thông"},
    {"góp ý", "kiến nghị"},
    {"niêm yết", "công khai"},
    {"xuất toán", "xuất toán kinh phí"},
    {"ban quản lý khu kinh tế", "ban"},
    {"ban quản lý", "ban"},
    {"tin bài", "tin bài tuyên truyền"},
    {"đúng hoặc trước hạn", "đúng hạn"},
    {"sớm hạn", "đúng hạn"},
    {"sớm hẹn", "đúng hạn"},
    {"sai sót", "sai phạm"},
    {"bản giấy", "văn bản giấy"},
    {"vốn đầu tư", "đầu tư"},
    {"qua mạng", "trực tuyến"},
    {"mức 3", "mức độ 3"},
    {"mức 4", "mức độ 4"},
    {"mức 3, 4", "mức độ 3 4"},
    {"thiếu sót", "vấn đề"},
    {"khắc phục", "xử lý"},
    {"bị xử lý kỷ luật", "bị kỷ luật"},
    {"bị thi hành kỷ luật", "bị kỷ luật"},
    {"phải xử lý kỷ luật", "bị kỷ luật"},
    {"đầu việc", "nhiệm vụ"},
    {"phần việc", "nhiệm vụ"},
    {"trễ", "trễ hạn"},
    {"muộn", "trễ hạn"},
    {"thư xl", "thư xin lỗi"},
    {"đt bd", "đào tạo bồi dưỡng"},
    {"đtbd", "đào tạo bồi dưỡng"},
});

constexpr auto kStopWords = std::to_array<std::string_view>({
    "và",   "của", "các",  "những", "trong", "tại", "theo", "cho", "với", "về",  "là",  "được", "có",  "đã", "đang",
    "sẽ",   "từ",  "đến",  "do",    "bởi",   "để",  "trên", "này", "đó",  "khi", "như", "hoặc", "thì", "mà", "cũng",
    "việc", "tc",  "tctp", "đối",   "ra",    "vào", "bằng", "ở",   "hay", "vẫn", "so",  "bị",   "còn", "-",
});

// A table of pairs with both sides as keys.
std::unordered_map<std::string, std::string> keyed(std::span<const Pair> pairs) {
  std::unordered_map<std::string, std::string> table;
  for (const auto& [from, to] : pairs) table.emplace(compare_key(from), compare_key(to));
  return table;
}

const std::unordered_map<std::string, std::string>& abbreviations() {
  static const auto table = keyed(kAbbreviations);
  return table;
}

std::string expand(std::string_view key) {
  std::string text;
  for (const std::string& word : key_words(key)) {
    const auto found = abbreviations().find(word);
    if (!text.empty()) text += ' ';
    text += found == abbreviations().end() ? word : found->second;
  }
  return text;
}

// Replaces whole words; the longest synonym first, each place once.
std::string unify_synonyms(std::string text) {
  static const auto table = [] {
    std::vector<std::pair<std::string, std::string>> pairs;
    for (const auto& [from, to] : kSynonyms) {
      if (from != to) pairs.emplace_back(' ' + compare_key(from) + ' ', ' ' + compare_key(to) + ' ');
    }
    std::stable_sort(pairs.begin(), pairs.end(),
                     [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return pairs;
  }();
  text = ' ' + text + ' ';
  for (const auto& [from, to] : table) {
    for (std::size_t at = text.find(from); at != std::string::npos; at = text.find(from, at + to.size() - 1)) {
      const bool is_end = to.ends_with(from) && at + from.size() >= to.size();
      if (text.compare(is_end ? at + from.size() - to.size() : at, to.size(), to) == 0) continue;  // unified already
      text.replace(at, from.size(), to);
    }
  }
  return text.substr(1, text.size() - 2);
}

bool is_number(std::string_view word) {
  return word.find_first_of("0123456789") != std::string_view::npos &&
         word.find_first_not_of("0123456789.,/%-") == std::string_view::npos;
}

bool is_stop_word(const std::string& word) {
  static const auto table = [] {
    std::unordered_set<std::string> words;
    for (const std::string_view word_text : kStopWords) words.insert(compare_key(word_text));
    return words;
  }();
  return word.empty() || is_number(word) || table.contains(word);
}

// Units --------------------------------------------------------------------------------------

// Words before which a unit's name ends, as they stand in a sentence: with a capital they belong to the name ("Phòng
// Theo dõi thi hành pháp luật").
const RE2& task_words() {
  static const RE2 kTasks(
      R"((?:^|\s)(theo dõi|đôn đốc|tham mưu|chủ trì|tăng cường|thực hiện|(?:là|làm) đầu mối|chịu trách nhiệm|phối hợp|rà soát|triển khai|có trách nhiệm)(?:\P{L}|$))");
  return kTasks;
}
// Words that are tasks only before what is done to something: "kiểm tra việc thực hiện", "xây dựng kế hoạch".
const RE2& act_words() {
  static const RE2 kActs(
      R"((?:^|\s)((?:kiểm tra|tổng hợp|hướng dẫn)\s+\pL|xây dựng\s+(?:các\s+)?(?:kế hoạch|đề án|quy chế|quy định|báo cáo|dự thảo|chương trình|nội dung|văn bản|phương án|quy trình|danh mục)|tổ chức\s+(?:các\s+)?(?:thực hiện|triển khai|hội|kiểm tra|đối thoại|khảo sát|tuyên truyền|quán triệt|lấy ý kiến|tập huấn|đào tạo|bồi dưỡng|cuộc|thi|việc)))");
  return kActs;
}

// "phòng", "các ban": what stands behind is the name, not a task.
bool is_rank_alone(std::string_view text) {
  static const RE2 kRank(
      R"((?i)\s*(?:các\s+)?(?:phòng|ban|sở|tổ|đội|trung tâm|chi cục|cục|bộ phận|uỷ ban|ủy ban|thanh tra)\s*)");
  return RE2::FullMatch(piece(text), kRank);
}

// Byte where the task begins; npos without one.
std::size_t task_begin(std::string_view part) {
  std::size_t begin = std::string_view::npos;
  if (const auto task = find_match(task_words(), part)) begin = group_span(part, *task, 1).begin;
  if (const auto act = find_match(act_words(), part)) {
    const std::size_t at = group_span(part, *act, 1).begin;
    if (!is_rank_alone(part.substr(0, at))) begin = std::min(begin, at);
  }
  return begin;
}

// Cells join units with commas, semicolons, slashes, line breaks, "và", "cùng", "+" and "-".
std::vector<std::string> split_units(std::string_view cell) {
  // One office serves both councils: "Văn phòng HĐND và UBND".
  static const RE2 kCouncils(R"((?i)(hđnd|hội đồng nhân dân)\s*(?:và|&|-|,)\s*(ubnd|[uủ][ỷy] ban nhân dân))");
  std::string text = normalize(cell);
  RE2::GlobalReplace(&text, kCouncils, R"(\1 \2)");
  for (const std::string_view joint : {" và ", " cùng ", " & ", " + "}) {
    for (std::size_t at = text.find(joint); at != std::string::npos; at = text.find(joint))
      text.replace(at, joint.size(), ";");
  }
  std::vector<std::string> parts(1);
  for (const char c : text) {
    if (c == ',' || c == ';' || c == '/' || c == '\n') {
      parts.emplace_back();
    } else {
      parts.back() += c;
    }
  }
  return parts;
}

// "tỉnh Gia Lai" and "thuộc Ban ..." say where a unit belongs, not which it is.
std::string without_owner(std::string key) {
  static const std::array<std::string, 4> owners = {' ' + compare_key("thuộc") + ' ',
                                                    ' ' + compare_key("trực thuộc") + ' ',
                                                    ' ' + compare_key("tỉnh") + ' ', ' ' + compare_key("của") + ' '};
  for (const std::string& owner : owners) {
    const std::size_t at = (key + ' ').find(owner);
    if (at != std::string::npos && at > 0) key.resize(std::min(at, key.size()));
  }
  return key;
}

// "bưu điện tỉnh", "văn phòng ban": the rank word at the end adds nothing inside one plan.
std::string unit_key(std::string_view part) {
  std::string key = without_owner(expand(compare_key(part.substr(0, task_begin(part)))));
  for (const std::string_view plural : {"các ", "những "}) {
    const std::string prefix = compare_key(plural) + ' ';
    if (key.starts_with(prefix)) key.erase(0, prefix.size());
  }
  return key;
}

// "Tiêu chí “A” và tiêu chí “B”": the words of A and of B. One name alone gives none.
std::vector<std::vector<std::string>> quoted_names(std::string_view label) {
  constexpr std::size_t kLeastWords = 3;  // between two names stand "và tiêu chí thành phần" at most
  std::vector<std::vector<std::string>> names;
  std::string text(label);
  for (const std::string_view mark : {"“", "”"}) {
    for (std::size_t at = text.find(mark); at != std::string::npos; at = text.find(mark))
      text.replace(at, mark.size(), "\n");
  }
  std::size_t begin = 0;
  while (begin <= text.size()) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    auto words = content_words(std::string_view(text).substr(begin, end - begin));
    const bool joint = words.size() >= 2 && words[words.size() - 2] == "thành" && words.back() == "phần";
    if (words.size() >= kLeastWords && !joint) names.push_back(std::move(words));
    begin = end + 1;
  }
  return names.size() < 2 ? std::vector<std::vector<std::string>>{} : names;
}

std::vector<std::string> bared(const std::vector<std::string>& first, const std::vector<std::string>& then) {
  std::vector<std::string> bare;
  bare.reserve(first.size() + then.size());
  for (const auto* words : {&first, &then}) {
    for (const std::string& word : *words) bare.push_back(bare_key(word));
  }
  return bare;
}

bool is_scanned(const Passage& passage) {
  return std::any_of(passage.words.begin(), passage.words.end(),
                     [](const WordSpan& word) { return word.source == Source::kOcr; });
}

// Where the words that belong to figure f end: where what follows turns to a part or another matter, at a bracket, at
// the first other mark, at "và", or at the next figure.
std::size_t stretch_end(std::string_view text, const std::vector<Figure>& figures, std::size_t f) {
  static const RE2 kTurn(R"([,;:(]\s*(?:trong (?:số )?đó|riêng|trong khi|còn|tuy|song|nhưng|đồng thời|ngoài ra)\s)",
                         insensitive());
  const std::size_t to = f + 1 < figures.size() ? figures[f + 1].begin : text.size();
  const std::string_view behind = text.substr(0, to);
  if (const auto turn = find_match(kTurn, behind, figures[f].end)) return turn->span.begin;
  for (const std::string_view marks : {"()", ",;:"}) {
    const std::size_t mark = behind.find_first_of(marks, figures[f].end);
    if (mark != std::string_view::npos) return mark;
  }
  return std::min(behind.find(" và ", figures[f].end), to);
}

void fill_figures(Statement& statement) {
  const std::string_view text = statement.passage.text;
  std::size_t begin = 0;
  for (std::size_t f = 0; f < statement.figures.size() && statement.figures.size() > 1; ++f) {
    const std::size_t end = std::clamp(stretch_end(text, statement.figures, f), begin, text.size());
    statement.figures[f].words = content_words(text.substr(begin, end - begin));
    begin = end;
  }
}

}  // namespace

void fill_keys(Statement& statement) {
  statement.key = compare_key(statement.passage.text);
  statement.words = content_words(statement.passage.text);
  statement.name_words = content_words(statement.context_name);
  statement.quoted_names = quoted_names(statement.context_name);
  statement.context_words.clear();
  for (const std::string& heading : statement.context) {
    for (std::string& word : content_words(heading)) statement.context_words.push_back(std::move(word));
  }
  if (is_scanned(statement.passage)) statement.bare_words = bared(statement.name_words, statement.words);
  fill_figures(statement);
  for (Statement& clause : statement.clauses) fill_keys(clause);
  for (Statement& core : statement.core) fill_keys(core);
}

namespace {

void fill(Commitment& commitment) {
  commitment.keys.target = compare_key(commitment.target.text);
  commitment.keys.target_words = content_words(commitment.target.text);
  commitment.keys.lead_units = unit_keys(commitment.lead);
  commitment.keys.support_units = unit_keys(commitment.support);
  commitment.name_words.clear();
  for (const std::string& name : commitment.names) commitment.name_words.push_back(content_words(name));
}

std::vector<std::vector<std::string>> words_of_each(const std::vector<std::string>& texts) {
  std::vector<std::vector<std::string>> words;
  words.reserve(texts.size());
  for (const std::string& text : texts) words.push_back(content_words(text));
  return words;
}

}  // namespace

std::string clean_text(std::string_view text) { return normalize(text); }

std::vector<std::string> content_words(std::string_view text) {
  std::vector<std::string> words = key_words(unify_synonyms(expand(compare_key(text))));
  std::erase_if(words, is_stop_word);
  return words;
}

std::vector<std::string> unit_keys(std::string_view cell) {
  std::vector<std::string> units;
  for (const std::string& part : split_units(cell)) {
    std::string key = unit_key(part);  // empty of a part that is only a task: "đôn đốc các đơn vị"
    if (key.empty()) continue;
    if (std::find(units.begin(), units.end(), key) == units.end()) units.push_back(std::move(key));
  }
  return units;
}

CriterionKeys keys_of(const Criterion& criterion) {
  CriterionKeys keys;
  keys.name = compare_key(criterion.name);
  keys.target = compare_key(criterion.target.text);
  keys.name_words = content_words(criterion.name);
  keys.target_words = content_words(criterion.target.text);
  keys.bare_words = bared(keys.name_words, keys.target_words);
  keys.field_words = content_words(criterion.field_name);
  keys.item_words = words_of_each(criterion.target.items);
  keys.condition_words = words_of_each(criterion.target.conditions);
  keys.lead_units = unit_keys(criterion.lead);
  keys.support_units = unit_keys(criterion.support);
  fill_counted(criterion, keys);
  return keys;
}

void fill_keys(Criterion& criterion) {
  criterion.keys = keys_of(criterion);
  for (UnitTarget& own : criterion.unit_targets) {
    Criterion of_unit = criterion;
    of_unit.target = own.target;
    own.unit_keys = unit_keys(own.unit);
    own.keys = keys_of(of_unit);
  }
}

void fill_scale(Criterion& criterion) {
  if (!criterion.points) return;
  for (ScoreVariable& variable : criterion.points->scale.variables) variable.words = content_words(variable.text);
}

void fill_keys(Submission& submission) {
  for (Criterion& criterion : submission.listed_targets) fill_keys(criterion);
  for (Criterion& criterion : submission.appendix) {
    criterion.target.conditional = criterion.target.conditional || criterion.deadline.conditional;
    fill_keys(criterion);
    fill_scale(criterion);
  }
  for (Commitment& commitment : submission.commitments) fill(commitment);
  for (Statement& statement : submission.statements) fill_keys(statement);
  submission.unit_keys = unit_keys(submission.header.agency);
}

}  // namespace rasoat
