internal import Languages
internal import News

/// The languages of the texts of an ingest by their places, for the texts that are too short to show their language alone:
/// such a text has one of the languages of the other entries of its file, else of the nearest folder above the file.
struct LanguageTally: Sendable {
  /// The least share of a language among the texts. A language of fewer texts may be a fault of the detection.
  private static let leastShare = 0.1

  /// By file with entries, and by folder.
  private var counts: [Substring: [Language: Int]] = [:]

  /// Notes a text whose language is clear.
  mutating func add(_ language: Language, at location: Location) {
    guard language != .undetermined else { return }
    for place in Self.places(of: location) { counts[place, default: [:]][language, default: 0] += 1 }
  }

  /// The most frequent languages around a place, in the order of their codes.
  func languages(around location: Location) -> [Language] {
    for place in Self.places(of: location) {
      guard let found = counts[place] else { continue }
      let least = Self.leastShare * Double(found.values.reduce(0, +))
      return found.filter { Double($0.value) >= least }.sorted { ($1.value, $0.key) < ($0.value, $1.key) }
        .prefix(mostLikelyLanguages).map(\.key).sorted()
    }
    return []
  }

  /// The file, if it has entries, and the folders above it, the nearest first.
  private static func places(of location: Location) -> [Substring] {
    var path = location.path[...]
    var places = location.entry == nil ? [] : [path]
    while let slash = path.utf8.lastIndex(of: UInt8(ascii: "/")) {
      path = path[..<slash]
      places.append(path)
    }
    return places + [""]
  }
}
