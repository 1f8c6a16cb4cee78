import Testing
import Text

private func text(_ contents: String) -> TOMLText { TOMLText(Array(contents.utf8)) }

extension TOMLText {
  fileprivate var string: String { String(decoding: bytes, as: UTF8.self) }
}

@Test(arguments: [
  ("true", TOMLValue.boolean(true)), ("false # no", .boolean(false)), ("True", .other), ("0", .integer(0)),
  ("-17", .integer(-17)), ("+1_000", .integer(1000)), ("1__0", .other), ("007", .other), ("0x1f", .other),
  ("1.5", .other), ("99999999999999999999", .other), ("2026-11-30", .other), ("{ a = 1 }", .other),
  ("'C:\\x'", .text("C:\\x")), ("\"a\\u00e9\"", .text("aé")), ("[\"a\", 'b',]", .list(["a", "b"])),
  ("[1]", .other), ("[]", .list([])), ("\"\"\"\na\nb\"\"\"", .text("a\nb")), ("true\r", .boolean(true)),
])
func `a value is read as its kind`(written: String, value: TOMLValue) throws {
  #expect(try TOMLTable(Array("key = \(written)\n".utf8))["key"] == value)
}

@Test func `each key has its line`() throws {
  let table = try TOMLTable(Array("# one\na = [\n 'x',\n]\n\nb = 1\nc = true".utf8))
  #expect(["a", "b", "c"].map { table.entries[$0]?.line } == [1, 5, 6])
}

private let before =
  "# top\n[[a]]  # mine\nx = 1   # one\nlist = [\n  'p', # first\n]\nlast = true\n# tail\n\n[[b]]\nx = 2\n"

@Test(arguments: [
  ("x", TOMLValue.integer(7), before.replacing("x = 1 ", with: "x = 7 ")),
  ("list", .list(["q"]), before.replacing("[\n  'p', # first\n]", with: "[\"q\"]")),
  ("list", nil, before.replacing("list = [\n  'p', # first\n]\n", with: "")),
  ("x", nil, before.replacing("x = 1   # one\n", with: "")),
  ("last", nil, before.replacing("last = true\n", with: "")),
  (
    "new", .text("a\"b\u{7}"),
    before.replacing("last = true\n", with: "last = true\nnew = \"a\\\"b\\u0007\"\n")
  ),
  ("none", nil, before),
])
func `setting a key changes its lines alone`(key: String, value: TOMLValue?, after: String) throws {
  for ending in ["\n", "\r\n"] {
    var text = text(before.replacing("\n", with: ending))
    let block = text.set(key, to: value, in: text.blocks[0])
    #expect(text.string == after.replacing("\n", with: ending))
    #expect(block == text.blocks[0])
  }
}

@Test func `a table at the end of a file without a line end can be changed`() {
  var text = text("[[a]]\nx = 1")
  text.set("y", to: .integer(2), in: text.blocks[0])
  #expect(text.string == "[[a]]\nx = 1\ny = 2")
  text.set("y", to: nil, in: text.blocks[0])
  text.set("x", to: nil, in: text.blocks[0])
  #expect(text.string == "[[a]]")
}

@Test(arguments: ["", "# mine\n", "[[a]]\nx = 1\n", "[[a]]\r\nx = 1\r\n# end\r\n"])
func `a table that was added and removed leaves no trace`(contents: String) {
  var text = text(contents)
  text.append(table: "[[b]]", [("y", .list(["1", "2"])), ("z", .boolean(true))])
  #expect(text.string.replacing("\r\n", with: "\n").hasSuffix("[[b]]\ny = [\"1\", \"2\"]\nz = true\n"))
  #expect(text.string.contains("\r\n") == contents.contains("\r\n"))
  text.remove(text.blocks[text.blocks.count - 1])
  #expect(text.string == contents)
}

@Test(arguments: [
  ("x = 1\nstray\ny = 2\n", ["x", "y"], [1]), ("x = 1\nx = 2\ny = 3\n", ["x", "y"], [1]),
  ("x = \"open\ny = 2\n", ["y"], [0]), ("x = 1\ny = [\n'p',\n", ["x"], [1, 2]),
  ("= 1\n", [], [0]), ("x = 1\ny = '2' z = 3\n", ["x"], [1]),
])
func `a line with a mistake is left out, and the others are read`(
  contents: String, keys: [String], mistakes: [Int]
) {
  let table = TOMLTable(reading: Array(contents.utf8))
  #expect(table.entries.keys.sorted() == keys)
  #expect(table.mistakes.map(\.line) == mistakes)
  #expect(table["x"] == (keys.contains("x") ? .integer(1) : nil))
}

@Test func `many mistakes end the reading`() {
  let table = TOMLTable(reading: Array((String(repeating: "stray\n", count: 100_000) + "x = 1\n").utf8))
  #expect(table.mistakes.count == 20)
  #expect(table.entries.isEmpty)
}

@Test func `a line that is no part of a removed table stays`() {
  var text = text("[[a]]\nx = 1\n\n[[b]]\nx = 2\nwhat I wanted to write\n")
  text.set("x", to: .integer(3), in: text.blocks[1])
  #expect(text.string.hasSuffix("[[b]]\nx = 3\nwhat I wanted to write\n"))
  text.remove(text.blocks[1])
  #expect(text.string == "[[a]]\nx = 1\n\nwhat I wanted to write\n")
}
