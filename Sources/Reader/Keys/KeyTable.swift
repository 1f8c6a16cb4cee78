internal import Catalogue
internal import Screen

/// The key table: the one source for dispatch, command palette, help, hints and README.
package enum KeyTable {
  /// The rows, in the order in which the command palette lists their commands. The help shows them by group.
  package static let rows: [Binding] = newsRows + findingRows + triageRows + generalRows

  /// Keys of articles, languages and sources.
  private static let newsRows: [Binding] = [
    Binding(
      .searching,
      en:
        "search as you type: words, \"phrases\", =exact, -not, OR, lang:vi, name:, tag:, near:, after:, in:title",
      vi:
        "tìm ngay khi gõ: từ, \"cụm từ\", =đúng dấu, -loại trừ, OR, lang:vi, name:, tag:, near:, after:, in:title",
      [.init(.character("/"), .search, "search")]),
    Binding(
      .searching,
      en: "next, previous match, on through the articles that were found",
      vi: "chỗ khớp sau, trước, sang cả các bài tìm được",
      [
        .init(.character("n"), .match(.next), "next-match"),
        .init(.character("N"), .match(.previous), "previous-match"),
      ]),
    Binding(
      .languages,
      en: "list one language after the other, then all again; backwards",
      vi: "chỉ liệt kê từng ngôn ngữ một, rồi lại tất cả; theo chiều ngược",
      [
        .init(.character("f"), .language(.next), "next-language"),
        .init(.character("F"), .language(.previous), "previous-language"),
      ]),
    Binding(
      .languages,
      en: "go to the nearest related story",
      vi: "đến bài liên quan gần nhất", [.init(.character("r"), .relatedStory, "related-story")]),
    Binding(
      .languages,
      en: "go to the nearest related story in another language",
      vi: "đến bài liên quan gần nhất bằng ngôn ngữ khác",
      [.init(.character("x"), .otherLanguage, "other-language")]),
    Binding(
      .languages,
      en: "compare with that story, side by side: corresponding passages and differences",
      vi: "so sánh song song với bài đó: các đoạn tương ứng và chỗ khác nhau",
      [.init(.character("c"), .screen("comparison"), "compare")]),
    Binding(
      .languages,
      en:
        "stories: the listed articles grouped by what they tell, in all languages; the story of the article",
      vi: "sự kiện: các bài trong danh sách gộp theo sự kiện, ở mọi ngôn ngữ; sự kiện của bài này",
      [
        .init(.character("v"), .screen("stories"), "stories"),
        .init(.character("V"), .screen("story"), "story"),
      ]),
    Binding(
      .languages,
      en: "timeline: when the listed articles came out, with the story's chain marked",
      vi: "dòng thời gian: các bài trong danh sách ra khi nào, có đánh dấu chuỗi bài của sự kiện",
      [.init(.character("t"), .screen("timeline"), "timeline")]),
    Binding(
      .languages,
      en: "in the timeline: days, weeks, months, years",
      vi: "trong dòng thời gian: ngày, tuần, tháng, năm",
      [
        .init(.character("+"), .zoom(.next), "zoom-in"),
        .init(.character("-"), .zoom(.previous), "zoom-out"),
      ]),
    Binding(
      .languages,
      en: "glossary: what the article's names and terms are called in the other language",
      vi: "bảng thuật ngữ: tên và thuật ngữ trong bài được gọi thế nào ở ngôn ngữ kia",
      [
        .init(.character("w"), .screen("glossary"), "glossary"),
        .init(.exportGlossary, "export-glossary"),
      ]),
    Binding(
      .languages,
      en: "in the glossary: accept the translation, or take that back; never show it (`m`: type one)",
      vi:
        "trong bảng thuật ngữ: chấp nhận bản dịch, hoặc thôi chấp nhận; không bao giờ hiện nữa (`m`: tự gõ)",
      [
        .init(.character("a"), .acceptTerm, "accept-term"),
        .init(.character("d"), .rejectTerm, "reject-term"),
      ]),
    Binding(
      .languages,
      en: "previous, next mention of the chosen name in the text",
      vi: "chỗ nhắc đến tên đang chọn trước, sau trong bài",
      [
        .init(.character("["), .mention(.previous), "previous-mention"),
        .init(.character("]"), .mention(.next), "next-mention"),
        // Telex makes letters of the brackets.
        .init(.control("p"), .mention(.previous)), .init(.control("n"), .mention(.next)),
      ]),
    Binding(
      .languages,
      en: "all about the chosen name: its names, when, with whom, in which articles",
      vi: "thông tin về tên đang chọn: các cách gọi, khi nào, cùng với ai, trong bài nào",
      [.init(.character("i"), .screen("entity-page"), "entity-page")]),
    Binding(
      .languages,
      en: "correct the chosen name: same as another, not the same, wrong kind, hide, call it",
      vi: "sửa tên đang chọn: trùng với tên khác, không trùng, sai loại, ẩn, đổi cách gọi",
      [.init(.character("m"), .correct, "correct-name")]),
    Binding(
      .listing,
      en: "sort by something else; reverse the order",
      vi: "sắp xếp theo tiêu chí khác; đảo thứ tự",
      [
        .init(.character("s"), .changeOrder, "sort-by-next"),
        .init(.character("S"), .reverseOrder, "reverse-order"),
        .init(.sort(.date), "sort-by-date"), .init(.sort(.title), "sort-by-headline"),
        .init(.sort(.language), "sort-by-language"), .init(.sort(.words), "sort-by-length"),
        .init(.sort(.path), "sort-by-path"), .init(.sort(.relevance), "sort-by-relevance"),
        .init(.sort(.read), "sort-by-read"), .init(.sort(.story), "sort-by-story-size"),
        .init(.sort(.source), "sort-by-source"), .init(.sort(.author), "sort-by-author"),
        .init(.sort(.starred), "sort-by-star"),
      ]),
    Binding(
      .listing,
      en:
        "one line for each story instead of one for each article, or back; keys then act on all its articles, Space shows them",
      vi:
        "mỗi sự kiện một dòng thay vì mỗi bài một dòng, hoặc trở lại; các phím khi đó dùng cho mọi bài, Space để xem các bài",
      [.init(.character("z"), .listByStory, "list-by-story")]),
    Binding(
      .listing,
      en: "back and forward through what was read",
      vi: "lùi, tiến qua những bài đã xem",
      [
        .init(.character("H"), .history(.previous), "back"),
        .init(.character("L"), .history(.next), "forward"),
        .init(.backspace, .history(.previous)), .init(.altLeft, .history(.previous)),
        .init(.altRight, .history(.next)),
      ]),
    Binding(
      .listing,
      en:
        "take back one thing: the choice of articles, the chosen name, the search, the name filter, the language filter",
      vi: "bỏ lần lượt: các bài đã chọn, tên đang chọn, tìm kiếm, lọc theo tên, lọc theo ngôn ngữ",
      [.init(.escape, .takeBack, "take-back")]),
    Binding(
      .marks,
      en: "star the article, or not; mark it as read, or as unread",
      vi: "gắn hoặc bỏ sao; đánh dấu đã đọc hoặc chưa đọc",
      [
        .init(.character("*"), .toggleStar, "star"),
        .init(.character("u"), .toggleRead, "mark-read-or-unread"),
      ]),
    Binding(
      .marks,
      en: "next, previous unread article of the list",
      vi: "bài chưa đọc sau, trước trong danh sách",
      [
        .init(.character("J"), .unread(.next), "next-unread"),
        .init(.character("K"), .unread(.previous), "previous-unread"),
      ]),
    Binding(
      .marks,
      en: "mark all that is listed as read",
      vi: "đánh dấu đã đọc mọi bài trong danh sách", [.init(.character("A"), .markAllRead, "mark-all-read")]
    ),
    Binding(
      .marks,
      en: "undo the last such change, correction of a name, or decision on a term",
      vi: "hoàn tác lần đánh dấu, lần sửa tên hay quyết định về thuật ngữ gần nhất",
      [.init(.character("U"), .undo, "undo")]),
    Binding(
      .article,
      en: "open the file in $EDITOR, or in vi",
      vi: "mở tệp bằng $EDITOR, hoặc bằng vi", [.init(.character("o"), .edit, "edit-file")]),
    Binding(
      .article,
      en: "links of the article, with numbers, to open or copy them; again: the numbers in the text too",
      vi: "liên kết trong bài, có đánh số, để mở hoặc chép; bấm lần nữa: số hiện cả trong bài",
      [.init(.character("#"), .screen("links"), "links"), .init(.numberLinks, "number-links")]),
    Binding(
      .article,
      en: "open the article's own address in $BROWSER",
      vi: "mở địa chỉ của bài bằng $BROWSER",
      [.init(.character("O"), .openAddress, "open-address")]),
    Binding(
      .sources,
      en: "fetch the news that is due; again: fetch all sources now",
      vi: "tải tin của các nguồn đã đến giờ tải; lần nữa: tải ngay mọi nguồn",
      [.init(.character("R"), .fetch, "fetch")]),
    Binding(
      .sources,
      en: "the sources: unread articles, last and next fetch, what is wrong; `R` there fetches one at once",
      vi: "các nguồn: bài chưa đọc, lần tải trước và sau, lỗi nếu có; `R` ở đó tải ngay một nguồn",
      [.init(.character("p"), .screen("sources"), "sources")]),
    Binding(
      .sources,
      en: "the whole text: fetch the page of an article of which the feed has only the beginning",
      vi: "toàn văn: tải trang của bài mà nguồn chỉ có đoạn đầu",
      [.init(.character("W"), .fetchPage, "fetch-page")]),
    Binding(
      .sources,
      en: "in the sources: pause the chosen one, or go on with it (`d`: remove it, `o`: edit the file)",
      vi: "trong các nguồn: tạm dừng nguồn đang chọn, hoặc tiếp tục (`d`: xóa, `o`: sửa tệp)",
      [.init(.character("P"), .pause, "source-pause")]),
  ]

  /// Keys of motions and of the program.
  private static let generalRows: [Binding] = [
    Binding(
      .moving,
      en: "move in the pane with the focus: choose an article, scroll, choose a name or a story",
      vi: "di chuyển trong khung đang dùng: chọn bài, cuộn, chọn tên hoặc bài liên quan",
      [
        .init(.character("j"), .move(.line(.next)), "next-line"),
        .init(.character("k"), .move(.line(.previous)), "previous-line"),
        .init(.down, .move(.line(.next))), .init(.up, .move(.line(.previous))),
      ]),
    Binding(
      .moving,
      en:
        "a page down, a page up; Space unfolds what is folded, and at an article's end goes to the next unread one",
      vi: "xuống, lên một trang; Space mở phần đang gập, và ở cuối bài thì sang bài chưa đọc kế tiếp",
      [
        .init(.character(" "), .unfold, "unfold"),
        .init(.character("b"), .move(.page(.previous)), "previous-page"),
        .init(.pageDown, .move(.page(.next)), "next-page"), .init(.pageUp, .move(.page(.previous))),
      ]),
    Binding(
      .moving,
      en: "half a page down, half a page up",
      vi: "xuống, lên nửa trang",
      [
        .init(.control("d"), .move(.halfPage(.next)), "half-page-down"),
        .init(.control("u"), .move(.halfPage(.previous)), "half-page-up"),
      ]),
    Binding(
      .moving,
      en: "to the beginning, to the end",
      vi: "về đầu, đến cuối",
      [
        .init(.character("g"), .move(.first), "first"), .init(.character("G"), .move(.last), "last"),
        .init(.home, .move(.first)), .init(.end, .move(.last)),
      ]),
    Binding(
      .moving,
      en: "next pane, previous pane",
      vi: "khung sau, khung trước",
      [
        .init(.tab, .focus(.cycle(.next)), "next-pane"),
        .init(.backTab, .focus(.cycle(.previous)), "previous-pane"),
      ]),
    Binding(
      .moving,
      en: "the pane to the left, to the right",
      vi: "khung bên trái, bên phải",
      [
        .init(.character("h"), .focus(.side(.previous)), "pane-left"),
        .init(.character("l"), .focus(.side(.next)), "pane-right"),
        .init(.left, .focus(.side(.previous))), .init(.right, .focus(.side(.next))),
      ]),
    Binding(
      .moving,
      en: "the list, the reader, the sidebar",
      vi: "danh sách, khung đọc, thanh bên",
      [
        .init(.character("1"), .focus(.to(.list)), "go-to-list"),
        .init(.character("2"), .focus(.to(.reader)), "go-to-reader"),
        .init(.character("3"), .focus(.to(.sidebar)), "go-to-sidebar"),
      ]),
    Binding(
      .moving,
      en: "article: read it; name: list only the articles that name it; related story: go to it",
      vi: "bài: đọc; tên: chỉ liệt kê các bài có tên đó; bài liên quan: đến bài đó",
      [.init(.enter, .open, "open")]),
    Binding(
      .program,
      en: "every action by its name",
      vi: "mọi thao tác, gọi theo tên", [.init(.character(":"), .commands, "commands")]),
    Binding(
      .program,
      en: "this help",
      vi: "phần trợ giúp này", [.init(.character("?"), .screen("help"), "help")]),
    Binding(
      .program,
      en:
        "back: close what lies on top, go from a pane to the list, quit from the list; quit from everywhere",
      vi: "quay lại: đóng phần trên cùng, từ khung về danh sách, từ danh sách thì thoát; thoát từ mọi nơi",
      [.init(.character("q"), .close, "close"), .init(.character("Q"), .quit, "quit")]),
    Binding(
      .program,
      en: "draw the screen anew",
      vi: "vẽ lại màn hình", [.init(.control("l"), .redraw, "redraw")]),
    Binding(
      .program,
      en: "suspend; the shell's `fg` comes back",
      vi: "tạm ngưng; lệnh `fg` của shell để trở lại", [.init(.control("z"), .suspend, "suspend")]),
  ]
}
