internal import Text

/// The attributes of HTML that the program reads. All others are left out before the parser sees them.
enum AttributeName: String, CaseIterable, Sendable {
  case addDate = "add_date"
  case ariaHidden = "aria-hidden"
  case charset
  case `class`
  case content
  case datetime
  case hidden
  case href
  case httpEquiv = "http-equiv"
  case id
  case itemprop
  case lang
  case name
  case open
  case property
  case rel
  case role
  case start
  case style
  case tags
  case timeAdded = "time_added"
  case title
  case toRead = "toread"
  case type
  case value
  case xmlLang = "xml:lang"

  private static let namesByHash: [UInt64: AttributeName] = Dictionary(
    uniqueKeysWithValues: allCases.map { (ElementName.nameHash($0.rawValue.utf8), $0) })

  /// Nil for the hash of another name.
  init?(hash: UInt64) {
    guard let name = Self.namesByHash[hash] else { return nil }
    self = name
  }

  /// The attribute's bit in a set.
  var bit: UInt32 { 1 << UInt32(Self.offsets[self] ?? 31) }

  private static let offsets = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
