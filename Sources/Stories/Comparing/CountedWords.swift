internal import Languages
internal import News
internal import Text

/// The words behind a number that say what it counts: `57 shootings`, `31 văn kiện hợp tác`.
struct CountedWords {
  private static let mostWords = 3

  private let article: Article
  private let rules: TermRules

  init(_ article: Article) {
    self.article = article
    rules = article.language.language.profile.terms
  }

  /// A number's range with those words: up to the next mark, and without words of grammar at the end.
  func extending(_ range: TextRange) -> TextRange {
    var ends = [range.upperBound]
    var position = range.upperBound
    for word in words(behind: range) {
      position += 1 + word.utf8.count
      ends.append(isGrammatical(word) ? ends[ends.count - 1] : position)
    }
    return range.lowerBound..<ends[ends.count - 1]
  }

  private func words(behind range: TextRange) -> [Substring] {
    let rest = article.text(in: range.upperBound..<article.text.utf8.count)
    let run = rest.prefix { $0 == " " || $0.isLetter || $0 == "-" }
    guard run.first == " " else { return [] }
    // Two blanks side by side end the words as a mark does.
    let words = run.dropFirst().split(separator: " ", omittingEmptySubsequences: false)
    return Array(
      words.prefix(Self.mostWords).prefix {
        !$0.isEmpty && !rules.circumstanceWords.contains(fold(String($0)))
      })
  }

  private func isGrammatical(_ word: Substring) -> Bool {
    let folded = fold(String(word))
    return rules.isGrammatical(folded) || folded.utf8.count < 2
  }
}
