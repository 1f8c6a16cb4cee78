import Foundation
internal import News
import Testing

/// Tests of the words that become an article's headline.
struct HeadlineTests {
  @Test(arguments: [
    ("The ministers met on Monday. They spoke.", "The ministers met on Monday", false),
    ("Who is to blame? Nobody knows.", "Who is to blame?", false),
    ("Update. The ministers met on Monday.", "The ministers met on Monday", false),
    ("The ministers met in the U.S. They spoke.", "The ministers met in the U.S.", false),
    ("The  ministers\tmet\non Monday.", "The ministers met on Monday", false),
    ("April 7, 2005 The ministers met on Monday.", "The ministers met on Monday", false),
    ("By Jane Roe\n\nThe ministers met on Monday.", "The ministers met on Monday", false),
    ("Hai bên đã gặp nhau./.", "Hai bên đã gặp nhau", false),
    (
      "Ministers of both countries met in Antwerp on Monday, where they spoke for two hours about the drug trade and more.",
      "Ministers of both countries met in Antwerp on Monday", true
    ),
    (
      "Ministers of both countries met in the port of Antwerp on Monday to talk about the drug trade that goes on there.",
      "Ministers of both countries met in the port of Antwerp on Monday to talk about the drug trade", true
    ),
    (
      "Bộ trưởng hai nước đã gặp nhau tại cảng Antwerp hôm thứ Hai; hai bên nhất trí chia sẻ thông tin về các tuyến đường.",
      "Bộ trưởng hai nước đã gặp nhau tại cảng Antwerp hôm thứ Hai", true
    ),
    (
      "In a long interview with AFP, Belgian ministers of three parties said that ports must work together at last now.",
      "Belgian ministers of three parties said that ports must work together at last now", false
    ),
  ])
  func `the first sentence gives the headline`(text: String, headline: String, isCut: Bool) throws {
    let composed = try article(text).headline
    #expect(composed.text == headline)
    #expect(composed.isCut == isCut)
    #expect(composed.isDerived)
    let decomposed = try article(text.decomposedStringWithCanonicalMapping).headline
    #expect(decomposed.text == headline)
  }

  @Test(arguments: ["ministers of both countries and ", "bộ trưởng hai nước và ", "xxxx", "ế", "e\u{301}"])
  func `a sentence without an end gives the headline that its beginning gives`(words: String) throws {
    let long = try article("The " + String(repeating: words, count: 20_000)).headline
    let short = try article("The " + String(repeating: words, count: 400)).headline
    #expect(long.isCut)
    #expect(long == short)
  }

  @Test(arguments: [
    "Ministers of both countries met in the port of Antwerp at noon on Monday for the first long talks of their two (very short) terms.",
    "Ministers of both countries met in the port of Antwerp at noon on Monday for the first long \"frank talks\" of their short terms.",
    "Bộ trưởng hai nước gặp nhau tại cảng Antwerp hôm thứ Hai bàn biện pháp ngăn chặn buôn lậu ma túy của các băng nhóm tội phạm.",
  ])
  func `a cut headline ends with a word that can end one`(text: String) throws {
    let headline = try article(text).headline
    #expect(headline.isCut)
    let lastWord = headline.text.split(separator: " ").last.map(String.init) ?? ""
    #expect(!["the", "of", "for", "their", "của", "các", "(", "\""].contains(lastWord))
    #expect(lastWord.last?.isLetter == true)
  }

  @Test(arguments: ["word ", "từ ", "x", "漢", "a\u{323}", "., "])
  func `an endless sentence is cut within its letters' bounds`(piece: String) throws {
    let headline = try article(String(repeating: piece, count: 5000)).headline
    #expect(!headline.text.isEmpty)
    #expect(headline.text.unicodeScalars.count <= 210)
    #expect(!headline.text.contains("\u{fffd}"))
  }

  @Test func `an article of headings alone still has a headline`() throws {
    #expect(try article("Go deeper").headline.text == "Go deeper")
    #expect(try article("date 2025-09-11").headline.text == "date 2025-09-11")
    #expect(try article("-").headline.text == "-")
    #expect(try article("./.").headline.text == "./.")
  }
}
