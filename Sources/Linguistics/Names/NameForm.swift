internal import Corpus

/// A name as it is written.
enum NameForm {
  /// The words of a name; what a hyphen or an apostrophe joins is one word, quotation marks are none.
  static func words(_ tokens: ArraySlice<Token>) -> [String] {
    var words: [String] = []
    var joins = false
    for token in tokens {
      let isHyphen = token.shape == .mark && token.isAttached
      if joins || isHyphen, let last = words.indices.last {
        words[last] += token.word
      } else {
        words.append(token.word)
      }
      joins = isHyphen
    }
    return words
  }

  /// The name on one line.
  static func text(_ tokens: ArraySlice<Token>) -> String { words(tokens).joined(separator: " ") }
}
