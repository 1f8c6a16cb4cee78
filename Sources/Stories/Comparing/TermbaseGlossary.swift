internal import Catalogue
internal import Languages
internal import News

/// The user's termbase in the glossary of an article: accepted pairs come first and override others, rejected pairs are
/// left out.
struct TermbaseGlossary {
  private let accepted: [Termbase.Entry]
  private let rejected: [Termbase.Entry]
  private let text: ComparedText
  private let source: Language

  init(_ termbase: Termbase, _ text: ComparedText, target: Language) {
    self.text = text
    source = text.article.language.language
    let decisions = termbase.directed(from: source, to: target)
    accepted = decisions.filter(\.isAccepted)
    rejected = decisions.filter { !$0.isAccepted }
  }

  /// The entries of a glossary with the user's decisions.
  func applied(to entries: [Glossary.Entry]) -> [Glossary.Entry] {
    guard !accepted.isEmpty || !rejected.isEmpty else { return entries }
    let own = ownEntries(entries)
    let sources = Set(own.map { key($0.source) })
    return own + entries.filter { !sources.contains(key($0.source)) }.compactMap(withoutRejected)
  }

  /// The accepted pairs whose term the article has: those with most mentions first.
  private func ownEntries(_ entries: [Glossary.Entry]) -> [Glossary.Entry] {
    guard !accepted.isEmpty else { return [] }
    let words = WholeWords.of(text.article.text, stemmedIn: source)
    let known = Dictionary(entries.map { (key($0.source), $0) }) { first, _ in first }
    var targets: [String: [String]] = [:]
    var order: [Termbase.Entry] = []
    for entry in accepted {
      if targets[key(entry.source)] == nil { order.append(entry) }
      targets[key(entry.source), default: []].append(entry.target)
    }
    let own = order.compactMap { entry -> Glossary.Entry? in
      let (key, known) = (key(entry.source), known[key(entry.source)])
      let count = known?.mentionCount ?? words.count(of: key)
      guard count > 0 else { return nil }
      return Glossary.Entry(
        known?.kind ?? .term, source: known?.source ?? entry.source, targets: targets[key, default: []],
        mentionCount: count, evidence: [.termbase], forms: known?.forms ?? [])
    }
    return own.enumerated()
      .sorted { ($1.element.mentionCount, $0.offset) < ($0.element.mentionCount, $1.offset) }
      .map(\.element)
  }

  /// The entry without rejected translations; nil for a term that has no other translation.
  private func withoutRejected(_ entry: Glossary.Entry) -> Glossary.Entry? {
    let refused = Set(
      rejected.filter { key($0.source) == key(entry.source) }.map { WholeWords.of($0.target) })
    let targets = entry.targets.filter { !refused.contains(WholeWords.of($0)) }
    guard targets.count < entry.targets.count else { return entry }
    if entry.kind == .term, targets.isEmpty { return nil }
    return Glossary.Entry(
      entry.kind, source: entry.source, targets: targets, mentionCount: entry.mentionCount,
      evidence: targets.isEmpty ? [] : entry.evidence, forms: entry.forms)
  }

  private func key(_ words: String) -> String { WholeWords.of(words, stemmedIn: source) }
}

extension String {
  /// The number of places where words with blanks around them occur.
  fileprivate func count(of words: String) -> Int {
    guard words.utf8.count > 2 else { return 0 }
    var count = 0
    var rest = utf8[...]
    while let place = rest.firstRange(of: words.utf8) {
      count += 1
      // The blank behind one occurrence can be the blank before the next one.
      rest = rest[rest.index(before: place.upperBound)...]
    }
    return count
  }
}
