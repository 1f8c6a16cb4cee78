package import Catalogue
package import Languages
package import News

/// Finds the meaning of a word or a name in another language: in the user's termbase, in the names of the entity, then in
/// the lexicon.
package struct GlossFinder {
  private let source: Language
  private let target: Language
  private let decisions: [Termbase.Entry]
  private let lexicon: Lexicon

  /// The most translations of a word.
  private static let mostTargets = 4
  /// A learnt translation that is less probable is more often wrong than right.
  private static let leastProbability = 0.05

  package init(source: Language, target: Language, termbase: Termbase, lexicon: Lexicon) {
    self.source = source
    self.target = target
    decisions = termbase.directed(from: source, to: target)
    self.lexicon = lexicon
  }

  /// The meaning of words as they are written. `entity`: the entity that they name.
  package func gloss(of words: String, naming entity: Entity?) -> Gloss {
    let key = WholeWords.of(words, stemmedIn: source)
    let own = decisions.filter { WholeWords.of($0.source, stemmedIn: source) == key }
    let accepted = own.filter(\.isAccepted).map(\.target)
    if !accepted.isEmpty { return Gloss(in: target, accepted, from: .termbase) }
    if let entity {
      let name = entity.names[target]
      return Gloss(in: target, name.map { [$0] } ?? [], from: .names)
    }
    let refused = Set(own.map { WholeWords.of($0.target) })
    let targets = lexicon.translations(of: words, from: source, to: target)
      .filter { $0.probability >= Self.leastProbability && !refused.contains(WholeWords.of($0.text)) }
    let isCompound = key.dropFirst().dropLast().contains(" ")
    let ordered = isCompound ? Self.whole(targets) : targets
    return Gloss(in: target, ordered.prefix(Self.mostTargets).map(\.text), from: .lexicon)
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
