internal import Text

/// Recognises feeds in XML by their first element.
package enum FeedFormat {
  @Sendable package static func recognises(_ sample: FileSample) -> Bool {
    guard let root = MarkupRoot(in: sample) else {
      // A long comment can hide the first element. The reader of feeds tells what is behind it.
      return (sample.isNamed("rss", "atom", "rdf") || sample.bytes.starts(with: "<?xml".utf8))
        && sample.bytes.first { $0 > 0x20 } == UInt8(ascii: "<")
        && !sample.isNamed("html", "htm", "xhtml", "opml")
    }
    guard !root.isHTML else { return false }
    switch root.name {
    case "rss", "feed", "channel": return true
    case "rdf": return isRSS(root.rest)
    case "item", "entry": return root.rest.contains("atom") || root.rest.contains("<title")
    default: return false
    }
  }

  private static func isRSS(_ text: String) -> Bool {
    ["purl.org/rss", "netscape.com/rdf", "<item", "<rss:item"].contains { text.contains($0) }
      && !text.contains("foaf:agent") && !text.contains("foaf:group")
  }
}

/// Recognises feeds and articles in JSON whose texts are HTML.
package enum JSONFeedFormat {
  /// Names of fields whose values are HTML.
  private static let fields = ["\"content_html\"", "\"contenthtml\"", "\"html\"", "\"body_html\""]

  /// True for feeds alone: JSON Feed, and RSS in JSON.
  package static func isFeed(_ sample: FileSample) -> Bool {
    let content = sample.bytes.drop { $0 <= 0x20 }
    guard content.first == UInt8(ascii: "{") else { return false }
    let text = String(decoding: content, as: UTF8.self)
    return text.contains("jsonfeed.org/version")
      || text.dropFirst().drop(while: \.isWhitespace).hasPrefix("\"rss\"")
  }

  @Sendable package static func recognises(_ sample: FileSample) -> Bool {
    let content = sample.bytes.drop { $0 <= 0x20 }
    guard content.first == UInt8(ascii: "{") || content.first == UInt8(ascii: "[") else { return false }
    if isFeed(sample) { return true }
    let text = String(decoding: content, as: UTF8.self)
    // An export of wallabag 1, whose fields have numbers beside their names.
    if let names = JSONArray.fieldNames(in: sample), names.starts(with: (0...5).map(String.init)) {
      return true
    }
    guard JSONArray.recognises(sample) else { return false }
    return fields.contains { text.contains($0) }
      || text.firstMatch(of: #/"(?:content|body|text|article)"\s*:\s*"(?:\\[nrt]|\s)*<[a-zA-Z!]/#) != nil
  }
}
