import SharedArchive
import Testing
import Text

struct ArticleSignatureTests {
  private static func numbers(_ texts: String..., on date: Int = 0) -> Set<Int16> {
    Set(ArticleSignature.numbers(of: texts.map { WordSequence(folding: $0) }, on: date))
  }

  @Test func `a text has the pairs of each part of it`() {
    let whole = Self.numbers("Snow closed a road in Thủ Đức.")
    for part in ["snow closed", "closed a road", "thu duc", "Road in thu", "snow"] {
      #expect(Self.numbers(part).isSubset(of: whole), "\(part)")
    }
    for other in ["road closed", "snow a", "duc thu"] {
      #expect(!Self.numbers(other).isSubset(of: whole), "\(other)")
    }
  }

  @Test func `each text adds its pairs and the date one number`() {
    #expect(Self.numbers("", on: 20_251_231) == [ArticleSignature.number(of: 20_251_231)])
    #expect(Self.numbers("a b c").count == 3)
    #expect(Self.numbers("a b", "c d") == Self.numbers("a b").union(Self.numbers("c d")))
  }

  @Test func `the dates of a year have numbers of their own`() {
    let dates = (0...12).flatMap { month in (0...31).map { 20_250_000 + month * 100 + $0 } }
    let numbers = Set(dates.map(ArticleSignature.number(of:)))
    #expect(numbers.count == dates.count)
    #expect(numbers.isDisjoint(with: Self.numbers("snow closed a road").subtracting(Self.numbers(""))))
  }
}
