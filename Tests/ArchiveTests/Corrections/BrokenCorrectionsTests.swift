internal import Catalogue
import Foundation
internal import Journal
internal import News
internal import SampleNews
import Testing
internal import Text

/// Files of corrections with mistakes in them: each is told with its line, and the other tables hold.
@Suite struct BrokenCorrectionsTests {
  typealias Syntax = TOMLMistake

  private static let first = "[[hide]]\nname = \"Paris\"\n"
  private static let last = "\n[[hide]]\nname = \"Huế\"\n"

  private static let mistakes: [(lines: String, line: Int, cause: Syntax)] = [
    ("[# no table", 1, .header), ("[= x", 1, .header), ("[[", 1, .header), ("[", 1, .header),
    ("\t[]", 1, .header), ("[[same] names", 1, .header), ("[[\"same\"]]", 1, .header),
    ("[[hide]]\nname = \"Lyon", 2, .openText), ("[[hide]]\nname = '''Lyon\n\n", 2, .openText),
    ("[[same]]\nnames = [\"A\",\n  \"B\"\n", 2, .openList), ("[[same]]\nnames = [\"A\"\n\"B\"]", 3, .comma),
    ("[[hide]]\nname = \"\\q\"", 2, .escape), ("[[hide]]\nname = \"\\ud800\"", 2, .escape),
    ("[[hide]]\nname = \"\\U0001\"", 2, .escape), ("[[hide]]\nname = \"a\u{1b}[2J\"", 2, .control),
    ("[[hide]]\n\nname = \"A\" \"B\"", 3, .trailing), ("[[hide]]\nname =", 2, .missingValue),
    ("[[hide]]\nname = # soon", 2, .missingValue), ("[[hide]]\nname", 2, .assignment),
    ("[[hide]]\n# tên\ntên = \"A\"", 3, .assignment), ("[[hide]]\n= \"A\"", 2, .assignment),
    ("[[hide]]\nname = \"A\"\nname = \"B\"", 3, .repeatedKey("name")),
  ]

  @Test(arguments: mistakes)
  func `a mistake is told with its line`(lines: String, line: Int, cause: Syntax) {
    let contents = CorrectionsFile.Contents(of: Array((Self.first + lines + "\n" + Self.last).utf8))
    #expect(contents.problems == [CorrectionProblem(line: line + 2, cause: .syntax(cause))])
    #expect(contents.entries.all == [.hide(EntityReference("Paris")), .hide(EntityReference("Huế"))])
  }

  @Test(arguments: [
    ("names = [\"A\", 5]", CorrectionProblem.Expectation.names(atLeast: 2)),
    ("names = [[\"A\"], [\"B\"]]", .names(atLeast: 2)), ("names = {a = 1}", .names(atLeast: 2)),
    ("names = 1979-05-27", .names(atLeast: 2)), ("names = \"A\"", .names(atLeast: 2)),
  ])
  func `a value of another kind than names is told`(line: String, expected: CorrectionProblem.Expectation) {
    let contents = CorrectionsFile.Contents(of: Array("[[same]]\n\(line)\n".utf8))
    let cause = CorrectionProblem.Cause.badValue(key: "names", table: "same", expected: expected)
    #expect(contents.problems == [CorrectionProblem(line: 2, cause: cause)])
  }

  @Test(arguments: [
    ("name = \"Bộ \\\"Công an\\\"\"", "Bộ \"Công an\""), ("name='a\\b'", "a\\b"), ("\"name\" = \"x\"", "x"),
    ("name = \"\\u0110\\U00001ea1i\"  # Đại", "Đại"), ("name = \"\"\"\nQu\\\n   ốc\"\"\"", "Quốc"),
    ("name = '''it's'''", "it's"), ("name = \"\"\"\"quoted\"\"\"\"", "\"quoted\""),
    ("name = \"Hu\u{65}\u{302}\u{301}\"\r", "Huế"), ("\t'name'\t=\t\"# x\"", "# x"),
  ])
  func `each kind of string is read`(line: String, name: String) {
    let contents = CorrectionsFile.Contents(of: Array("\u{feff}[[ hide ]] # noise\r\n\(line)\n".utf8))
    #expect(contents.problems == [])
    #expect(contents.entries.all == [.hide(EntityReference(name))])
  }

  @Test func `a line that is not UTF-8 spoils its table alone`() {
    let bytes = Array("\(Self.first)[[hide]]\nname = \"".utf8) + [0xe9] + Array("\"\n\(Self.last)".utf8)
    let contents = CorrectionsFile.Contents(of: bytes)
    #expect(contents.problems == [CorrectionProblem(line: 4, cause: .notText)])
    #expect(contents.entries.all.count == 2)
  }

  @Test func `deep and long input neither overflows nor takes long`() {
    let (deep, lines) = (
      String(repeating: "[", count: 500_000), String(repeating: "[[hide]\n", count: 50_000)
    )
    let keys = String(repeating: "a.", count: 300_000) + "b = 1"
    for text in [
      "[[hide]]\nname = \(deep)", "[[name]]\n\(keys)", "[[hide]]\nname = \"\"\"\(deep)", deep, lines,
    ] {
      let contents = CorrectionsFile.Contents(of: Array((text + "\n" + Self.last).utf8))
      #expect(contents.entries.all.last == .hide(EntityReference("Huế")))
      #expect(!contents.problems.isEmpty)
    }
  }

  /// A file with each kind of table, to be mutated.
  private static let sound = Array(
    """
    # mine
    [[same]]
    names = ["Bộ Công an", "Ministry of Public Security"]

    [[kind]]   # a club
    name = 'Hà Nội'
    kind = "organization"
    [[name]]
    of = "place:BE"
    fr = \"""Royaume
    de Belgique\"""
    vi = "Vương quốc B\\u1ec9"
    [[different]]
    names = [
      "Georgia", # the state
      "Gruzia",
    ]

    """.utf8)
  private static let pieces =
    [
      "\"\"\"", "'''", "[[", "]]", "[", "[#", "[=", "\\", "\\u12", "= ", "{", "\r\n", "\n", "\u{0}", "\u{1b}",
      "names=", ",",
    ].map { Array($0.utf8) } + [[0xff], [0xc3]]

  @Test func `ten thousand mutated files are read to their ends`() {
    var random = RandomSource(seed: 11)
    for _ in 0..<10_000 {
      var bytes = Self.sound
      for _ in 0..<[1, 3, 10][Int.random(in: 0..<3, using: &random)] { Self.mutate(&bytes, using: &random) }
      let lineCount = bytes.count { $0 == UInt8(ascii: "\n") } + 1
      let contents = CorrectionsFile.Contents(of: bytes + Array("\n\(Self.last)".utf8))
      #expect(contents.entries.all.last == .hide(EntityReference("Huế")))
      #expect(contents.problems.allSatisfy { (1...lineCount).contains($0.line) })
    }
  }

  private static func mutate(_ bytes: inout [UInt8], using random: inout RandomSource) {
    let place = Int.random(in: 0..<bytes.count, using: &random)
    switch Int.random(in: 0..<4, using: &random) {
    case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
    case 1 where bytes.count > 20: bytes.removeSubrange(place..<min(bytes.count, place + 8))
    case 2: bytes.insert(contentsOf: pieces.randomElement(using: &random) ?? [], at: place)
    default: bytes.insert(contentsOf: bytes.prefix(place).suffix(80), at: place)
    }
  }

  @Test func `a correction is written to a broken file and taken out again`() throws {
    let path = NSTemporaryDirectory() + "gazette-broken-\(UUID().uuidString).toml"
    defer { try? FileManager.default.removeItem(atPath: path) }
    var random = RandomSource(seed: 5)
    for _ in 0..<100 {
      var bytes = Self.sound.filter { $0 != 0 }
      for _ in 0..<3 { Self.mutate(&bytes, using: &random) }
      bytes = bytes.filter { $0 != 0 } + [UInt8(ascii: "\n")]
      try Data(bytes).write(to: URL(filePath: path))
      let correction = EntityCorrection.hide(EntityReference("Sa Pa"))
      #expect(try CorrectionsFile(path: path).add(correction).entries.all.last == correction)
      _ = try CorrectionsFile(path: path).remove(correction)
      #expect(try Array(Data(contentsOf: URL(filePath: path))) == bytes)
    }
  }
}
