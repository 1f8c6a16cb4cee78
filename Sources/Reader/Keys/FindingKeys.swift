internal import Screen

extension KeyTable {
  /// Keys by which something leaves the article or the list, or is looked up.
  static let findingRows: [Binding] = [
    Binding(
      .article,
      en: "copy what is chosen (in the panes a citation); choose what to copy",
      vi: "chép mục đang chọn (ở các khung: trích dẫn); chọn thứ cần chép",
      [
        .init(.character("y"), .copyCitation, "copy-citation"),
        .init(.character("Y"), .copyMenu, "copy-menu"),
      ]),
    Binding(
      .article,
      en:
        "a cursor in the text: `h` `l` words, `j` `k` lines, with what the word means; previous, next sentence",
      vi:
        "con trỏ trong bài: `h` `l` theo từ, `j` `k` theo dòng, kèm nghĩa của từ; câu trước, câu sau",
      [
        .init(.character("C"), .readingCursor, "reading-cursor"),
        .init(.character("("), .sentence(.previous), "previous-sentence"),
        .init(.character(")"), .sentence(.next), "next-sentence"),
      ]),
    Binding(
      .article,
      en: "look up or translate the chosen word, name or passage by a command (`dict`, `trans`)",
      vi: "tra hoặc dịch từ, tên hay đoạn đang chọn bằng một lệnh (`dict`, `trans`)",
      [.init(.character("E"), .lookUp, "look-up")]),
    Binding(
      .article,
      en: "export: write what is shown to a file in the current folder: Markdown, HTML, CSV, JSON, text",
      vi: "xuất: ghi nội dung đang xem ra một tệp trong thư mục hiện tại: Markdown, HTML, CSV, JSON, văn bản",
      [.init(.character("e"), .export, "export")]),
    Binding(
      .article,
      en: "pipe what is shown to a command, as text, JSON or CSV; run a command",
      vi: "chuyển nội dung đang xem cho một lệnh, dạng văn bản, JSON hoặc CSV; chạy một lệnh",
      [
        .init(.character("|"), .pipe, "pipe"), .init(.character("!"), .runCommand, "run"),
      ]),
    Binding(
      .languages,
      en: "on the page of a name, with another name chosen there: list the articles that name both",
      vi: "ở trang của một tên, khi chọn một tên khác: liệt kê các bài nêu cả hai tên",
      [.init(.character("X"), .articlesOfBoth, "articles-of-both")]),
  ]
}
