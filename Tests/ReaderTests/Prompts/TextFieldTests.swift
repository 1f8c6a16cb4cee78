import Foundation
import Reader
import Screen
import Testing

/// Editing in the prompt: keys typed into an open search, then the text with `|` for the cursor.
struct TextFieldTests {
  @Test(arguments: [
    ("a b", "ab|"), ("a b ←", "a|b"), ("a b ← ←", "|ab"), ("a b ← ← ←", "|ab"), ("a b ← ← → →", "ab|"),
    ("a b → ", "ab|"), ("a b Home c", "c|ab"), ("a b Home End c", "abc|"), ("a b ^A c ^E d", "cabd|"),
    ("a b Backspace", "a|"), ("a b ← Backspace", "|b"), ("a b Home Backspace", "|ab"),
    ("a b Home Del", "|b"), ("a b Del", "ab|"), ("a b ← ^K", "a|"), ("a b ← ^U", "|b"),
    ("a Space b c ^W", "a |"), ("a Space b Space Space ^W", "a |"), ("^W", "|"), ("a ^X ^B", "a|"),
    ("q ? j G f", "q?jGf|"), ("東 京 ←", "東|京"), ("🇧 🇪 Backspace", "|"),
  ])
  func `keys edit the text as in a shell`(keys: String, expected: String) async throws {
    var session = await Session()
    await session.type("/ " + keys)
    #expect(try session.fieldText() == expected)
  }

  @Test(arguments: ["Đà Nẵng", "hoà bình", "việt"])
  func `decomposed letters are letters, each one step`(word: String) async throws {
    for text in [word, word.decomposedStringWithCanonicalMapping] {
      var session = await Session()
      await session.type("/")
      await session.write(text)
      #expect(try session.fieldText() == text + "|")
      for _ in word { await session.type("←") }
      #expect(try session.fieldText() == "|" + text)
      await session.type("End Backspace")
      #expect(try session.fieldText() == String(text.dropLast()) + "|")
    }
  }

  @Test(arguments: [("東京", 7), ("Đà", 5), ("ab", 5)])
  func `the cursor stands behind the text, wide letters counted as two`(typed: String, column: Int) async {
    for text in [typed, typed.decomposedStringWithCanonicalMapping] {
      var session = await Session()
      await session.type("/")
      await session.write(text)
      #expect(draw(session.model).cursor == Point(column: column - 1, row: 35))
      await session.type("Home")
      #expect(draw(session.model).cursor == Point(column: 2, row: 35))
    }
  }

  @Test func `a text longer than the line shows the cursor's end, and its beginning when one goes there`()
    async
  {
    var session = await Session(columns: 44, rows: 16)
    await session.type("/")
    await session.write(String(repeating: "ab ", count: 60) + "end")
    #expect(session.screen.last?.contains("end") == true)
    #expect(draw(session.model).cursor.map { $0.column < 44 } == true)
    await session.type("Home x")
    #expect(session.screen.last?.hasPrefix(" /xab ab") == true)
  }

  @Test func `what is pasted by mistake is cut`() async throws {
    var session = await Session()
    await session.type("/")
    await session.write(String(repeating: "đ", count: 5000))
    #expect(try session.fieldText().utf8.count <= 1003)
  }

  @Test func `the text of a search that stands is chosen, typing replaces it, moving keeps it`() async throws
  {
    var session = await Session()
    await session.type("/ n o e m Enter / x")
    #expect(try session.fieldText() == "x|")
    await session.type("Esc / ← x")
    #expect(try session.fieldText() == "noex|m")
    await session.type("Esc / Backspace")
    #expect(try session.fieldText() == "|")
  }
}

extension Session {
  /// The text of the open prompt with `|` for the cursor.
  func fieldText() throws -> String {
    let field = try #require(model.prompt?.input)
    return field.head + "|" + field.tail
  }
}
