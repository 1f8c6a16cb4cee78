package import Catalogue
package import Languages
package import News
internal import Text

/// Finds the meaning of a word or a name in another language: in the user's termbase, in the names of the entity, in the
/// tables that were written by hand, then in the lexicon. A word whose meaning is in none of them has none: a wrong meaning
/// is worse for a learner than no meaning.
package struct GlossFinder {
  private let source: Language
  private let target: Language
  private let decisions: [Termbase.Entry]
  private let lexicon: Lexicon
  private let table: MeaningTable
  private let written: WrittenPairs

  /// The most translations of a word.
  private static let mostTargets = 4

  package init(source: Language, target: Language, termbase: Termbase, lexicon: Lexicon) {
    self.source = source
    self.target = target
    decisions = termbase.directed(from: source, to: target)
    self.lexicon = lexicon
    table = .of(source, in: target)
    written = WrittenPairs(source, target)
  }

  /// The meaning of words as they are written. `entity`: the entity that they name.
  package func gloss(of text: String, naming entity: Entity?) -> Gloss {
    let (words, isJoined) = withoutEnding(text)
    let key = WholeWords.of(words, stemmedIn: source)
    let own = decisions.filter { WholeWords.of($0.source, stemmedIn: source) == key }
    let accepted = own.filter(\.isAccepted).map(\.target)
    if !accepted.isEmpty { return Gloss(in: target, accepted, from: .termbase) }
    if let entity {
      let name = entity.names[target]
      return Gloss(in: target, name.map { [$0] } ?? [], from: .names)
    }
    let refused = Set(own.map { WholeWords.of($0.target) })
    let isCompound = key.dropFirst().dropLast().contains(" ")
    // A part of such a word has a meaning of its own.
    let all = isJoined ? [] : lexicon.translations(of: words, from: source, to: target)
    let translations = isCompound ? Self.whole(all) : all
    let known =
      (table.meanings(of: words)
      + translations.filter { !written.hubs(of: words, $0.text).isEmpty }.map(\.text)).withoutRepetitions
      .filter { !refused.contains(WholeWords.of($0)) }
    if !known.isEmpty { return Gloss(in: target, known.prefix(Self.mostTargets).map(\.self), from: .lexicon) }
    guard !isJoined else { return Gloss(in: target, [], from: .lexicon) }
    let learnt = LearntMeanings(of: words, from: source, to: target, in: lexicon).likely(among: translations)
      .filter { !refused.contains(WholeWords.of($0.text)) }.prefix(Self.mostTargets)
    return Gloss(
      in: target, learnt.map(\.text), from: .lexicon, isSure: learnt.allSatisfy(LearntMeanings.isSure))
  }

  /// A word with straight apostrophes and without the ending of a possessor. `isJoined`: true if an apostrophe joins another
  /// ending to it.
  private func withoutEnding(_ text: String) -> (words: String, isJoined: Bool) {
    let (words, rules) = (text.replacing("’", with: "'"), source.profile.prose)
    guard let mark = words.lastIndex(of: "'") else { return (words, false) }
    let ending = fold(String(words[words.index(after: mark)...]))
    guard !rules.possessorEndings.contains(ending) else { return (String(words[..<mark]), false) }
    return (words, rules.joinedEndings.contains(ending))
  }

  /// The translations of a compound without those that are a part of another one: beside `prime minister`, which takes
  /// the probability of its parts, neither `prime` nor `minister` is a meaning of its own.
  private static func whole(_ targets: [Lexicon.Translation]) -> [Lexicon.Translation] {
    let words = targets.map { WholeWords.of($0.text) }
    var probabilities = targets.map(\.probability)
    var wholes: [Int] = []
    for (index, part) in words.enumerated() {
      let whole = words.indices.first { words[$0] != part && words[$0].contains(part) }
      if let whole {
        probabilities[whole] += targets[index].probability
      } else {
        wholes.append(index)
      }
    }
    return wholes.sorted { (probabilities[$1], $0) < (probabilities[$0], $1) }.map { targets[$0] }
  }
}

extension [String] {
  /// The words in their order, each once.
  fileprivate var withoutRepetitions: [String] {
    var seen: Set<String> = []
    return filter { seen.insert(WholeWords.of($0)).inserted }
  }
}
