package import Languages
package import News

/// The names and terms of articles with what they are called in another language.
package struct Glossary: Hashable, Sendable {
  /// One name or term.
  package struct Entry: Hashable, Sendable, Identifiable {
    /// What it is.
    package enum Kind: Hashable, Sendable {
      case name(Entity)
      case term
    }

    /// Where its form in the other language was seen.
    package enum Evidence: Hashable, Sendable {
      /// In the same story told in the other language.
      case partner
      /// In so many articles of the collection, two or more.
      case articles(Int)
      /// In the program's tables of names or its vocabulary.
      case reference
    }

    package let kind: Kind
    /// As the articles write it.
    package let source: String
    /// The established form in the other language, the others that are known behind it; empty where none is known.
    package let targets: [String]
    /// How often the articles mention it.
    package let mentionCount: Int
    /// For the established form, the strongest first; empty where there is none.
    package let evidence: [Evidence]

    package var id: String {
      if case .name(let entity) = kind { entity.key.rawValue } else { source }
    }

    package init(
      _ kind: Kind, source: String, targets: [String], mentionCount: Int, evidence: [Evidence]
    ) {
      self.kind = kind
      self.source = source
      self.targets = targets
      self.mentionCount = mentionCount
      self.evidence = evidence
    }
  }

  /// The language of the articles.
  package let source: Language
  package let target: Language
  /// Names by kind, those that are mentioned most first; then terms, the most telling first.
  package let entries: [Entry]

  package init(from source: Language, to target: Language, entries: [Entry]) {
    self.source = source
    self.target = target
    self.entries = entries
  }

  /// How many of the entries are names.
  package var nameCount: Int {
    entries.count { if case .name = $0.kind { true } else { false } }
  }
}

extension Glossary {
  /// The glossaries of several articles as one for each pair of languages.
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
  /// Each name and term once: names first, in the order in which they come.
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
    let names = entries.filter { if case .name = $0.kind { true } else { false } }
    return names + entries.filter { $0.kind == .term }
  }
}

extension Glossary.Entry {
  /// The same with what another article says of it. A form that was seen in the story itself outweighs others.
  fileprivate func adding(_ other: Glossary.Entry) -> Glossary.Entry {
    let best = other.evidence.contains(.partner) && !evidence.contains(.partner) ? other : self
    var seen: Set<String> = []
    return Glossary.Entry(
      kind, source: source,
      targets: (best.targets + targets + other.targets).filter { seen.insert($0).inserted },
      mentionCount: mentionCount + other.mentionCount, evidence: best.evidence)
  }
}
