internal import Languages
internal import News
internal import Text

/// A person's name in its parts, which decide whether two names can be the same person's.
struct PersonName: Hashable {
  /// The folded words without suffixes such as `Jr.`. The given name is first, except in Vietnamese, Chinese and Korean
  /// names, which stay whole with the family name first.
  let words: [String]
  /// The number of words at the end that are the family name; all words of a name that stays whole.
  private let familyCount: Int
  /// True if the name is of a language that puts the family name first.
  private let isWhole: Bool
  /// The CLDR code of the country that the name points to, or nil.
  let country: String?
  /// Given and family name without the names between them: `kristi noem` for `Kristi Lynn Noem`; the whole name where
  /// the family name is first.
  let key: EntityKey

  /// A name by its words in a text.
  init(_ words: [String]) {
    self.init(words: words.map(fold))
  }

  /// A name in a table.
  init(_ text: String) {
    self.init(words: fold(text).split(separator: " ").map(String.init))
  }

  private init(words: [String]) {
    var words = words.joiningInitials
    while words.count > 1, let last = words.last, last.utf8.count <= Self.longestSuffix,
      Self.suffixes.contains(last)
    { words.removeLast() }
    if FamilyFirstCustoms.custom(of: words) != nil {
      (self.words, familyCount, isWhole) = (words, words.count, true)
    } else if let eastAsian = FamilyFirstName(words) {
      (self.words, familyCount, isWhole) = (eastAsian.words, eastAsian.words.count, true)
    } else {
      self.words = FamilyFirstName.japaneseTurned(words) ?? words
      familyCount = Self.familyCount(of: words)
      isWhole = false
    }
    country = isWhole ? FamilyFirstCustoms.custom(of: self.words)?.country : nil
    key = Self.key(of: self.words, familyCount)
  }

  private static func key(of words: [String], _ familyCount: Int) -> EntityKey {
    var key = "person:"
    var isFirst = true
    for (index, word) in words.enumerated() where index == 0 || index >= words.count - familyCount {
      if !isFirst { key += " " }
      key += word
      isFirst = false
    }
    return EntityKey(key)
  }

  /// The key of a name in a table.
  static func key(of text: String) -> EntityKey { PersonName(text).key }

  /// True if the name has more than a family name.
  var isFull: Bool { words.count > 1 && (familyCount < words.count || isWhole) }

  /// True if this name can be short for a full one: its family name (`De Wever`, `Noem`), the last syllable
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

  /// Words after a family name that are no part of it.
  private static let longestSuffix = 3
  private static let suffixes: Set<String> = ["jr", "jr.", "sr", "sr.", "ii", "iii", "iv", "phd", "xvi"]

  private static func familyCount(of words: [String]) -> Int {
    guard words.count > 1 else { return words.count }
    var count = 1
    while count < words.count, NameRules.particles.contains(words[words.count - 1 - count]) { count += 1 }
    return count
  }
}

extension String {
  /// One letter, with a full stop or without.
  fileprivate var isInitial: Bool { utf8.count == 1 || utf8.count == 2 && utf8.last == UInt8(ascii: ".") }
}

extension [String] {
  /// `j. k. rowling` and `j.k. rowling` are `jk rowling`.
  fileprivate var joiningInitials: [String] {
    guard contains(where: { $0.utf8.last == UInt8(ascii: ".") }) else { return self }
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

/// The people that an article names in full, among whom the person of a short name is looked for.
struct PersonDirectory {
  private var people: [(key: EntityKey, name: PersonName)] = []
  /// The numbers of people by the hashes of their keys.
  private var numbers: [Hash64: Int] = [:]
  /// The numbers of people by the first and by the last word of their full names.
  private var numbersByWord: [Hash64: [Int]] = [:]

  /// Adds a name under its key, which differs from the name's own where the person is known by another name.
  mutating func add(_ name: PersonName, key: EntityKey) {
    guard name.isFull, let first = name.words.first, let last = name.words.last else { return }
    let hash = Hash64(key.rawValue)
    let number = numbers[hash] ?? people.count
    if number == people.count {
      numbers[hash] = number
      people.append((key, name))
    } else {
      guard name.words.count > people[number].name.words.count else { return }
      people[number].name = name
    }
    add(number, by: first)
    add(number, by: last)
  }

  private mutating func add(_ number: Int, by word: String) {
    let word = Hash64(word)
    if numbersByWord[word]?.contains(number) != true { numbersByWord[word, default: []].append(number) }
  }

  /// True if the article has a full name with this key.
  func contains(_ key: EntityKey) -> Bool { numbers[Hash64(key.rawValue)] != nil }

  /// The people that a short name can mean, each once.
  func candidates(for name: PersonName) -> [EntityKey] {
    guard let last = name.words.last, let numbers = numbersByWord[Hash64(last)] else { return [] }
    return numbers.filter { name.isShort(for: people[$0].name) }.map { people[$0].key }
  }
}
