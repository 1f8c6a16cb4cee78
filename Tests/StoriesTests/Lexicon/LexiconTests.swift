internal import Languages
internal import Stories
import Testing

@Test(arguments: [
  ("drugs", Language.english, "ma túy"), ("Ma túy", .vietnamese, "drug"), ("ma tuy", .vietnamese, "drug"),
  ("ma tu\u{301}y", .vietnamese, "drug"), ("earthquakes", .english, "động đất"),
  ("dong dat", .vietnamese, "earthquake"), ("Prime Minister", .english, "thủ tướng"),
])
func `a word is found in the other language however it is written`(
  word: String, language: Language, expected: String
) {
  let other = language == .english ? Language.vietnamese : .english
  let translations = Lexicon.shared.translations(of: word, from: language, to: other)
  #expect(translations.map(\.text).contains(expected))
  #expect(translations.allSatisfy { (0...1).contains($0.probability) })
}

@Test(arguments: [
  ("ma túy", "drug"), ("động đất", "earthquake"), ("cảnh sát", "police"), ("bầu cử", "election"),
])
func `a Vietnamese word is compared as what it is called in English`(vietnamese: String, english: String)
  throws
{
  let term = try #require(Term(vietnamese, in: .vietnamese))
  let expected = try #require(Term(english, in: .english))
  let renderings = Lexicon.shared.renderings(of: term)
  #expect(renderings.max { $0.weight < $1.weight }?.term == expected)
  #expect(Lexicon.shared.renderings(of: expected).contains { $0.term == term })
}

@Test func `what is built is read again`() throws {
  let (drug, maTuy) = (
    try #require(Term("drug", in: .english)), try #require(Term("ma túy", in: .vietnamese))
  )
  let builder = LexiconBuilder(
    backgroundArticles: 100,
    entries: [
      .init(term: drug, text: "drugs", documents: 7), .init(term: maTuy, text: "ma túy", documents: 300_000),
    ],
    pairs: [
      .init(term: maTuy, other: drug, probability: 0.5, weight: 1),
      .init(term: drug, other: maTuy, probability: 0, weight: 0.2),
      .init(term: Term(rawValue: 1), other: drug, probability: 1, weight: 1),
    ])
  let lexicon = Lexicon(bytes: builder.bytes)
  #expect(lexicon.backgroundArticles == 100)
  #expect(lexicon.backgroundCount(of: drug) == 7)
  #expect(lexicon.text(of: maTuy) == "ma túy")
  #expect(lexicon.translations(of: "Ma Tuy", from: .vietnamese, to: .english).map(\.text) == ["drugs"])
  #expect(lexicon.translations(of: "drug", from: .english, to: .vietnamese).isEmpty)
  #expect(lexicon.renderings(of: drug).map(\.term) == [maTuy])
  #expect(builder.bytes == builder.bytes)
}

@Test(arguments: [0, 3, 20, 40, 90])
func `a lexicon of other bytes, or cut short, knows nothing and does no harm`(count: Int) throws {
  let term = try #require(Term("drug", in: .english))
  let entries = [LexiconBuilder.Entry(term: term, text: "drug", documents: 1)]
  let whole = LexiconBuilder(backgroundArticles: 1, entries: entries, pairs: []).bytes
  for bytes in [Array(repeating: UInt8(0xFF), count: count), Array(whole.prefix(count))] {
    let lexicon = Lexicon(bytes: bytes)
    #expect(lexicon.translations(of: term, to: .vietnamese).isEmpty)
    #expect(lexicon.renderings(of: term).isEmpty)
  }
}

@Test func `what the lexicon lacks has no translation`() {
  #expect(Lexicon.shared.translations(of: "zyzzyva", from: .english, to: .vietnamese).isEmpty)
  #expect(Lexicon.shared.translations(of: "drug", from: .english, to: Language("sv")).isEmpty)
  #expect(Lexicon.shared.translations(of: "drug", from: .english, to: .english).isEmpty)
  #expect(Lexicon.shared.translations(of: "", from: .english, to: .vietnamese).isEmpty)
}
