import Foundation
import Terminal
import Testing

@Suite struct ClipboardTests {
  private func copied(_ text: String) -> String? {
    let sequence = TerminalSession.clipboardSequence(for: text)
    guard sequence.hasPrefix("\u{1b}]52;c;"), sequence.hasSuffix("\u{7}") else { return nil }
    return Data(base64Encoded: String(sequence.dropFirst(7).dropLast())).map {
      String(decoding: $0, as: UTF8.self)
    }
  }

  @Test(arguments: ["", "Đà Nẵng", "a\u{1b}]0;evil\u{7}b", "“Bỉ”\n\0"])
  func `a text is copied as it is, and nothing of it can end the sequence`(text: String) {
    #expect(copied(text) == text)
    #expect(TerminalSession.clipboardSequence(for: text).unicodeScalars.count { $0.value < 0x20 } == 2)
  }

  @Test func `what is too long is cut between characters`() {
    let text = String(repeating: "Đ", count: 100_000)
    #expect(copied(text) == String(repeating: "Đ", count: TerminalSession.clipboardBytes / 2))
  }
}
