internal import Localization

/// The effect of each command of the palette, in a few words. The rows of the key table say it of all their keys together.
enum CommandSummaries {
  /// By the names of the commands.
  static let texts: [String: Wording] = moving.merging(listing) { $1 }.merging(marks) { $1 }
    .merging(languages) { $1 }.merging(article) { $1 }.merging(program) { $1 }

  private static let moving: [String: Wording] = [
    "next-line": Wording(en: "down a line", vi: "xuống một dòng"),
    "previous-line": Wording(en: "up a line", vi: "lên một dòng"),
    "unfold": Wording(en: "unfold, or on to what is unread", vi: "mở phần gập, hoặc sang bài chưa đọc"),
    "next-page": Wording(en: "down a page", vi: "xuống một trang"),
    "previous-page": Wording(en: "up a page", vi: "lên một trang"),
    "half-page-down": Wording(en: "down half a page", vi: "xuống nửa trang"),
    "half-page-up": Wording(en: "up half a page", vi: "lên nửa trang"),
    "first": Wording(en: "to the beginning", vi: "về đầu"),
    "last": Wording(en: "to the end", vi: "đến cuối"),
    "next-pane": Wording(en: "to the next pane", vi: "sang khung sau"),
    "previous-pane": Wording(en: "to the previous pane", vi: "về khung trước"),
    "pane-left": Wording(en: "to the pane on the left", vi: "sang khung bên trái"),
    "pane-right": Wording(en: "to the pane on the right", vi: "sang khung bên phải"),
    "go-to-list": Wording(en: "to the list", vi: "đến danh sách"),
    "go-to-reader": Wording(en: "to the reader", vi: "đến khung đọc"),
    "go-to-sidebar": Wording(en: "to the sidebar", vi: "đến thanh bên"),
    "open": Wording(en: "open what is chosen", vi: "mở mục đang chọn"),
    "back": Wording(en: "back to what was read before", vi: "lùi về bài vừa xem"),
    "forward": Wording(en: "forward to what was read after", vi: "tiến đến bài xem sau đó"),
    "take-back": Wording(en: "take back the filter or the choice", vi: "bỏ lọc hoặc bỏ chọn"),
    "next-unread": Wording(en: "the next unread article", vi: "bài chưa đọc kế tiếp"),
    "previous-unread": Wording(en: "the unread article before", vi: "bài chưa đọc phía trước"),
    "next-match": Wording(en: "the next match of the search", vi: "chỗ khớp sau"),
    "previous-match": Wording(en: "the match before", vi: "chỗ khớp trước"),
    "next-mention": Wording(en: "the next mention of the name", vi: "chỗ nhắc tên sau"),
    "previous-mention": Wording(en: "the mention of the name before", vi: "chỗ nhắc tên trước"),
    "next-sentence": Wording(en: "cursor to the next sentence", vi: "con trỏ sang câu sau"),
    "previous-sentence": Wording(en: "cursor to the sentence before", vi: "con trỏ về câu trước"),
  ]

  private static let listing: [String: Wording] = [
    "search": Wording(en: "search as you type", vi: "tìm ngay khi gõ"),
    "saved-searches": Wording(en: "list of your saved searches", vi: "các tìm kiếm đã lưu"),
    "keep-search": Wording(en: "keep the search under a name", vi: "lưu tìm kiếm dưới một tên"),
    "next-language": Wording(en: "only the next language", vi: "chỉ hiện ngôn ngữ kế tiếp"),
    "previous-language": Wording(en: "only the language before", vi: "chỉ hiện ngôn ngữ trước đó"),
    "sort-by-next": Wording(en: "sort by something else", vi: "xếp theo tiêu chí khác"),
    "sort-equals-by-next": Wording(en: "order equals by something else", vi: "xếp các bài ngang nhau"),
    "reverse-order": Wording(en: "reverse the order", vi: "đảo thứ tự"),
    "sort-by-date": Wording(en: "sort by date", vi: "xếp theo ngày"),
    "sort-by-headline": Wording(en: "sort by headline", vi: "xếp theo tiêu đề"),
    "sort-by-language": Wording(en: "sort by language", vi: "xếp theo ngôn ngữ"),
    "sort-by-length": Wording(en: "sort by length", vi: "xếp theo độ dài"),
    "sort-by-path": Wording(en: "sort by path of the file", vi: "xếp theo đường dẫn tệp"),
    "sort-by-relevance": Wording(en: "sort by fit with the search", vi: "xếp theo độ khớp"),
    "sort-by-read": Wording(en: "sort by read and unread", vi: "xếp theo đã đọc, chưa đọc"),
    "sort-by-story-size": Wording(en: "sort by size of the story", vi: "xếp theo số bài của sự kiện"),
    "sort-by-source": Wording(en: "sort by source", vi: "xếp theo nguồn"),
    "sort-by-author": Wording(en: "sort by author", vi: "xếp theo tác giả"),
    "sort-by-star": Wording(en: "starred first", vi: "có sao trước"),
    "list-by-story": Wording(
      en: "a line for each story, or each article", vi: "mỗi sự kiện, hoặc mỗi bài một dòng"),
    "lines": Wording(en: "one line an article, or three", vi: "mỗi bài một dòng, hoặc ba"),
    "arrange-panes": Wording(en: "all panes, no sidebar, one pane", vi: "mọi khung, bỏ thanh bên, một khung"),
    "smaller-pane": Wording(en: "make the pane smaller", vi: "thu nhỏ khung"),
    "larger-pane": Wording(en: "make the pane larger", vi: "nới rộng khung"),
  ]

  private static let marks: [String: Wording] = [
    "star": Wording(en: "star, or no longer", vi: "gắn sao, hoặc bỏ sao"),
    "mark-read-or-unread": Wording(en: "mark as read, or as unread", vi: "đánh dấu đã đọc, hoặc chưa đọc"),
    "mark-all-read": Wording(en: "mark all that is listed as read", vi: "đánh dấu đã đọc cả danh sách"),
    "undo": Wording(en: "undo the last change", vi: "hoàn tác thay đổi cuối"),
    "hide": Wording(en: "hide the article, or show it again", vi: "ẩn bài, hoặc thôi ẩn"),
    "tag": Wording(en: "tag the article", vi: "gắn thẻ cho bài"),
    "note": Wording(en: "write a note in $EDITOR", vi: "ghi chú bằng $EDITOR"),
    "choose": Wording(en: "choose the article, then the next", vi: "chọn bài, rồi sang bài sau"),
    "choose-range": Wording(
      en: "choose from the last chosen to here", vi: "chọn từ bài vừa chọn đến bài này"),
    "choose-all": Wording(en: "choose all that is listed", vi: "chọn cả danh sách"),
  ]

  private static let languages: [String: Wording] = [
    "related-story": Wording(en: "to the nearest related story", vi: "đến bài liên quan gần nhất"),
    "other-language": Wording(en: "the same in another language", vi: "bài tương ứng bằng tiếng khác"),
    "compare": Wording(en: "compare both, side by side", vi: "so sánh song song hai bài"),
    "stories": Wording(en: "the listed articles by story", vi: "danh sách gộp theo sự kiện"),
    "story": Wording(en: "the story of the article", vi: "sự kiện của bài này"),
    "timeline": Wording(en: "timeline of the list", vi: "dòng thời gian của danh sách"),
    "zoom-in": Wording(en: "timeline: shorter steps", vi: "dòng thời gian: bước ngắn hơn"),
    "zoom-out": Wording(en: "timeline: longer steps", vi: "dòng thời gian: bước dài hơn"),
    "glossary": Wording(en: "names and terms in both languages", vi: "tên và thuật ngữ ở hai thứ tiếng"),
    "export-glossary": Wording(en: "glossary as TSV and TMX files", vi: "xuất bảng thuật ngữ: TSV, TMX"),
    "accept-term": Wording(en: "glossary: accept the translation", vi: "bảng thuật ngữ: chấp nhận bản dịch"),
    "reject-term": Wording(en: "glossary: never show it", vi: "bảng thuật ngữ: loại bản dịch"),
    "entity-page": Wording(en: "all about the chosen name", vi: "thông tin về tên đang chọn"),
    "correct-name": Wording(en: "correct the chosen name", vi: "sửa tên đang chọn"),
    "articles-of-both": Wording(en: "articles that name both names", vi: "các bài nêu cả hai tên"),
  ]

  private static let article: [String: Wording] = [
    "edit-file": Wording(en: "open the file in $EDITOR", vi: "mở tệp bằng $EDITOR"),
    "links": Wording(en: "links of the article", vi: "các liên kết trong bài"),
    "number-links": Wording(en: "numbers of links in the text, or not", vi: "hiện, ẩn số liên kết trong bài"),
    "open-address": Wording(en: "open the address in $BROWSER", vi: "mở địa chỉ bằng $BROWSER"),
    "copy-citation": Wording(en: "copy what is chosen", vi: "chép mục đang chọn"),
    "copy-menu": Wording(en: "choose what to copy", vi: "chọn thứ cần chép"),
    "reading-cursor": Wording(en: "a cursor in the text, with meanings", vi: "con trỏ trong bài, kèm nghĩa"),
    "look-up": Wording(en: "look up or translate the word", vi: "tra hoặc dịch từ đang chọn"),
    "export": Wording(en: "write what is shown to a file", vi: "xuất nội dung đang xem ra tệp"),
    "pipe": Wording(en: "pipe what is shown to a command", vi: "chuyển nội dung cho một lệnh"),
    "run": Wording(en: "run a command of the shell", vi: "chạy một lệnh của shell"),
    "fetch": Wording(en: "fetch the news that is due", vi: "tải tin đã đến giờ"),
    "sources": Wording(en: "list of your sources", vi: "danh sách các nguồn"),
    "fetch-page": Wording(en: "fetch the whole text of the article", vi: "tải toàn văn của bài"),
    "source-pause": Wording(en: "sources: pause one, or go on", vi: "nguồn: tạm dừng, hoặc tiếp tục"),
  ]

  private static let program: [String: Wording] = [
    "commands": Wording(en: "every action by its name", vi: "mọi thao tác, gọi theo tên"),
    "help": Wording(en: "help with all keys", vi: "trợ giúp về các phím"),
    "close": Wording(en: "go back, from the list: quit", vi: "quay lại một bước"),
    "quit": Wording(en: "quit from everywhere", vi: "thoát từ mọi nơi"),
    "redraw": Wording(en: "draw the screen anew", vi: "vẽ lại màn hình"),
    "suspend": Wording(en: "suspend, until fg", vi: "tạm ngưng, fg để trở lại"),
  ]
}
