internal import Corpus
internal import Linguistics

/// The words that two texts have in common, as they are or in translation.
struct WordAgreement {
  /// A word or phrase of one text that the other has too.
  struct Agreement {
    let passages: Sides<[Int]>
    /// 0 to 1: how sure it is that they mean the same.
    let certainty: Double
  }

  private let texts: Sides<ComparedText>

  /// Words that a phrase has at most: Vietnamese writes its words in syllables.
  private static let longestPhrase = 4
  /// A word has so many translations at most that are looked for.
  private static let mostTranslations = 8

  init(_ texts: Sides<ComparedText>) {
    self.texts = texts
  }

  var agreements: [Agreement] {
    let languages = texts.map(\.article.language.language)
    guard languages.left != languages.right else {
      return common(longest: languages.left == .vietnamese ? 2 : 1)
    }
    // English words are inflected, so they are looked up, and those of the other language found as they stand.
    return languages.right == .english
      ? translated(texts.swapped).map { Agreement(passages: $0.passages.swapped, certainty: $0.certainty) }
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
      let translations = Lexicon.shared.translations(of: phrase, from: languages.left, to: languages.right)
      let sure = translations.prefix(Self.mostTranslations).map { translation in
        (fold(translation.text), translation.probability.squareRoot())
      }
      return phrase.contains(" ") ? sure : sure + [(phrase, 1)]
    }
  }

  private func agreements(
    _ phrases: Sides<[String: [Int]]>, counterparts: (String) -> [(phrase: String, certainty: Double)]
  ) -> [Agreement] {
    phrases.left.sorted { $0.key < $1.key }.flatMap { phrase, passages in
      counterparts(phrase).compactMap { other in
        phrases.right[other.phrase].map {
          Agreement(passages: Sides(left: passages, right: $0), certainty: other.certainty)
        }
      }
    }
  }
}
