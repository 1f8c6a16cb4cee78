package import News
internal import Text

/// The tags and notes of many articles.
///
/// The first screen waits until all of them are read, and shows few. So rows from the disk stay the bytes that they are,
/// one behind the other, and become texts where somebody asks for them.
package struct Annotations: Sendable {
  /// A row from the disk: the places of its tags and of its note among the bytes.
  private struct Row {
    let id: ArticleID
    let start: Int
    let note: Int
    let end: Int
  }

  /// By ascending ids.
  private var rows: [Row] = []
  private var bytes: [UInt8] = []
  /// The annotations that were set since. They stand before the rows; an empty one takes a row's place too.
  private var changes: [ArticleID: Annotation]

  package init(_ annotations: [ArticleID: Annotation] = [:]) { changes = annotations }

  /// Adds a row from the disk, whose id is greater than all before.
  ///
  /// - Parameters:
  ///   - words: the tags, a line each, and behind them the note.
  ///   - tagCount: the number of bytes of the tags.
  package mutating func append(_ id: ArticleID, words: UnsafeRawBufferPointer, tagCount: Int) {
    let start = bytes.count
    bytes.append(contentsOf: words)
    rows.append(Row(id: id, start: start, note: min(start + max(0, tagCount), bytes.count), end: bytes.count))
  }

  package subscript(id: ArticleID) -> Annotation {
    get {
      if let change = changes[id] { return change }
      let index = rows.partitioningIndex { $0.id >= id }
      guard index < rows.endIndex, rows[index].id == id else { return Annotation() }
      return annotation(of: rows[index])
    }
    set { changes[id] = newValue }
  }

  private func annotation(of row: Row) -> Annotation {
    Annotation(tags: Self.tags(in: tagText(of: row)), note: noteText(of: row))
  }

  private func tagText(of row: Row) -> String { String(decoding: bytes[row.start..<row.note], as: UTF8.self) }
  private func noteText(of row: Row) -> String { String(decoding: bytes[row.note..<row.end], as: UTF8.self) }

  private static func tags(in text: String) -> [String] { text.split(separator: "\n").map(String.init) }
}

// MARK: - All of them

extension Annotations {
  /// The articles with tags or a note, each once.
  package var all: [(id: ArticleID, annotation: Annotation)] {
    rows.lazy.filter { changes[$0.id] == nil }.map { ($0.id, annotation(of: $0)) }
      + changes.filter { !$0.value.isEmpty }.map { ($0.key, $0.value) }
  }

  /// The articles with a note.
  package var noted: Set<ArticleID> {
    var noted = Set(rows.lazy.filter { $0.note < $0.end }.map(\.id))
    for (id, annotation) in changes {
      if annotation.note.isEmpty { noted.remove(id) } else { noted.insert(id) }
    }
    return noted
  }

  /// The articles whose tags fulfil a condition, which is asked once for the same tags.
  package func articles(where condition: ([String]) -> Bool) -> Set<ArticleID> {
    Set(byTags.filter { condition($0.tags) }.flatMap(\.articles))
  }

  /// The tags, each with the number of articles that have it.
  package var tagCounts: [String: Int] {
    var counts: [String: Int] = [:]
    for (tags, articles) in byTags {
      for tag in tags { counts[tag, default: 0] += articles.count }
    }
    return counts
  }

  /// The articles by their tags; those without a tag are left out.
  private var byTags: [(tags: [String], articles: [ArticleID])] {
    var articles: [String: [ArticleID]] = [:]
    for row in rows where row.start < row.note && changes[row.id] == nil {
      articles[tagText(of: row), default: []].append(row.id)
    }
    let changed = changes.filter { !$0.value.tags.isEmpty }.map { ($0.value.tags, [$0.key]) }
    return articles.map { (Annotation(tags: Self.tags(in: $0.key)).tags, $0.value) } + changed
  }
}

extension Annotations: Hashable {
  private var contents: [ArticleID: Annotation] {
    Dictionary(all.lazy.map { ($0.id, $0.annotation) }.filter { !$0.1.isEmpty }) { first, _ in first }
  }

  package static func == (left: Annotations, right: Annotations) -> Bool { left.contents == right.contents }
  package func hash(into hasher: inout Hasher) { hasher.combine(contents) }
}
