internal import Foundation
internal import Intake
internal import News
internal import Text

/// The articles of a feed beside the expectations about them.
struct FeedTrial {
  private var drafts: [ArticleDraft?] = []
  private var channel: FeedChannel?

  init(_ contents: [UInt8], name: String) {
    let head = String(decoding: contents.prefix(1024), as: UTF8.self)
    let location = head.firstMatch(of: #/Content-Location:\s*(\S+)/#).map { String($0.output.1) }
    // The address at which feedparser's tests serve the file.
    let address = location ?? (head.contains("127.0.0.1:8097") ? "http://127.0.0.1:8097/\(name)" : nil)
    guard var reader = try? FeedReader(of: OpenFile(contents), address: address) else { return }
    while let entry = try? reader.next() { drafts.append(try? entry.draft.get()) }
    channel = reader.channel
  }

  func meets(_ expectation: FeedExpectation) -> Bool {
    let values = values(for: expectation)
    guard let expected = expectation.value else { return values.isEmpty }
    return values.contains { Self.agree($0, expected, expectation.property) } && hasLinks(of: expectation)
  }

  func difference(from expectation: FeedExpectation) -> String {
    let values = values(for: expectation).joined(separator: " | ")
    return
      "\(expectation.property.rawValue) \(expectation.keys): \(expectation.value ?? "nothing") <> \(values)"
  }

  private static func agree(_ value: String, _ expected: String, _ property: FeedExpectation.Property) -> Bool
  {
    switch property {
    case .date: return moment(value) == moment(expected)
    case .link, .id, .language, .enclosure: return value == expected
    case .title, .text, .source, .feed, .author, .tags:
      // The expectation is HTML or plain text.
      let words = [expected, HTMLFragment(expected).plainText].map(withoutSpace)
      return words.contains(withoutSpace(value))
    }
  }

  private static func withoutSpace(_ text: String) -> String { text.filter { !$0.isWhitespace } }

  /// The addresses of links in an expected text must be links of the article.
  private func hasLinks(of expectation: FeedExpectation) -> Bool {
    guard expectation.property == .text, let draft = draft(of: expectation), let html = expectation.value
    else { return true }
    let addresses = Set(draft.links.map(\.address))
    return html.matches(of: #/<a href="(http[^"]*)"/#).allSatisfy { addresses.contains(String($0.output.1)) }
  }

  private func draft(of expectation: FeedExpectation) -> ArticleDraft? {
    expectation.item.flatMap { drafts.indices.contains($0) ? drafts[$0] : nil }
  }
}

// MARK: - Values

extension FeedTrial {
  private func values(for expectation: FeedExpectation) -> [String] {
    guard let draft = draft(of: expectation) else {
      guard expectation.item == nil, let channel else { return [] }
      return [channel.title, channel.link, channel.language].compactMap { $0 }
    }
    let fields = draft.fields
    let found: [String?] =
      switch expectation.property {
      case .title: [fields.title]
      case .link: [fields.link] + (expectation.keys.count > 1 ? draft.links.map(\.address) : [])
      case .id: [fields.guid]
      case .author: [fields.author] + (fields.author?.split(separator: ", ").map(String.init) ?? [])
      case .date: [fields.updated, fields.date].map(Self.text)
      case .text: [Self.body(of: draft)]
      case .source: [fields.source]
      case .language: [fields.language]
      case .tags: fields.tags
      case .enclosure: draft.links.map(\.address)
      case .feed: []
      }
    return found.compactMap { $0 }
  }

  private static func text(_ value: FieldValue?) -> String? {
    if case .text(let text) = value { text } else { nil }
  }

  /// The text without the headline and without the lines for enclosures.
  private static func body(of draft: ArticleDraft) -> String {
    let text = draft.text.bytes
    let parts = (draft.parts ?? []).filter { $0.kind != .headline && $0.kind != .notice }
    return String(decoding: Array(parts.map { text[$0.range] }.joined()), as: UTF8.self)
  }

  /// A moment as seconds since 1970, of a written date or of the numbers of a date in UTC.
  private static func moment(_ written: String) -> Int? {
    if written.hasPrefix("(") {
      let numbers = written.matches(of: #/\d+/#).compactMap { Int($0.output) }
      guard numbers.count > 5 else { return nil }
      let days = DayNumber(numbers[0], numbers[1], numbers[2]).days - DayNumber(1970, 1, 1).days
      return days * 86_400 + numbers[3] * 3600 + numbers[4] * 60 + numbers[5]
    }
    guard let date = FeedDate(written) else { return nil }
    let days = date.day.firstDay.days - DayNumber(1970, 1, 1).days
    return days * 86_400 + (date.seconds ?? 0) - (date.offset ?? 0) * 60
  }
}
