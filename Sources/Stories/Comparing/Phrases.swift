internal import Catalogue
internal import Languages
internal import News
internal import Text

/// The phrases of a text: the passages that have them, and how they are written.
struct Phrases {
  /// One phrase.
  struct Place {
    /// The passages that have it, in order, each once.
    var passages: [Int]
    /// The first occurrence; the first one in lower case if there is one.
    var range: TextRange
    var isCapitalized: Bool
  }

  /// By the folded words with blanks between them.
  private(set) var places: [String: Place] = [:]

  init(_ text: ComparedText, _ lengths: ClosedRange<Int>) {
    let stopWords = text.article.language.language.profile.terms.stopWords
    let bytes = Array(text.article.text.utf8)
    for (passage, words) in text.words.enumerated() {
      for run in words.split(whereSeparator: { $0 == nil }) {
        let run = run.compactMap(\.self)
        for length in lengths where length <= run.count {
          for start in 0...run.count - length {
            note(run[start..<start + length], passage, stopWords, bytes)
          }
        }
      }
    }
  }

  private mutating func note(
    _ words: ArraySlice<PhraseWord>, _ passage: Int, _ stopWords: Set<String>, _ bytes: [UInt8]
  ) {
    guard let first = words.first, let last = words.last, words.count > 1 || first.text.utf8.count > 1,
      words.dropFirst().allSatisfy(\.isJoined),
      !words.allSatisfy({ stopWords.contains($0.text) })
    else { return }
    let phrase = words.map(\.text).joined(separator: " ")
    let range = first.range.lowerBound..<last.range.upperBound
    let isCapitalized = Self.isCapital(bytes, at: range.lowerBound)
    guard var place = places[phrase] else {
      places[phrase] = Place(passages: [passage], range: range, isCapitalized: isCapitalized)
      return
    }
    if place.passages.last != passage { place.passages.append(passage) }
    if place.isCapitalized, !isCapitalized { (place.range, place.isCapitalized) = (range, false) }
    places[phrase] = place
  }

  private static func isCapital(_ bytes: [UInt8], at offset: Int) -> Bool {
    String(decoding: bytes[offset...].prefix(4), as: UTF8.self).first?.isUppercase == true
  }
}
