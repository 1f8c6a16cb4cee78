internal import Catalogue
internal import Languages
internal import Reader

extension JSON {
  /// A name or term of a glossary.
  init(_ entry: Glossary.Entry, in glossary: Glossary) {
    self = .object([
      ("kind", .string(entry.kind.name)), ("source", .string(entry.source)),
      ("sourceLanguage", .string(glossary.source.code)), ("target", .optional(entry.targets.first)),
      ("targetLanguage", .string(glossary.target.code)),
      ("others", .array(entry.targets.dropFirst().map(JSON.string))),
      ("mentions", .integer(entry.mentionCount)),
      ("seen", .array(entry.evidence.map { .string($0.name) })),
      ("articles", entry.articleCount.map(JSON.integer) ?? .null),
      ("forms", .array(entry.forms.map(JSON.init))),
    ])
  }
}

extension Glossary.Entry {
  /// The number of articles of the collection that have the translation, where it was seen in several.
  var articleCount: Int? {
    for case .articles(let count) in evidence { return count }
    return nil
  }
}

extension Glossary.Entry.Evidence {
  /// The name in files and JSON.
  var name: String {
    switch self {
    case .partner: "story"
    case .articles: "articles"
    case .reference: "reference"
    case .termbase: "termbase"
    }
  }
}
