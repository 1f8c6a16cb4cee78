internal import Archive
internal import Catalogue
internal import Foundation
internal import Languages
internal import News
import Testing

private let english =
  "The council said on Monday that the old bridge would stay closed until the repairs are finished."
private let vietnamese = "Hội đồng thành phố cho biết cây cầu cũ sẽ đóng cửa đến khi việc sửa chữa hoàn tất."
private let french =
  "Le conseil a annoncé lundi que le vieux pont resterait fermé jusqu'à la fin des travaux."

/// The language of the article with a headline, in the list and as it is read.
private func language(of headline: String, in scratch: Scratch) async throws -> String {
  let library = await scratch.opened().library
  let row = try #require(await library.rows(Listing()).first { $0.headline.text == headline })
  let article = try #require(await library.article(row.id))
  #expect(article.language.language == row.language)
  return row.language.code
}

struct NeighbourLanguageTests {
  @Test(arguments: [
    (french, "Match nul", "fr"), (french, "Mer agitée", "fr"), (french, "Storm warning lifted", "en"),
    (french, "Tạm hoãn", "vi"), (vietnamese, "Tin them sau", "vi"), (vietnamese, "Mua lon", "vi"),
    (vietnamese, "Bus strike over", "en"), (vietnamese, "Grève reportée", "fr"),
    (english, "Mua lon", "und"), (english, "Họp báo", "vi"), (english, "Guten Morgen", "de"),
    (english, "Grève reportée", "fr"),
  ])
  func `a short text takes the language of its folder unless it has a clear one`(
    around: String, note: String, expected: String
  ) async throws {
    for note in [note, note.decomposedStringWithCanonicalMapping] {
      let scratch = try Scratch(["a.txt": around, "note.txt": note])
      #expect(try await language(of: note, in: scratch) == expected)
    }
  }

  @Test func `a language of the neighbours is less certain than one of the text`() async throws {
    let scratch = try Scratch(["a.txt": french, "note.txt": "Match nul"])
    let library = await scratch.opened().library
    let row = try #require(await library.rows(Listing()).first { $0.headline.text == "Match nul" })
    let article = try #require(await library.article(row.id))
    #expect(article.location.path.hasPrefix(scratch.articles))
    #expect(article.language.confidence <= 0.5)
  }

  @Test func `the nearest folder decides`() async throws {
    let scratch = try Scratch([
      "en/a.txt": english, "en/note.txt": "Pas de train", "fr/a.txt": french, "fr/note.txt": "Match nul",
    ])
    #expect(try await language(of: "Match nul", in: scratch) == "fr")
    #expect(try await language(of: "Pas de train", in: scratch) == "en")
  }

  @Test func `the entries of a file decide among themselves`() async throws {
    let lines = [french, "Match nul"].map { #"{"text": "\#($0)"}"# }
    let scratch = try Scratch(["a.txt": english, "b.jsonl": lines.joined(separator: "\n")])
    #expect(try await language(of: "Match nul", in: scratch) == "fr")
  }

  @Test func `a language in the fields of a text stays`() async throws {
    let scratch = try Scratch([
      "a.txt": french, "note.jsonl": #"{"text": "Match nul", "language": "en"}"#,
    ])
    #expect(try await language(of: "Match nul", in: scratch) == "en")
  }

  @Test func `texts that come, change or go decide anew, as if all were read at once`() async throws {
    let scratch = try Scratch(["note.txt": "Match nul"])
    #expect(try await language(of: "Match nul", in: scratch) == "en")
    try scratch.write(french, to: "a.txt")
    #expect(try await language(of: "Match nul", in: scratch) == "fr")
    try scratch.write(english, to: "a.txt")
    #expect(try await language(of: "Match nul", in: scratch) == "en")
    try scratch.write(french, to: "b.txt")
    try scratch.remove("a.txt")
    #expect(try await language(of: "Match nul", in: scratch) == "fr")
    try scratch.remove("b.txt")
    #expect(try await language(of: "Match nul", in: scratch) == "en")
  }
}
