internal import Languages

/// The features whose document frequencies a comparison needs. An archive that doesn't keep all frequencies in memory asks
/// for these at once.
extension StoryProfile {
  /// The features of the article, and those by which it is compared across languages.
  package func comparedFeatures(in lexicon: Lexicon) -> Set<StoryFeature> {
    var features = Set(occurrences.map(\.feature))
    for term in occurrences.compactMap(\.feature.term) where term.space == .own {
      features.formUnion(lexicon.renderings(of: term).map { StoryFeature($0.term) })
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
