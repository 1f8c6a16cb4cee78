internal import Foundation

/// An expectation in the comment of a feed: `entries[0]['title'] == 'Ships leave'`.
struct FeedExpectation {
  /// The properties of an article that are measured.
  enum Property: String, CaseIterable {
    case title, link, id, author, date, text, source, language, tags, enclosure, feed
  }

  let property: Property
  /// The number of the item, counted from 0; nil for the feed itself.
  let item: Int?
  /// The names and numbers behind the item: `title_detail`, `value`.
  let keys: [String]
  /// The value; nil if there must be no value.
  let value: String?

  /// The expectations of a feed that speak of a property.
  static func all(in comment: String) -> [FeedExpectation] {
    guard let start = comment.firstRange(of: "Expect:") else { return [] }
    let line = comment[start.upperBound...].prefix { $0 != "\n" }
    var rest = line[...]
    var found: [FeedExpectation] = []
    while let begin = rest.firstMatch(of: #/(?:entries\[(\d+)\]|feed)((?:\[[^\]]+\]|\.\w+)+)/#) {
      let isNegated = line[..<begin.range.lowerBound].hasSuffix("not ")
      rest = rest[begin.range.upperBound...]
      let keys = begin.output.2.matches(of: #/\w+/#).map { String($0.output) }
      guard let property = Property(keys, ofFeed: begin.output.1 == nil) else { continue }
      let item = begin.output.1.flatMap { Int($0) }
      if isNegated || rest.hasPrefix(".has_key") { continue }
      // `entries[0]['link'] == entries[1]['link'] == 'a'` gives both the same value.
      guard let equals = rest.firstMatch(of: #/^\s*==\s*/#),
        let value = value(behind: equals.range.upperBound, in: rest)
      else { continue }
      found.append(FeedExpectation(property: property, item: item, keys: keys, value: value))
    }
    if let match = line.firstMatch(of: #/not entries\[(\d+)\]\.has_key\('link'\)/#) {
      found.append(FeedExpectation(property: .link, item: Int(match.output.1), keys: ["link"], value: nil))
    }
    return found
  }

  /// The literal behind an index, or the literal at the end of a chain of comparisons.
  private static func value(behind index: Substring.Index, in text: Substring) -> String? {
    var rest = text[index...]
    while let chained = rest.firstMatch(of: #/^(?:entries\[\d+\]|feed)(?:\[[^\]]+\])+\s*==\s*/#) {
      rest = rest[chained.range.upperBound...]
    }
    if rest.hasPrefix("(") { return rest.firstMatch(of: #/^\([\d, ]+\)/#).map { String($0.output) } }
    if rest.first == "u" { rest = rest.dropFirst() }
    for quote in ["\"\"\"", "'", "\""] where rest.hasPrefix(quote) {
      let inside = rest.dropFirst(quote.count)
      guard let end = inside.firstRange(of: quote) else { return nil }
      return unescaped(inside[..<end.lowerBound])
    }
    return nil
  }

  private static func unescaped(_ text: Substring) -> String {
    var result = String(text).replacing("\\n", with: "\n").replacing("\\t", with: "\t").replacing(
      "\\'", with: "'")
    while let match = result.firstMatch(of: #/\\(?:u([0-9a-fA-F]{4})|x([0-9a-fA-F]{2}))/#) {
      let digits = match.output.1 ?? match.output.2 ?? "20"
      let scalar = UInt32(digits, radix: 16).flatMap(Unicode.Scalar.init) ?? "?"
      result.replaceSubrange(match.range, with: String(scalar))
    }
    return result
  }
}

extension FeedExpectation.Property {
  /// The property of a path of keys in feedparser's result.
  fileprivate init?(_ keys: [String], ofFeed isFeed: Bool) {
    let path = keys.joined(separator: ".")
    if isFeed {
      guard ["title", "title_detail.value", "link", "language"].contains(path) else { return nil }
      self = .feed
      return
    }
    switch path {
    case "title", "title_detail.value": self = .title
    case "link", "links.0.href": self = .link
    case "id", "guid": self = .id
    case "author", "author_detail.name", "authors.0.name", "authors.1.name": self = .author
    case "published", "updated", "created", "issued", "modified", "published_parsed", "updated_parsed",
      "created_parsed",
      "issued_parsed", "modified_parsed":
      self = .date
    case "summary", "description", "content.0.value", "summary_detail.value": self = .text
    case "source.title", "source.title_detail.value": self = .source
    case "language", "content.0.language", "summary_detail.language": self = .language
    case "tags.0.term", "tags.1.term", "tags.0.label", "category": self = .tags
    case "enclosures.0.href", "enclosures.0.url", "content.0.src": self = .enclosure
    default: return nil
    }
  }
}
