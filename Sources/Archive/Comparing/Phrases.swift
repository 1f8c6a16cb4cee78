internal import Corpus
internal import Linguistics

/// The phrases of a text with the passages that have them.
struct Phrases {
  private(set) var passages: [String: [Int]] = [:]

  init(_ text: ComparedText, _ lengths: ClosedRange<Int>) {
    let stopWords = Self.stopWords(of: text.article.language.language)
    for (index, words) in text.words.enumerated() {
      for length in lengths where length <= words.count {
        for start in 0...words.count - length {
          note(words[start..<start + length], index, stopWords)
        }
      }
    }
  }

  private mutating func note(_ words: ArraySlice<String>, _ passage: Int, _ stopWords: Set<String>) {
    guard !words.contains(""), words.count > 1 || words.first.map(\.count) ?? 0 > 1 else { return }
    if words.allSatisfy(stopWords.contains) { return }
    let phrase = words.joined(separator: " ")
    if passages[phrase]?.last != passage { passages[phrase, default: []].append(passage) }
  }

  private static func stopWords(of language: Language) -> Set<String> {
    switch language {
    case .english: english
    case .vietnamese: vietnamese
    default: []
    }
  }

  private static let english = words(StopWords.english)
  private static let vietnamese = words(StopWords.vietnamese)

  private static func words(_ list: String) -> Set<String> {
    Set(list.split(whereSeparator: \.isWhitespace).map(String.init))
  }
}
