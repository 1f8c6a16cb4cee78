internal import Archive
internal import Catalogue
internal import Languages
internal import News
internal import Stories

/// An article as a query, with the other halves as candidates: only one candidate is the query's own other half.
struct StoryTrial {
  /// The pieces that are queries and the pieces that are candidates.
  enum Setting: String, CaseIterable {
    case englishToVietnamese = "en 1st half > vi 2nd half"
    case vietnameseToEnglish = "vi 2nd half > en 1st half"
    case vietnameseFirst = "vi 1st half > en 2nd half"
    case englishSecond = "en 2nd half > vi 1st half"
    case englishHeadline = "en headline > vi headline"
    case vietnameseHeadline = "vi headline > en headline"
    case englishOdd = "en odd sentences > vi even"
    case vietnameseOdd = "vi odd sentences > en even"
    case english = "en 1st half > en 2nd half"
    case vietnamese = "vi 1st half > vi 2nd half"
  }

  /// A candidate that was compared.
  struct Pair {
    let evidence: StoryEvidence
    let grade: RelatedStory.Grade
    let isRight: Bool
  }

  let query: Article
  /// The rank of the right article among the candidates; nil if it isn't among them.
  let rank: Int?
  /// All candidates, best first.
  let pairs: [Pair]
  /// The best candidate; nil if there is none.
  private let best: Article?
  private let right: Article

  /// All trials of a setting: the piece of each document is a query for the other piece among the pieces of all
  /// documents.
  static func trials(_ setting: Setting, _ documents: [SplitDocument], _ lexicon: Lexicon) async throws
    -> [StoryTrial]
  {
    let (query, target) = setting.pieces
    let queries = try documents.map { try article(of: $0, query) }
    let targets = try documents.map { try article(of: $0, target) }
    let library = Library(articles: queries + targets, lexicon: lexicon)
    await library.open { _ in }
    let known = Dictionary(targets.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var trials: [StoryTrial] = []
    for (article, right) in zip(queries, targets) {
      let candidates = await library.candidates(of: article.id).filter { known[$0.id] != nil }
      trials.append(
        StoryTrial(
          query: article, rank: candidates.firstIndex { $0.id == right.id }.map { $0 + 1 },
          pairs: candidates.map { Pair(evidence: $0.evidence, grade: $0.grade, isRight: $0.id == right.id) },
          best: candidates.first.flatMap { known[$0.id] }, right: right))
    }
    return trials
  }

  static var tableHeading: String {
    (["setting", "query", "place", "right", "grade"] + StoryEvidence.Kind.allCases.map { "\($0)" })
      .joined(separator: "\t")
  }

  /// The candidates with their evidence, a line each.
  func rows(of setting: Setting) -> [String] {
    pairs.enumerated().map { place, pair in
      ([setting.rawValue, query.path, "\(place)", pair.isRight ? "1" : "0", pair.grade.rawValue]
        + StoryEvidence.Kind.allCases.map { "\(pair.evidence[$0])" }).joined(separator: "\t")
    }
  }

  private static func article(of document: SplitDocument, _ piece: Setting.Piece) throws -> Article {
    let language = piece.isEnglish ? Language.english : .vietnamese
    // A headline is too short to judge its language by with certainty; here it is known.
    let reader = ArticleReader { _ in LanguageGuess(language, confidence: 1) }
    let text = document.text(piece.piece, isEnglish: piece.isEnglish)
    return try reader.article(
      contents: Array(text.utf8), path: "\(document.id).\(language) \(piece.piece)")
  }

  var description: String {
    """
    \(query.path): \(rank.map(String.init) ?? "none"): \(query.text.prefix(160))
        is   \(right.text.prefix(160))
        not  \(best?.text.prefix(160) ?? "")
    """
  }
}

extension StoryTrial.Setting {
  typealias Piece = (piece: SplitDocument.Piece, isEnglish: Bool)

  var pieces: (Piece, Piece) {
    switch self {
    case .englishToVietnamese: ((.firstHalf, true), (.secondHalf, false))
    case .vietnameseToEnglish: ((.secondHalf, false), (.firstHalf, true))
    case .vietnameseFirst: ((.firstHalf, false), (.secondHalf, true))
    case .englishSecond: ((.secondHalf, true), (.firstHalf, false))
    case .englishHeadline: ((.headline, true), (.headline, false))
    case .vietnameseHeadline: ((.headline, false), (.headline, true))
    case .englishOdd: ((.odd, true), (.even, false))
    case .vietnameseOdd: ((.odd, false), (.even, true))
    case .english: ((.firstHalf, true), (.secondHalf, true))
    case .vietnamese: ((.firstHalf, false), (.secondHalf, false))
    }
  }
}
