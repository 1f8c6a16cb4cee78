internal import Catalogue
internal import News
import Testing

/// Tags as they are typed, and the orders and arrangements as they are written down.
struct AnnotationTests {
  @Test(arguments: [
    ("kinh tế, biển đông", ["kinh tế", "biển đông"]), (" a ,, b;c、d ", ["a", "b", "c", "d"]), ("", []),
    ("Ports, ports", ["Ports"]), ("bạn, bán", ["bạn", "bán"]), ("a\tb\nc", ["a b", "c"]),
    ("ca\u{309}ng", ["cảng"]), ("a\u{1b}[31m", ["a [31m"]),
  ])
  func `tags are separated by commas`(typed: String, tags: [String]) {
    #expect(Tag.list(typed) == tags)
  }

  @Test func `a tag is there once, whatever its letter case`() {
    var annotation = Annotation(tags: ["b", "A"])
    #expect(annotation.tags == ["A", "b"] && annotation[tag: "a"])
    annotation[tag: "a"] = true
    #expect(annotation.tags == ["a", "b"])
    annotation[tag: "B"] = false
    #expect(annotation.tags == ["a"] && !annotation.isEmpty)
  }

  @Test func `rows from the disk are texts where they are asked for, and changes stand before them`() {
    var annotations = Annotations()
    for (number, tags, note) in [
      (1, "biển Đông\nports", "Hỏi lại\nnguồn"), (4, "ports", ""), (7, "", "chỉ một ghi chú"),
      (9, "b\na", "x"),
    ] {
      let words = Array((tags + note).utf8)
      words.withUnsafeBytes {
        annotations.append(ArticleID(rawValue: UInt64(number)), words: $0, tagCount: tags.utf8.count)
      }
    }
    func annotation(_ number: UInt64) -> Annotation { annotations[ArticleID(rawValue: number)] }
    #expect(annotation(1) == Annotation(tags: ["biển Đông", "ports"], note: "Hỏi lại\nnguồn"))
    #expect(annotation(4) == Annotation(tags: ["ports"]) && annotation(7).note == "chỉ một ghi chú")
    #expect([0, 2, 5, 10].allSatisfy { annotation($0).isEmpty })
    #expect(annotations.tagCounts == ["biển Đông": 1, "ports": 2, "a": 1, "b": 1])
    annotations[ArticleID(rawValue: 4)][tag: "Ports"] = false
    annotations[ArticleID(rawValue: 9)][tag: "c"] = true
    annotations[ArticleID(rawValue: 7)].note = ""
    annotations[ArticleID(rawValue: 5)].note = "new"
    #expect(annotation(9) == Annotation(tags: ["a", "b", "c"], note: "x"))
    #expect(Set(annotations.all.map(\.id.rawValue)) == [1, 5, 9])
    #expect(Set(annotations.noted.map(\.rawValue)) == [1, 5, 9])
    #expect(Set(annotations.articles { !$0.isEmpty }.map(\.rawValue)) == [1, 9])
    #expect(annotations.tagCounts["ports"] == 1 && annotations.tagCounts["c"] == 1)
    #expect(
      annotations
        == Annotations([
          ArticleID(rawValue: 1): Annotation(tags: ["ports", "biển Đông"], note: "Hỏi lại\nnguồn"),
          ArticleID(rawValue: 5): Annotation(note: "new"), ArticleID(rawValue: 4): Annotation(),
          ArticleID(rawValue: 9): Annotation(tags: ["a", "b", "c"], note: "x"),
        ]))
  }

  @Test(arguments: [
    ("date", SortOrder(.date)), ("reverse-words", SortOrder(.words, isReversed: true)),
    ("source,reverse-date", SortOrder(.source, then: .init(.date, isReversed: true))),
    ("story,title", SortOrder(.story, then: .init(.title))),
  ])
  func `an order is read from its keys`(text: String, order: SortOrder) {
    #expect(SortOrder(text: text) == order)
    var kept = SortOrder(text: order.text)
    kept?.isReversed = order.isReversed
    #expect(kept == order)
  }

  @Test(arguments: ["", ",", "date,", "colour", "date,title,words", "-date"])
  func `other words are no order`(text: String) { #expect(SortOrder(text: text) == nil) }

  @Test func `an arrangement is kept as text`() {
    var arrangement = PaneArrangement(panes: .one, lines: .three)
    arrangement.listColumns = 40
    #expect(PaneArrangement(text: arrangement.text) == arrangement)
    #expect(PaneArrangement(text: "panes=huge lines=one x list=no") == PaneArrangement(lines: .one))
  }

  /// A change from one note to another, the note that is kept now, and the note that is kept then.
  @Test(arguments: [
    ("", "mine", "", "mine"), ("old", "new", "old", "new"), ("old", "", "old", ""),
    ("", "mine", "theirs", "mine\n\ntheirs"), ("old", "new", "", "new"), ("old", "", "theirs", "theirs"),
    ("", "mine", "mine\n\ntheirs", "mine\n\ntheirs"),
    ("mine", "mended", "theirs\n\nmine", "theirs\n\nmended"),
    ("mine", "", "theirs\n\nmine\n\nmore", "theirs\n\nmore"),
    ("mine", "mended", "mine too", "mended\n\nmine too"),
  ])
  func `a note keeps what another program wrote`(
    former: String, note: String, known: String, expected: String
  ) {
    let change = NoteChange(ArticleID(rawValue: 1), from: former, to: note)
    let kept = change.note(over: known)
    #expect(kept == expected)
    #expect(change.note(over: kept) == kept, "to make the change again changes nothing")
  }

  @Test(arguments: [
    ("", "mine", "mine", ""), ("old", "mine", "mine", "old"), ("", "mine", "mine\n\ntheirs", "theirs"),
    ("", "mine", "theirs\n\nmine", "theirs"), ("old", "mine", "theirs\n\nmine", "theirs\n\nold"),
    ("old", "mine", "theirs", "theirs"), ("old", "", "theirs", "theirs"), ("old", "mine", "", ""),
    ("", "mine", "mine too", "mine too"),
  ])
  func `to take a note back touches nothing that another program wrote`(
    former: String, note: String, known: String, expected: String
  ) {
    let change = NoteChange(ArticleID(rawValue: 1), from: former, to: note)
    #expect(change.reversed.note(over: known) == expected)
    #expect((change.reversed(over: known)?.note(over: known) ?? known) == expected)
  }
}
