internal import Catalogue
internal import Foundation
internal import Languages
internal import News
internal import Text

/// The content words of a passage, or of a part of it, as they are compared with those of another text.
struct PassageTerms {
  /// A word or compound with the words in it.
  struct Unit {
    let term: Term
    let range: TextRange
  }

  /// The single words: syllables where the language writes them apart.
  let words: [Unit]
  let compounds: [Unit]

  /// `holes`: ranges that are left out, in order.
  init(_ article: Article, _ range: TextRange, without holes: [TextRange] = []) {
    let found = terms(
      in: article.text, ranges: [range].subtracting(holes), language: article.language.language)
    func units(_ kind: Term.Kind) -> [Unit] {
      found.filter { $0.term.kind == kind }.map { Unit(term: $0.term, range: $0.range) }
        .sorted { $0.range.lowerBound < $1.range.lowerBound }
    }
    words = units(.word)
    compounds = units(.compound)
  }

  init(words: [Unit], compounds: [Unit]) {
    self.words = words
    self.compounds = compounds
  }

  var all: [Unit] { words + compounds }

  /// The units that cover a word: itself and the compounds with it.
  func covering(_ word: Unit) -> [Unit] {
    [word]
      + compounds.filter {
        $0.range.lowerBound <= word.range.lowerBound && word.range.upperBound <= $0.range.upperBound
      }
  }

  /// The first words, with the compounds of them.
  func prefix(_ count: Int) -> PassageTerms {
    let first = Array(words.prefix(count))
    guard let end = first.last?.range.upperBound else { return PassageTerms(words: [], compounds: []) }
    return PassageTerms(words: first, compounds: compounds.filter { $0.range.upperBound <= end })
  }
}

/// Which terms of two texts mean the same, by their spelling or by the lexicons.
struct TermAgreement {
  private let lexicon: Lexicon
  private let agreementLexicon = AgreementLexicon.shared
  private let articles: Sides<Article>
  private let isOneLanguage: Bool
  /// True for each side whose words are syllables, of which one alone says little.
  private let isSyllabic: Sides<Bool>

  /// A rendering of this probability or more counts as a whole agreement: words have several translations.
  private static let certain = 0.3
  private static let mostWeight = 7.0
  private static let ofSyllable = 0.9
  private static let ofStem = 0.8
  private static let stemLetters = 5

  init(_ articles: Sides<Article>, _ lexicon: Lexicon) {
    self.articles = articles
    self.lexicon = lexicon
    let languages = articles.map(\.language.language)
    isOneLanguage = languages.left == languages.right
    isSyllabic = languages.map { $0.profile.terms.syllablesPerWord > 1 }
  }

  /// The terms of the lexicons' hub, or of the common language, that a unit stands for; and their stems.
  func keys(of unit: PassageTerms.Unit, on side: Side) -> [(key: Term, weight: Double)] {
    let isSyllable = isSyllabic[side] && unit.term.kind == .word && unit.term.space == .own
    let factor = isSyllable ? Self.ofSyllable : 1
    if isOneLanguage || unit.term.space == .shared {
      let letters = fold(String(articles[side].text(in: unit.range)))
      return [(unit.term, factor)] + (isSyllable ? [] : stem(letters, 1))
    }
    return renderings(of: unit.term, in: articles[side].language.language).flatMap { term, text, agreement in
      [(term, factor * agreement)] + stem(text ?? "", factor * agreement)
    }
  }

  /// The words of the hub for a word of another language.
  private func renderings(of term: Term, in language: Language) -> [(
    term: Term, text: String?, agreement: Double
  )] {
    if let agreements = agreementLexicon.agreements(of: term, in: language) {
      return agreements.map { ($0.term, agreementLexicon.text(of: $0.term), $0.weight) }
    }
    return lexicon.renderings(of: term).map {
      ($0.term, lexicon.text(of: $0.term), min(1, $0.weight / Self.certain))
    }
  }

  /// The beginning that forms of one word have in common: `inspect`, `inspection`.
  private func stem(_ letters: String, _ weight: Double) -> [(key: Term, weight: Double)] {
    let letters = fold(letters).utf8
    guard letters.count >= Self.stemLetters, !letters.contains(UInt8(ascii: " ")) else { return [] }
    let key = Hash64("stem ").adding(letters.prefix(Self.stemLetters))
    return [(Term(.phrase, key, in: .own), weight * Self.ofStem)]
  }

  /// The number by which a word counts: rare words say more.
  func weight(of term: Term) -> Double {
    let (sentences, count) = (
      Double(max(1, agreementLexicon.sentences)), agreementLexicon.count(of: term) ?? 0
    )
    return min(Self.mostWeight, log(sentences / (1 + Double(count))))
  }

  /// The keys of some words with their greatest weights.
  func strengths(of terms: PassageTerms, on side: Side) -> [Term: Double] {
    var strengths: [Term: Double] = [:]
    for unit in terms.all {
      for (key, weight) in keys(of: unit, on: side) { strengths[key] = max(strengths[key] ?? 0, weight) }
    }
    return strengths
  }

  /// 0 to 1: how much of some words of one side other words of the other side also say.
  func coverage(of mine: PassageTerms, on side: Side, by theirs: PassageTerms) -> Double {
    let strengths = strengths(of: theirs, on: side.other)
    var (sum, covered) = (0.0, 0.0)
    for word in mine.words {
      let weight = weight(of: word.term)
      sum += weight
      covered += weight * (mine.covering(word).map { strength($0, side, strengths) }.max() ?? 0)
    }
    return sum > 0 ? covered / sum : 0
  }

  private func strength(_ unit: PassageTerms.Unit, _ side: Side, _ strengths: [Term: Double]) -> Double {
    keys(of: unit, on: side).map { $0.weight * (strengths[$0.key] ?? 0) }.max() ?? 0
  }
}
