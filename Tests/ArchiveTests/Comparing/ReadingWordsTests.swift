import Archive
internal import Catalogue
import Foundation
internal import Languages
internal import News
import Testing

/// The words at which a reading cursor stops, and their meanings.
struct ReadingWordsTests {
  private static let vietnamese = article(
    "v",
    text: """
      Hôm qua Kristi Noem tới Bỉ. Họ tìm thấy ma túy trong một cảng lớn.
      """, language: .vietnamese)
  private static let english = article(
    "e",
    text: "Secretary Kristi Noem met Bart De Wever in Belgium. They spoke of drugs at the port of Antwerp.")

  private func words(of article: Article) async throws -> [String] {
    let library = await Library.opened([article])
    let words = try #require(await library.readingWords(of: article.id))
    #expect(words.sentences.count == 2)
    return words.words.map { article.text(in: $0).precomposedStringWithCanonicalMapping }
  }

  @Test func `compounds and names are one word each`() async throws {
    let words = try await words(of: Self.vietnamese)
    #expect(words.contains("ma túy") && words.contains("Bỉ"))
    #expect(words.contains { $0.contains("Kristi Noem") })
    #expect(words.contains("cảng") && !words.contains("túy") && !words.contains("Noem"))
  }

  @Test func `decomposed letters and undiacritised texts are cut alike`() async throws {
    let decomposed = article(
      "d", text: Self.vietnamese.text.decomposedStringWithCanonicalMapping, language: .vietnamese)
    #expect(try await words(of: decomposed) == words(of: Self.vietnamese))
    let plain = article(
      "p", text: "Hom qua canh sat toi cang. Ho tim thay ma tuy trong mot thung lon.", language: .vietnamese)
    #expect(try await words(of: plain).contains("ma tuy"))
  }

  @Test func `a compound has its own diacritics`() async throws {
    // The lexicon's `bà con` is another word than three children.
    let text = article("n", text: "Chị ấy có ba con. Họ ở nhà.", language: .vietnamese)
    #expect(try await !words(of: text).contains("ba con"))
  }

  @Test func `English words are between blanks`() async throws {
    let words = try await words(of: Self.english)
    #expect(words.contains("drugs") && words.contains("Kristi Noem") && words.contains("port"))
  }

  @Test(arguments: ["'", "’"])
  func `what an apostrophe joins is one word`(apostrophe: String) async throws {
    let text = "They won't say it. It's the port's fault, Kristi Noem's men can't deny."
    let article = article("a", text: text.replacing("'", with: apostrophe))
    let words = try await words(of: article).map { $0.replacing("’", with: "'") }
    #expect(words.contains("won't") && words.contains("can't") && words.contains("port's"))
    #expect(words.contains("Kristi Noem") && !words.contains("s") && !words.contains("t"))
  }

  @Test(arguments: [
    ("won’t", "sẽ không"), ("can't", "không thể"), ("they're", nil), ("port’s", "cảng"),
    ("Prime Minister", "thủ tướng"), ("prime", "chính"), ("Monday", "thứ Hai"),
  ])
  func `a part of a word gives it no meaning`(word: String, meaning: String?) async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    let gloss = await library.gloss(of: word, naming: nil, from: .english, to: .vietnamese)
    #expect(gloss.targets.first == meaning)
  }

  @Test func `a compound of the table is one word in every language`() async throws {
    let text = article("p", text: "The Prime Minister spoke of human rights. He left.")
    let words = try await words(of: text)
    #expect(words.contains("Prime Minister") && words.contains("human rights"))
  }

  @Test(arguments: [
    ("drugs", "en", "vi", "ma túy"), ("ma túy", "vi", "en", "drugs"), ("Ma Túy", "vi", "en", "drugs"),
    ("cảng", "vi", "en", "port"), ("port", "en", "vi", "cảng"),
  ])
  func `a word has its meaning in both directions`(
    word: String, source: String, target: String, meaning: String
  ) async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    for form in [word, word.decomposedStringWithCanonicalMapping] {
      let gloss = await library.gloss(
        of: form, naming: nil, from: Language(source), to: Language(target))
      #expect(gloss.targets.contains { $0.hasPrefix(meaning.prefix(4)) }, "\(gloss.targets)")
      #expect(gloss.source == .lexicon)
    }
  }

  @Test(arguments: [
    ("ngày", "vi", "en", ["day", "date"]), ("Theo", "vi", "en", ["according to", "follow"]),
    ("của", "vi", "en", ["of", "belonging to"]), ("đối với", "vi", "en", ["for", "towards", "as to"]),
    ("xuyên lục địa", "vi", "en", ["transcontinental", "intercontinental"]), ("of", "en", "vi", ["của"]),
    ("said", "en", "vi", ["đã nói"]), ("xuyên", "vi", "en", []), ("địa", "vi", "en", []),
    ("cocaine", "en", "vi", ["cocain"]), ("advantageously", "en", "vi", []),
  ])
  func `common words have their meaning, and parts of words none`(
    word: String, source: String, target: String, meanings: [String]
  ) async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    let gloss = await library.gloss(of: word, naming: nil, from: Language(source), to: Language(target))
    #expect(gloss.targets == meanings)
    #expect(gloss.isSure)
  }

  @Test func `a meaning that is only learnt and not certain is told so`() async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    let usual = await library.gloss(of: "thường lệ", naming: nil, from: .vietnamese, to: .english)
    #expect(usual.targets == ["usual"] && !usual.isSure)
    let spelled = await library.gloss(of: "thượng lê", naming: nil, from: .vietnamese, to: .english)
    #expect(spelled.targets == [], "other diacritics are another word")
  }

  @Test func `compounds of the table come before their parts`() async throws {
    let text = article(
      "x", text: "Đường dây buôn ma túy xuyên lục địa đã bị phá. Điểm trung chuyển gây hại đối với dân.",
      language: .vietnamese)
    let words = try await words(of: text)
    #expect(Set(words).isSuperset(of: ["xuyên lục địa", "trung chuyển", "đối với"]), "\(words)")
  }

  @Test func `the user's termbase comes first, and a rejected translation never`() async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    let languages = Termbase.Languages(.english, .vietnamese)
    await library.adopt(
      Termbase([
        Termbase.Entry("port", "hải cảng", in: languages),
        Termbase.Entry("drugs", "ma túy", in: languages, isAccepted: false),
      ]))
    let port = await library.gloss(of: "Port", naming: nil, from: .english, to: .vietnamese)
    #expect(port == Gloss(in: .vietnamese, ["hải cảng"], from: .termbase))
    let back = await library.gloss(of: "hải cảng", naming: nil, from: .vietnamese, to: .english)
    #expect(back.targets == ["port"])
    let drugs = await library.gloss(of: "drugs", naming: nil, from: .english, to: .vietnamese)
    #expect(!drugs.targets.contains("ma túy"))
  }

  @Test(arguments: [
    ("thủ tướng", "prime minister", ["prime", "minister"]),
    ("Công an", "public security", ["public", "security"]),
  ])
  func `a compound has the meaning of the whole, not those of its parts`(
    word: String, whole: String, parts: [String]
  ) async {
    let library = await Library.opened([Self.vietnamese, Self.english])
    let gloss = await library.gloss(of: word, naming: nil, from: .vietnamese, to: .english)
    #expect(
      gloss.targets.contains(whole) && gloss.targets.allSatisfy { !parts.contains($0) }, "\(gloss.targets)")
  }

  @Test func `a syllable belongs to the word that is more frequent`() async throws {
    let text = article("s", text: "Công an điều tra vụ án ma túy. Họ bắt ba người.", language: .vietnamese)
    let words = try await words(of: text)
    #expect(words.contains("điều tra") && words.contains("vụ án"), "\(words)")
  }

  @Test(arguments: [
    (Self.english, Termbase.Languages(.english, .vietnamese), "spoke of drugs", "of drugs"),
    (Self.vietnamese, Termbase.Languages(.vietnamese, .english), "một cảng lớn", "cảng lớn"),
  ])
  func `the longest term of the user's is one word`(
    text: Article, languages: Termbase.Languages, longest: String, shorter: String
  ) async throws {
    let library = await Library.opened([text])
    #expect(
      try await !#require(library.readingWords(of: text.id)).words.contains { text.text(in: $0) == longest })
    await library.adopt(
      Termbase([
        Termbase.Entry(shorter, "x", in: languages),
        Termbase.Entry(longest.decomposedStringWithCanonicalMapping.uppercased(), "y", in: languages),
      ]))
    let words = try #require(await library.readingWords(of: text.id)).words.map { String(text.text(in: $0)) }
    #expect(words.contains(longest) && !words.contains(shorter), "\(words)")
    let gloss = await library.gloss(of: longest, naming: nil, from: languages.source, to: languages.target)
    #expect(gloss == Gloss(in: languages.target, ["y"], from: .termbase))
  }

  @Test func `a name has its name, and an article that is gone no words`() async {
    let library = await Library.opened([Self.english])
    let belgium = Entity(
      key: EntityKey("place:BE"), kind: .place, names: [.english: "Belgium", .vietnamese: "Bỉ"])
    let gloss = await library.gloss(of: "Belgium", naming: belgium, from: .english, to: .vietnamese)
    #expect(gloss == Gloss(in: .vietnamese, ["Bỉ"], from: .names))
    #expect(await library.readingWords(of: Self.vietnamese.id) == nil)
  }
}
