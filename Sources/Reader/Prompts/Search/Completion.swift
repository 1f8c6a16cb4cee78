internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The candidates that Tab puts in place of the word before the cursor, one after the other.
package struct Completion: Hashable, Sendable {
  /// The text before the part that is completed.
  let head: String
  /// The beginning of a name whose candidates are awaited.
  let awaitedName: String?
  package private(set) var candidates: [String]
  /// The candidate in the text.
  package private(set) var choice: Int?

  /// The text before the cursor with the chosen candidate in it.
  var completedHead: String? { choice.map { head + candidates[$0] } }

  /// True if Tab has nothing else to offer.
  var isSettled: Bool { awaitedName == nil && candidates.count <= 1 }

  /// Goes to the next candidate, around at the ends.
  mutating func step(_ direction: Direction) {
    guard !candidates.isEmpty else { return }
    let start = direction == .next ? -1 : 0
    choice = ((choice ?? start) + direction.step + candidates.count) % candidates.count
  }

  /// The same with the names that were awaited.
  func answered(with entities: [Entity]) -> Completion {
    let names = entities.map { QueryWord.name(of: $0, beginning: awaitedName ?? "") }
    var seen: Set<String> = []
    return Completion(head: head, awaitedName: nil, candidates: names.filter { seen.insert($0).inserted })
  }
}

extension Completion {
  /// The ways in which the last word before a cursor may go on. `census`: the languages that are there. `names`: the names
  /// that the user gave. `published`: the tags that publishers gave, which come behind those of the user.
  init(of typed: String, census: Census, names: SearchVocabulary, published: [String]) {
    let word = QueryWord(endOf: typed)
    switch word.field {
    case nil: self.init(fieldOrName: word)
    case .language, .only:
      self.init(word, among: census.entries.filter { word.begins($0) }.map(\.language.code))
    case .mark, .has: self.init(word, named: word.field?.values ?? [])
    case .place: self.init(word, named: [Query.titlePlace] + names.context.searches.all.map(\.name))
    case .tag:
      let others = published.filter { tag in !names.tags.contains { Tag.isSame($0, tag) } }
      self.init(word, named: names.tags + others)
    case .source: self.init(word, named: names.sources)
    case .folder: self.init(word, named: names.context.folders.keys.sorted())
    case .words: self.init(word, among: word.value.isEmpty ? [">500", "<200", "300-500"] : [])
    case .name: self.init(head: word.headOfValue, awaitedName: word.value, candidates: [])
    case .author, .after, .before, .path, .near: self.init(word, among: [])
    }
  }

  /// Names that begin as typed, diacritics aside, in quotation marks where they have several words.
  private init(_ word: QueryWord, named names: [String]) {
    let beginning = fold(word.value)
    let fitting = names.filter { fold($0).hasPrefix(beginning) }
    self.init(word, among: fitting.map { $0.contains(where: \.isWhitespace) ? "\"\($0)\"" : $0 })
  }

  private init(_ word: QueryWord, among values: [String]) {
    self.init(head: word.headOfValue, awaitedName: nil, candidates: values)
  }

  private init(head: String, awaitedName: String?, candidates: [String]) {
    self.head = head
    self.awaitedName = awaitedName
    self.candidates = candidates
  }

  /// A word without a colon becomes a field, or a name if no field begins with the word.
  private init(fieldOrName word: QueryWord) {
    let fields = QueryField.allCases.map { $0.rawValue + ":" }.filter { $0.hasPrefix(word.value) }
    let asksForName = fields.isEmpty && word.mayBeName
    self.init(
      head: asksForName ? word.head + "name:" : word.head, awaitedName: asksForName ? word.value : nil,
      candidates: fields)
  }
}
