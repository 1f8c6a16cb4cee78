internal import Catalogue
internal import Screen

extension KeyTable {
  /// Keys of a day's work: hiding, tags, notes, the choice of articles, kept searches, the arrangement of the list.
  static let triageRows: [Binding] = [
    Binding(
      .searching,
      en:
        "saved searches with the numbers of unread articles; keep the search under a name (`in:NAME` uses it)",
      vi: "các tìm kiếm đã lưu kèm số bài chưa đọc; lưu tìm kiếm dưới một tên (dùng lại bằng `in:TÊN`)",
      [
        .init(.character("I"), .screen("searches"), "saved-searches"),
        .init(.character("M"), .keepSearch, "keep-search"),
      ]),
    Binding(
      .listing,
      en: "choose a second sort key",
      vi: "chọn tiêu chí sắp xếp thứ hai",
      [.init(.character(","), .changeSecondOrder, "sort-equals-by-next")]),
    Binding(
      .listing,
      en: "one line for each article, or three",
      vi: "mỗi bài một dòng, hoặc ba dòng",
      [.init(.character("="), .changeLines, "lines")]),
    Binding(
      .listing,
      en: "all panes; no sidebar; one pane at a time",
      vi: "mọi khung; bỏ thanh bên; mỗi lần một khung",
      [.init(.character("Z"), .arrange, "arrange-panes")]),
    Binding(
      .listing,
      en: "the pane with the focus smaller, larger",
      vi: "thu nhỏ, nới rộng khung đang dùng",
      [
        .init(.character("<"), .resizePane(.previous), "smaller-pane"),
        .init(.character(">"), .resizePane(.next), "larger-pane"),
      ]),
    Binding(
      .marks,
      en: "hide the article, or show it again (the search `is:hidden` lists what is hidden)",
      vi: "ẩn bài, hoặc thôi ẩn (tìm `is:hidden` để xem các bài đã ẩn)",
      [.init(.character("D"), .toggleHidden, "hide")]),
    Binding(
      .marks,
      en: "tags, a note in $EDITOR, of the article or of the chosen ones",
      vi: "gắn thẻ, ghi chú bằng $EDITOR, cho bài đang đọc hoặc các bài đã chọn",
      [.init(.character("T"), .tag, "tag"), .init(.character("B"), .note, "note")]),
    Binding(
      .marks,
      en: "choose the article and go on; choose from the last chosen one to here; choose all that is listed",
      vi: "chọn bài rồi sang bài sau; chọn từ bài vừa chọn đến bài này; chọn mọi bài trong danh sách",
      [
        .init(.character("\""), .choose, "choose"), .init(.character("'"), .chooseRange, "choose-range"),
        .init(.control("a"), .chooseAll, "choose-all"),
      ]),
  ]
}
