package import Languages
package import News
internal import Text

/// The names and terms of articles with their forms in another language.
package struct Glossary: Hashable, Sendable {
  /// One name or term. Its words are in NFC, however the articles write them.
  package struct Entry: Hashable, Sendable, Identifiable {
    /// The kind.
    package enum Kind: Hashable, Sendable {
      case name(Entity)
      case term
    }

    /// The source of the form in the other language.
    package enum Evidence: Hashable, Sendable {
      /// The same story in the other language.
      case partner
      /// This number of articles of the collection, two or more.
      case articles(Int)
      /// The program's tables of names or its lexicon.
      case reference
      /// The user's termbase.
      case termbase
    }

    package let kind: Kind
    /// The form in the articles.
    package let source: String
    /// The forms in the other language, the established form first; empty if no form is known.
    package let targets: [String]
    /// The number of mentions in the articles.
    package let mentionCount: Int
    /// The evidence for the established form, strongest first; empty without such a form.
    package let evidence: [Evidence]
    /// The names that articles of the collection write for an entity in the two languages, with their numbers of mentions.
    package let forms: [EntityPage.NameCount]

    package var id: String {
      if case .name(let entity) = kind { entity.key.rawValue } else { source }
    }

    package init(
      _ kind: Kind, source: String, targets: [String], mentionCount: Int, evidence: [Evidence],
      forms: [EntityPage.NameCount] = []
    ) {
      self.forms = forms
      self.kind = kind
      self.source = source.composed
      self.targets = targets.map(\.composed)
      self.mentionCount = mentionCount
      self.evidence = evidence
    }
  }

  /// The language of the articles.
  package let source: Language
  package let target: Language
  /// Entries of the user's termbase; then names by kind, then by descending number of mentions; then terms by descending
  /// weight.
  package let entries: [Entry]

  package init(from source: Language, to target: Language, entries: [Entry]) {
    self.source = source
    self.target = target
    self.entries = entries
  }

  /// The number of entries that are names.
  package var nameCount: Int {
    entries.count { if case .name = $0.kind { true } else { false } }
  }
}

extension Glossary.Entry {
  /// True if the user accepted the translation.
  package var isOfTermbase: Bool { evidence.contains(.termbase) }
}

extension Glossary {
  /// Merges the glossaries of several articles into one for each pair of languages.
  package static func joining(_ glossaries: [Glossary]) -> [Glossary] {
    var pairs: [[Language]] = []
    var joined: [[Language]: [Entry]] = [:]
    for glossary in glossaries {
      let pair = [glossary.source, glossary.target]
      if joined[pair] == nil { pairs.append(pair) }
      joined[pair, default: []] += glossary.entries
    }
    return pairs.map { Glossary(from: $0[0], to: $0[1], entries: joined[$0, default: []].joined) }
  }
}

extension [Glossary.Entry] {
  /// Each name and term once: those of the termbase first, then names, in their order.
  fileprivate var joined: [Glossary.Entry] {
    var places: [String: Int] = [:]
    var entries: [Glossary.Entry] = []
    for entry in self {
      if let place = places[entry.id] {
        entries[place] = entries[place].adding(entry)
      } else {
        places[entry.id] = entries.count
        entries.append(entry)
      }
    }
    let own = entries.filter(\.isOfTermbase)
    let others = entries.filter { !$0.isOfTermbase }
    return own + others.filter { $0.kind != .term } + others.filter { $0.kind == .term }
  }
}

extension Glossary.Entry {
  /// The entry merged with that of another article. A form from the same story outweighs other forms.
  fileprivate func adding(_ other: Glossary.Entry) -> Glossary.Entry {
    let best = other.evidence.contains(.partner) && !evidence.contains(.partner) ? other : self
    var seen: Set<String> = []
    return Glossary.Entry(
      kind, source: source,
      targets: isOfTermbase
        ? targets : (best.targets + targets + other.targets).filter { seen.insert($0).inserted },
      mentionCount: mentionCount + other.mentionCount, evidence: best.evidence,
      forms: forms.isEmpty ? other.forms : forms)
  }
}
