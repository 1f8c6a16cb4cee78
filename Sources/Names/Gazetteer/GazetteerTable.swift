internal import CGazetteers

/// A table that is compiled into the program: records of fields, with bars between the names of a field.
struct GazetteerTable {
  /// A name in a table.
  struct Name {
    let text: String
    /// Whether the name is ambiguous: it has its meaning only where the context says so.
    let isWeak: Bool

    init(_ text: Substring) {
      isWeak = text.first == "?"
      self.text = String(isWeak ? text.dropFirst() : text)
    }
  }

  /// A line of a table.
  struct Record {
    fileprivate let fields: [Substring]

    /// The unchanged field at an index; empty where the line has fewer fields.
    func text(_ index: Int) -> String { index < fields.count ? String(fields[index]) : "" }

    /// The names in a field; none where the field is `*`.
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
  static var regions: GazetteerTable { GazetteerTable(gazetteer_regions()) }
  /// Key, English names, Vietnamese names, code of a country.
  static var places: GazetteerTable { GazetteerTable(gazetteer_places()) }
  /// Key of a place, singular forms.
  static var demonyms: GazetteerTable { GazetteerTable(gazetteer_demonyms()) }
  /// Key, English names, Vietnamese names.
  static var organizations: GazetteerTable { GazetteerTable(gazetteer_organizations()) }
  /// English names, Vietnamese names, family names that mean the person alone.
  static var people: GazetteerTable { GazetteerTable(gazetteer_people()) }
  /// Meaning, English forms, Vietnamese forms.
  static var portfolios: GazetteerTable { GazetteerTable(gazetteer_portfolios()) }
  /// Language, names.
  static var familyNames: GazetteerTable { GazetteerTable(gazetteer_family_names()) }
  /// Meaning, role, English forms, Vietnamese forms.
  static var nameWords: GazetteerTable { GazetteerTable(gazetteer_name_words()) }
}
