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
  func weight(of feature: Feature, documents: Int) -> Double {
    let total = Double(articles) + Self.backgroundArticles
    return max(0, log(total / (Double(documents) + Self.usualDocuments(of: feature.kind))))
  }

  /// In how many of the background's articles such a feature stands: judged by the kind of thing it is.
  private static func usualDocuments(of kind: Feature.Kind) -> Double {
    switch kind {
    case .knownPlace, .knownOrganization: 30
    case .place, .organization: 6
    case .person: 2
    case .year: 100
    case .number: 20
    case .term: 12
    }
  }
}
