import SharedArchive
import Testing

/// Tests of the parts into which the search for stories of a large archive is divided.
struct SurveyShareTests {
  /// Articles of some days of May 2025 and without a date, newest first, numbered from the last.
  private func rows(_ counts: [(date: Int, count: Int)]) -> [(article: Int64, date: Int)] {
    var number = Int64(counts.reduce(0) { $0 + $1.count })
    return counts.flatMap { date, count in
      (0..<count).map { _ in
        defer { number -= 1 }
        return (number, date)
      }
    }
  }

  private func first(_ counts: [(date: Int, count: Int)], mostHeld: Int) -> SurveyShare? {
    SurveyShare(rows(counts), DayTotals(counts), isWhole: false, mostHeld: mostHeld)
  }

  @Test func `articles are compared with those of ten days before and after them`() throws {
    let share = try #require(first([(2025_05_31, 2), (2025_05_20, 2), (0, 3)], mostHeld: 100))
    #expect(share.articles == [7, 6, 5, 4])
    #expect(share.days == 2025_05_10...2025_06_10)
    #expect(share.numbers.contains(1) && share.numbers.contains(1_000_000))
  }

  @Test func `days that are too many for the memory wait for the next share`() throws {
    let counts = [(2025_05_31, 40), (2025_05_15, 40), (2025_04_01, 40)]
    let share = try #require(first(counts, mostHeld: 100))
    #expect(share.articles.count == 80)
    #expect(DayTotals(counts).count(in: share.days) == 80)
  }

  @Test func `fewer days are compared where ten have too many articles`() throws {
    let counts = (1...31).reversed().map { (2025_05_00 + $0, 10) }
    let share = try #require(first(counts, mostHeld: 100))
    #expect(share.articles.count == 10 && share.days == 2025_05_22...2025_06_09)
    #expect(DayTotals(counts).count(in: share.days) <= 100)
    let middle = try #require(first(Array(counts.dropFirst(15)), mostHeld: 50))
    #expect(DayTotals(Array(counts.dropFirst(15))).count(in: middle.days) <= 50)
  }

  @Test(arguments: [0, 2025_05_31])
  func `articles of one date are compared with those that were added about the same time`(_ date: Int) throws
  {
    let share = try #require(first([(date, 1000)], mostHeld: 100))
    #expect(share.days == date...date)
    #expect(share.articles == Array((951...1000).reversed().map { Int64($0) }))
    #expect(share.numbers == 926...1025)
    let few = try #require(first([(date, 100)], mostHeld: 100))
    #expect(few.articles.count == 100 && few.numbers.contains(1_000_000))
  }

  @Test func `each article has its turn, and no share is larger than the memory`() throws {
    let counts = [
      (2025_05_31, 250), (2025_05_30, 3), (2025_05_12, 60), (2025_05_11, 60), (2025_04_00, 90), (0, 333),
    ]
    var (rest, turns) = (rows(counts), 0)
    while let share = SurveyShare(rest, DayTotals(counts), isWhole: false, mostHeld: 100) {
      let compared = rows(counts).filter {
        share.days.contains($0.date) && share.numbers.contains($0.article)
      }
      #expect(compared.count <= 100 && !share.articles.isEmpty)
      #expect(Set(share.articles).isSubset(of: compared.map(\.article)))
      #expect(share.articles == rest.prefix(share.articles.count).map(\.article))
      rest.removeFirst(share.articles.count)
      turns += 1
    }
    #expect(rest.isEmpty && turns > 7)
  }

  @Test func `a small archive is compared as a whole`() throws {
    let share = try #require(SurveyShare(rows([(2025_05_31, 2), (0, 3)]), DayTotals([]), isWhole: true))
    #expect(share.articles.count == 5 && share.days.contains(0) && share.days.contains(1999_01_01))
  }
}
