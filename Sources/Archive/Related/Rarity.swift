internal import Corpus
internal import Foundation

/// How telling it is to share a name or a term: the inverse document frequency, smoothed by a background.
///
/// In a handful of articles all of which are about one event, counting alone calls everything common. So the
/// collection is taken together with a background of `backgroundArticles` articles of general news, in which
/// a feature of each kind stands as often as such features usually do. In five articles the background
/// decides; in 100,000 the collection does.
struct Rarity {
  private static let backgroundArticles = 1000.0

  /// The articles of the collection.
  let articles: Int

  /// The natural logarithm of how many times rarer than everywhere the feature is; never negative.
  func weight(of feature: Vocabulary.Feature, documents: Int) -> Double {
    let total = Double(articles) + Self.backgroundArticles
    return max(0, log(total / (Double(documents) + Self.usualDocuments(of: feature))))
  }

  /// In how many of the background's articles such a feature stands: judged by the kind of thing it is.
  private static func usualDocuments(of feature: Vocabulary.Feature) -> Double {
    switch feature {
    case .name(let key, .place): key.hasCode ? 30 : 6
    case .name(let key, .organization): key.hasCode ? 30 : 6
    case .name(_, .person): 2
    case .term(let term): isNumber(term) ? (isYear(term) ? 100 : 20) : 12
    }
  }

  private static func isNumber(_ term: String) -> Bool {
    term.utf8.first.map { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) } ?? false
  }

  private static func isYear(_ term: String) -> Bool {
    term.utf8.count == 4 && (Int(term).map { (1900...2099).contains($0) } ?? false)
  }
}

extension EntityKey {
  /// Whether it is a code (`place:BE`, `place:150`, `organization:EU`): a country, a continent, a well-known
  /// body, which every language calls by a name that is known.
  var hasCode: Bool {
    guard let first = rawValue.utf8.drop(while: { $0 != UInt8(ascii: ":") }).dropFirst().first else {
      return false
    }
    return (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(first)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(first)
  }
}
