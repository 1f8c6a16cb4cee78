import Stories
import Testing

struct StoryClustersTests {
  private static func clusters(_ links: [(Int32, Int32, Double)]) -> [[Int32]] {
    StoryClusters(links.map { StoryLink($0.0, $0.1, score: $0.2) }).stories
  }

  /// The links between all articles of a story.
  private static func story(_ articles: ClosedRange<Int32>, _ score: Double = 0.9) -> [(Int32, Int32, Double)]
  {
    articles.flatMap { one in articles.filter { $0 > one }.map { (one, $0, score) } }
  }

  @Test func `without links there is no story`() {
    #expect(Self.clusters([]).isEmpty)
  }

  @Test(arguments: [(0.9 as Double, true), (0.7, true), (0.69, false), (0.4, false)])
  func `two articles are a story if they are called the same story`(score: Double, isStory: Bool) {
    #expect(Self.clusters([(1, 2, score)]).isEmpty != isStory)
  }

  @Test func `one wrong link does not chain two stories`() {
    let links = Self.story(1...4) + Self.story(11...14)
    #expect(Self.clusters(links + [(4, 11, 0.85)]) == [[1, 2, 3, 4], [11, 12, 13, 14]])
  }

  @Test func `one link to one article of a story is not enough`() {
    #expect(Self.clusters(Self.story(1...4) + [(4, 5, 0.85)]) == [[1, 2, 3, 4]])
  }

  @Test func `an article joins a story that most of its articles are linked to`() {
    let links = Self.story(1...4) + [(1, 5, 0.8), (2, 5, 0.7), (3, 5, 0.6), (4, 5, 0.5)]
    #expect(Self.clusters(links) == [[1, 2, 3, 4, 5]])
  }

  @Test func `a long story grows though its last report resembles few of the first`() {
    let reports: [Int32] = Array(1...20)
    let links = reports.flatMap { one in
      reports.filter { $0 > one && $0 - one <= 8 }.map { (one, $0, 0.9 as Double) }
    }
    #expect(Self.clusters(links) == [reports])
  }

  @Test func `the order of the links makes no difference`() {
    let links = Self.story(1...5, 0.75) + Self.story(6...9, 0.8) + [(5, 6, 0.9), (4, 7, 0.6), (2, 9, 0.4)]
    let clusters = Self.clusters(links)
    var source = SystemRandomNumberGenerator()
    for _ in 0..<20 {
      #expect(Self.clusters(links.shuffled(using: &source)) == clusters)
    }
  }
}
