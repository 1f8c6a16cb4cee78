internal import Languages
internal import News
internal import Text

/// A person's name in its parts, for telling which names are one person's.
struct PersonName: Hashable {
  /// The words, folded, given name first, without suffixes such as `Jr.`; the family name first where the language has
  /// it so and the name stays whole: Vietnamese, Chinese, Korean.
  let words: [String]
  /// How many words at the end are the family name; the whole name's where it is not taken apart.
  private let familyCount: Int
  /// Whether it is of a language that has the family name first.
  private let isWhole: Bool

  /// A name by its words as a text has them.
  init(_ words: [String]) {
    self.init(words: words.map(fold))
  }

  /// A name as a table has it.
  init(_ text: String) {
    self.init(words: fold(text).split(separator: " ").map(String.init))
  }

  private init(words: [String]) {
    var words = words.joiningInitials
    while words.count > 1, let last = words.last, PersonNames.suffixes.contains(last) { words.removeLast() }
    if Self.isVietnamese(words) {
      (self.words, familyCount, isWhole) = (words, words.count, true)
    } else if let eastAsian = FamilyFirstName(words) {
      (self.words, familyCount, isWhole) = (eastAsian.words, eastAsian.words.count, true)
    } else {
      self.words = FamilyFirstName.japaneseTurned(words) ?? words
      familyCount = Self.familyCount(of: words)
      isWhole = false
    }
  }

  /// The key of a name as a table has it.
  static func key(of text: String) -> EntityKey { PersonName(text).key }

  /// Whether there is more than a family name.
  var isFull: Bool { words.count > 1 && (familyCount < words.count || isWhole) }

  /// Whether the person is Vietnamese by name.
  var isVietnamese: Bool { isWhole && Self.isVietnamese(words) }

  /// Given and family name, without what stands between them: `kristi noem` for `Kristi Lynn Noem`; the whole
  /// name where it has the family name first.
  var key: EntityKey {
    let family = words.suffix(familyCount)
    let given = familyCount < words.count ? words.prefix(1) : []
    return EntityKey("person:" + (given + family).joined(separator: " "))
  }

  /// Whether this name can be short for a full one: its family name (`De Wever`, `Noem`), the last syllable
  /// of a Vietnamese name (`ông Quang`), or the given name; with an initial instead of the given name too.
  func isShort(for full: PersonName) -> Bool {
    if isInitialed(of: full) { return true }
    guard words.count < full.words.count else { return false }
    return full.words.suffix(words.count) == words[...] || full.words.first == words.first && words.count == 1
      || full.isWhole && full.words.prefix(words.count) == words[...]
  }

  /// `K. Noem` for `Kristi Noem`.
  private func isInitialed(of full: PersonName) -> Bool {
    guard !full.isWhole, words.count == 2, full.words.count > 1, let initial = words.first, initial.isInitial,
      let given = full.words.first
    else { return false }
    return words.last == full.words.last && given.utf8.first == initial.utf8.first && !given.isInitial
  }

  private static func familyCount(of words: [String]) -> Int {
    guard words.count > 1 else { return words.count }
    var count = 1
    while count < words.count, PersonNames.particles.contains(words[words.count - 1 - count]) { count += 1 }
    return count
  }

  /// Two syllables or more, the first a Vietnamese family name.
  private static func isVietnamese(_ words: [String]) -> Bool {
    guard let first = words.first, words.count > 1, PersonNames.foldedVietnameseFamily.contains(first) else {
      return false
    }
    return words.allSatisfy { PackedWord($0.utf8).map(VietnameseSyllable.all.contains) ?? false }
  }
}

extension String {
  /// One letter, with a full stop or without.
  fileprivate var isInitial: Bool { utf8.count == 1 || utf8.count == 2 && utf8.last == UInt8(ascii: ".") }
}

extension [String] {
  /// `j. k. rowling` and `j.k. rowling` are `jk rowling`.
  fileprivate var joiningInitials: [String] {
    var joined: [String] = []
    var endsInInitials = false
    for word in self {
      let isInitials =
        word.utf8.count <= 6 && word.utf8.last == UInt8(ascii: ".") && !word.hasSuffix("r.")
        && word.split(separator: ".").allSatisfy { $0.utf8.count == 1 }
      let letters =
        isInitials && (endsInInitials || word.utf8.count > 2) ? word.replacing(".", with: "") : word
      if isInitials, endsInInitials, let last = joined.popLast() {
        joined.append(last.replacing(".", with: "") + letters)
      } else {
        joined.append(letters)
      }
      endsInInitials = isInitials
    }
    return joined
  }
}

/// The people that an article names in full, to find whom a short name means.
struct PersonDirectory {
  private var full: [EntityKey: PersonName] = [:]
  /// The keys of full names by the word that they end with, and by the one that they begin with.
  private var keysByWord: [String: Set<EntityKey>] = [:]

  /// Takes in a name under its key, which is another than the name's own where the person is known by another name.
  mutating func add(_ name: PersonName, key: EntityKey) {
    guard name.isFull, name.words.count > (full[key]?.words.count ?? 0) else { return }
    full[key] = name
    for word in [name.words.first, name.words.last].compactMap(\.self) {
      keysByWord[word, default: []].insert(key)
    }
  }

  /// Whether the article has someone in full under this key.
  func contains(_ key: EntityKey) -> Bool { full[key] != nil }

  /// The people that a short name can mean.
  func candidates(for name: PersonName) -> Set<EntityKey> {
    guard let last = name.words.last, let keys = keysByWord[last] else { return [] }
    return keys.filter { full[$0].map(name.isShort) == true }
  }
}
