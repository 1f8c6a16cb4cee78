internal import Text

/// Chooses the title of a page among what the page calls its title.
///
/// The headline of the JSON-LD counts first. A headline that is also the `<title>` is often written for search engines;
/// if the page's first heading and the title for social networks then agree on other words, these are the headline that
/// people read.
struct PageTitle {
  /// Nil if the page has no title.
  private(set) var text: String?

  /// The places in the order in which they count.
  private static let order = ["headline", "og", "h1", "item", "twitter", "dc", "title", "name"]

  /// - Parameters:
  ///   - candidates: the places and titles.
  ///   - sites: the names of the site.
  init(candidates: [(place: String, text: String)], sites: [String]) {
    let sites = sites.map(Self.folded).filter { !$0.isEmpty }
    var titles: [String: String] = [:]
    for (place, text) in candidates where titles[place] == nil {
      let others = candidates.filter { $0.place != place }.map(\.text)
      titles[place] = Self.withoutSite(text, others: others, sites: sites)
    }
    func folded(_ place: String) -> String? { titles[place].map(Self.folded) }
    if let headline = folded("headline"), headline == folded("title"), let heading = folded("h1"),
      heading != headline,
      heading == folded("og")
    {
      text = titles["h1"]
    } else {
      text = Self.order.lazy.compactMap { titles[$0] }.first
    }
  }

  /// A text for comparison: the letters and digits in small letters.
  static func folded(_ text: String) -> String {
    String(
      String.UnicodeScalarView(
        text.lowercased().unicodeScalars.filter {
          $0.properties.isAlphabetic || $0.properties.numericType != nil
        }))
  }
}

// MARK: - Names of sites

extension PageTitle {
  private static let separators: Set<Character> = [
    "|", "-", "–", "—", "·", "•", "»", "«", ":", "*", "/", "｜", "：", "_", "～",
  ]
  /// The fewest characters of a title that another title continues.
  private static let shortest = 10

  /// A title without the name of the site and of its sections: `Rain in Hue | News | The Daily` is `Rain in Hue`. The end
  /// goes if the beginning is another title of the page, or if the end is a name of the site.
  private static func withoutSite(_ title: String, others: [String], sites: [String]) -> String {
    for other in others where other.count >= shortest && title.count > other.count && title.hasPrefix(other) {
      let rest = title.dropFirst(other.count).drop(while: \.isWhitespace)
      if let mark = rest.first, separators.contains(mark), mark != ":" || rest.dropFirst().count < 40 {
        return other
      }
    }
    var title = title
    for _ in 0..<4 {
      guard let mark = lastSeparator(in: title) else { break }
      let end = folded(String(title[mark...]))
      let isSite = sites.contains {
        $0 == end || end.count > 2 && ($0.contains(end) || end.contains($0) && $0.count > 3)
      }
      let rest = title[..<mark].trimmingEnd
      guard isSite, rest.count >= shortest else { break }
      title = rest
    }
    return title
  }

  /// The last separator with a blank before it, or the last wide separator.
  private static func lastSeparator(in title: String) -> String.Index? {
    title.indices.last { index in
      guard index > title.startIndex, separators.contains(title[index]) else { return false }
      let before = title[title.index(before: index)]
      return before.isWhitespace || ["｜", "：", "|"].contains(title[index])
    }
  }
}

extension Substring {
  fileprivate var trimmingEnd: String {
    var text = self
    while text.last?.isWhitespace ?? false { text.removeLast() }
    return String(text)
  }
}
