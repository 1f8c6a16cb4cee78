internal import Text

/// A person in a feed: `Jane Roe`, `jane@example.com (Jane Roe)`, `Jane Roe <jane@example.com>`.
struct FeedPerson {
  /// The name, else the address of mail.
  let name: String

  private static let longest = 200

  init(_ written: String) {
    let text = written.prefix(Self.longest).onOneLine
    guard let address = text.split(separator: " ").first(where: { $0.contains("@") && $0.contains(".") })
    else {
      name = text
      return
    }
    let marks: Set<Character> = ["(", ")", "<", ">", "\"", ",", ":", "[", "]"]
    let rest = (text[..<address.startIndex] + text[address.endIndex...]).drop {
      marks.contains($0) || $0 == " "
    }
    let words = String(String(rest.reversed()).drop { marks.contains($0) || $0 == " " }.reversed())
    let mail = String(address.filter { !marks.contains($0) })
    name =
      words.isEmpty || words == "mailto"
      ? (mail.hasPrefix("mailto") ? String(mail.dropFirst(6)) : mail) : words
  }
}
