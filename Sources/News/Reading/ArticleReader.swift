package import Languages
internal import Text

/// Makes articles of files.
package struct ArticleReader: Sendable {
  private let detectLanguage: @Sendable (Substring) -> LanguageGuess

  /// `detectLanguage`: replaces the usual detector, which needs longer texts than tests have.
  package init(
    detectLanguage: @escaping @Sendable (Substring) -> LanguageGuess = { Languages.detectLanguage(of: $0) }
  ) {
    self.detectLanguage = detectLanguage
  }

  /// The entries of the file at a path. `isNamed` of a problem is false here and below, because only the caller knows
  /// the named paths.
  package func entries(at path: String) throws(FileProblem) -> FileEntries {
    try Self.entries(at: path, from: 1)
  }

  /// The article of an entry.
  package func article(of entry: FileEntry) throws(FileProblem) -> Article {
    let (id, draft) = try entry.draft()
    return article(draft, id: id, location: entry.location, format: entry.formatName)
  }

  /// The article that another program derived from the entry at a location.
  package func article(of record: ArticleRecord, at location: Location) -> Article {
    article(record.draft, id: record.id, location: location, format: record.format)
  }

  /// The article at a location. A location without an entry means the first article of the file.
  package func article(at location: Location) throws(FileProblem) -> Article {
    try article(of: Self.entry(at: location))
  }

  /// All articles of the file at a path. Problems of single entries are skipped; if no entry gives an article, the
  /// first problem is thrown.
  package func articles(at path: String) throws(FileProblem) -> [Article] {
    try articles(of: entries(at: path), path)
  }

  /// All articles of a file with these bytes, as if the file were at a path.
  package func articles(contents: [UInt8], path: String) throws(FileProblem) -> [Article] {
    try articles(of: FileEntries(of: OpenFile(contents), path: path), path)
  }

  /// The article of a file with these bytes; of a file of several articles the first.
  package func article(contents: [UInt8], path: String) throws(FileProblem) -> Article {
    var entries = FileEntries(of: OpenFile(contents), path: path)
    guard let entry = try entries.next() else {
      throw FileProblem(path: path, cause: entries.absence, isNamed: false)
    }
    return try article(of: entry)
  }

  /// True if the file at a path has an entry with an id.
  package func has(_ id: ArticleID, inFileAt path: String) throws(FileProblem) -> Bool {
    var entries = try entries(at: path)
    while let entry = try entries.next() { if entry.id == id { return true } }
    return false
  }

  /// The untouched bytes of the article at a location; of a location without an entry all bytes of the first article.
  package static func source(at location: Location) throws(FileProblem) -> [UInt8] {
    var entries = try entries(at: location.path, from: location.entry ?? 1, isSingle: true)
    guard let source = try entries.nextSource() else {
      throw FileProblem(path: location.path, entry: location.entry, cause: .noSuchEntry, isNamed: false)
    }
    return source
  }

  /// The text of the article at a location, with its id. A search needs no more of an article.
  package static func text(at location: Location) throws(FileProblem) -> (id: ArticleID, text: String) {
    let (id, draft) = try entry(at: location).draft()
    return (id, draft.text.string)
  }
}

// MARK: - Entries

extension ArticleReader {
  /// Forgets where entries lie: files are read in other formats from now on.
  package static func forgetPositions() { EntryPositions.shared.clear() }

  private static func entries(
    at path: String, from first: Int, isSingle: Bool = false
  ) throws(FileProblem) -> FileEntries {
    do {
      let piece = first > 1 ? OpenFile.samplePiece : OpenFile.wholePiece
      let file = try OpenFile(at: path, firstPiece: piece)
      return FileEntries(of: file, path: path, from: first, isSingle: isSingle)
    } catch {
      throw FileProblem(path: path, cause: error, isNamed: false)
    }
  }

  private static func entry(at location: Location) throws(FileProblem) -> FileEntry {
    var entries = try entries(at: location.path, from: location.entry ?? 1, isSingle: true)
    guard let entry = try entries.next(), location.entry == nil || entry.location == location else {
      throw FileProblem(path: location.path, entry: location.entry, cause: .noSuchEntry, isNamed: false)
    }
    return entry
  }

  private func articles(of entries: FileEntries, _ path: String) throws(FileProblem) -> [Article] {
    var entries = entries
    var articles: [Article] = []
    var problem: FileProblem?
    do {
      while let entry = try entries.next() {
        do {
          articles.append(try article(of: entry))
        } catch {
          problem = problem ?? error
        }
      }
    } catch {
      // The entries before the damage count.
      problem = problem ?? error
    }
    if articles.isEmpty {
      throw problem ?? FileProblem(path: path, cause: entries.absence, isNamed: false)
    }
    return articles
  }
}

// MARK: - Recognition

extension ArticleReader {
  private func article(
    _ draft: ArticleDraft, id: ArticleID, location: Location, format: String
  ) -> Article {
    let text = UTF8Text(draft.text.bytes)
    let fields = draft.fields
    let guess =
      fields.language.flatMap(LanguageGuess.init(written:))
      ?? detectLanguage(Self.prose(of: draft, in: text))
    let language = NewsLanguage(guess.language.profile)
    let set =
      draft.parts.map(PartSegmenter.init(parts:)) ?? PartSegmenter(of: text, language, behind: draft.head)
    let publisher = Publisher(in: text, set, language)
    let date =
      fields.date.flatMap { FieldDate(of: $0, language)?.date } ?? set.dateLine?.date
      ?? set.publicationDate ?? publisher.dateline?.date
    return Article(
      id: id, location: location, text: draft.text.string, encoding: draft.text.encoding,
      headline: HeadlineFinder(of: text, language)
        .headline(parts: set.parts, credits: set.credits, dateline: publisher.dateline?.range),
      date: date ?? InferredDate(in: text, parts: set.parts, language).date, language: guess,
      source: fields.source ?? publisher.name.map { text.string(in: $0) },
      provenance: Provenance(fields, format: format, byline: Self.names(of: set.bylines, in: text), language),
      tags: fields.tags, parts: set.parts, links: draft.links,
      wordCount: set.parts.reduce(0) { $0 + ($1.kind.isProse ? text.wordCount(in: $1.range) : 0) },
      breaksOff: Ending(of: text, parts: set.parts, language).breaksOff)
  }

  /// The names of the authors, each once, separated by commas; nil without an author. A role such as `PV` counts where no
  /// line has a name.
  private static func names(of bylines: [Byline], in text: UTF8Text) -> String? {
    let named = bylines.filter { !$0.isRoleAlone }.flatMap(\.authors)
    let authors = named.isEmpty ? bylines.flatMap(\.authors) : named
    var names: [String] = []
    for name in authors.map({ text.string(in: $0).onOneLine }) where !names.contains(name) {
      names.append(name)
    }
    return names.isEmpty ? nil : names.joined(separator: ", ")
  }

  /// The text behind the fields and the date line. The language is detected from this text before the parts are known.
  private static func prose(of draft: ArticleDraft, in text: UTF8Text) -> Substring {
    let fields = draft.head.last { $0.kind == .fields }?.range.upperBound ?? 0
    let start = DateLine(in: text, from: fields)?.range.upperBound ?? fields
    let string = draft.text.string
    return string[string.utf8.index(string.utf8.startIndex, offsetBy: start)...]
  }
}

extension Provenance {
  /// `byline`: the authors that the text names.
  fileprivate init(_ fields: ArticleFields, format: String, byline: String?, _ language: NewsLanguage) {
    self.init()
    self.format = format
    author = fields.author ?? byline
    (link, guid, previousVersion) = (fields.link, fields.guid, fields.previousVersion)
    updated = fields.updated.flatMap { FieldDate(of: $0, language)?.date }
  }
}

extension LanguageGuess {
  /// The language of a code in a file: `vi`, `en-GB`, `vi_VN`. Nil if the text is no code of two letters; the language
  /// is then detected.
  fileprivate init?(written code: String) {
    let tags = code.lowercased().split { $0 == "-" || $0 == "_" }
    guard let primary = tags.first, primary.utf8.count == 2, primary.utf8.allSatisfy(\.isLetter) else {
      return nil
    }
    let isTraditional = primary == "zh" && !Set(tags).isDisjoint(with: ["hant", "tw", "hk", "mo"])
    self.init(Language(isTraditional ? "zh-Hant" : String(primary)), confidence: 1)
  }
}
