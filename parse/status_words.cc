#include "parse/status_words.h"

#include <algorithm>
#include <array>
#include <span>

#include "extract/text/normalize.h"
#include "parse/phrases.h"

namespace rasoat {
namespace {

using Flag = bool StatusWords::*;

struct FlaggedPhrase {
  std::string_view text;
  Flag flag;  // nullptr: the phrase only hides its words from those below
};

// The order is the grammar: what stands first hides its words from what follows, so that
// "không có trường hợp nào bị kỷ luật" is never seen as "bị kỷ luật". Notation: parse/phrases.h.
// Sources: public reports (result phrases of 2018-2023); phrases marked (m) are plausible ones
// that no public report was found to use.
constexpr auto kPhrases = std::to_array<FlaggedPhrase>({
    {"(chậm|muộn|trễ|trễ hạn|quá hạn|dở dang|tồn đọng) không còn", &StatusWords::no_longer},
    {"ngoài ra", nullptr},
    // Two negations make a whole.
    {"(không|chẳng|chưa) ~ nào ~ mà (*)? (*)? (*)? (vẫn|còn|lại)? (chưa|không) (được|bị)? (hoàn thành|thực hiện|trả "
     "lời|xử lý|giải quyết|công khai|công bố|cập nhật|tiếp nhận|niêm yết|gửi|nộp|kiểm tra|ban hành|bố trí|đạt) ... "
     "(đầy "
     "đủ|đủ|đúng (hạn|thời gian|quy định)|kịp thời)?",
     &StatusWords::none_undone},
    {"(không|chẳng) ~ nào (của|thuộc|tại|ở|do|trong) ~ (chưa|không|chẳng) (được|bị)? (hoàn thành|thực hiện|trả lời|xử "
     "lý|giải quyết|công khai|công bố|cập nhật|tiếp nhận|niêm yết|gửi|nộp|kiểm tra|ban hành|bố trí)",
     &StatusWords::none_undone},
    {"chẳng (*) (*)? (*)? nào (chưa|không) *", &StatusWords::none_undone},
    {"không (thiếu|sót|sai|bỏ sót) (và|cũng)? không (chậm|muộn|trễ|thiếu|sai)", &StatusWords::none_undone},
    {"không (chậm|muộn|trễ) (và|cũng)? không (thiếu|sót|sai)", &StatusWords::none_undone},
    {"không (có|còn) ~ nào (bất hợp lý|chưa hợp lý|sai quy định|vượt quy định|trái quy định)",
     &StatusWords::none_undone},
    {"không ~ nào (có)? ~ vượt (quá)? (số lượng|số|quy định|định mức|biên chế|khung|mức|tỉ lệ)",
     &StatusWords::none_undone},
    {"không (có|còn) ... (chưa|không) (được|bị)? (hoàn thành|thực hiện|trả lời|xử lý|giải quyết|công khai|công bố|cập "
     "nhật|tiếp nhận|niêm yết|đúng hạn|đạt)",
     &StatusWords::none_undone},
    {"(không|chưa) (ghi nhận|phát hiện|thấy|nhận thấy|có|còn|tồn tại) (*)? (*)? (*)? (*)? (không|chưa) (phù "
     "hợp|đúng|đầy "
     "đủ|đủ|tuân thủ|đạt yêu cầu|bảo đảm|đảm bảo|hợp lệ|kịp thời)",
     &StatusWords::none_undone},
    {"không ... nào (chưa|không) (được|bị)? (hoàn thành|thực hiện|trả lời|xử lý|giải quyết|công khai|công bố|cập "
     "nhật|tiếp nhận|niêm yết|đúng hạn|đạt)",
     &StatusWords::none_undone},
    {"(không|chưa) (có|để|phát hiện)? ~ nào (bị|có|để xảy ra)? (sai phạm|vi phạm) (đến|tới) (mức)? (phải|bị)? (xử "
     "lý|thi hành)? (kỷ luật|khiển trách|cảnh cáo|thu hồi|xuất toán)",
     &StatusWords::zero},
    {"(không|chưa) (có|để|phát hiện)? ~ nào ~ (bị|phải|thi hành|đến mức) (xử lý|thi hành|phải xử lý)? kỷ luật",
     &StatusWords::zero},
    {"(không|chưa) (có|để|phát hiện)? ~ nào (bị|có|để xảy ra)? (sai phạm|vi phạm)", &StatusWords::zero},
    {"không (có|để|để xảy ra|phát hiện|xảy ra) ~ (chi|thanh toán|mua sắm) ~ (sai|vượt|trái|không đúng) (quy định|chế "
     "độ|định mức|tiêu chuẩn|đối tượng|mục đích)",
     &StatusWords::zero},
    {"không còn ~ (bị (xử lý)? kỷ luật|vi phạm|sai phạm|bị khiển trách|bị cảnh cáo)", &StatusWords::no_longer},
    {"không ... nào (bị|gửi|nộp|còn)? (chậm|muộn|trễ|thiếu|sai|sót) ((hay|hoặc) (bị|còn)? "
     "(chậm|muộn|trễ|thiếu|sai|sót))?",
     &StatusWords::none_undone},
    {"không (*) (*)? (*)? nào (phải|bị|còn)? (chuyển tiếp|chuyển sang|lùi|hoãn|gác lại|dở dang|tồn đọng|bỏ sót|quá "
     "hạn|quá "
     "thời hạn)",
     &StatusWords::none_undone},
    {"không (bị|để)? (bỏ sót|để sót|bỏ ngỏ|để ngỏ|bỏ trống|bỏ qua|bỏ dở)", &StatusWords::none_undone},
    {"không (có|còn) ... (tồn đọng|bị tồn|bị bỏ sót|bị sót)", &StatusWords::none_undone},
    {"không (có|còn) ... nào (chưa|không) *", &StatusWords::none_undone},
    {"không (thiếu|sót|bỏ sót|để sót) ~ nào", &StatusWords::none_undone},
    {"không (*) (*)? (*)? nào (chưa|không) *", &StatusWords::none_undone},
    {"(không|chẳng) (có|còn)? ~ nào ~ mà (*)? (*)? (vẫn|còn|lại)? (chưa|không) *", &StatusWords::none_undone},
    {"(không|chẳng) (*) (*)? (*)? nào có (số|số lượng)? (*)? (*)? (vượt|thừa|dôi) (quá)? (số lượng|số|quy định|định "
     "mức|biên chế)",
     &StatusWords::none_undone},
    {"(không|chẳng) (*) (*)? (*)? nào ~ (không|chưa) (được|qua)? (tiếp nhận|công khai|công bố|niêm yết|kiểm tra|tự "
     "kiểm "
     "tra|trả lời|xử lý|giải quyết|hoàn thành|thực hiện)",
     &StatusWords::none_undone},
    {"không (có|còn) (việc|nhiệm vụ|nội dung|công việc|phần việc|đầu việc) nào (phải)? (chuyển|lùi|dời|kéo dài) sang "
     "(năm|kỳ|quý|tháng)",
     &StatusWords::none_undone},
    // Less than: how much, not whether.
    {"chưa (đầy|tới|đến|quá|được|bằng) (#|một (nửa|phần)|hai phần|phân nửa|nửa)", nullptr},
    // What waits for a day to come.
    {"chưa (làm|thực hiện|tiến hành|tổ chức|kiểm tra|khảo sát|đánh giá) ... (để|đợi|chờ) ... (mới|sẽ)",
     &StatusWords::ongoing},
    {"đang ... (xong|hoàn thành|hoàn tất|kết thúc) (vào|trong) (tháng|quý|năm|đầu|cuối)", &StatusWords::ongoing},
    // What has no cases is counted, not denied: "18 TTHC chưa phát sinh hồ sơ".
    {"# (tthc|thủ tục) ... (chưa|không) (có)? phát sinh (hồ sơ)?", nullptr},
    {"# (tthc|thủ tục) ... (chưa|không) có hồ sơ (nào)? (phát sinh)?", nullptr},
    // A zero with a reservation is none.
    {"(ngoài|trừ|ngoại trừ) ... không (có|còn|phát hiện|xảy ra|để)", &StatusWords::not_grave},
    {"(không|chưa) (có|thấy|nhận thấy|ghi nhận|chỉ ra|phát hiện|để xảy ra|xảy ra) (các)? (trường hợp)? (sai phạm|vi "
     "phạm|sai sót) (nào)? (nghiêm trọng|lớn|đáng kể|đến mức)",
     &StatusWords::not_grave},
    {"không có ... (sai phạm|vi phạm) (nghiêm trọng|lớn)", &StatusWords::not_grave},
    {"không (để)? (xảy ra|có) (việc|chuyện|điều) gì (lớn|nghiêm trọng|đáng kể|đáng tiếc)", &StatusWords::not_grave},
    {"(không|chưa) (có|còn|để|xảy ra|phát hiện) ... (kéo dài|phức tạp|vượt cấp|đông người|đáng kể|hàng loạt|nghiêm "
     "trọng|diện rộng)",
     &StatusWords::not_grave},
    {"(không|chưa) (có|để|để xảy ra|xảy ra|phát hiện) ~ (kỷ luật|xử lý|vi phạm) (kỷ luật)? (đến|ở|bằng hình thức|với "
     "hình thức|hình thức)? (mức|từ)? (buộc thôi việc|cách chức|giáng chức|cảnh cáo trở lên|khiển trách trở lên)",
     &StatusWords::not_grave},
    // Wishes are no results.
    {"(phấn đấu|quyết tâm|nhằm|hướng tới|đặt mục tiêu|yêu cầu|bảo đảm|đảm bảo|tránh|ngăn ngừa|phòng ngừa) (để)? không "
     "(để)? (xảy ra|có)",
     &StatusWords::praise_only},
    {"(tránh|ngăn ngừa|phòng ngừa|hạn chế) (để)? (xảy ra|phát sinh)", &StatusWords::praise_only},
    // Judgement still open.
    {"đang (được|bị)? (xem xét|xác minh|điều tra|thanh tra|chờ|trong quá trình) ... (xử lý kỷ luật|xử lý vi phạm|kỷ "
     "luật|xử lý|kết luận|sai phạm|vi phạm)",
     &StatusWords::pending_judgement},
    {"(chưa có|đang chờ|chờ) (kết luận|kết quả thanh tra|kết quả kiểm toán|quyết định xử lý)",
     &StatusWords::pending_judgement},
    {"đang (được|bị)? (xem xét|xác minh|điều tra|xét công nhận|chờ công nhận|chờ xét)",
     &StatusWords::pending_judgement},
    {"chưa (xử lý|thi hành|xem xét) kỷ luật", &StatusWords::pending_judgement},
    // Not due yet.
    {"(chưa|không) (đến|tới) (thời)? (hạn|gian)", &StatusWords::not_due},
    {"(chưa|không) (đến|tới) (kỳ|đợt|thời điểm)", &StatusWords::not_due},
    {"(còn|đang) (trong)? (thời hạn|thời gian) (giải quyết|xử lý|thực hiện|trả lời)", &StatusWords::not_due},
    // Elsewhere.
    {"(xem|có|chi tiết tại|theo|tại|kèm theo) (các)? (phụ lục|biểu|phụ biểu|bảng|danh sách) ... (kèm theo|đính kèm)",
     &StatusWords::refers_elsewhere},
    {"(xem|chi tiết tại|số liệu tại|có|theo) (phụ lục|biểu số|phụ biểu|biểu mẫu)", &StatusWords::refers_elsewhere},
    // Nothing arose.
    {"(không|chưa) (có)? phát sinh ... (kỷ luật|khiển trách|cảnh cáo|vi phạm|sai phạm|trễ hạn|quá hạn)",
     &StatusWords::zero},
    {"(không|chưa) (có)? (phát sinh|xuất hiện|p sinh|p s|ps)", &StatusWords::not_arisen},
    {"(không|chưa) (tiếp nhận|nhận) (được)? (phản ánh|pakn|kiến nghị)", &StatusWords::not_arisen},
    {"(không|chưa) (tiếp nhận|nhận) (được)? ... (phản ánh|kiến nghị|pakn|nhiệm vụ|khiếu nại|hồ sơ)",
     &StatusWords::not_arisen},
    {"không (có|được) (các)? nhiệm vụ (nào)?", &StatusWords::not_arisen},
    {"không (được)? (giao|phân công) ... nhiệm vụ", &StatusWords::not_arisen},
    {"không giao (việc|thêm|chỉ tiêu)", &StatusWords::not_arisen},
    {"không được ... giao ... nhiệm vụ", &StatusWords::not_arisen},
    {"(không|chưa) được (giao|phân công)", &StatusWords::not_arisen},
    {"(không|chưa) (có|tiếp nhận|ghi nhận|thấy|xuất hiện) ... (phản ánh|kiến nghị|pakn)", &StatusWords::not_arisen},
    {"không (có)? ... (thay đổi|sửa đổi|điều chỉnh)", &StatusWords::not_arisen},
    {"(không|chưa) có ... nào ... (thay đổi|sửa đổi|điều chỉnh|bãi bỏ|mới ban hành)", &StatusWords::not_arisen},
    {"(không|chưa) có ~ nào (phải|cần|thuộc diện|đến mức phải) (công khai|xử lý|xin lỗi|trả lời|kiến nghị|ban "
     "hành|công "
     "bố|thay thế|sửa đổi)",
     &StatusWords::not_arisen},
    {"(không|chưa) (lần|trường hợp|hồ sơ) nào ~ (phải|cần) (có thư|gửi thư|thực hiện|tổ chức)? xin lỗi",
     &StatusWords::not_arisen},
    {"không có (thủ tục hành chính|tthc|quy định|văn bản quy định|văn bản) (nào)? (mới|được ban hành|thay đổi)",
     &StatusWords::not_arisen},
    {"không (thuộc đối tượng|thuộc trường hợp|thuộc phạm vi|thuộc diện)", &StatusWords::not_arisen},
    {"(không có|chưa có) (vấn đề|nội dung|tồn tại) ... (phát hiện|xử lý|kiến nghị|khắc phục|vi phạm)",
     &StatusWords::not_arisen},
    {"không phát hiện ... (vấn đề|tồn tại|hạn chế|nội dung|bất cập)", &StatusWords::not_arisen},
    {"(không|chưa) (nhận thấy|thấy|tìm thấy|ghi nhận|phát hiện) (ra)? ... (vấn đề|tồn tại|hạn chế|bất cập|vướng "
     "mắc|thiếu "
     "sót)",
     &StatusWords::not_arisen},
    {"không (chỉ ra|nêu|nêu ra|kết luận) ... (vấn đề|tồn tại|hạn chế|bất cập|vướng mắc|thiếu sót)",
     &StatusWords::not_arisen},
    {"không phải (thực hiện)? xin lỗi", &StatusWords::not_arisen},
    // None. A closing "nào" ends what its "không" denies.
    {"không (có|để|còn|phát hiện|ghi nhận|xảy ra) ... (vi phạm|sai phạm) ... (kỷ luật|xử lý|thu hồi|xuất toán)",
     &StatusWords::zero},
    {"(không|chưa) (có|để|để xảy ra|xảy ra|phát hiện|ghi nhận) ~ (bị|phải|chịu|nhận|phải nhận|phải chịu) (xử lý|thi "
     "hành|áp "
     "dụng)? (hình thức)? (kỷ luật|khiển trách|cảnh cáo|cách chức|buộc thôi việc) (nào|trường hợp nào|cá nhân "
     "nào|người nào)?",
     &StatusWords::zero},
    {"không (có)? ~ nào (của|thuộc|tại)? ~ (bị|phải|chịu|nhận|phải nhận|phải chịu) (xử lý|thi hành|áp "
     "dụng)? (hình thức)? (kỷ luật|khiển trách|cảnh cáo|cách chức|buộc thôi việc)",
     &StatusWords::zero},
    {"không (phải|bị)? (xử lý|thi hành|áp dụng) (hình thức)? (kỷ luật|khiển trách|cảnh cáo)", &StatusWords::zero},
    {"chưa (phải|bị) (xử lý|thi hành|áp dụng)? (hình thức)? (kỷ luật|khiển trách|cảnh cáo)", &StatusWords::zero},
    {"(không|chưa) (phải|bị) (xuất toán|thu hồi|xử phạt|xử lý|giảm trừ|nộp lại|nộp trả|nộp hoàn|hoàn trả) ... nào",
     &StatusWords::zero},
    {"(không|chưa) (hề|từng)? (thấy|nhận thấy|tìm thấy|chỉ ra|nêu|kết luận) (có)? ~ (sai phạm|vi phạm|sai sót|xuất "
     "toán|thất thoát)",
     &StatusWords::zero},
    {"(không|chưa|chẳng) (có)? (ai|một ai|người nào|đơn vị nào|đồng chí nào|cá nhân nào) ... (kỷ luật|khiển trách|cảnh "
     "cáo|vi "
     "phạm|sai phạm|trễ hạn)",
     &StatusWords::zero},
    {"không (có)? (ai|trường hợp|người|cán bộ|công chức|viên chức) (nào)? (bị|vi phạm)", &StatusWords::zero},
    {"(không|chưa) (để)? xảy ra ... (trễ hạn|quá hạn|chậm hạn|trễ hẹn)", &StatusWords::zero},
    {"không còn", &StatusWords::no_longer},
    {"không (có|còn|phát hiện|ghi nhận) ... (trễ hạn|quá hạn|chậm hạn|trễ hẹn|chậm trễ)", &StatusWords::zero},
    {"không (có|còn|phát hiện|ghi nhận|để) ... (kỷ luật|khiển trách|cảnh cáo|vi "
     "phạm|sai phạm|sai sót|xuất toán|thu "
     "hồi|tiêu cực|thất thoát|lãng phí)",
     &StatusWords::zero},
    {"không (có|còn|phát hiện|ghi nhận|để) ... (bị|xảy ra|trái)", &StatusWords::zero},
    {"(chưa|không) (để)? xảy ra", &StatusWords::zero},
    {"chưa có ... (bị kỷ luật|vi phạm|sai phạm|trễ hạn|quá hạn|trễ hẹn)", &StatusWords::zero},
    {"chưa (phát hiện|ghi nhận) ... (sai phạm|vi phạm)", &StatusWords::zero},
    {"không (có|còn|phát hiện|ghi nhận) (trường hợp|hồ sơ|cán bộ|công chức|viên chức|cá nhân|đơn vị|vụ việc|người|đồng "
     "chí|ai)",
     &StatusWords::zero},
    {"(kỷ luật|khiển trách|cảnh cáo|vi phạm|sai phạm|xuất toán|thu hồi|xử phạt) (trong năm|trong kỳ|trong quý|năm #)? "
     "(là|có)? (0|00|không) (người|trường hợp|vụ|vụ việc|cán bộ|công chức|viên chức|đồng chí|đồng)",
     &StatusWords::zero},
    {"không (tự)? (ý)? (ban hành|đặt ra|đặt thêm|quy định) ... (trái|sai|không đúng|vượt)", &StatusWords::zero},
    {"không (có)? (một)? (*)? (*)? nào ... (trái|sai|vượt) (với)? (thẩm quyền|quy định|pháp luật|luật)",
     &StatusWords::zero},
    {"không (tự)? (ý)? (ban hành|đặt ra|đặt|quy định) (thêm)? (các)? (thủ tục|quy định|tthc)", &StatusWords::zero},
    {"(0|00) (trường hợp|hồ sơ|vụ|người|cán bộ|công chức|viên chức) ... (kỷ luật|vi phạm|sai phạm|trễ hạn|quá hạn|trễ "
     "hẹn)",
     &StatusWords::zero},
    {"(0|00|không) (trường hợp|hồ sơ|vụ|vụ việc|người|cán bộ|công chức|viên chức|đơn vị|sai phạm|văn bản)",
     &StatusWords::zero},
    {"không (bị)? (xử lý)? kỷ luật", &StatusWords::zero},
    {"(không|chưa) (phải|bị) (xuất toán|thu hồi|xử phạt|xử lý|giảm trừ|nộp lại|nộp trả|nộp hoàn|hoàn trả)",
     &StatusWords::zero},
    {"(không|chưa) có ... nào (được|đạt)", &StatusWords::zero},
    // Before what is not done: "khoản chi chưa đúng chế độ".
    {"(thanh toán|chi|khoản chi) (vượt|sai|chưa đúng|chưa thật đúng|không đúng) (mức|định mức|chế độ|tiêu chuẩn|quy "
     "định|đối "
     "tượng)",
     &StatusWords::violation},
    // Not done.
    // What is not known is neither done nor left undone.
    {"(chưa|không) có (số liệu|dữ liệu|thông tin|con số|thống kê|kết quả khảo sát|kết quả đánh giá|kết quả xếp hạng)",
     nullptr},
    {"chưa (thống kê|tổng hợp) (được|xong)?", nullptr},
    {"(chỉ số|kết quả|xếp hạng|điểm số|thứ hạng|số liệu) ... chưa (được)? (công bố|công nhận|xác định|đánh giá|xếp "
     "hạng|thông báo)",
     &StatusWords::pending_judgement},
    // Another body has not yet acted.
    {"(chính phủ|thủ tướng|trung ương|tw|quốc hội|bộ chính trị) (*)? (*)? (đến nay)? (vẫn|còn|cũng)? chưa (có|được)? "
     "(công "
     "bố|ban hành|phê duyệt|hướng dẫn|thông báo|quyết định|cho ý kiến|thẩm định|chấp thuận|văn bản|kết quả)",
     &StatusWords::pending_judgement},
    {"bộ (nội vụ|tài chính|tư pháp|công thương|xây dựng|y tế|thông tin|khoa học|kế hoạch|giao thông|nông nghiệp|tài "
     "nguyên|lao động|giáo dục|văn hóa|quốc phòng|công an|ngoại giao) (*)? (*)? (*)? (*)? (*)? (đến nay)? "
     "(vẫn|còn|cũng)? "
     "chưa (có|được)? (công bố|ban hành|phê duyệt|hướng dẫn|thông báo|quyết định|cho ý kiến|thẩm định|chấp thuận|văn "
     "bản|kết quả)",
     &StatusWords::pending_judgement},
    // Below what was wished for, which may be much or little.
    {"chưa (được)? (như mong|như kỳ vọng|tương xứng|đồng đều|rõ nét|mạnh mẽ) (*)?", &StatusWords::praise_only},
    {"chưa (được)? (ban hành|thực hiện|hoàn thành|hoàn thiện|triển khai|đạt|xây dựng|công bố|công khai|gửi|tổ "
     "chức|kiểm tra|bố trí|cập nhật|xử lý|trả lời|bảo đảm|đảm bảo|đáp ứng|xin lỗi|tiến hành|phê duyệt|áp dụng|duy "
     "trì|đánh giá|trình|tham mưu|niêm yết|rà soát)",
     &StatusWords::not_done},
    {"(chưa|không|khó) (tra cứu|xem|tải|truy cập) được", &StatusWords::not_done},
    {"chưa (từng|kể|tính|bao giờ)", nullptr},
    {"(chưa|không) (đầy|quá) *", nullptr},
    {"(chưa|không) (phải|cần)? (sửa đổi|điều chỉnh|thay thế|thay đổi)", nullptr},
    {"(lùi|hoãn|chuyển) (lại)? sang (thực hiện)? (trong)? (năm|quý)", &StatusWords::not_done},
    {"chưa (đầy đủ|đủ|đúng|kịp thời|hợp lý|phù hợp|thường xuyên|tốt|nghiêm)", &StatusWords::not_done},
    {"không có (sáng kiến|giải pháp)", &StatusWords::not_done},
    {"chưa có (sáng kiến|giải pháp|quy chế|văn bản|kế hoạch|báo cáo|quyết định|tin|bài)", &StatusWords::not_done},
    {"(dở dang|dang dở|bỏ ngỏ|để ngỏ|bỏ trống|bị bỏ qua|bị bỏ sót|phải gác lại|đành gác lại|gác lại chưa|gác lại "
     "do|gác lại "
     "vì|lỡ hẹn)",
     &StatusWords::not_done},
    // Grades of people, not of what the report is about.
    {"hoàn thành xuất sắc ... hoàn thành tốt ... không hoàn thành (nhiệm vụ)?", &StatusWords::done},
    {"(không|chưa) hoàn thành (nhiệm vụ)? (là|có)? # (người|công chức|viên chức|cán bộ|đồng chí|trường hợp)", nullptr},
    {"# (người|công chức|viên chức|cán bộ|đồng chí) (được)? (xếp loại|đánh giá)? (không|chưa) hoàn thành nhiệm vụ",
     nullptr},
    {"không (được|kịp|thể|hề)? (đạt|hoàn thành|thực hiện|tổ chức|tiến hành|tự kiểm tra|tuyên truyền|ban "
     "hành|mở|cử|lập|đánh giá|rà "
     "soát|phê duyệt|duy trì|thu thập|điều tra|khảo sát|sắp xếp|kiện toàn|niêm yết|phối hợp|làm|phát sóng|đăng|bố "
     "trí|công khai|công bố|gửi|xây dựng|triển khai|kiểm tra|xin lỗi|trả lời|cập nhật|bảo đảm|đảm bảo|đáp ứng|áp dụng)",
     &StatusWords::not_done},
    {"không (đầy đủ|đủ|đúng|kịp thời|phù hợp|hợp lý)", &StatusWords::not_done},
    {"(gửi|nộp|ban hành|báo cáo) (chậm|muộn|trễ)", &StatusWords::not_done},
    {"(gửi|nộp|ban hành|công bố|trả lời|hoàn thành) (sau|quá) (thời hạn|thời gian|hạn|quy định)",
     &StatusWords::not_done},
    {"(chậm|muộn|trễ) (#|một|hai|ba|bốn|năm|sáu|bảy|tám|chín|mười|mười lăm) (ngày|tuần|tháng|giờ)",
     &StatusWords::not_done},
    {"(chậm|muộn|trễ) (so với|hơn)? (thời hạn|thời gian|quy định|tiến độ|kế hoạch)", &StatusWords::not_done},
    {"còn (thiếu|chậm)", &StatusWords::not_done},
    {"# (hồ sơ|trường hợp|văn bản|thủ tục|tthc|pakn|vấn đề|nhiệm vụ|đơn vị|phòng|báo cáo) (còn lại)? (còn)? chưa",
     &StatusWords::not_done},
    {"(bỏ sót|để sót|thiếu) (ở|tại)? # (*)?", &StatusWords::not_done},
    {"không (có)? ~ (nào)? vượt (quá)? (số lượng|số|quy định|định mức|biên chế|khung|mức|tỉ lệ)",
     &StatusWords::none_undone},
    {"# (phòng|đơn vị|cơ quan|trường hợp|bộ phận) ... (vượt|thừa|trái|dôi) (quá)? (# (người|cấp phó|phó|lãnh đạo|công "
     "chức|biên chế))? (số lượng|quy định|định mức|so với|biên chế)",
     &StatusWords::not_done},
    {"chưa *", &StatusWords::not_done},
    {"(#|một|hai|ba) (phòng|đơn vị|cơ quan|bộ phận) ... (thừa|dôi|vượt) (#|một|hai) (cấp phó|phó|lãnh đạo|biên "
     "chế|người)",
     &StatusWords::not_done},
    {"không (hề)? (thiếu|chậm|muộn|trễ|sót)", &StatusWords::none_undone},
    {"thiếu (số liệu|nội dung|phụ lục|biểu mẫu|thông tin)", &StatusWords::not_done},
    // Under way.
    {"(đang|hiện|còn)? chờ ... (thẩm định|phê duyệt|ban hành|quyết định|xem xét|công nhận|cho ý kiến|ký)",
     &StatusWords::ongoing},
    {"đã và đang", &StatusWords::ongoing},
    {"đang còn (hiệu lực|giá trị)", nullptr},
    {"đang (cung cấp|công tác|áp dụng|làm việc|hoạt động|có|giữ|sử dụng|quản lý|vận hành)", nullptr},
    {"đang (giải quyết|xử lý) # *", nullptr},
    {"đang (được)? (*)?", &StatusWords::ongoing},
    {"tiếp tục (hoàn thiện|hoàn chỉnh|xây dựng|nghiên cứu|rà soát|xử lý|giải quyết|khắc phục|trình|lấy ý kiến|sửa "
     "đổi|bổ "
     "sung|thẩm định|xem xét|phối hợp)",
     &StatusWords::ongoing},
    {"tiếp tục (được)? (duy trì|giữ vững) (*)?", &StatusWords::maintained},
    {"tiếp tục (*)?", &StatusWords::praise_only},
    {"(dự kiến|sẽ|phấn đấu) (*)?", &StatusWords::ongoing},
    {"(trong quá trình|chuẩn bị|bước đầu) (*)?", &StatusWords::ongoing},
    // Violations.
    {"về (việc)? (chấp hành|thực hiện)? (kỷ luật|kỷ cương)", nullptr},
    {"(phê bình|nhắc nhở|rút kinh nghiệm|kiểm điểm rút kinh nghiệm)", nullptr},
    {"(khiển trách|cảnh cáo|kỷ luật) # (đảng viên|hội viên|đoàn viên|người dân|học sinh|lao động)",
     &StatusWords::pending_judgement},
    {"bị (xử lý)? (kỷ luật|khiển trách|cảnh cáo|cách chức|giáng chức|hạ bậc lương|buộc thôi việc|khởi tố)",
     &StatusWords::disciplined},
    {"(thi hành|áp dụng|xử lý|hình thức|quyết định) kỷ luật", &StatusWords::disciplined},
    {"(nhận|chịu|phải chịu|lãnh) (hình thức|mức)? (kỷ luật)? (khiển trách|cảnh cáo|cách chức|buộc thôi việc)",
     &StatusWords::disciplined},
    {"(kỷ luật|khiển trách|cảnh cáo|cách chức) (bằng hình thức)? (đối với)? # *", &StatusWords::disciplined},
    {"# (trường hợp|công chức|viên chức|cán bộ|người|đồng chí) ... (kỷ luật|khiển trách|cảnh cáo|cách chức)",
     &StatusWords::disciplined},
    {"# (khiển trách|cảnh cáo|cách chức|buộc thôi việc)", &StatusWords::disciplined},
    {"(có|xảy ra|phát hiện|để xảy ra|còn) ... (sai phạm|vi phạm)", &StatusWords::violation},
    {"# (sai phạm|vi phạm|trường hợp vi phạm|trường hợp sai phạm|vụ vi phạm)", &StatusWords::violation},
    {"yêu cầu ~ (nộp trả|nộp lại|hoàn trả|nộp hoàn) ngân sách", &StatusWords::violation},
    {"(phải|bị|buộc|bị buộc) (nộp trả|nộp lại|hoàn trả|nộp hoàn|bồi hoàn) ... (ngân sách|đồng|triệu|kinh phí)",
     &StatusWords::violation},
    {"(xuất toán|thu hồi nộp|bị thu hồi|kiến nghị thu hồi|phải thu hồi|giảm trừ quyết toán|chi sai|chi vượt)",
     &StatusWords::violation},
    {"thu hồi ... (đồng|triệu|ngân sách|kinh phí)", &StatusWords::violation},
    {"bị (phạt|xử phạt|xử lý vi phạm)", &StatusWords::violation},
    {"# (văn bản|quy định|thủ tục|tthc|trường hợp|mẫu|mẫu đơn|mẫu tờ khai) ... trái (với)? (thẩm quyền|quy định|pháp "
     "luật)",
     &StatusWords::violation},
    // Late.
    {"(trễ hạn|quá hạn|chậm hạn|trễ hẹn|quá hẹn)", &StatusWords::late},
    // Praise hides its verbs from "done".
    {"(vẫn)? còn (hiệu lực|giá trị|phù hợp)", &StatusWords::maintained},
    {"(được)? (duy trì|giữ vững) (thực hiện)? (thường xuyên|ổn định|tốt|nề nếp|nền nếp)?", &StatusWords::maintained},
    {"đã (được)? (quan tâm|chú trọng|tăng cường|đẩy mạnh|nâng cao|chủ động|tích cực|cố gắng|nỗ lực|nghiêm túc chỉ "
     "đạo|quán triệt)",
     &StatusWords::praise_only},
    {"(luôn|được|thường xuyên) (quan tâm|chú trọng|coi trọng|đẩy mạnh|tăng cường)", &StatusWords::praise_only},
    {"(quan tâm|tăng cường|chú trọng|đẩy mạnh|coi trọng) (chỉ đạo|công tác|thực hiện)?", &StatusWords::praise_only},
    // Done.
    {"tự kiểm tra (nội bộ)? (# *|tại|đối với)", &StatusWords::done},
    {"đã (tự|chủ động|kịp thời|nghiêm túc|chủ trì|chỉ đạo|được)? (tự)? (kiểm tra|hạn chế|ban hành|thực hiện|rà soát|tổ "
     "chức|công khai|đánh giá)",
     &StatusWords::done},
    {"(ban hành|phê duyệt|công bố|thực hiện) (kèm theo|tại|theo) (quyết định|kế hoạch|công văn|nghị quyết)",
     &StatusWords::done},
    {"quyết định (ban hành|công bố|phê duyệt)", &StatusWords::done},
    {"đã (được)? (ban hành|thực hiện|hoàn thành|hoàn thiện|tổ chức|công bố|công khai|gửi|trình|xây dựng|phê duyệt|kiểm "
     "tra|rà soát|cập nhật|bố trí|sắp xếp|kiện toàn|đánh giá|xử lý|trả lời|tham mưu|đăng tải|đăng|phát|niêm yết|triển "
     "khai|xin lỗi|phối hợp|tiến hành|lập|ký|tiếp nhận|giải quyết|nộp|báo cáo|kiến nghị|khắc phục|chuyển|áp "
     "dụng|mở|cử|có|công nhận|thẩm định|in|thu thập|điều tra|khảo sát|phân loại|xếp loại|tuyên truyền|đưa|tích "
     "hợp|cung cấp|số hóa|sử dụng)",
     &StatusWords::done},
    {"(thực hiện|hoàn thành|triển khai|bố trí|công khai|ban hành|công bố|xử lý|trả lời|gửi|nộp|cập nhật|đánh giá|giải "
     "quyết|xin lỗi|niêm yết|áp dụng) ... (đầy đủ|đủ|đúng|kịp thời|xong|hoàn toàn)",
     &StatusWords::done},
    {"(hoàn thành|hoàn tất|xong)", &StatusWords::done},
    {"(bảo đảm|đảm bảo) (về|đúng|đủ)? (số lượng|cơ cấu|tỉ lệ|định mức|biên chế|số cấp phó) ... (quy định|định mức)",
     &StatusWords::done},
    {"(công khai|công bố|trả lời|xử lý|niêm yết|gửi|xin lỗi|khắc phục) (cả|hết|toàn bộ|tất cả) *", &StatusWords::done},
    {"(tiếp nhận|trả kết quả|công khai|niêm yết|giải quyết) (và trả kết quả)? (đối với|cho) (cả|toàn bộ|tất cả) (#)? *",
     &StatusWords::done},
    {"đều (nằm|có|được đưa|đã đưa) (trong|vào|tại) (tờ trình|văn bản|công văn|báo cáo|quyết định)", &StatusWords::done},
    {"(tra cứu|xem|tải) được", &StatusWords::done},
    {"(đều|đã) (có mặt|hiển thị) (ở|trên|tại)", &StatusWords::done},
    {"được (ban hành|đăng|tra cứu|nhận|thực hiện|công bố|công khai|phê duyệt|xử lý|trả lời|bố trí|niêm yết|đăng "
     "tải|gửi|cập nhật|hoàn thành|tổ chức|giải quyết|tiếp nhận|công nhận|khắc phục|tích hợp|cung cấp|đánh giá|xếp "
     "loại|phân loại)",
     &StatusWords::done},
    {"(ban hành|có) (qđ|qđ số|cv số|kh số)", &StatusWords::done},
    {"(ban hành|có) (quyết định|kế hoạch|quy chế|văn bản|công văn|báo cáo|thông báo|biên bản) (số)?",
     &StatusWords::done},
    {"(thực hiện|tiến hành|triển khai|áp dụng|kiểm tra) (đối với|tại|cho) # *", &StatusWords::done},
    {"(tổ chức|tiến hành|kiểm tra) ... # (đợt|lần|cuộc|lượt|đơn vị|phòng)", &StatusWords::done},
    {"(tổ chức|tiến hành|thực hiện|kiểm tra|đăng tải|đăng|gửi|phát|mở|ban hành|lập|cử|hoàn thành) (được)? # *",
     &StatusWords::done},
    {"(trong năm|năm #) ... (thực hiện|tổ chức|kiểm tra|ban hành|tiến hành)", &StatusWords::done},
    {"(nghiêm túc|hiệu quả|tốt|chuyển biến|tích cực|chủ động|nề nếp|ổn định)", &StatusWords::praise_only},
});

// How completely and when: said beside an act, so these hide nothing from one another's table.
constexpr auto kManners = std::to_array<FlaggedPhrase>({
    {"(chưa|không) (thật)? (đầy đủ|đúng|kịp thời)", nullptr},
    {"(đầy đủ|toàn bộ|tất cả)", &StatusWords::whole},
    {"100%", &StatusWords::whole},
    {"(đúng hạn|đúng hẹn|trước hạn|trước thời hạn|đúng thời hạn|đúng thời gian|kịp thời|đúng tiến độ)",
     &StatusWords::on_time},
    {"đúng (theo)? (quy định|quy trình|thẩm quyền|kế hoạch)", &StatusWords::whole},
});

PhraseSet compile(std::span<const FlaggedPhrase> phrases) {
  std::vector<Phrase> table;
  table.reserve(phrases.size());
  for (const FlaggedPhrase& phrase : phrases) table.push_back({static_cast<std::int32_t>(table.size()), phrase.text});
  return PhraseSet(table);
}

void set_flags(const PhraseSet& set, std::span<const FlaggedPhrase> phrases, std::string_view key,
               StatusWords& status) {
  for (const PhraseHit& hit : set.find(key)) {
    const Flag flag = phrases[static_cast<std::size_t>(hit.id)].flag;
    if (flag != nullptr) status.*flag = true;
  }
}

// "Số công chức bị kỷ luật: không": the answer stands at the end.
bool ends_in_none(std::string_view key) {
  static const std::array<std::string, 4> endings = {' ' + compare_key("không"), ' ' + compare_key("không có"), " 0",
                                                     ' ' + compare_key("0 trường hợp")};
  return std::any_of(endings.begin(), endings.end(), [&](const std::string& ending) { return key.ends_with(ending); });
}

const std::string& no_more() {
  static const std::string words = ' ' + compare_key("không còn");
  return words;
}

// "Bộ chưa trả lời": which one does not matter.
const std::string& other_body() {
  static const std::string words = compare_key("bộ chưa") + ' ';
  return words;
}

// A violation of last year is none of this year; "không còn" says that it is over.
bool has_act(const StatusWords& s) {
  return s.done || s.none_undone || s.not_done || s.zero || s.not_arisen || s.violation || s.disciplined;
}

enum SelfMark : std::int32_t { kSelfMet, kSelfNotMet, kSelfMark };

const PhraseSet& self_marks() {
  static constexpr auto kMarks = std::to_array<Phrase>({
      {kSelfNotMet, "(chưa|không) (đạt|hoàn thành|đảm bảo|bảo đảm|đầy đủ)"},
      {kSelfMet, "(đạt|hoàn thành|đảm bảo|bảo đảm|vượt|đầy đủ|tốt)"},
      {kSelfMark, "x"},
  });
  static const PhraseSet set{std::span<const Phrase>(kMarks)};
  return set;
}

bool is_check_mark(std::string_view cell) {
  return cell.find("✓") != std::string_view::npos || cell.find("✔") != std::string_view::npos ||
         cell.find("√") != std::string_view::npos || cell.find("☑") != std::string_view::npos;
}

// The last mark wins: "Chưa đạt" is one hit of the first phrase, "Đạt" of the second.
std::optional<SelfMark> self_mark(std::string_view text) {
  const auto hits = self_marks().find(compare_key(text));
  if (hits.empty()) return std::nullopt;
  return static_cast<SelfMark>(hits.front().id);
}

}  // namespace

StatusWords read_status(std::string_view key) {
  static const PhraseSet acts = compile(kPhrases);
  static const PhraseSet manners = compile(kManners);
  static const std::array<std::string, 3> none = {compare_key("không"), compare_key("không có"),
                                                  compare_key("không có trường hợp nào")};
  StatusWords status;
  status.zero = std::find(none.begin(), none.end(), key) != none.end();  // the whole of a result cell
  set_flags(acts, kPhrases, key, status);
  set_flags(manners, kManners, key, status);
  if (key.starts_with(other_body())) status = {.pending_judgement = true};
  if (ends_in_none(key)) {
    status.zero = true;
    status.disciplined = status.violation = false;
  }
  // "Vụ việc phải xử lý kỷ luật năm nay không còn".
  if (key.ends_with(no_more())) {
    status.no_longer = true;
    status.disciplined = status.violation = false;
  }
  if (status.disciplined) status.violation = true;
  if (status.none_undone) status.whole = status.on_time = true;
  if (has_act(status)) status.praise_only = false;
  return status;
}

void read_self_assessment(std::string_view cell, std::string_view header, StatusWords& status) {
  auto mark = self_mark(cell);
  if (is_check_mark(cell)) mark = kSelfMark;
  if (mark == kSelfMark) {
    mark = self_mark(header);
    if (!mark) mark = kSelfMet;
  }
  if (!mark) return;
  status.self_met = *mark == kSelfMet;
  status.self_not_met = *mark == kSelfNotMet;
}

}  // namespace rasoat
