internal import News
internal import Text

/// An item of a feed as an article: the headline, the text, and links to what belongs to it.
struct FeedArticle {
  let draft: ArticleDraft

  /// An item without a title and a text is shown by what it has: its link, its id, an author or a date.
  /// Throws if the item is empty.
  init(_ item: FeedItem, in channel: FeedChannel, encoding: String) throws(FileProblem.Cause) {
    let text = FeedArticle.text(of: item)
    let link = Self.link(of: item)
    var derived = DerivedText()
    var links: [TextLink] = []
    if let title = Self.title(of: item) { derived.append(.headline, Array(title.utf8)) }
    if let text { Self.append(text, to: &derived, &links) }
    Self.appendEnclosures(of: item, to: &derived, &links)
    if derived.bytes.isEmpty {
      let words = [link, item.id, item.authors.first, item.tags.first, item.contributors.first, item.source]
        .compactMap { $0 }
      guard let words = (words + item.dates.values).first(where: { !$0.isEmpty }) else { throw .noArticle }
      derived.append(.notice, Array(words.utf8))
      if let link, let part = derived.parts.first { links.append(TextLink(part.range, to: link)) }
    }
    guard !derived.bytes.isEmpty else { throw .noArticle }
    var draft = ArticleDraft(
      text: DecodedText(wellFormed: derived.bytes, encoding: TextEncoding(rawValue: encoding)))
    draft.parts = derived.parts
    draft.links = links
    draft.fields = Self.fields(of: item, in: channel, text?.language, link)
    self.draft = draft
  }

  private static func fields(
    of item: FeedItem, in channel: FeedChannel, _ language: String?, _ link: String?
  ) -> ArticleFields {
    var fields = ArticleFields()
    fields.title = title(of: item)
    let authors = item.authors.isEmpty ? channel.authors : item.authors
    fields.author = authors.joined(separator: ", ").nonEmpty
    fields.language = (language?.nonEmpty ?? item.language?.nonEmpty ?? channel.language)?.languageCode
    fields.source = item.source ?? channel.title
    fields.link = link
    fields.guid = item.id
    fields.tags = Array(item.tags.prefix(64))
    let dates = item.dates
    fields.date = date(dates[.published] ?? dates[.date] ?? dates[.created] ?? dates[.updated])
    fields.updated = date(dates[.updated])
    return fields
  }

  /// A date in the form of ISO 8601; as it is written if it isn't understood, so that the languages' words for months are
  /// tried.
  private static func date(_ written: String?) -> FieldValue? {
    written.map { .text(FeedDate($0)?.description ?? $0) }
  }

  /// The title of the lowest rank with words.
  private static func title(of item: FeedItem) -> String? {
    item.titles.sorted { $0.rank < $1.rank }.lazy.compactMap { $0.text.line.nonEmpty }.first
  }

  /// The text of the lowest rank with words; of several texts of a rank the longest.
  private static func text(of item: FeedItem) -> FeedText? {
    let ranked = item.texts.filter { !$0.text.isBlank }.sorted {
      ($0.rank.rawValue, $1.text.value.utf8.count) < ($1.rank.rawValue, $0.text.value.utf8.count)
    }
    return ranked.first { !$0.text.isHTML || !HTMLFragment($0.text.value).line.isEmpty }?.text
  }

  /// The address of the article: where it was published, not where clicks are counted.
  private static func link(of item: FeedItem) -> String? {
    let alternates = item.links.filter { $0.relation == "alternate" || $0.relation.hasSuffix("#permalink") }
    let pages = alternates.filter { $0.type.map { $0.contains("html") } ?? true }
    let written =
      item.originalLink ?? (pages.first ?? alternates.first)?.address ?? (item.idIsAddress ? item.id : nil)
      ?? item.links.first { $0.relation == "about" }?.address ?? (item.idCanBeAddress ? item.id : nil)
    return written.flatMap { WebAddress.resolve($0, against: item.base) }
  }
}

// MARK: - Text

extension FeedArticle {
  private static func append(_ text: FeedText, to derived: inout DerivedText, _ links: inout [TextLink]) {
    if text.isHTML {
      HTMLFragment(text.value, base: text.base).append(to: &derived, links: &links)
    } else {
      for paragraph in paragraphs(of: text.value) { derived.append(.paragraph, Array(paragraph.utf8)) }
    }
  }

  /// The paragraphs of plain text: blank lines separate them; in a text without blank lines each line is one.
  static func paragraphs(of text: String) -> [String] {
    let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)
    let blocks = lines.split { $0.allSatisfy(\.isWhitespace) }
    guard blocks.count > 1 else { return lines.map { String($0).onOneLine } }
    return blocks.map { $0.joined(separator: " ").onOneLine }
  }

  /// Sounds, films and documents that belong to the item, each as a line with its address.
  private static func appendEnclosures(
    of item: FeedItem, to derived: inout DerivedText, _ links: inout [TextLink]
  ) {
    var seen: Set<String> = []
    for link in item.links where link.relation == "enclosure" {
      guard let address = WebAddress.resolve(link.address, against: item.base), seen.insert(address).inserted
      else {
        continue
      }
      derived.append(.notice, Array((link.title?.onOneLine.nonEmpty ?? address).utf8))
      if let part = derived.parts.last { links.append(TextLink(part.range, to: address)) }
    }
  }
}
