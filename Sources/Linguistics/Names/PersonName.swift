internal import Corpus

/// A person's name in its parts, for telling which names are one person's.
struct PersonName: Hashable {
  /// The words, folded, without suffixes such as `Jr.`
  let words: [String]
  /// How many words at the end are the family name; the whole name's where it is Vietnamese.
  private let familyCount: Int

  init(_ tokens: ArraySlice<Token>) {
    var words = NameForm.words(tokens).map(fold)
    while words.count > 1, let last = words.last, PersonNames.suffixes.contains(last) { words.removeLast() }
    self.words = words
    familyCount = Self.isVietnamese(words) ? words.count : Self.familyCount(of: words)
  }

  /// Whether there is more than a family name.
  var isFull: Bool { words.count > 1 && (familyCount < words.count || Self.isVietnamese(words)) }

  /// Given and family name, without what stands between them: `kristi noem` for `Kristi Lynn Noem`; the whole
  /// name where it is Vietnamese.
  var key: EntityKey {
    let family = words.suffix(familyCount)
    let given = familyCount < words.count ? words.prefix(1) : []
    return EntityKey("person:" + (given + family).joined(separator: " "))
  }

  /// Whether this name can be short for a full one: its family name (`De Wever`, `Noem`), the last syllable
  /// of a Vietnamese name (`ông Quang`), or the given name.
  func isShort(for full: PersonName) -> Bool {
    guard words.count < full.words.count else { return false }
    return full.words.suffix(words.count) == words[...] || full.words.first == words.first && words.count == 1
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

/// The people that an article names in full, to find whom a short name means.
struct PersonDirectory {
  private var full: [EntityKey: PersonName] = [:]
  /// The keys of full names by the word that they end with, and by the one that they begin with.
  private var keysByWord: [String: Set<EntityKey>] = [:]

  mutating func add(_ name: PersonName) {
    guard name.isFull, name.words.count > (full[name.key]?.words.count ?? 0) else { return }
    full[name.key] = name
    for word in [name.words.first, name.words.last].compactMap(\.self) {
      keysByWord[word, default: []].insert(name.key)
    }
  }

  /// The key of the one person that a name can mean; where it is none or several, the name's own.
  func key(of name: PersonName) -> EntityKey {
    if full[name.key] != nil { return name.key }
    guard let last = name.words.last, let keys = keysByWord[last] else { return name.key }
    let candidates = keys.filter { full[$0].map(name.isShort) == true }
    return candidates.count == 1 ? candidates.first ?? name.key : name.key
  }
}
