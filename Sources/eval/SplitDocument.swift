/// A report in two languages, each version cut into two halves with equal numbers of sentences.
struct SplitDocument {
  let id: String
  private let english: [String]
  private let vietnamese: [String]

  /// The documents of a table of translated sentences that belong to a fifth of it, two sentences each at least.
  static func documents(in table: String, part: Int) -> [SplitDocument] {
    let rows = table.split(separator: "\n").map {
      $0.split(separator: "\t", omittingEmptySubsequences: false)
    }
    let known = Dictionary(grouping: rows.filter { $0.count == 3 }) { String($0[0]) }
    return known.filter { Self.part(of: $0.key) == part && $0.value.count > 1 }
      .map { id, rows in
        SplitDocument(id: id, english: rows.map { String($0[1]) }, vietnamese: rows.map { String($0[2]) })
      }
      .sorted { $0.id < $1.id }
  }

  private static func part(of id: String) -> Int? {
    id.split(separator: "-").last.flatMap { Int($0) }.map { $0 % 5 }
  }

  /// A piece of a version: the first or the second half, or its first sentence.
  enum Piece {
    case firstHalf, secondHalf, headline
    /// Every other sentence: what two reports of one event have in common, told in other sentences.
    case odd, even
  }

  /// The text of a piece.
  func text(_ piece: Piece, isEnglish: Bool) -> String {
    let sentences = isEnglish ? english : vietnamese
    return switch piece {
    case .firstHalf: sentences.prefix(sentences.count / 2).joined(separator: " ")
    case .secondHalf: sentences.dropFirst(sentences.count / 2).joined(separator: " ")
    case .headline: sentences[0]
    case .odd: sentences.enumerated().filter { $0.offset % 2 == 0 }.map(\.element).joined(separator: " ")
    case .even: sentences.enumerated().filter { $0.offset % 2 == 1 }.map(\.element).joined(separator: " ")
    }
  }
}
