internal import Languages

/// A table of names in one language.
///
/// The columns are the key, the English names, the names in the language, and an addition, such as a country. A table of
/// English has no separate column for English names. Names are parted by bars; `*` means that a language has the same
/// names as English.
struct GazetteerTable {
  /// The tables, with the names of their files.
  enum Kind: String {
    case regions, places, demonyms, organizations, people, portfolios
    case nameWords = "name-words"

    /// The number of columns before the names.
    fileprivate var leadingColumns: Int {
      switch self {
      case .people: 0
      case .regions, .places, .demonyms, .organizations, .portfolios: 1
      case .nameWords: 2
      }
    }
  }

  /// A name in a table.
  struct Name: Sendable {
    let text: String
    /// True if the name is ambiguous: it has its meaning only where the context says so.
    let isWeak: Bool

    init(_ text: Substring) {
      isWeak = text.utf8.first == UInt8(ascii: "?")
      self.text = String(isWeak ? text.dropFirst() : text)
    }
  }

  /// A line of a table.
  struct Record {
    fileprivate let fields: [Substring]
    fileprivate let firstNames: Int
    fileprivate let isReference: Bool

    /// The unchanged field at an index; empty where the line has fewer fields.
    func text(_ index: Int) -> String { index < fields.count ? String(fields[index]) : "" }

    /// The key, or the name by which the table is joined with the tables of other languages.
    var key: String { fields.first?.parts(between: UInt8(ascii: "|")).first.map(String.init) ?? "" }
    var referenceNames: [Name] { names(firstNames) }
    /// The names in the table's language; none where they are the same as the English names.
    var names: [Name] { names(isReference ? firstNames : firstNames + 1) }
    /// The names after the names in the table's language.
    var addition: [Name] { names(isReference ? firstNames + 1 : firstNames + 2) }

    private func names(_ index: Int) -> [Name] {
      guard index < fields.count, fields[index] != "*" else { return [] }
      return fields[index].parts(between: UInt8(ascii: "|")).map(Name.init)
    }
  }

  let records: [Record]

  /// The table of a language; empty where the language has no such table.
  init(_ kind: Kind, of language: Language) {
    // All forms of a demonym are in the language of the table.
    let isReference = language == .reference || kind == .demonyms
    records = LanguageTable("\(kind.rawValue).tsv", of: language).rows.map {
      Record(fields: $0, firstNames: kind.leadingColumns, isReference: isReference)
    }
  }
}
