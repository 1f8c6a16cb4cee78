internal import Catalogue
internal import Languages
internal import News
internal import Stories
internal import Text

/// An article in the form of the index: its row, its folded words for the full text, and its content.
struct IndexedArticle: Sendable {
  let row: ArticleRow
  /// A hash of all that the recognition found out.
  let recognized: Int64
  /// The words of headline and text, and the prefixes of the words.
  let title: String
  let body: String
  let prefixes: String
  /// The words of the authors; empty without an author.
  let author: String
  /// The tags that the file gives the article, as `FoldedTags` has them.
  let tags: String
  /// True if the text is too short to show its language alone.
  let hasWeakLanguage: Bool
  /// Nil if the article is listed before it is analysed.
  let analysis: IndexedAnalysis?
  /// The article, if it is listed before it is analysed.
  let unanalysed: Article?
  /// The text with its parts, if another program derived it from the file's bytes.
  let derived: CompressedRecord?

  /// - Parameter codebook: the one with which the article is analysed; nil if it isn't analysed.
  init(_ article: Article, analysedWith codebook: TermCodebook?, derivedBy record: ArticleRecord? = nil) {
    row = ArticleRow(article)
    recognized = article.recognized(withText: record != nil)
    derived = record.flatMap(CompressedRecord.init)
    let (title, body) = (WordSequence(folding: article.headline.text), WordSequence(folding: article.text))
    (self.title, self.body) = (title.text, body.text)
    prefixes = WordPrefixes(title: title, body: body).text
    author = article.author.map { WordSequence(folding: $0).text } ?? ""
    tags = FoldedTags.text(of: article.tags)
    hasWeakLanguage = article.language.isWeak
    analysis = codebook.map { IndexedAnalysis(article, $0) }
    unanalysed = codebook == nil ? article : nil
  }
}

extension Article {
  /// A hash of all that the recognition found out: two readings of one text with the same hash are the same. A text
  /// that is derived from the file's bytes is part of what was found out.
  fileprivate func recognized(withText: Bool) -> Int64 {
    var bytes = Array((withText ? text : headline.text).utf8)
    func append(_ number: Int) {
      withUnsafeBytes(of: number.littleEndian) { bytes += $0 }
    }
    append(headline.range.lowerBound)
    append(headline.range.upperBound)
    append(headline.flags)
    append(date?.sortKey ?? 0)
    append(date?.isInferred == true ? 1 : 0)
    append(wordCount)
    for range in prose {
      append(range.lowerBound)
      append(range.upperBound)
    }
    bytes +=
      ([author, provenance.link, provenance.guid, provenance.previousVersion, source].map { $0 ?? "" } + tags)
      .joined(separator: "\n").utf8
    append(provenance.updated?.sortKey ?? 0)
    bytes += language.language.code.utf8
    return Int64(Hash64.empty.adding(bytes).mixed >> 4)
  }
}
