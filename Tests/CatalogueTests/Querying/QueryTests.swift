internal import Catalogue
import Foundation
internal import Languages
internal import News
internal import SampleNews
import Testing

/// Tests of the meaning of typed queries.
struct QueryTests {
  @Test(arguments: [
    ("", Query.everything),
    ("   ", .everything),
    ("noem", .text(TextMatch("noem", form: .prefix))),
    ("noem ", .text(TextMatch("noem"))),
    ("da nang", .all([.text(TextMatch("da")), .text(TextMatch("nang", form: .prefix))])),
    ("\"ma túy\"", .text(TextMatch("ma túy", form: .phrase))),
    ("“ma túy” ", .text(TextMatch("ma túy", form: .phrase))),
    ("=Bỉ", .text(TextMatch("Bỉ", form: .exact))),
    ("=\"Đà Nẵng\"", .text(TextMatch("Đà Nẵng", form: .exact))),
    ("-noem", .not(.text(TextMatch("noem")))),
    ("lang:vi", .language(.vietnamese)),
    ("language:zh-Hant", .language(Language("zh-Hant"))),
    ("lang:\"Tiếng Việt\"", .language(.vietnamese)),
    ("lang:english", .language(.english)),
    ("lang:Vietnamese", .language(.vietnamese)), ("lang:\"tiếng anh\"", .language(.english)),
    ("only:\"tiếng Anh\"", .all([.language(.english), .coverage(.single)])),
    ("-lang:en", .not(.language(.english))),
    ("name:\"Kristi Noem\"", .name("Kristi Noem")),
    ("name:Noem", .name("Noem")),
    ("is:unread is:starred", .all([.mark(.unread), .mark(.starred)])),
    ("is:single -is:paired", .all([.coverage(.single), .not(.coverage(.paired))])),
    ("only:vi", .all([.language(.vietnamese), .coverage(.single)])),
    ("-only:English", .not(.all([.language(.english), .coverage(.single)]))),
    ("path:2025/vi", .path("2025/vi")),
    ("in:title noem", .text(TextMatch("noem", form: .prefix, field: .title))),
    ("noem in:title", .text(TextMatch("noem", field: .title))),
    ("in:title", .everything),
    ("tag:\"biển Đông\" -tag:x", .all([.tag("biển Đông"), .not(.tag("x"))])),
    ("has:quote -has:note", .all([.has(.quote), .not(.has(.note))])), ("is:hidden", .mark(.hidden)),
    ("words:>500", .words(501...Int.max)), ("words:>=500", .words(500...Int.max)),
    ("words:<200", .words(0...199)), ("words:<=200", .words(0...200)), ("words:300-500", .words(300...500)),
    ("words:7", .words(7...7)), ("words:>1.000", .words(1001...Int.max)),
    ("words:>1,000", .words(1001...Int.max)), ("words:\">1 000\"", .words(1001...Int.max)),
    ("words:1.000-12.000", .words(1000...12000)), ("words:<=1,234,567", .words(0...1_234_567)),
    ("near:\"cảng Antwerp\"~5", .text(TextMatch("cảng Antwerp", form: .near(5)))),
    ("near:\"port strike\" ", .text(TextMatch("port strike", form: .near(10)))),
    ("near:\"a b\"~99999999", .text(TextMatch("a b", form: .near(1000)))),
    ("in:title near:\"a b\"~2", .text(TextMatch("a b", form: .near(2), field: .title))),
    ("folder:Asia", .folder("Asia", sources: [])),
    ("author:roe", .author("roe")), ("-author:\"Jane Roe\"", .not(.author("Jane Roe"))),
    (
      "ma túy OR cocaine ",
      .any([.all([.text(TextMatch("ma")), .text(TextMatch("túy"))]), .text(TextMatch("cocaine"))])
    ),
    ("or ", .text(TextMatch("or"))),
    ("\"OR\"", .text(TextMatch("OR", form: .phrase))),
  ])
  func `a query means what a person means by it`(typed: String, query: Query) throws {
    #expect(try Query(parsing: typed) == query)
  }

  @Test func `a group that is typed again adds nothing`() throws {
    let once = try Query(parsing: "ma OR túy OR ma ")
    #expect(once == .any([.text(TextMatch("ma")), .text(TextMatch("túy"))]))
    #expect(try Query(parsing: String(repeating: "ma OR ", count: 9_000) + "ma ") == .text(TextMatch("ma")))
  }

  @Test(arguments: [" ", " OR "])
  func `a query has at most some hundreds of conditions`(separator: String) throws {
    let words = (0...Query.mostConditions).map { "w\($0)" }
    _ = try Query(parsing: words.dropLast().joined(separator: separator))
    let long = words.joined(separator: separator)
    let place = long.unicodeScalars.count - (words.last?.count ?? 0)
    #expect(throws: QueryError(.tooManyConditions, at: place)) { try Query(parsing: long) }
  }

  @Test(
    arguments: [
      ("2025", nil, nil), ("2025-01", 1, nil), ("2025-01-31", 1, 31), ("31/1/2025", 1, 31),
      ("11/09/2025", 9, 11), ("~11/9/2025", 9, 11), ("9/2025", 9, nil), ("11.9.2025", 9, 11),
      ("\"11 Sep 2025\"", 9, 11), ("\"11 tháng 9 năm 2025\"", 9, 11), ("\"11 septembre 2025\"", 9, 11),
      ("\"Sep 2025\"", 9, nil),
    ] as [(String, Int?, Int?)])
  func `dates are as precise as they are typed`(typed: String, month: Int?, day: Int?) throws {
    let date = try #require(ArticleDate(year: 2025, month: month, day: day))
    #expect(try Query(parsing: "after:" + typed) == .after(date))
    #expect(try Query(parsing: "before:" + typed) == .before(date))
  }

  @Test(arguments: [
    ("(EU)", "(EU)"), ("NEAR/2 ", "NEAR/2"), ("10:30 ", "10:30"),
    ("https://example.com ", "https://example.com"),
    ("Noem: ", "Noem:"), ("a*b ", "a*b"), ("it's ", "it's"), ("Bỉ-Mỹ ", "Bỉ-Mỹ"), ("a;DROP ", "a;DROP"),
  ])
  func `marks within words are words`(typed: String, words: String) throws {
    #expect(try Query(parsing: typed).soughtWords.map(\.words) == [words])
  }

  @Test(arguments: ["*", ")", "(", "…", "\"\"", "' ", "--"])
  func `lone marks hide nothing`(typed: String) throws {
    #expect(try Query(parsing: typed) == .everything)
  }

  @Test(arguments: [
    ("noem \"kristi", QueryError.Cause.unclosedQuote, 5),
    ("Bỉ \"", .unclosedQuote, 3),
    ("OR noem", .missingOperand, 0),
    ("noem OR", .missingOperand, 5),
    ("noem OR OR x", .missingOperand, 8),
    ("noem -", .missingWord, 5),
    ("=", .missingWord, 0),
    ("noem lang:", .missingValue(field: .language), 5),
    ("Bỉ after:2025-13", .wrongValue("2025-13", field: .after), 9),
    ("before:tomorrow", .wrongValue("tomorrow", field: .before), 7),
    ("is:new", .wrongValue("new", field: .mark), 3),
    ("in:body", .unknownSearch("body"), 3), ("-in:title", .wrongValue("title", field: .place), 4),
    ("lang:Vietnames", .wrongValue("Vietnames", field: .language), 5),
    ("lang:xx", .wrongValue("xx", field: .language), 5), ("only:zz", .wrongValue("zz", field: .only), 5),
    ("after:13/2025", .wrongValue("13/2025", field: .after), 6),
    ("after:9/11", .wrongValue("9/11", field: .after), 6),
    ("lang:-", .wrongValue("-", field: .language), 5),
    ("author:-", .wrongValue("-", field: .author), 7),
    ("langauge:vi", .unknownField("langauge"), 0),
    ("words:many", .wrongValue("many", field: .words), 6), ("words:<0", .wrongValue("<0", field: .words), 6),
    ("words:1.5", .wrongValue("1.5", field: .words), 6),
    ("words:0.500", .wrongValue("0.500", field: .words), 6),
    ("words:1,000.500", .wrongValue("1,000.500", field: .words), 6),
    ("words:1000,000", .wrongValue("1000,000", field: .words), 6),
    ("words:9-3", .wrongValue("9-3", field: .words), 6),
    ("words:>3-9", .wrongValue(">3-9", field: .words), 6),
    ("near:\"a b\"~x", .wrongValue("~x", field: .near), 10),
    ("near:\"a b\"~", .wrongValue("~", field: .near), 10),
    ("near:\"a b\"~5x", .wrongValue("~5x", field: .near), 10),
    ("words:500-300", .wrongValue("500-300", field: .words), 6),
    ("near:port", .wrongValue("port", field: .near), 5), ("has:fun", .wrongValue("fun", field: .has), 4),
    ("tag:…", .wrongValue("…", field: .tag), 4), ("near:\"a b", .unclosedQuote, 5),
  ])
  func `an error says what is wrong and where`(typed: String, cause: QueryError.Cause, position: Int) {
    #expect(throws: QueryError(cause, at: position)) { try Query(parsing: typed) }
  }

  @Test func `positions count scalars, also of decomposed letters`() {
    let typed = "Bỉ \"".decomposedStringWithCanonicalMapping
    #expect(throws: QueryError(.unclosedQuote, at: 4)) { try Query(parsing: typed) }
  }

  @Test func `no typed character breaks a query`() {
    let pieces = [
      "\"", "“", "-", "=", ":", "OR", " ", "lang:", "name:", "after:", "in:", "is:", "has:", "near:",
      "words:", "tag:", "~5", ">", "vi", "2025", "-01", "(",
      ")", "*",
      "NEAR", "\0", "\u{301}", "\u{1b}", "Bỉ", "🇧🇪", "'", "\\", "%", "_", "\n", "title",
    ]
    var generator = RandomSource(seed: 3)
    for _ in 0..<5000 {
      let typed = (0..<Int.random(in: 0...8, using: &generator))
        .compactMap { _ in pieces.randomElement(using: &generator) }.joined()
      do {
        let query = try Query(parsing: typed)
        #expect(query.soughtWords.allSatisfy { !$0.words.isEmpty && !$0.words.contains("\0") })
      } catch {
        #expect((0...typed.unicodeScalars.count).contains(error.position), "\(typed.debugDescription)")
      }
    }
  }

  @Test(arguments: [
    ("", "after:2025"), ("port", "port* after:2025"), ("port ", "port after:2025"),
    ("a OR b", "a after:2025 OR b* after:2025"), ("\"a OR b\"", "\"a OR b\" after:2025"),
    ("Đà Nẵng OR \"cảng\" -x", "Đà Nẵng after:2025 OR \"cảng\" -x after:2025"),
  ])
  func `a query is narrowed in each of its groups`(typed: String, narrowed: String) {
    #expect(Query.narrowing(typed, by: "after:2025") == narrowed)
  }

  @Test(arguments: [
    ("lang:en drug", "lang:en drug*"), ("drug", "drug*"), ("drug ", "drug "), ("drug*", "drug*"),
    ("\"drug trade\"", "\"drug trade\""), ("=drug", "=drug"), ("-drug", "-drug"), ("lang:en", "lang:en"),
    ("", ""),
    ("ma túy", "ma túy*"), ("Đà Na\u{306}", "Đà Na\u{306}*"), ("a OR b", "a OR b*"), ("C++", "C++*"),
    ("\u{2014}", "\u{2014}"),
    ("OR", "OR"),
  ])
  func `a query that goes on to match its last word as a beginning has a sign for that`(
    typed: String, completed: String
  ) throws {
    #expect(Query.completing(typed) == completed)
    guard typed != "OR" else { return }
    #expect(try Query(parsing: typed) == Query(parsing: completed + " "))
  }

  @Test(arguments: [
    ("drug* trade", ["drug": TextMatch.Form.prefix, "trade": .prefix]),
    ("drug* trade ", ["drug": .prefix, "trade": .word]),
    ("\"drug*\" x ", ["drug*": .phrase, "x": .word]), ("=drug* x ", ["drug*": .exact, "x": .word]),
    ("in:title dru** x ", ["dru": .prefix, "x": .word]), ("đa* x ", ["đa": .prefix, "x": .word]),
  ])
  func `a star behind a word makes it a beginning`(typed: String, forms: [String: TextMatch.Form]) throws {
    let words = try Query(parsing: typed).soughtWords
    #expect(Dictionary(words.map { ($0.words, $0.form) }, uniquingKeysWith: { first, _ in first }) == forms)
  }

  @Test(arguments: [
    ("in:ports", "ship lang:en", "ship lang:en "), ("in:Ports", "ship", "ship "),
    ("in:ports is:unread", "ship*", "ship* is:unread"), ("x in:ports y", "a b", "x a b y"),
    ("in:ports", "a OR b", "a OR b "), ("in:ports is:unread", "a OR b", "a is:unread OR b is:unread"),
    ("in:\"ports\" OR z ", "a b", "a b OR z "),
  ])
  func `a removed search is written out where its name was`(typed: String, query: String, expected: String)
    throws
  {
    let search = SavedSearch("ports", query)
    #expect(Query.replacing(search, in: typed) == expected)
    let context = QueryContext(searches: SavedSearches([search]))
    let (named, written) = (try Query(parsing: typed, in: context), try Query(parsing: expected))
    #expect(Set(named.soughtWords) == Set(written.soughtWords))
  }

  @Test(arguments: [
    ("in:other", "a"), ("-in:ports", "a"), ("in:ports OR z", "a OR b"), ("in:ports in:ports", "a"),
  ])
  func `a query that can't be written out stays`(typed: String, query: String) {
    #expect(Query.replacing(SavedSearch("ports", query), in: typed) == nil)
  }
}
