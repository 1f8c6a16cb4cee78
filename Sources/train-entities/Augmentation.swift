internal import Foundation
internal import Languages
internal import Names

/// Sentences once more in another spelling or with a credit behind them, so that names are found in headlines, where
/// diacritics are left out, and beside photos, of which the annotated texts have few.
enum Augmentation {
  /// The copies of some of the sentences: every twentieth in capitals, and either every twentieth in title case
  /// (English) or every third without diacritics (Vietnamese).
  static func copies(of texts: [AnnotatedText], language: Language) -> [AnnotatedText] {
    let shouted = every(20, of: texts, from: 3).map { $0.respelled { $0.uppercased() } }
    let respelled =
      language == .vietnamese
      ? every(3, of: texts, from: 1).map { $0.respelled(withoutDiacritics) }
      : every(20, of: texts, from: 13).map { $0.respelled(inTitleCase) }
    return shouted + respelled + credited(texts, language: language)
  }

  /// Every fortieth sentence with a credit behind it, which names a person of the sentences before.
  private static func credited(_ texts: [AnnotatedText], language: Language) -> [AnnotatedText] {
    let people = texts.flatMap { text in
      text.names.filter { $0.kind == .person }.map {
        String(decoding: Array(text.text.utf8)[$0.range], as: UTF8.self)
      }
    }
    guard !people.isEmpty else { return [] }
    return every(40, of: texts, from: 7).enumerated().map { index, sentence in
      let credits = Credit.forms(language)
      return sentence.followed(by: credits[index % credits.count], person: people[index * 7 % people.count])
    }
  }

  private static func every(_ step: Int, of texts: [AnnotatedText], from first: Int) -> [AnnotatedText] {
    stride(from: first, to: texts.count, by: step).map { texts[$0] }
  }

  private static func withoutDiacritics(_ text: String) -> String {
    text.replacing("đ", with: "d").replacing("Đ", with: "D")
      .folding(options: .diacriticInsensitive, locale: nil)
  }

  /// Each word with a capital, but for those that titles keep small.
  private static func inTitleCase(_ text: String) -> String {
    let small: Set<Substring> = [
      "a", "an", "and", "as", "at", "by", "for", "in", "of", "on", "or", "the", "to",
    ]
    return text.split(separator: " ", omittingEmptySubsequences: false)
      .map { small.contains($0) ? String($0) : $0.prefix(1).uppercased() + $0.dropFirst() }
      .joined(separator: " ")
  }
}

extension AnnotatedText {
  /// The text with every stretch between the ends of names respelled.
  fileprivate func respelled(_ respell: (String) -> String) -> AnnotatedText {
    let bytes = Array(text.utf8)
    var copy = AnnotatedText(text: "", names: [], document: document + " respelled")
    var end = 0
    func piece(_ range: Range<Int>) -> String { respell(String(decoding: bytes[range], as: UTF8.self)) }
    for name in names {
      copy.text += piece(end..<name.range.lowerBound)
      let start = copy.text.utf8.count
      copy.text += piece(name.range)
      copy.names.append(AnnotatedName(range: start..<copy.text.utf8.count, kind: name.kind))
      end = name.range.upperBound
    }
    copy.text += piece(end..<bytes.count)
    return copy
  }
}
