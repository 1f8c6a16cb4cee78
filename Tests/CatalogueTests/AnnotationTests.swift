internal import Catalogue
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
}
