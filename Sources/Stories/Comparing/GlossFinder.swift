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
    return Gloss(in: target, targets.prefix(Self.mostTargets).map(\.text), from: .lexicon)
  }
}
