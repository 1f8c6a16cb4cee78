import Screen
import Terminal
import Testing

struct RetypedLettersTests {
  @Test func `a letter behind Backspace in one read replaces the letter before`() {
    let keys: [TerminalEvent] = [.key(.character("a")), .key(.backspace), .key(.character("â"))]
    #expect(RetypedLetters.joined(keys) == [.key(.character("a")), .key(.retyped("â"))])
  }

  @Test(arguments: [
    [TerminalEvent.key(.backspace), .key(.character("a"))], [.key(.backspace), .key(.backspace)],
    [.key(.character("â")), .key(.backspace)], [.key(.backspace), .key(.enter), .key(.character("â"))],
  ])
  func `other keys stay as they are`(keys: [TerminalEvent]) {
    #expect(RetypedLetters.joined(keys) == keys)
  }
}
