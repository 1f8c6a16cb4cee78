internal import Catalogue
internal import Languages
internal import News
internal import Reader
internal import Text

extension JSON {
  /// The whole article: its text, its parts and links, with what the user marked and wrote. Offsets count Unicode scalars.
  init(_ article: Article, _ record: ReadingRecord = ReadingRecord()) {
    let offsets = ScalarOffsets(of: article.text)
    func range(_ range: TextRange) -> [Field] {
      [("start", .integer(offsets[range.lowerBound])), ("end", .integer(offsets[range.upperBound]))]
    }
    let headline = article.headline
    var fields = [("id", JSON.string(article.id.description))] + JSON.location(article.location)
    fields += JSON.format(article.provenance)
    fields += [
      ("title", .string(headline.wording)),
      ("encoding", .string(article.encoding.rawValue)),
      (
        "headline",
        .object(
          [("text", .string(headline.text))] + range(headline.range)
            + [("derived", .bool(headline.isDerived)), ("cut", .bool(headline.isCut))])
      ),
      ("language", .string(article.language.language.code)),
      ("confidence", .fraction(article.language.confidence)), ("date", .date(article.date)),
      ("dateInferred", .bool(article.date?.isInferred ?? false)),
    ]
    fields += JSON.provenance(article.provenance, source: article.source)
    fields += JSON.user(record.marks, record.annotation, own: article.tags)
    fields += [
      ("words", .integer(article.wordCount)), ("breaksOff", .bool(article.breaksOff)),
      ("text", .string(article.text)),
      (
        "parts",
        .array(
          article.parts.map { part in
            .object(
              [("kind", .string(part.kind.rawValue))] + range(part.range)
                + [("derived", .bool(part.isDerived))])
          })
      ),
      ("links", .array(article.links.map { .object(range($0.range) + [("url", .string($0.address))]) })),
    ]
    self = .object(fields)
  }
}
