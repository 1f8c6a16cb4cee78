internal import CMail
internal import News
internal import Text

extension ArticleFields {
  /// The fields in the headers of a message.
  init(of message: MailMessage) {
    self.init()
    title = message.header("Subject")
    let sender = message.rawHeader("From") ?? message.rawHeader("Sender")
    author =
      sender.flatMap { MailValue.taken(gz_mail_names($0)) }.map(HeaderWords.decoded)?.onOneLine.nonEmpty
    source = message.rawHeader("List-Id").flatMap(Self.listName) ?? sender.flatMap(Self.domain)
    date = Self.date(of: message).map { .text($0) }
    language = message.header("Content-Language").map { String($0.prefix { $0 != "," }) }
    guid = message.header("Message-ID").map(Self.withoutBrackets)
    tags = (message.header("Keywords") ?? "").split(separator: ",").map { $0.description.onOneLine }
      .filter { !$0.isEmpty }
    link = Self.linkHeaders.lazy.compactMap { message.header($0) }.compactMap(Self.webAddress).first
  }

  /// The headers with the address of the article: of a page that was saved, of archives of lists, of programs that turn
  /// feeds into mail.
  private static let linkHeaders = [
    "Snapshot-Content-Location", "Archived-At", "X-RSS-URL", "X-RSS-Link", "Content-Base", "Content-Location",
    "List-Post",
  ]

  /// The date of sending; without it the date of the first station that received the message.
  private static func date(of message: MailMessage) -> String? {
    if let written = message.header("Date") { return MailValue.taken(gz_mail_date(written)) ?? written }
    guard let received = message.rawHeader("Received", isLast: true),
      let mark = received.utf8.lastIndex(of: UInt8(ascii: ";"))
    else { return nil }
    return MailValue.taken(gz_mail_date(String(received[received.index(after: mark)...])))
  }

  /// The name of a mailing list: `"Tin sáng" <tin-sang.example.org>`; without a name its id.
  private static func listName(_ value: String) -> String? {
    guard let bracket = value.lastIndex(of: "<") else {
      return HeaderWords.decoded(value).onOneLine.nonEmpty
    }
    let name = HeaderWords.decoded(String(value[..<bracket])).onOneLine
    let bare =
      name.hasPrefix("\"") && name.hasSuffix("\"") && name.count > 1
      ? String(name.dropFirst().dropLast()) : name
    return bare.onOneLine.nonEmpty ?? withoutBrackets(String(value[bracket...])).nonEmpty
  }

  /// The domain of the first sender.
  private static func domain(_ sender: String) -> String? {
    guard let address = MailValue.taken(gz_mail_address(sender)), let at = address.lastIndex(of: "@") else {
      return nil
    }
    return String(address[address.index(after: at)...]).lowercased().nonEmpty
  }

  private static func withoutBrackets(_ value: String) -> String {
    value.hasPrefix("<") && value.hasSuffix(">") ? String(value.dropFirst().dropLast()) : value
  }

  /// An address with `http` or `https`, in brackets or bare; of several the first.
  private static func webAddress(_ value: String) -> String? {
    let first = value.split { $0 == " " || $0 == "," }.first.map { withoutBrackets(String($0)) }
    guard let first, first.lowercased().hasPrefix("http://") || first.lowercased().hasPrefix("https://")
    else {
      return nil
    }
    return first
  }
}
