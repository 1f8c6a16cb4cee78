/// A program with its arguments, on one line. No shell reads the line: blanks separate arguments, and quotes keep them
/// together.
struct ProgramLine {
  /// The words, without quotes around them.
  let words: [String]

  init(_ line: some StringProtocol) {
    var words: [String] = []
    var word: String?
    var quote: Character?
    for character in line {
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
    self.words = word.map { words + [$0] } ?? words
  }

  /// The words with values in place of `%` and a letter, and the letters that were met. `%%` is a percent sign.
  func filled(_ values: [Character: String]) -> (words: [String], used: Set<Character>) {
    var used: Set<Character> = []
    let filled = words.map { word in
      var filled = ""
      var rest = word[...]
      while let sign = rest.firstIndex(of: "%") {
        filled += rest[..<sign]
        rest = rest[rest.index(after: sign)...]
        guard let letter = rest.first, letter == "%" || values[letter] != nil else {
          filled += "%"
          continue
        }
        filled += letter == "%" ? "%" : values[letter] ?? ""
        used.insert(letter)
        rest = rest.dropFirst()
      }
      return filled + rest
    }
    return (filled, used)
  }
}
