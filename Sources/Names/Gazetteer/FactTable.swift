internal import CGazetteers

/// A table of facts that stands in the program: records of fields, names within a field parted by bars.
struct FactTable {
  /// A name of a table.
  struct Name {
    let text: String
    /// Whether it says little by itself: it has this meaning only where something else says so.
    let isWeak: Bool

    init(_ text: Substring) {
      isWeak = text.first == "?"
      self.text = String(isWeak ? text.dropFirst() : text)
    }
  }

  /// A line of the table.
  struct Record {
    fileprivate let fields: [Substring]

    /// The field at an index as it stands there; empty where the line has fewer.
    func text(_ index: Int) -> String { index < fields.count ? String(fields[index]) : "" }

    /// The names in a field; none where it has `*` only.
    func names(_ index: Int) -> [Name] {
      guard index < fields.count, fields[index] != "*" else { return [] }
      return fields[index].split(separator: "|").map(Name.init)
    }
  }

  let records: [Record]

  private init(_ table: gazetteer_table) {
    let bytes = UnsafeBufferPointer(start: table.bytes, count: Int(table.length))
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n")
    records = lines.filter { $0.first != "#" }.map { line in
      Record(fields: line.split(separator: "\t", omittingEmptySubsequences: false))
    }
  }

  /// CLDR code, English names, Vietnamese names.
  static var regions: FactTable { FactTable(gazetteer_regions()) }
  /// Key, English names, Vietnamese names, code of a country.
  static var places: FactTable { FactTable(gazetteer_places()) }
  /// Key of a place, singular forms.
  static var demonyms: FactTable { FactTable(gazetteer_demonyms()) }
  /// Key, English names, Vietnamese names.
  static var organizations: FactTable { FactTable(gazetteer_organizations()) }
  /// English names, Vietnamese names, family names that mean the person alone.
  static var people: FactTable { FactTable(gazetteer_people()) }
  /// Meaning, English forms, Vietnamese forms.
  static var portfolios: FactTable { FactTable(gazetteer_portfolios()) }
  /// Language, names.
  static var familyNames: FactTable { FactTable(gazetteer_family_names()) }
  /// Meaning, role, English forms, Vietnamese forms.
  static var nameWords: FactTable { FactTable(gazetteer_name_words()) }
}
