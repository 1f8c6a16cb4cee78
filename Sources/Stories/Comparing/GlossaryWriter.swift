package import Catalogue
internal import Foundation
package import Languages
package import News
internal import Text

/// Writes the glossary of an article.
package struct GlossaryWriter {
  /// The most terms of a glossary: the most telling ones.
  private static let mostTerms = 40

  private let article: Article
  private let connections: Connections
  private let partner: ComparedText?
  private let target: Language
  private let terms: GlossaryTerms
  private let forms: [EntityKey: [EntityPage.NameCount]]
  private let own: TermbaseGlossary
  private var source: Language { article.language.language }

  package init(
    _ article: Article, _ connections: Connections, _ terms: GlossaryTerms, partner: ComparedText?,
    target: Language, forms: [EntityKey: [EntityPage.NameCount]] = [:], termbase: Termbase = Termbase()
  ) {
    own = TermbaseGlossary(termbase, terms.text, target: target)
    self.forms = forms
    self.article = article
    self.connections = connections
    self.partner = partner
    self.target = target
    self.terms = terms
  }

  package var glossary: Glossary {
    Glossary(from: source, to: target, entries: own.applied(to: names + terms.entries.prefix(Self.mostTerms)))
  }

  private var names: [Glossary.Entry] {
    connections.names.map { name in
      let seen = formInPartner(of: name.id)
      let known = name.entity.names[target]
      var evidence: [Glossary.Entry.Evidence] = []
      if seen != nil { evidence.append(.partner) }
      if known != nil || seen != nil, name.articleCount.value > 1 {
        evidence.append(.articles(name.articleCount.value))
      }
      if known != nil, evidence.isEmpty { evidence.append(.reference) }
      let written = forms[name.id, default: []]
      // A family name alone translates no full name.
      let others = name.entity.kind == .person ? [] : written.filter { $0.language == target }.map(\.name)
      return Glossary.Entry(
        .name(name.entity), source: name.entity.name(in: source), targets: ([known, seen] + others).uniqued,
        mentionCount: name.mentionCount, evidence: evidence,
        forms: written.filter { [source, target].contains($0.language) })
    }
  }

  /// The longest name of an entity in the story in the other language.
  private func formInPartner(of key: EntityKey) -> String? {
    guard let partner else { return nil }
    let forms = partner.mentions.filter { $0.entity == key && !$0.isDemonym }
      .map { partner.article.text(in: $0.range).onOneLine }
    return forms.max { $0.utf8.count < $1.utf8.count }
  }
}

extension [String?] {
  /// The names that are not nil, each once, letter case aside.
  fileprivate var uniqued: [String] {
    var seen: Set<String> = []
    return compactMap(\.self).filter { seen.insert($0.lowercased()).inserted }
  }
}
