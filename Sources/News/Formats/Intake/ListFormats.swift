internal import Text

extension Format {
  /// Lists of subscriptions to feeds: OPML, the `urls` of newsboat, weblogs in FOAF.
  static let subscriptions = Format(
    name: "subscriptions", version: 1, recognises: SubscriptionFormat.recognises,
    draft: { _ throws(FileProblem.Cause) in throw .subscriptions })
  /// Lists of links without the texts of the pages: exports of bookmarks and of programs that save pages.
  static let linkList = Format(
    name: "links", version: 1, recognises: LinkListFormat.recognises,
    draft: { _ throws(FileProblem.Cause) in throw .linkList })
}

/// Recognises lists of subscriptions.
package enum SubscriptionFormat {
  @Sendable package static func recognises(_ sample: FileSample) -> Bool {
    if isURLs(sample) { return true }
    guard let root = MarkupRoot(in: sample) else { return false }
    switch root.name {
    case "opml": return true
    case "rdf":
      return root.rest.contains("http://xmlns.com/foaf/") && !root.rest.contains("<item")
        && (root.rest.contains("channel") || root.rest.contains("weblog")
          || root.rest.contains("blogactivity"))
    default: return false
    }
  }

  private static func isURLs(_ sample: FileSample) -> Bool {
    // By bytes, because every file is asked.
    let name = sample.name.utf8.split(separator: UInt8(ascii: "/")).last
    return name?.elementsEqual("urls".utf8) == true && hasAddresses(sample)
  }

  /// True for lines as in the `urls` of newsboat: each is an address with tags, a query, or a comment.
  package static func hasAddresses(_ sample: FileSample) -> Bool {
    let lines = sample.bytes.split(separator: 0x0a).dropLast(sample.isWhole ? 0 : 1)
    let isURL = lines.map { line in
      let text = String(decoding: line.drop { $0 <= 0x20 }, as: UTF8.self)
      return ["#", "http://", "https://", "\"query:", "query:", "file://", "exec:", "filter:", "include "]
        .contains {
          text.hasPrefix($0)
        }
    }
    return !isURL.isEmpty && isURL.allSatisfy { $0 }
  }
}

/// Recognises lists of links.
package enum LinkListFormat {
  @Sendable package static func recognises(_ sample: FileSample) -> Bool {
    if sample.bytes.first(where: { $0 > 0x20 }) == UInt8(ascii: "<") {
      let head = String(decoding: sample.bytes.prefix(1024), as: UTF8.self).lowercased()
      return head.contains("<!doctype netscape-bookmark-file-1>")
        || head.contains("<title>pocket export</title>") || head.contains("<title>instapaper: export</title>")
    }
    let names = JSONArray.fieldNames(in: sample) ?? TableRow.columnNames(in: sample)
    return names.map { ArticleFieldNames($0).tellLinks } ?? false
  }
}
