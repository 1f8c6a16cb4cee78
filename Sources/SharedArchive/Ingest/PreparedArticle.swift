internal import Catalogue
internal import Languages
internal import News
internal import PostgreSQL
internal import Stories
internal import Text

/// An article in the form of the archive, with all that is derived from its text. Made on all cores.
struct PreparedArticle: Sendable {
  let row: ArticleRow
  let analysis: IndexedAnalysis
  let title: WordPositions
  let words: WordPositions
  /// As `ArticleSignature.numbers`.
  let signature: [Int16]
  let author: String
  let record: CompressedRecord
  /// True if the text is too short to show its language alone.
  let hasWeakLanguage: Bool

  /// `neighbours`: the languages of the texts beside a text that is too short to show its language alone. Throws the
  /// problem of an entry that is no article.
  init(_ entry: FileEntry, among neighbours: [Language] = []) throws(FileProblem) {
    try self.init(entry.articleRecord(), at: entry.location, among: neighbours)
  }

  init(_ draft: ArticleRecord, at location: Location, among neighbours: [Language]) throws(FileProblem) {
    let reader = ArticleReader { detectLanguage(of: $0, among: neighbours) }
    let article = reader.article(of: draft, at: location)
    guard let record = CompressedRecord(draft) else {
      throw FileProblem(
        path: location.path, entry: location.entry,
        cause: .tooLarge(bytes: article.text.utf8.count), isNamed: false)
    }
    row = ArticleRow(article)
    analysis = IndexedAnalysis(article)
    let (headline, text) = (WordSequence(folding: article.headline.text), WordSequence(folding: article.text))
    (title, words) = (WordPositions(headline), WordPositions(text))
    signature = ArticleSignature.numbers(of: [headline, text], on: row.date?.sortKey ?? 0)
    author = article.author.map { WordSequence(folding: $0).text } ?? ""
    self.record = record
    hasWeakLanguage = article.language.isWeak
  }

  /// `ArticleDate.sortKey`; 0 without a date.
  var date: Int { row.date?.sortKey ?? 0 }

  /// The hash of the place that versions of the article have in common: the publisher's own name for the article with the
  /// publisher's host, else the file with the number of the entry.
  var place: Int64 {
    let provenance = row.provenance
    let host = (provenance.link ?? "").split(separator: "/", maxSplits: 2).dropFirst().first ?? ""
    let parts =
      provenance.guid.map { ["guid", $0, String(host)] }
      ?? ["file", row.location.path, String(row.location.entry ?? 0)]
    return Int64(bitPattern: Hash64(parts.joined(separator: "\0")).mixed)
  }
}

extension WordPositions {
  /// The words of a text with their places, from 1.
  fileprivate init(_ words: WordSequence) {
    self.init()
    for (index, word) in words.bytes.split(separator: UInt8(ascii: " ")).enumerated() {
      add(word, at: index + 1)
    }
  }
}
