/// A collection of invented news in English and Vietnamese: the requested number of articles, the same bytes for the
/// same seed. A smaller collection is the beginning of a larger one.
package struct SampleCollection: Sendable {
  /// An article's file.
  package struct File: Hashable, Sendable {
    /// Relative to the collection's folder.
    package let path: String
    package let language: SampleLanguage
    /// Articles of the same story have the same number.
    package let story: Int
    /// UTF-8.
    package let bytes: [UInt8]
  }

  private static let filesInFolder = 500

  /// The number of articles.
  package let count: Int
  private let seed: UInt64
  private let names = NameStock()
  private let english = Voice.english()
  private let vietnamese = Voice.vietnamese()

  /// Building the vocabularies takes a fraction of a second; no article is made yet.
  package init(count: Int, seed: UInt64 = 1) {
    self.count = count
    self.seed = seed
  }

  /// The article with a number, from 0 to below `count`, independent of all others.
  package func file(_ number: Int) -> File {
    let edition = Edition(article: number)
    let story = Story(number: edition.story, seed: seed, names: names)
    var random = RandomSource(seed: ~seed, number: number)
    let name = Self.name(number, random.next())
    let bytes = ArticleWriter.article(
      story, in: edition.language, voice: edition.language == .english ? english : vietnamese, random: random)
    return File(
      path: name, language: edition.language, story: edition.story,
      bytes: Self.spelling(of: edition.language, from: &random).of(bytes))
  }

  /// `0004/002042_9f86d081884c7d65.txt`.
  private static func name(_ number: Int, _ hash: UInt64) -> String {
    "\(padded(number / filesInFolder, 4))/\(padded(number, 6))_\(padded(hash, 16, radix: 16)).txt"
  }

  private static func padded(_ number: some BinaryInteger, _ width: Int, radix: Int = 10) -> String {
    let digits = String(number, radix: radix)
    return String(repeating: "0", count: max(0, width - digits.count)) + digits
  }

  /// One Vietnamese article in fifty is decomposed, and one in a hundred has no marks at all.
  private static func spelling(of language: SampleLanguage, from random: inout RandomSource) -> Spelling {
    guard language == .vietnamese else { return .composed }
    switch random.number(below: 100) {
    case 0, 1: return .decomposed
    case 2: return .bare
    default: return .composed
    }
  }
}

extension Spelling {
  fileprivate func of(_ bytes: [UInt8]) -> [UInt8] {
    if case .composed = self { return bytes }
    return Array(of(String(decoding: bytes, as: UTF8.self)).utf8)
  }
}
