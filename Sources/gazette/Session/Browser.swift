internal import Foundation
internal import Reader

/// The browsers that people chose for themselves.
enum Browser {
  /// The programs to try, one after the other, each with its arguments.
  ///
  /// The browser of the settings comes before that of the environment. `$BROWSER` is a list separated by colons. In each program `%s` means the address, `%c` a colon, `%%` a percent sign;
  /// a program without `%s` gets the address as its last argument. No shell reads the line: blanks separate arguments, and
  /// quotes keep them together. Where the variable is not set, xdg-open knows the browser of the desktop.
  static func commands(toOpen address: WebAddress) -> [[String]] {
    let own = ActiveSettings.settings.browser
    let chosen = own.isEmpty ? ProcessInfo.processInfo.environment["BROWSER"] ?? "" : own
    let programs = chosen.split(separator: ":").map { words(of: $0) }.filter { !$0.isEmpty }
    return (programs.isEmpty ? [["xdg-open"]] : programs).map { arguments($0, address.text) }
  }

  /// The words of a command, without quotes around them.
  private static func words(of command: Substring) -> [String] {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in command {
      if character == quote {
        quote = nil
      } else if quote == nil, character == "\"" || character == "'" {
        quote = character
        word = word ?? ""
      } else if quote == nil, character.isWhitespace {
        if let word { words.append(word) }
        word = nil
      } else {
        word = (word ?? "") + String(character)
      }
    }
    return word.map { words + [$0] } ?? words
  }

  /// The words with the address in them.
  private static func arguments(_ words: [String], _ address: String) -> [String] {
    var hasAddress = false
    let filled = words.map { word in
      var filled = ""
      var rest = word[...]
      while let sign = rest.firstIndex(of: "%") {
        filled += rest[..<sign]
        rest = rest[rest.index(after: sign)...]
        switch rest.first {
        case "s":
          filled += address
          hasAddress = true
        case "c": filled += ":"
        case "%": filled += "%"
        default:
          filled += "%"
          continue
        }
        rest = rest.dropFirst()
      }
      return filled + rest
    }
    return hasAddress ? filled : filled + [address]
  }
}
