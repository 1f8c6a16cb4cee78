internal import News
import Testing

/// Texts that were made to take time and memory.
struct LineLimitTests {
  @Test(arguments: ["A\n\n", "1. x\n", "***\n\nA\n\n"])
  func `a text of millions of lines has a bounded number of parts`(line: String) throws {
    let text = "Ferry is back\n\n" + String(repeating: line, count: 300_000)
    let article = try article(text)
    #expect(article.parts.count < 450_000)
    #expect(article.parts.last?.range.upperBound == article.text.utf8.count)
    #expect(
      zip(article.parts, article.parts.dropFirst()).allSatisfy { $0.range.upperBound == $1.range.lowerBound })
  }

  @Test func `the lines of a long book are lines of their own`() throws {
    let lines = (0..<60_000).map {
      "The ferry sailed for the \($0)th time, and nobody on the quay was surprised."
    }
    let article = try article("Ferry is back\n\n" + lines.joined(separator: "\n\n"))
    #expect(article.parts.count { $0.kind == .paragraph } == 60_000)
  }

  @Test(arguments: ["Hà Nội ", "A-", "(", "…", "Ferry. "])
  func `names are looked for in a bounded part of a huge text`(piece: String) throws {
    let article = try article("Phà trở lại\n\n" + String(repeating: piece, count: 1_200_000))
    let analysed = article.analysedProse.map { article.text(in: $0) }.joined()
    #expect(analysed.utf8.count >= 1_000_000 / 2 && analysed.utf8.count < article.text.utf8.count - 100_000)
  }

  @Test func `names are looked for in the whole of a long text`() throws {
    let article = try article("Phà trở lại\n\n" + String(repeating: "Chuyến phà ra đảo. ", count: 60_000))
    #expect(article.analysedProse == article.prose)
  }
}
