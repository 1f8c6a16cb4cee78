internal import Languages

/// The features whose document frequencies a comparison needs. An archive that doesn't keep all frequencies in memory asks
/// for these at once.
extension StoryProfile {
  /// The features of the article, and those by which it is compared across languages.
  package func comparedFeatures(in lexicon: Lexicon) -> Set<StoryFeature> {
    var features: Set<StoryFeature> = []
    for feature in occurrences.map(\.feature) where features.insert(feature).inserted {
      features.formUnion(feature.translations(in: lexicon))
    }
    return features
  }

  /// The features by which other articles are found: also the translations of the article's terms.
  package func soughtFeatures(in lexicon: Lexicon) -> Set<StoryFeature> {
    var features = comparedFeatures(in: lexicon)
    for term in features.compactMap(\.term) {
      for rendering in lexicon.renderings(of: term) where rendering.term.space == .own {
        features.insert(StoryFeature(rendering.term))
      }
    }
    return features
  }
}

extension StoryFeature {
  /// The terms of the hub's language by which an article that has this feature is compared with articles in other languages.
  /// They have no translations themselves.
  package func translations(in lexicon: Lexicon) -> [StoryFeature] {
    guard let term, term.space == .own else { return [] }
    return lexicon.renderings(of: term).map { StoryFeature($0.term) }
  }
}
