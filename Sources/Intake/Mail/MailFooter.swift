internal import Languages
internal import News
internal import Text

/// Lines of mail that are none of its text: the foot of a newsletter, the link to its page, lines before quoted mail.
enum MailFooter {
  private static let words = MailWords(of: LanguageProfile.all.map(\.language))

  /// The most words of a foot with the address of the sender, the reason of the mail and rights; and of one part of it.
  private static let (longestFoot, longestPart) = (150, 60)
  /// The most words of a part that leads to the page of a newsletter, and the number of parts in which it is looked for.
  private static let (longestLead, leadParts) = (30, 8)

  /// A text whose parts in the foot and before the text are notices.
  static func marked(_ parts: [Part], in bytes: [UInt8]) -> [Part] {
    var parts = parts
    let text = UTF8Text(bytes)
    let kinds: Set<Part.Kind> = [.paragraph, .listItem, .tableRow, .caption, .quotation, .heading]
    let words = parts.indices.filter { kinds.contains(parts[$0].kind) }
    if let start = foot(of: parts, words, in: text) {
      for index in words where index >= start { parts[index] = Part(.notice, parts[index].range) }
    }
    for index in words.prefix(leadParts) + words.suffix(leadParts)
    where text.wordCount(in: parts[index].range) <= longestLead
      && MailWords.has(Self.words.browserViews, in: folded(parts[index].range, text))
    {
      parts[index] = Part(.notice, parts[index].range)
    }
    return parts
  }

  /// The first part of the foot.
  private static func foot(of parts: [Part], _ candidates: [Int], in text: UTF8Text) -> Int? {
    var (start, count): (Int?, Int) = (nil, 0)
    for index in candidates.reversed() {
      let length = text.wordCount(in: parts[index].range)
      count += length
      if count > longestFoot { break }
      if length <= longestPart, MailWords.has(words.footers, in: folded(parts[index].range, text)) {
        start = index
      }
    }
    return start
  }

  /// The address of the newsletter's page, to which a link leads.
  static func page(_ links: [TextLink], in bytes: [UInt8]) -> String? {
    let text = UTF8Text(bytes)
    return links.first { link in
      link.address.hasPrefix("http") && link.range.count < 200
        && MailWords.has(words.browserViews, in: folded(link.range, text))
    }?.address
  }

  /// True if a text part says no more than that the mail is on a page.
  static func isOnlyLead(_ text: String) -> Bool {
    let text = UTF8Text(text)
    return text.wordCount(in: text.range) <= longestLead
      && MailWords.has(words.browserViews, in: folded(text.range, text))
  }

  /// True for a line that ends with `wrote:`.
  static func isAttribution(_ line: [UInt8]) -> Bool { MailWords.has(words.attributions, in: folded(line)) }

  /// True for a line such as `---------- Forwarded message ---------`.
  static func isForwarded(_ line: [UInt8]) -> Bool {
    line.count < 100 && (line.first == UInt8(ascii: "-") || line.last == UInt8(ascii: ":"))
      && MailWords.has(words.forwards, in: folded(line))
  }

  private static func folded(_ range: TextRange, _ text: UTF8Text) -> [UInt8] {
    folded(Array(text.bytes[range]))
  }

  private static func folded(_ bytes: [UInt8]) -> [UInt8] {
    foldedBytes(of: String(decoding: bytes, as: UTF8.self))
  }
}
