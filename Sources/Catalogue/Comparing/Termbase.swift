package import Languages
internal import Text

/// The pairs of terms that the user accepted or rejected, in the order of the user's file.
package struct Termbase: Hashable, Sendable {
  /// The user's decision on one pair. The terms are in NFC.
  package struct Entry: Hashable, Sendable {
    package let source: String
    package let target: String
    /// Any other words of the user about the pair.
    package let note: String
    /// The two languages; nil if the pair holds for any two languages.
    package let languages: Languages?
    /// False if the pair is never shown.
    package let isAccepted: Bool

    package init(
      _ source: String, _ target: String, note: String = "", in languages: Languages?, isAccepted: Bool = true
    ) {
      self.source = source.composed
      self.target = target.composed
      self.note = note
      self.languages = languages
      self.isAccepted = isAccepted
    }
  }

  /// The languages of the two terms of a pair.
  package struct Languages: Hashable, Sendable {
    package let source: Language
    package let target: Language

    package init(_ source: Language, _ target: Language) {
      self.source = source
      self.target = target
    }
  }

  package let entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }
}

/// A change of the termbase.
package enum TermChange: Hashable, Sendable {
  /// Adds a decision. It takes the place of an earlier decision on the same pair and, if it accepts the pair, of other
  /// accepted translations of the term.
  case decide(Termbase.Entry)
  /// Takes a decision back.
  case forget(Termbase.Entry)
}

extension Termbase.Entry {
  /// The pair in the direction from one language to another; nil if it has other languages.
  package func directed(from source: Language, to target: Language) -> Termbase.Entry? {
    guard let languages, languages != Termbase.Languages(source, target) else { return self }
    guard languages == Termbase.Languages(target, source) else { return nil }
    return Termbase.Entry(
      self.target, self.source, note: note, in: Termbase.Languages(source, target), isAccepted: isAccepted)
  }

  /// True if a decision is about the same two terms in the same languages. Swift compares strings by canonical
  /// equivalence, so NFC and NFD are equal.
  package func isSamePair(as other: Termbase.Entry) -> Bool {
    guard let languages else {
      return other.languages == nil && hasTerms(of: other)
    }
    return other.directed(from: languages.source, to: languages.target)
      .map { $0.languages == languages && hasTerms(of: $0) } ?? false
  }

  private func hasTerms(of other: Termbase.Entry) -> Bool {
    source.lowercased() == other.source.lowercased() && target.lowercased() == other.target.lowercased()
  }

  /// True if this decision takes the place of another one.
  package func replaces(_ other: Termbase.Entry) -> Bool {
    if isSamePair(as: other) { return true }
    guard isAccepted, other.isAccepted, let languages,
      let other = other.directed(from: languages.source, to: languages.target), other.languages == languages
    else { return false }
    return source.lowercased() == other.source.lowercased()
  }
}

extension Termbase {
  /// The termbase after a change.
  package func applying(_ change: TermChange) -> Termbase {
    switch change {
    case .decide(let entry): Termbase(entries.filter { !entry.replaces($0) } + [entry])
    case .forget(let entry): Termbase(entries.filter { !entry.isSamePair(as: $0) })
    }
  }

  /// The accepted terms that a text in a language may have.
  package func terms(in language: Language) -> [String] {
    entries.filter(\.isAccepted).flatMap { entry in
      guard let languages = entry.languages else { return [entry.source] }
      return (languages.source == language ? [entry.source] : [])
        + (languages.target == language ? [entry.target] : [])
    }
  }

  /// The decisions on pairs of two languages, in the direction from one to the other.
  package func directed(from source: Language, to target: Language) -> [Entry] {
    entries.compactMap { $0.directed(from: source, to: target) }
  }
}
