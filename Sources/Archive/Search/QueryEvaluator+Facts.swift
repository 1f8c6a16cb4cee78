internal import Catalogue
internal import GRDB
internal import Text

/// Conditions on facts of articles: author, source, folder, and things that an article has.
extension QueryEvaluator {
  /// The articles of a condition whose answer is read from the index, or from the user's tags and notes.
  mutating func facts(_ condition: Query) throws -> SlotSet {
    let (db, table) = (db, table)
    switch condition {
    case .has(.tag): return annotated { !$0.tags.isEmpty }
    case .has(.note): return annotated { !$0.note.isEmpty }
    case .has(.date): return SlotSet(capacity: table.count) { table.days[$0] != 0 }
    case .folder(let name, let sources): return try slots(inFolder: name, sources)
    default: break
    }
    return try cache.slots(of: condition) {
      let reader = FactReader(db: db, table: table)
      return switch condition {
      case .author(let words): try reader.slots(writtenBy: words)
      case .source(let words): try reader.slots(ofSource: words)
      case .has(let feature): try reader.slots(having: feature)
      default: SlotSet(capacity: table.count)
      }
    }
  }

  /// The articles with a tag, letter case and diacritics aside.
  func tagged(_ tag: String) -> SlotSet {
    let sought = fold(tag)
    return annotated { $0.tags.contains { fold($0) == sought } }
  }

  private func annotated(where condition: (Annotation) -> Bool) -> SlotSet {
    var slots = SlotSet(capacity: table.count)
    for (slot, annotation) in marks.annotations where condition(annotation) { slots.insert(slot) }
    return slots
  }

  private mutating func slots(inFolder name: String, _ sources: [String]) throws -> SlotSet {
    let (db, table, paths) = (db, table, paths)
    var slots = try cache.paths { try PathTable(db, paths, table) }.slots(below: name, in: table)
    for source in sources { slots.formUnion(try facts(.source(source))) }
    return slots
  }
}

/// Reads conditions on facts from the indexes of the table of articles.
private struct FactReader {
  let db: Database
  let table: ArticleTable

  func slots(having feature: Query.Feature) throws -> SlotSet {
    switch feature {
    case .quote: try slots("SELECT article FROM quoting")
    case .author: try slots("SELECT number FROM article INDEXED BY authored WHERE author <> ''")
    case .source: try slots("SELECT number FROM article INDEXED BY sourced WHERE source <> ''")
    case .link: try slots("SELECT number FROM article INDEXED BY linked WHERE link IS NOT NULL")
    case .note, .tag, .date: SlotSet(capacity: table.count)
    }
  }

  /// Few bytes for each article that has an author.
  func slots(writtenBy words: String) throws -> SlotSet {
    try slots(
      "SELECT number FROM article INDEXED BY authored WHERE author <> '' AND instr(author, ?)",
      [WordSequence(folding: words).text])
  }

  /// Thousands of articles have few sources.
  func slots(ofSource words: String) throws -> SlotSet {
    let sought = WordSequence(folding: words)
    var found = SlotSet(capacity: table.count)
    for source in try SourceNames.all(in: db) where WordSequence(folding: source).contains(sought) {
      found.formUnion(
        try slots("SELECT number FROM article INDEXED BY sourced WHERE source = ? AND source <> ''", [source])
      )
    }
    return found
  }

  private func slots(_ sql: String, _ arguments: StatementArguments = StatementArguments()) throws -> SlotSet
  {
    var found = SlotSet(capacity: table.count)
    let numbers = try Int64.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    while let number = try numbers.next() {
      if let slot = table.slot(ofNumber: number) { found.insert(slot) }
    }
    return found
  }
}
