internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Search
internal import Text

/// Writes queries as conditions of SQL on rows of `article`, within one session.
struct ConditionWriter {
  private let names: NameSearch
  private let tables: ServerEntities
  private let marks: UserMarks
  /// The articles that fit a condition whose texts had to be read.
  private let verified: [TextMatch: [Int64]]
  private let hasSignatures: Bool
  private var parameters = ParameterList()
  /// The groups of entities that articles have to name one of.
  private var named: [[EntitySelection]] = []
  private var seeksWords = false
  /// The phrase that every long article with its words is taken to have.
  private var doubted: TextMatch?

  /// `verified`: the articles that fit conditions whose texts had to be read.
  init(_ moment: Moment, verified: [TextMatch: [Int64]]) {
    (tables, marks, self.verified) = (moment.entities, moment.marks, verified)
    hasSignatures = moment.context.hasSignatures
    names = NameSearch(moment.entities)
  }

  /// The condition of a listing on the entity and the query. Hidden articles are left out, unless the query says something
  /// of them.
  ///
  /// - Parameter doubted: a phrase for which the texts of long articles were not read: the condition holds for all of these
  ///   that may have it.
  mutating func condition(of listing: Listing, doubting doubted: TextMatch? = nil) throws -> Condition {
    var doubt: Condition.Doubt?
    if let doubted {
      doubt = Condition.Doubt(unless: try sql(of: listing)) { try TextVerifier(doubted).fitting($0, $1) }
    }
    self.doubted = doubted
    let template = try sql(of: listing)
    return Condition(
      template, parameters.all, naming: named, seeksWords: seeksWords, doubt: doubt)
  }

  private mutating func sql(of listing: Listing) throws -> String {
    var parts: [String] = []
    if let entity = listing.entity { parts.append(try naming([entity])) }
    if let query = listing.query { parts.append(try sql(query)) }
    if !listing.kept.isEmpty { parts = [Self.any([Self.all(parts), among(listing.kept.sorted())])] }
    let hidden = listing.query?.asksForHidden == true ? [] : marks.marks.filter(\.value.isHidden).map(\.key)
    if !hidden.isEmpty { parts.append("NOT \(among(hidden))") }
    let sql = parts.filter { $0 != "true" }
    return sql.isEmpty ? "true" : Self.all(sql)
  }

  private static func all(_ parts: [String]) -> String { parts.map { "(\($0))" }.joined(separator: " AND ") }

  private static func any(_ parts: [String]) -> String {
    parts.isEmpty ? "false" : parts.map { "(\($0))" }.joined(separator: " OR ")
  }

  // MARK: Queries

  private mutating func sql(_ query: Query) throws -> String {
    switch query {
    case .everything: "true"
    case .text: try together([query])
    case .all(let parts): try together(parts)
    case .any(let parts): Self.any(try sql(of: parts))
    case .not(let negated): try without(negated)
    case .name(let name): try naming(names.entities(called: name))
    case .after(let date): dated(">=", date)
    case .before(let date): dated("<", date)
    case .words(let range):
      "word_count BETWEEN \(parameters.add(.int(Int64(range.lowerBound)))) AND \(parameters.add(.int(Int64(range.upperBound))))"
    case .language, .author, .source, .coverage, .path, .folder: try fact(query)
    case .mark(let mark): marked(mark)
    case .tag(let tag): among(annotated { $0.tags.contains { fold($0) == fold(tag) } })
    case .has(let feature): having(feature)
    }
  }

  /// Articles that don't fit. The words that they lack don't find them.
  private mutating func without(_ negated: Query) throws -> String {
    let seeksWords = seeksWords
    defer { self.seeksWords = seeksWords }
    return "NOT coalesce((\(try sql(negated))), false)"
  }

  private mutating func sql(of parts: [Query]) throws -> [String] {
    var all: [String] = []
    for part in parts { all.append(try sql(part)) }
    return all
  }

  /// Conditions that must all hold. Words side by side that are a known name are also found by its other names.
  private mutating func together(_ parts: [Query]) throws -> String {
    var conditions: [String] = []
    for run in try names.runs(in: parts) {
      var own: [String] = []
      for part in parts[run.parts] {
        if case .text(let match) = part { own.append(text(match)) } else { own.append(try sql(part)) }
      }
      let words = Self.all(own)
      conditions.append(run.entities.isEmpty ? words : Self.any([words, try naming(run.entities)]))
    }
    return Self.all(conditions)
  }

  // MARK: Words

  private mutating func text(_ match: TextMatch) -> String {
    switch match.form {
    case .exact, .near:
      guard let found = verified[match] else { return candidates(match) }
      return numbered(found)
    case .word, .prefix, .phrase:
      let found = verified[match] ?? []
      let own = sideBySide(match)
      return found.isEmpty ? own : Self.any([own, numbered(found)])
    }
  }

  /// Words of the text, which contains the headline, or of the headline alone.
  private mutating func has(_ query: String, _ field: TextMatch.Field) -> String {
    seeksWords = true
    return "\(field == .title ? "title" : "words") @@ \(parameters.add(.text(query)))::text::tsquery"
  }

  /// Words side by side. The server finds the articles with all words and with the numbers of the phrase in its index, and
  /// reads the places of the words in these alone. As a comparison with true the phrase isn't sought in the index, which
  /// would have the server read the places before it looks at the date.
  private mutating func sideBySide(_ match: TextMatch) -> String {
    Self.any(
      LexemeQuery.Spelling.all(of: match).map { spelling in
        let phrase = has(spelling.phrase, match.field)
        guard let signature = signature(of: spelling) else {
          guard match == doubted else { return phrase }
          return Self.any([phrase, Self.all([has(spelling.anywhere, match.field), Self.isLong])])
        }
        let all = Self.all([has(spelling.anywhere, match.field), signature])
        return "\(all) AND ((\(phrase)) IS TRUE\(match == doubted ? " OR \(Self.isLong)" : ""))"
      })
  }

  /// The condition on the numbers of a phrase; nil where there are none.
  private mutating func signature(of spelling: LexemeQuery.Spelling) -> String? {
    let numbers = hasSignatures ? spelling.signature : []
    guard !numbers.isEmpty else { return nil }
    return "signature @> \(parameters.add(.ints(numbers.map(Int64.init))))::bigint[]::smallint[]"
  }

  /// The articles that may fit a condition whose texts have to be read.
  private mutating func candidates(_ match: TextMatch) -> String {
    if case .near = match.form { return LexemeQuery.words(match).map { has($0, match.field) } ?? "false" }
    let near = sideBySide(match)
    return longCandidates(match).map { Self.any([near, $0]) } ?? near
  }

  /// The long articles that may have the words of a phrase side by side: a `tsvector` has the places of a word's first 256
  /// occurrences only.
  private mutating func longCandidates(_ match: TextMatch) -> String? {
    guard LexemeQuery.folded(match).count > 1 else { return nil }
    let spellings = LexemeQuery.Spelling.all(of: match).map { spelling in
      Self.all([has(spelling.anywhere, match.field), signature(of: spelling)].compactMap(\.self))
    }
    return "\(Self.isLong) AND (\(Self.any(spellings)))"
  }

  private static let isLong = "word_count > \(ArchiveSchema.longArticle)"

  /// The condition on articles whose texts have to be read for a match; nil if the words of the archive tell it.
  mutating func verification(of match: TextMatch) -> Condition? {
    let sql: String?
    switch match.form {
    case .exact, .near: sql = candidates(match)
    case .word, .prefix, .phrase: sql = longCandidates(match)
    }
    return sql.map { Condition($0, parameters.all, seeksWords: seeksWords) }
  }

  private mutating func numbered(_ numbers: [Int64]) -> String {
    numbers.isEmpty ? "false" : "number = ANY(\(parameters.add(.ints(numbers))))"
  }

  // MARK: Names and dates

  private mutating func naming(_ keys: [EntityKey]) throws -> String {
    let selections = try keys.flatMap { try tables.selections(of: $0) }
    guard !selections.isEmpty else { return "false" }
    if let place = named.firstIndex(of: selections) { return Condition.sign(of: place) }
    named.append(selections)
    return Condition.sign(of: named.count - 1)
  }

  /// The first day of an article's date compared with that of a date. The bound without arithmetic lets the server pass
  /// over parts of the table.
  private mutating func dated(_ sign: String, _ date: ArticleDate) -> String {
    let key = Int64(date.sortKey)
    let day = parameters.add(.int(key + (key / 100 % 100 == 0 ? 100 : 0) + (key % 100 == 0 ? 1 : 0)))
    let first = """
      date + CASE WHEN date / 100 % 100 = 0 THEN 100 ELSE 0 END + CASE WHEN date % 100 = 0 THEN 1 ELSE 0 END
      """
    let bound = sign == "<" ? "date < \(day)" : "date >= \(day) - 101"
    return "date <> 0 AND \(bound) AND \(first) \(sign) \(day)"
  }
}

// MARK: - Facts

extension ConditionWriter {
  private mutating func fact(_ condition: Query) throws -> String {
    switch condition {
    case .language(let language): "language = \(parameters.add(.text(language.code)))"
    case .author(let words):
      "author <> '' AND position(\(parameters.add(.text(WordSequence(folding: words).text))) IN author) > 0"
    case .source(let words): try ofSource(words)
    case .coverage(let sought): try covered(sought)
    case .path(let part): holding(part, in: "path")
    case .folder(let name, let sources): try inFolder(name, sources)
    default: "false"
    }
  }

  /// Stories are asked for before articles, because a server may have neither beside the other.
  private mutating func covered(_ sought: Coverage) throws -> String {
    let stories = try tables.storiesOfSeveralLanguages()
    let paired = """
      number IN (SELECT article FROM telling WHERE story = ANY(\(parameters.add(.ints(stories.numbers)))))
      """
    let known = stories.first.map { " AND date >= \(parameters.add(.int($0)))" } ?? ""
    guard sought == .single else { return paired + known }
    return "NOT (\(paired)) AND number NOT IN (SELECT article FROM unsurveyed)\(known)"
  }

  private mutating func ofSource(_ words: String) throws -> String {
    let sought = WordSequence(folding: words)
    let found = try tables.sources().filter { WordSequence(folding: $0).contains(sought) }
    return found.isEmpty ? "false" : "source = ANY(\(parameters.add(.texts(found))))"
  }

  private mutating func inFolder(_ name: String, _ sources: [String]) throws -> String {
    var parts = [holding("/\(name)/", in: "'/' || path")]
    for source in sources { parts.append(try ofSource(source)) }
    return Self.any(parts)
  }

  /// A text in a path, letter case and diacritics aside. The server may not know the letters of every language, so that the
  /// letters as they are typed count too.
  private mutating func holding(_ part: String, in path: String) -> String {
    let (typed, folded) = (parameters.add(.text(part)), parameters.add(.text(fold(part))))
    let letters = "regexp_replace(normalize(\(path), NFD), '[\\u0300-\\u036f]', '', 'g')"
    let plain = "lower(translate(\(letters), 'Đđ', 'dd'))"
    return "position(\(folded) IN \(plain)) > 0 OR position(\(typed) IN \(path)) > 0"
  }

  private mutating func having(_ feature: Query.Feature) -> String {
    switch feature {
    case .quote: "has_quotation"
    case .note: among(annotated { !$0.note.isEmpty })
    case .tag: among(annotated { !$0.tags.isEmpty })
    case .author: "author <> ''"
    case .source: "source <> ''"
    case .date: "date <> 0"
    case .link: "link IS NOT NULL"
    }
  }

  // MARK: Marks

  private mutating func marked(_ mark: Query.ReadingMark) -> String {
    switch mark {
    case .read: among(articles(\.isRead))
    case .unread: "NOT \(among(articles(\.isRead)))"
    case .starred: among(articles(\.isStarred))
    case .hidden: among(articles(\.isHidden))
    }
  }

  private func articles(_ isSought: (ReadingMarks) -> Bool) -> [ArticleID] {
    marks.marks.filter { isSought($0.value) }.map(\.key)
  }

  private func annotated(_ isSought: (Annotation) -> Bool) -> [ArticleID] {
    marks.annotations.all.filter { isSought($0.annotation) }.map(\.id)
  }

  private mutating func among(_ ids: [ArticleID]) -> String {
    ids.isEmpty ? "false" : "(id = ANY(\(parameters.add(.ints(ids.map { Int64(bitPattern: $0.rawValue) })))))"
  }
}
