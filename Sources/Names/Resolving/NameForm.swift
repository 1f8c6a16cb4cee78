/// A name as it is written.
enum NameForm {
  /// The words of a name; what a hyphen or an apostrophe joins is one word, quotation marks are none.
  static func words(_ passage: Passage, _ tokens: Range<Int>) -> [String] {
    var words: [String] = []
    var joins = false
    for index in tokens {
      let token = passage.tokens[index]
      let isHyphen = token.shape == .mark && token.isAttached
      if joins || isHyphen, let last = words.indices.last {
        words[last] += passage.form(at: index).text
      } else {
        words.append(passage.form(at: index).text)
      }
      joins = isHyphen
    }
    return words
  }
}
