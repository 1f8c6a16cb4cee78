import Foundation
internal import Languages
internal import Names
internal import News
internal import Stories
import Testing

/// The stages that read a text take time in proportion to its length, whatever is in the text.
@Suite(.serialized) struct LinearTimeTests {
  /// A text of some length, of pieces that each begin something.
  struct Shape: CustomTestStringConvertible, Sendable {
    let testDescription: String
    var file = "x.txt"
    let piece: @Sendable (Int) -> String
    /// The end of the text.
    var tail = ""
    /// The language whose names are looked for; nil for the language that is detected, or English where none is.
    var language: Language?

    /// `count` bytes, or some more.
    func text(of count: Int) -> [UInt8] {
      var bytes: [UInt8] = []
      var number = 0
      while bytes.count < count {
        bytes += piece(number).utf8
        number += 1
      }
      return bytes + tail.utf8
    }
  }

  private static func name(_ number: Int) -> String {
    let syllables = ["an", "be", "co", "di", "el", "fu", "go", "hi", "jo", "ka", "lu"]
    return (syllables[number % 11] + syllables[number / 11 % 11] + syllables[number / 121 % 11]).capitalized
  }

  private static let plain: [(String, String)] = [
    ("letters and hyphens", "B-"), ("letters and slashes", "B/c/"), ("addresses in one", "b@c.d"),
    ("handles in one", "@b"), ("apostrophes", "l'B'"), ("quotations that never end", "“x "),
    ("brackets", "(["), ("digits and commas", "1,"), ("a name of a place", "Hải Phòng "),
    ("names of bodies", "của Bộ Tài chính Pháp và "), ("heads of bodies", "Ministry of the Department of "),
    ("titles of people", "President of Belgium Mr. Jane Roe of "),
    ("a sentence that never ends", "and the minister of Peru said that "),
    ("datelines", "Hanoi, May 9, 2023 (VNA) - "), ("lines of sources", "Source: VNA\n"),
    ("lines of credits", "Ảnh: Reuters\n"), ("headings and authors", "Storm hits\nBy Jane Roe\n"),
    ("tiny paragraphs", "A b.\n\n"), ("lines of capitals", "EU NATO UN\n"),
    ("marks on a letter", "e\u{323}\u{302}"),
    ("posts", "x — A (@b) March 9, 2024 "), ("ideographs", "中文新聞"), ("blanks", "a \t "),
  ]

  static let shapes: [Shape] =
    plain.map { name, piece in Shape(testDescription: name) { _ in piece } }
    + [
      Shape(
        testDescription: "heads of bodies in French", piece: { _ in "le ministère de la ministère de " },
        language: Language("fr")),
      Shape(testDescription: "an abbreviation that is none in the end", piece: { _ in "B." }, tail: "x"),
      Shape(testDescription: "numbered lines") { "\($0). x\n" },
      Shape(testDescription: "different names") { name($0) + " " + name($0 / 7 + 3) + ". " },
      Shape(testDescription: "bodies with acronyms") {
        "\(name($0)) Agency (\(name($0).prefix(3).uppercased())) "
      },
      Shape(testDescription: "links of Markdown", file: "x.md") { _ in "[b](" },
      Shape(testDescription: "code of Markdown", file: "x.md") {
        String(repeating: "`", count: $0 % 40 + 1) + "b"
      },
      Shape(testDescription: "emphasis of Markdown", file: "x.md") { _ in "*b _c " },
      Shape(testDescription: "nested lists", file: "x.md") {
        String(repeating: " ", count: $0 % 60) + "- x\n"
      },
    ]

  @Test(arguments: shapes)
  func `a text of twice the length takes less than three times as long`(shape: Shape) throws {
    try read(shape.text(of: 1_000), as: shape)  // the tables of the language are made once
    let (half, whole) = (shape.text(of: 512 << 10), shape.text(of: 1 << 20))
    // Other programs can slow down one measurement; they never make one faster.
    var (least, most) = (Double.infinity, Double.infinity)
    for _ in 0..<4 where !(most < 3 * max(least, Self.shortest)) {
      least = min(least, try seconds { try read(half, as: shape) })
      most = min(most, try seconds { try read(whole, as: shape) })
    }
    #expect(most < 3 * max(least, Self.shortest), "\(least) s for 512 kB, \(most) s for 1 MB")
  }

  /// In seconds. A quadratic stage takes longer for half a megabyte.
  private static let shortest = 0.02

  /// All that is done with a new article.
  private func read(_ contents: [UInt8], as shape: Shape) throws {
    let article = try ArticleReader().article(contents: contents, path: shape.file)
    let prose = article.parts.filter(\.kind.isProse).map(\.range)
    let recognizer = NameRecognizer(models: .builtIn)
    let detected = article.language.language
    let language = shape.language ?? (detected == .undetermined ? .english : detected)
    _ = recognizer.names(in: article.text, prose: prose, language: language)
    _ = terms(in: article.text, ranges: prose, language: language)
  }

  /// The time of the processor that this thread takes for some work.
  private func seconds(_ work: () throws -> Void) rethrows -> Double {
    let start = Self.processorTime
    try work()
    return Self.processorTime - start
  }

  private static var processorTime: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }
}
