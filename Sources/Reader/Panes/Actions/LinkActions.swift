internal import Catalogue
internal import Localization
internal import News

extension Model {
  /// `O`: the article's own address is opened in a browser, or those of the chosen articles.
  mutating func openAddress() -> [Effect] {
    if !choice.isEmpty {
      guard let articles = articlesToMark() else { return [] }
      return [.ask(ChosenAddresses(articles: articles))]
    }
    guard reader.isShown, let article = reader.article else {
      return refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    guard let link = article.link else { return sayThatThereIsNoAddress() }
    return browse(link)
  }

  /// More pages are opened only when the key is pressed again.
  private static let mostPages = 5

  /// Opens the addresses of the chosen articles.
  mutating func browse(addressesOf articles: [ArticleID], _ addresses: [WebAddress]) -> [Effect] {
    guard !addresses.isEmpty else { return sayThatThereIsNoAddress() }
    guard addresses.count <= Self.mostPages || offeredPages == articles else {
      offeredPages = articles
      let (count, key) = (Counting.of(addresses.count, .page), keyName(for: .openAddress))
      return refuse(
        wording(en: "\(key) again opens \(count)", vi: "bấm \(key) lần nữa để mở \(count)"))
    }
    offeredPages = nil
    return addresses.map { .browse($0) }
  }

  mutating func sayThatThereIsNoAddress() -> [Effect] {
    return refuse(
      wording(
        en: "the file gives no address of this article", vi: "tệp không ghi địa chỉ của bài này"))
  }

  /// Opens an address in a browser, unless the address is of a kind that may do harm.
  mutating func browse(_ written: String) -> [Effect] {
    if let address = WebAddress(written) { return [.browse(address)] }
    return refuse(
      wording(
        en: "not opened: only addresses with http, https and mailto are",
        vi: "không mở: chỉ mở địa chỉ http, https và mailto"))
  }

  /// Shows the numbers of links in the text, or hides them. The text on top stays there.
  mutating func numberLinks() -> [Effect] {
    reader.numbersLinks.toggle()
    notice =
      reader.numbersLinks
      ? wording(en: "links have numbers in the text", vi: "liên kết trong bài có số")
      : wording(en: "links have no numbers in the text", vi: "liên kết trong bài không có số")
    reader.awaited.offset = reader.page.offset(ofLine: reader.top) ?? reader.awaited.offset
    reader.page = Page()
    return relayout()
  }
}

/// The addresses of articles that browsers open.
struct ChosenAddresses: Question {
  static let isAwaitedByKeys = true

  let articles: [ArticleID]

  func answer(from sources: Sources, report: @escaping @Sendable ([WebAddress]) -> Void) async {
    var addresses: [WebAddress] = []
    for id in articles where !Task.isCancelled {
      if let address = await sources.archive.article(id)?.link.flatMap(WebAddress.init) {
        addresses.append(address)
      }
    }
    report(addresses)
  }

  func receive(_ addresses: [WebAddress], in model: inout Model) -> [Effect] {
    model.browse(addressesOf: articles, addresses)
  }
}
