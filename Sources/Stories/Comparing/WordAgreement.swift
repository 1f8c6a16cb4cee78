internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The words that two texts have in common, as they are or in translation.
struct WordAgreement {
  /// A word or phrase of one text that the other has too.
  struct Agreement {
    let passages: Sides<[Int]>
    /// 0 to 1: how sure it is that they mean the same.
    let certainty: Double
    /// True for each side whose word has no surer agreement: only the surest one counts as content of a passage.
    var isSurest = Sides(left: true, right: true)
  }

  private let texts: Sides<ComparedText>
  private let lexicon: Lexicon

  /// The most words of a phrase: Vietnamese writes its words in syllables.
  private static let longestPhrase = 4
  /// The most translations of a word that are looked for.
  private static let mostTranslations = 6
  /// A less probable translation is ignored.
  private static let leastProbability = 0.05

  init(_ texts: Sides<ComparedText>, _ lexicon: Lexicon) {
    self.texts = texts
    self.lexicon = lexicon
  }

  var agreements: [Agreement] {
    let languages = texts.map(\.article.language.language)
    guard languages.left != languages.right else {
      return common(longest: languages.left.profile.terms.syllablesPerWord)
    }
    // The words of the lexicons' hub are inflected, so they are looked up, and those of the other language are found as
    // they are written.
    return languages.right == LanguagePair.hub
      ? translated(texts.swapped).map {
        Agreement(passages: $0.passages.swapped, certainty: $0.certainty, isSurest: $0.isSurest.swapped)
      }
      : translated(texts)
  }

  /// Words that both texts write alike.
  private func common(longest: Int) -> [Agreement] {
    let phrases = texts.map { Phrases($0, longest...longest).places.mapValues(\.passages) }
    return agreements(phrases) { phrase in [(phrase, 1)] }
  }

  /// Words of the left text with translations in the right one; words that both write alike.
  private func translated(_ texts: Sides<ComparedText>) -> [Agreement] {
    let languages = texts.map(\.article.language.language)
    let phrases = texts.map { Phrases($0, 1...Self.longestPhrase).places.mapValues(\.passages) }
    return agreements(phrases) { phrase in
      let translations = lexicon.translations(of: phrase, from: languages.left, to: languages.right)
      let sure = translations.prefix(Self.mostTranslations).filter { $0.probability >= Self.leastProbability }
        .map { (fold($0.text), $0.probability.squareRoot()) }
      return phrase.contains(" ") ? sure : sure + [(phrase, 1)]
    }
  }

  private func agreements(
    _ phrases: Sides<[String: [Int]]>, counterparts: (String) -> [(phrase: String, certainty: Double)]
  ) -> [Agreement] {
    let pairs = phrases.left.keys.flatMap { phrase in
      counterparts(phrase).filter { phrases.right[$0.phrase] != nil }
        .map { (left: phrase, right: $0.phrase, certainty: $0.certainty) }
    }
    let ranked = pairs.sorted { ($1.certainty, $0.left, $0.right) < ($0.certainty, $1.left, $1.right) }
    var seen: Sides<Set<String>> = Sides(left: [], right: [])
    return ranked.map { pair in
      Agreement(
        passages: Sides(
          left: phrases.left[pair.left, default: []], right: phrases.right[pair.right, default: []]),
        certainty: pair.certainty,
        isSurest: Sides(
          left: seen.left.insert(pair.left).inserted, right: seen.right.insert(pair.right).inserted))
    }
  }
}
