internal import Foundation
internal import Languages

/// The worth of sharing a name or a term: the inverse document frequency, smoothed by a background.
///
/// In a handful of articles all of which are about one event, counting alone calls everything common. So the
/// collection is taken together with a background of `backgroundArticles` articles of general news, in which a term
/// occurs as often as the lexicon has counted, and everything else as often as its kind usually does. In five
/// articles the background decides; in 100,000 the collection does.
package struct Rarity: Sendable {
  private static let backgroundArticles = 1000.0
  /// The document frequency in the background of a word that general news doesn't have.
  private static let unknownWord = 0.5

  /// The articles of the collection.
  let articles: Int
  let lexicon: Lexicon

  /// The natural logarithm of how many times rarer than everywhere the feature is; never negative.
  func weight(of feature: StoryFeature, documents: Int) -> Double {
    let total = Double(articles) + Self.backgroundArticles
    return max(0, log(total / (Double(documents) + usualDocuments(of: feature))))
  }

  /// The document frequency of a feature in the background: counted, or estimated by its kind.
  private func usualDocuments(of feature: StoryFeature) -> Double {
    switch feature.kind {
    case .name(.knownPlace), .name(.knownOrganization): 30
    case .name(.place), .name(.organization): 6
    case .name(.person): 2
    case .term(.year): 100
    case .term(.number), .term(.day): 10
    case .term(.quantity): 5
    case .term(.quotation), .term(.phrase): 1
    case .term(.word), .term(.compound): feature.term.map(counted) ?? Self.unknownWord
    }
  }

  private func counted(_ term: Term) -> Double {
    guard let count = lexicon.backgroundCount(of: term), lexicon.backgroundArticles > 0 else {
      return Self.unknownWord
    }
    return max(
      Self.unknownWord, Double(count) * Self.backgroundArticles / Double(lexicon.backgroundArticles))
  }
}
