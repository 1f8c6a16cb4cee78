internal import Synchronization
internal import Text

/// The user's names for the fields of articles: for the fields of JSON and the columns of tables, before the usual names.
package struct FieldMapping: Hashable, Codable, Sendable {
  /// A field of an article.
  package enum Field: String, Hashable, Codable, Sendable, CaseIterable {
    case title, text, date, updated, language, source, author, link, tags
  }

  private var names: [Field: [String]] = [:]

  package init() {}

  var isEmpty: Bool { names.isEmpty }

  /// The names of a field, the first that a file has counts.
  package subscript(field: Field) -> [String] {
    get { names[field] ?? [] }
    set { names[field] = newValue.isEmpty ? nil : newValue }
  }

  /// The names of a field, as fields are compared.
  func keys(_ field: Field) -> [String] { self[field].map(ArticleFields.key) }
}

// MARK: - The mapping of the process

extension FieldMapping {
  private static let chosen = Mutex(FieldMapping())
  private static let chosenVersion = Atomic(0)

  /// The mapping by which files are read in this process.
  static var current: FieldMapping { chosen.withLock { $0 } }

  /// Reads all files by this mapping from now on. False if they were read by this mapping before.
  @discardableResult
  package func choose() -> Bool {
    let isOther = Self.chosen.withLock { chosen in
      defer { chosen = self }
      return chosen != self
    }
    Self.chosenVersion.store(version, ordering: .relaxed)
    return isOther
  }

  /// The version of the ways in which a mapping is used. It rises when files are read otherwise by the same mapping.
  private static let usage = "2"

  /// 0 for no names; else a number that tells mappings apart.
  private var version: Int {
    guard !names.isEmpty else { return 0 }
    let texts =
      [Self.usage] + Field.allCases.map { ([$0.rawValue] + self[$0]).joined(separator: "\u{1}") }
    return Int(Hash64(texts.joined(separator: "\u{2}")).mixed & 0x7fff_ffff) + 1
  }

  /// Endings of files that have no fields with names of their own.
  private static let otherEndings: Set<Substring> = [
    "txt", "text", "md", "markdown", "html", "htm", "xhtml", "xml", "rss", "atom", "eml", "mbox", "epub",
    "warc", "pdf",
  ]

  /// The part of the mapping in the version by which a file is read: files that a mapping may change are read again after
  /// it changed.
  static func version(ofFileAt path: @autoclosure () -> String) -> Int {
    let version = chosenVersion.load(ordering: .relaxed)
    guard version > 0 else { return 0 }
    let name = path().lowercased()
    let ending = name[(name.lastIndex(of: ".").map(name.index(after:)) ?? name.endIndex)...]
    return otherEndings.contains(ending) ? 0 : version
  }
}

extension Format {
  /// The version by which the file at a path is read. Files that were read by another version have to be read again.
  package static func recognitionVersion(ofFileAt path: @autoclosure () -> String) -> Int {
    recognitionVersion + FieldMapping.version(ofFileAt: path()) << 16
  }
}
