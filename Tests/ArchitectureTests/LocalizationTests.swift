import Foundation
import Testing

/// Files whose texts no user reads, or that hold texts of one language for a reason.
private let exceptions: [String: String] = [
  "Clipboard.swift": "names of programs and terminals",
  "ForegroundCommand.swift": "a script of the shell",
  "GlossaryExport.swift": "a file format",
  "LookUpCommand.swift": "lines of the shell",
  "NamedHosts.swift": "a list of domains",
  "Report+HTML.swift": "markup",
  "SystemWording.swift": "the Vietnamese side of the system's messages",
]

/// Every text that a user sees is said in each language of the interface: a string with words in it is an argument of
/// `wording`, `Wording` or of another call that takes a text for each language, `en:` and `vi:`.
struct LocalizationTests {
  private static let modules: Set<String> = ["Reader", "gazette"]
  /// The labels of texts in one of the languages.
  private static let labels = Set(["en", "vi"])
  /// Calls whose arguments are no texts for a user, are the same in all languages, or are translated elsewhere.
  private static let exempt: Set<String> = [
    "replacing", "same",
    // The name and the examples of a command.
    "CommandConfiguration",
  ]
  /// Calls of which even an argument of one word is seen by a user.
  private static let seen: Set<String> = ["Hint", "move", "told", "complain"]

  @Test func `each text that a user sees is said in all languages`() {
    for file in SourceTree.package.files where Self.modules.contains(file.module) {
      guard exceptions[file.name] == nil else { continue }
      for text in Self.forgottenTexts(in: file.tokens) {
        Issue.record("\(file.path):\(text.line) “\(text.literal)” is said in one language only")
      }
    }
  }

  @Test func `texts are composed, as keyboards and files have them`() {
    for file in SourceTree.package.files where Self.modules.contains(file.module) {
      for token in file.tokens where token.isString {
        let composed = token.literal.precomposedStringWithCanonicalMapping
        #expect(
          token.literal.unicodeScalars.elementsEqual(composed.unicodeScalars), "\(file.path):\(token.line)")
      }
    }
  }

  @Test func `no text is kept for later, when another language may be spoken`() {
    for file in SourceTree.package.files where Self.modules.contains(file.module) {
      for line in Self.keptTexts(in: file.tokens) {
        Issue.record("\(file.path):\(line) a static or global value keeps a text in one language")
      }
    }
  }

  @Test(arguments: [
    (#"static let words = wording(en: "a", vi: "b")"#, 1),
    ("static let all = [\n.wording(en: \"a\", vi: \"b\")\n]", 1),
    (#"static var words: String { wording(en: "a", vi: "b") }"#, 0),
    (#"static let words = Wording(en: "a", vi: "b")"#, 0),
    ("static let size = 3\nfunc words() -> String { wording(en: \"a\", vi: \"b\") }", 0),
    ("let words = wording(en: \"a\", vi: \"b\")", 1), ("{ let words = wording(en: \"a\", vi: \"b\") }", 0),
  ])
  func `a text that is kept is found`(code: String, count: Int) {
    #expect(Self.keptTexts(in: Lexer.tokens(of: Array(code.utf8))).count == count)
  }

  /// The lines of calls of `wording` whose results a static or global constant keeps.
  private static func keptTexts(in tokens: [Token]) -> [Int] {
    var found: [Int] = []
    var depth = 0
    for (index, token) in tokens.enumerated() {
      if token.text == "{" { depth += 1 }
      if token.text == "}" { depth -= 1 }
      guard token.text == "let", depth == 0 || index > 0 && tokens[index - 1].text == "static" else {
        continue
      }
      found += valueTokens(from: index, in: tokens).filter { $0.text == "wording" }.map(\.line)
    }
    return found
  }

  /// The tokens of a constant: to the end of its line, or of the brackets that are open there.
  private static func valueTokens(from start: Int, in tokens: [Token]) -> ArraySlice<Token> {
    var (end, depth, line) = (start, 0, tokens[start].line)
    while end < tokens.count, depth > 0 || tokens[end].line == line {
      if "([{".contains(tokens[end].text) { depth += 1 }
      if ")]}".contains(tokens[end].text) { depth -= 1 }
      line = tokens[end].line
      end += 1
    }
    return tokens[start..<end]
  }

  @Test func `each exception has a reason to be one`() {
    let files = SourceTree.package.files.filter { Self.modules.contains($0.module) }
    for name in exceptions.keys.sorted() {
      let texts = files.first { $0.name == name }.map { Self.forgottenTexts(in: $0.tokens) } ?? []
      #expect(!texts.isEmpty, "\(name) needs no exception")
    }
  }

  @Test(arguments: [
    (#"notice = "no article is open""#, 1), (#"notice = wording(en: "no article", vi: "không có bài")"#, 0),
    (#"let words = "\(count) more""#, 1), (#"let file = "\(folder)/articles""#, 0),
    (#"Hint(.open, "read")"#, 1), (#"Hint(.screen("links"), wording(en: "links", vi: "liên kết"))"#, 0),
    (#"case .date: .wording(en: "the date", vi: "ngày")"#, 0),
    (#"wording(en: "a \(name("one more"))", vi: "b") + "and more""#, 1), (#"table["user-agent"] = " · ""#, 0),
    (#"Row(en: isOne ? name : "two words", vi: "hai từ", "three more words")"#, 1),
    (##"header = "# [[macro]]""##, 0),
    (#"narrow(by: "after:\(start) before:\(end)")"#, 0), (#"let title = " gazette · \(name)""#, 0),
  ])
  func `a text in one language is found`(code: String, count: Int) {
    #expect(Self.forgottenTexts(in: Lexer.tokens(of: Array(code.utf8))).count == count)
  }

  /// The strings with words that are no argument for a language.
  private static func forgottenTexts(in tokens: [Token]) -> [Token] {
    var calls: [(name: String, label: String)] = []
    var texts: [Token] = []
    for (index, token) in tokens.enumerated() {
      switch token.text {
      case "(": calls.append((index > 0 && tokens[index - 1].isWord ? tokens[index - 1].text : "", ""))
      case ")": _ = calls.popLast()
      case "," where !calls.isEmpty: calls[calls.count - 1].label = ""
      case ":" where index > 1 && ["(", ","].contains(tokens[index - 2].text) && !calls.isEmpty:
        calls[calls.count - 1].label = tokens[index - 1].text
      case _
      where token.isString
        && !calls.contains(where: { labels.contains($0.label) || exempt.contains($0.name) }):
        let isSeen = calls.last.map { seen.contains($0.name) } ?? false
        if hasWords(token.literal) || isSeen && hasWord(token.literal) { texts.append(token) }
      default: break
      }
    }
    return texts
  }

  /// True if a word has a blank before or behind it. Words of queries such as `lang:`, tables such as `[[same]]` and the
  /// program's name are the same in all languages.
  private static func hasWords(_ literal: String) -> Bool {
    let words = literal.split(separator: " ", omittingEmptySubsequences: false)
    return words.count > 1
      && words.contains { hasWord($0) && !$0.contains { ":[".contains($0) } && $0 != "gazette" }
  }

  private static func hasWord(_ text: some StringProtocol) -> Bool {
    let letters = UInt8(ascii: "a")...UInt8(ascii: "z")
    return text.utf8.split { !letters.contains($0) }.contains { $0.count > 1 }
  }
}
