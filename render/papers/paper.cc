#include "render/papers/paper.h"

#include <archive.h>
#include <archive_entry.h>

#include <array>
#include <cmath>
#include <memory>

#include "render/html/markup.h"

namespace rasoat {
namespace {

constexpr double kA4Short = 210, kA4Long = 297;
constexpr double kMmPerInch = 25.4;
constexpr char kXml[] = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";

// Twentieths of a point, the measure of the format.
std::string twips_of_points(double points) { return std::to_string(std::lround(points * 20)); }
std::string twips(double mm) { return twips_of_points(mm * 72 / kMmPerInch); }

// <w:name w:key="value" .../>
std::string tag(const std::string& name, const Attributes& attributes) {
  std::string text = "<w:" + name;
  for (const auto& [key, value] : attributes) text += " w:" + std::string(key) + "=\"" + escaped(value) + "\"";
  return text + "/>";
}

std::string run_properties(const Run& run) {
  const std::string half_points = std::to_string(std::lround(run.size * 2));
  return std::string("<w:rPr>") + (run.bold ? "<w:b/>" : "") + (run.italic ? "<w:i/>" : "") +
         (run.capitals ? "<w:caps/>" : "") + tag("sz", {{"val", half_points}}) + tag("szCs", {{"val", half_points}}) +
         "</w:rPr>";
}

std::string run_xml(const Run& run) {
  return "<w:r>" + run_properties(run) + "<w:t xml:space=\"preserve\">" + escaped(run.text) + "</w:t></w:r>";
}

const char* name_of(Align align) {
  if (align == Align::kLeft) return "left";
  return align == Align::kCenter ? "center" : "both";
}

// A line is the upper border of an empty paragraph, drawn in from both sides.
std::string rule_xml(const PaperParagraph& paragraph) {
  const std::string side = twips((paragraph.width - paragraph.rule) / 2);
  return "<w:p><w:pPr><w:pBdr>" + tag("top", {{"val", "single"}, {"sz", "6"}, {"space", "0"}, {"color", "000000"}}) +
         "</w:pBdr>" +
         tag("spacing",
             {{"before", "60"}, {"after", twips_of_points(paragraph.after)}, {"line", "80"}, {"lineRule", "exact"}}) +
         tag("ind", {{"left", side}, {"right", side}}) + "<w:rPr>" + tag("sz", {{"val", "4"}}) +
         "</w:rPr></w:pPr></w:p>";
}

std::string paragraph_xml(const PaperParagraph& paragraph) {
  if (paragraph.rule > 0) return rule_xml(paragraph);
  std::string xml = "<w:p><w:pPr>";
  if (paragraph.with_next) xml += "<w:keepNext/>";
  xml += tag("spacing", {{"before", twips_of_points(paragraph.before)},
                         {"after", twips_of_points(paragraph.after)},
                         {"line", "240"},
                         {"lineRule", "auto"}});
  if (paragraph.first_line > 0) xml += tag("ind", {{"firstLine", twips(paragraph.first_line)}});
  xml += tag("jc", {{"val", name_of(paragraph.align)}}) + "</w:pPr>";
  for (const Run& run : paragraph.runs) xml += run_xml(run);
  return xml + "</w:p>";
}

std::string borders_xml(bool borders) {
  std::string xml = "<w:tblBorders>";
  for (const char* side : {"top", "left", "bottom", "right", "insideH", "insideV"})
    xml += tag(side, borders ? Attributes{{"val", "single"}, {"sz", "4"}, {"space", "0"}, {"color", "000000"}}
                             : Attributes{{"val", "nil"}});
  return xml + "</w:tblBorders>";
}

std::string cell_xml(const PaperCell& cell, double width) {
  std::string xml = "<w:tc><w:tcPr>" + tag("tcW", {{"w", twips(width)}, {"type", "dxa"}}) + "</w:tcPr>";
  for (const PaperParagraph& paragraph : cell.paragraphs) xml += paragraph_xml(paragraph);
  return xml + (cell.paragraphs.empty() ? "<w:p/>" : "") + "</w:tc>";
}

std::string row_xml(const std::vector<PaperCell>& row, const PaperTable& table, bool heading) {
  std::string xml = heading ? "<w:tr><w:trPr><w:cantSplit/><w:tblHeader/></w:trPr>" : "<w:tr>";
  for (std::size_t i = 0; i < row.size(); ++i) xml += cell_xml(row[i], table.widths.at(i));
  return xml + "</w:tr>";
}

std::string table_xml(const PaperTable& table) {
  double sum = 0;
  std::string grid;
  for (const double width : table.widths) {
    sum += width;
    grid += tag("gridCol", {{"w", twips(width)}});
  }
  const std::string margin = table.borders ? "85" : "0";  // 1.5 mm
  std::string xml = "<w:tbl><w:tblPr>" + tag("tblW", {{"w", twips(sum)}, {"type", "dxa"}}) +
                    borders_xml(table.borders) + tag("tblLayout", {{"type", "fixed"}}) + "<w:tblCellMar>" +
                    tag("left", {{"w", margin}, {"type", "dxa"}}) + tag("right", {{"w", margin}, {"type", "dxa"}}) +
                    "</w:tblCellMar></w:tblPr><w:tblGrid>" + grid + "</w:tblGrid>";
  for (std::size_t i = 0; i < table.rows.size(); ++i) xml += row_xml(table.rows[i], table, i < table.heading_rows);
  return xml + "</w:tbl>";
}

// Numbers from the second page on, in the middle of the upper margin (Mục I.7).
std::string section_xml(const Paper& paper) {
  const double width = paper.landscape ? kA4Long : kA4Short;
  const double height = paper.landscape ? kA4Short : kA4Long;
  Attributes size = {{"w", twips(width)}, {"h", twips(height)}};
  if (paper.landscape) size.emplace_back("orient", "landscape");
  return "<w:sectPr><w:headerReference w:type=\"default\" r:id=\"rId2\"/>" + tag("pgSz", size) +
         tag("pgMar", {{"top", twips(kPaperTop)},
                       {"right", twips(kPaperRight)},
                       {"bottom", twips(kPaperBottom)},
                       {"left", twips(kPaperLeft)},
                       {"header", twips(10)},
                       {"footer", twips(10)},
                       {"gutter", "0"}}) +
         "<w:titlePg/></w:sectPr>";
}

constexpr char kNamespaces[] =
    " xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\""
    " xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"";

std::string document_xml(const Paper& paper) {
  std::string body;
  for (const PaperBlock& block : paper.blocks) {
    body += std::holds_alternative<PaperTable>(block) ? table_xml(std::get<PaperTable>(block))
                                                      : paragraph_xml(std::get<PaperParagraph>(block));
  }
  return kXml + std::string("<w:document") + kNamespaces + "><w:body>" + body + section_xml(paper) +
         "</w:body></w:document>";
}

std::string header_xml() {
  const std::string properties = run_properties({"", 14, false, false});
  const auto field = [&](const char* kind) {
    return "<w:r>" + properties + "<w:fldChar w:fldCharType=\"" + kind + "\"/></w:r>";
  };
  return kXml + std::string("<w:hdr") + kNamespaces + "><w:p><w:pPr>" + tag("jc", {{"val", "center"}}) + "</w:pPr>" +
         field("begin") + "<w:r>" + properties + "<w:instrText xml:space=\"preserve\"> PAGE </w:instrText></w:r>" +
         field("separate") + "<w:r>" + properties + "<w:t>2</w:t></w:r>" + field("end") + "</w:p></w:hdr>";
}

std::string styles_xml() {
  return kXml + std::string("<w:styles") + kNamespaces +
         "><w:docDefaults><w:rPrDefault><w:rPr>"
         "<w:rFonts w:ascii=\"Times New Roman\" w:hAnsi=\"Times New Roman\" w:cs=\"Times New Roman\" "
         "w:eastAsia=\"Times New Roman\"/><w:sz w:val=\"28\"/><w:szCs w:val=\"28\"/><w:lang w:val=\"vi-VN\"/>"
         "</w:rPr></w:rPrDefault><w:pPrDefault/></w:docDefaults>"
         "<w:style w:type=\"paragraph\" w:default=\"1\" w:styleId=\"Normal\"><w:name w:val=\"Normal\"/></w:style>"
         "</w:styles>";
}

std::string core_xml(const Paper& paper) {
  return kXml +
         std::string(
             "<cp:coreProperties "
             "xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" "
             "xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>") +
         escaped(paper.title) + "</dc:title></cp:coreProperties>";
}

constexpr char kContentTypes[] =
    "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\">"
    "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
    "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
    "<Override PartName=\"/word/document.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>"
    "<Override PartName=\"/word/styles.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>"
    "<Override PartName=\"/word/header1.xml\" "
    "ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.header+xml\"/>"
    "<Override PartName=\"/docProps/core.xml\" "
    "ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";

constexpr char kRelationships[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" "
    "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" "
    "Target=\"word/document.xml\"/>"
    "<Relationship Id=\"rId2\" "
    "Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" "
    "Target=\"docProps/core.xml\"/></Relationships>";

constexpr char kDocumentRelationships[] =
    "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\">"
    "<Relationship Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" "
    "Target=\"styles.xml\"/>"
    "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/header\" "
    "Target=\"header1.xml\"/></Relationships>";

struct Part {
  const char* name;
  std::string contents;
};

struct FreeArchive {
  void operator()(archive* writer) const { archive_write_free(writer); }
};
struct FreeEntry {
  void operator()(archive_entry* entry) const { archive_entry_free(entry); }
};

la_ssize_t append(archive*, void* bytes, const void* data, std::size_t size) {
  static_cast<std::string*>(bytes)->append(static_cast<const char*>(data), size);
  return static_cast<la_ssize_t>(size);
}

// Without a time of its own an entry has the format's first day, whatever the clock and the time zone say.
bool write_part(archive* writer, const Part& part) {
  const std::unique_ptr<archive_entry, FreeEntry> entry(archive_entry_new());
  if (!entry) return false;
  archive_entry_set_pathname(entry.get(), part.name);
  archive_entry_set_size(entry.get(), static_cast<la_int64_t>(part.contents.size()));
  archive_entry_set_filetype(entry.get(), AE_IFREG);
  archive_entry_set_perm(entry.get(), 0644);
  if (archive_write_header(writer, entry.get()) != ARCHIVE_OK) return false;
  const la_ssize_t written = archive_write_data(writer, part.contents.data(), part.contents.size());
  return written == static_cast<la_ssize_t>(part.contents.size());
}

}  // namespace

double text_width(const Paper& paper) { return (paper.landscape ? kA4Long : kA4Short) - kPaperLeft - kPaperRight; }

tl::expected<std::string, std::string> paper_docx(const Paper& paper) {
  const std::array<Part, 7> parts = {{{"[Content_Types].xml", std::string(kXml) + kContentTypes},
                                      {"_rels/.rels", std::string(kXml) + kRelationships},
                                      {"docProps/core.xml", core_xml(paper)},
                                      {"word/_rels/document.xml.rels", std::string(kXml) + kDocumentRelationships},
                                      {"word/document.xml", document_xml(paper)},
                                      {"word/header1.xml", header_xml()},
                                      {"word/styles.xml", styles_xml()}}};
  std::string bytes;
  const std::unique_ptr<archive, FreeArchive> writer(archive_write_new());
  if (!writer || archive_write_set_format_zip(writer.get()) != ARCHIVE_OK ||
      archive_write_set_bytes_in_last_block(writer.get(), 1) != ARCHIVE_OK ||
      archive_write_open(writer.get(), &bytes, nullptr, append, nullptr) != ARCHIVE_OK)
    return tl::unexpected(std::string("cannot write a ZIP archive"));
  for (const Part& part : parts) {
    if (!write_part(writer.get(), part)) return tl::unexpected(std::string(archive_error_string(writer.get())));
  }
  if (archive_write_close(writer.get()) != ARCHIVE_OK)
    return tl::unexpected(std::string(archive_error_string(writer.get())));
  return bytes;
}

}  // namespace rasoat
