internal import Localization
internal import News

extension Model {
  /// `O`: the article's own address is opened in a browser.
  mutating func openAddress() -> [Effect] {
    guard reader.isShown, let article = reader.article else {
      return refuse(wording(en: "no article is open", vi: "chưa mở bài nào"))
    }
    guard let link = article.link else { return sayThatThereIsNoAddress() }
    return browse(link)
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
