package import Corpus
internal import Linguistics

/// Tells which articles a query asks for, one after the other.
///
/// Every article is looked at: right for a collection in memory that a command goes through once.
struct QueryMatcher {
  private let query: Query
  private let stories: StoryIndex
  private let words: [TextMatch: WordSequence]
  /// The articles that name what each `name:` stands for.
  private let named: [String: Set<Int32>]

  init(_ query: Query, in stories: StoryIndex) {
    self.query = query
    self.stories = stories
    words = Dictionary(query.texts.map { ($0, $0.sequence) }) { first, _ in first }
    named = Dictionary(query.names.map { ($0, stories.articles(namedBy: $0)) }) { first, _ in first }
  }

  /// Whether the article at an index of the catalogue is asked for.
  func matches(_ article: Article, at index: Int) -> Bool {
    var texts = SearchedTexts(article)
    return matches(query, article, index, &texts)
  }

  private func matches(_ query: Query, _ article: Article, _ index: Int, _ texts: inout SearchedTexts) -> Bool
  {
    switch query {
    case .everything: true
    case .text(let match): texts.contain(words[match] ?? match.sequence, match)
    case .language(let language): article.language.language == language
    case .name(let name): named[name]?.contains(Int32(index)) ?? false
    case .after(let date): article.date.map { $0.firstDay >= date.firstDay } ?? false
    case .before(let date): article.date.map { $0.firstDay < date.firstDay } ?? false
    // Nothing remembers yet what was read.
    case .mark(let mark): mark == .unread
    case .path(let part): article.path.lowercased().contains(part.lowercased())
    case .not(let negated): !matches(negated, article, index, &texts)
    case .all(let parts): parts.allSatisfy { matches($0, article, index, &texts) }
    case .any(let parts): parts.contains { matches($0, article, index, &texts) }
    }
  }
}

/// The texts of one article in the forms in which they are searched, each made once, when it is needed.
private struct SearchedTexts {
  private let article: Article
  private var sequences: [Place: WordSequence] = [:]

  private struct Place: Hashable {
    let field: TextMatch.Field
    let isExact: Bool
  }

  init(_ article: Article) {
    self.article = article
  }

  mutating func contain(_ words: WordSequence, _ match: TextMatch) -> Bool {
    let place = Place(field: match.field, isExact: match.form == .exact)
    let sequence = sequences[place] ?? WordSequence(text(of: match.field), isExact: place.isExact)
    sequences[place] = sequence
    return sequence.contains(words, mayGoOn: match.form == .prefix)
  }

  private func text(of field: TextMatch.Field) -> String {
    switch field {
    case .anywhere: article.text
    case .title: article.headline.text
    }
  }
}

extension WordSequence {
  fileprivate init(_ text: String, isExact: Bool) {
    self = isExact ? WordSequence(exactly: text) : WordSequence(folding: text)
  }
}

extension TextMatch {
  fileprivate var sequence: WordSequence { WordSequence(words, isExact: form == .exact) }
}

extension Query {
  /// All words that it asks for or against.
  fileprivate var texts: [TextMatch] {
    switch self {
    case .text(let match): [match]
    case .not(let negated): negated.texts
    case .all(let parts), .any(let parts): parts.flatMap(\.texts)
    case .everything, .language, .name, .after, .before, .mark, .path: []
    }
  }

  /// All names that it asks for or against.
  fileprivate var names: [String] {
    switch self {
    case .name(let name): [name]
    case .not(let negated): negated.names
    case .all(let parts), .any(let parts): parts.flatMap(\.names)
    case .everything, .text, .language, .after, .before, .mark, .path: []
    }
  }
}

extension Query {
  /// Whether it says something about names, which only an analysed collection knows.
  package var asksForNames: Bool { !names.isEmpty }
}

extension StoryIndex {
  /// The articles that name whoever goes by a name in any language: `Belgium` finds those that write `Bỉ`.
  fileprivate func articles(namedBy name: String) -> Set<Int32> {
    let folded = WordSequence(folding: name)
    let keys = names.entities().filter { entity in
      entity.names.values.contains { WordSequence(folding: $0).contains(folded) }
    }
    return Set(keys.flatMap { articles(naming: $0.key) })
  }
}
