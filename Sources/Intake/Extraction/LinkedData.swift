internal import Foundation
internal import News
internal import Text

/// The article that the JSON-LD of a page describes (schema.org).
struct LinkedData {
  /// The properties of the article; empty without one.
  private(set) var article: [String: Any] = [:]
  /// The languages, names and other properties of all other objects, in the order of the page.
  private(set) var others: [[String: Any]] = []

  private static let mostObjects = 2_000

  /// - Parameters:
  ///   - scripts: the contents of the scripts, in the order of the page.
  ///   - isOfPage: true for the address or the headline of this page.
  init(_ scripts: [[UInt8]], isOfPage: (String) -> Bool) {
    var articles: [(object: [String: Any], rank: Int)] = []
    var queue: [(value: Any, depth: Int)] = scripts.compactMap { Self.value(of: $0) }.map { ($0, 0) }
    var next = 0
    while next < queue.count, next < Self.mostObjects {
      let (value, depth) = queue[next]
      next += 1
      if let list = value as? [Any] {
        queue += list.prefix(100).map { ($0, depth) }
      } else if let object = value as? [String: Any] {
        if let rank = Self.rank(of: object) {
          let isOfPage = Self.names(of: object).contains(where: isOfPage)
          articles.append((object, rank * 4 + (isOfPage ? 0 : 2) + (depth == 0 ? 0 : 1)))
        } else {
          others.append(object)
        }
        for key in [
          "@graph", "mainEntity", "mainEntityOfPage", "hasPart", "itemListElement", "item", "itemReviewed",
        ] {
          if let inner = object[key], !(inner is String) {
            queue.append((inner, key == "@graph" || key == "mainEntity" ? depth : depth + 1))
          }
        }
      }
    }
    let best = articles.map(\.rank).min()
    article = articles.first { $0.rank == best }?.object ?? [:]
  }

  /// 0 for an article, 1 for other works that may be one, 2 for the page itself; nil for other objects.
  private static func rank(of object: [String: Any]) -> Int? {
    let types = (object["@type"] as? [Any] ?? [object["@type"] as Any]).compactMap {
      ($0 as? String)?.lowercased()
    }
    let names = types.map { $0.split { $0 == "/" || $0 == ":" }.last.map(String.init) ?? $0 }
    if names.contains(where: {
      $0.hasSuffix("article") || $0.hasSuffix("posting") || $0 == "report" || $0 == "claimreview"
    }) {
      return 0
    }
    if names.contains(where: {
      ["review", "recipe", "creativework", "videoobject", "podcastepisode"].contains($0)
    }) {
      return object["headline"] == nil && object["datePublished"] == nil ? nil : 1
    }
    return names.contains { $0.hasSuffix("webpage") || $0 == "itempage" } ? 2 : nil
  }

  /// The addresses and headlines by which an object is known.
  private static func names(of object: [String: Any]) -> [String] {
    let page = object["mainEntityOfPage"]
    return [
      object["url"] as? String, object["@id"] as? String, object["headline"] as? String, page as? String,
      (page as? [String: Any])?["@id"] as? String,
    ].compactMap { $0 }
  }
}

// MARK: - JSON

extension LinkedData {
  private static let largest = 1 << 20

  /// The value of a script; the mended value of a script that isn't quite JSON; nil for other text.
  private static func value(of script: [UInt8]) -> Any? {
    guard script.count <= largest else { return nil }
    if let value = try? JSONSerialization.jsonObject(with: Data(script)) { return value }
    return try? JSONSerialization.jsonObject(with: Data(mended(script)))
  }

  /// A script without comment marks around it, control characters in texts, commas before closing brackets, and what
  /// follows the last bracket.
  private static func mended(_ script: [UInt8]) -> [UInt8] {
    guard let start = script.firstIndex(where: { $0 == UInt8(ascii: "{") || $0 == UInt8(ascii: "[") }),
      let end = script.lastIndex(where: { $0 == UInt8(ascii: "}") || $0 == UInt8(ascii: "]") }), end > start
    else { return script }
    var mended: [UInt8] = []
    var isInText = false
    var isEscaped = false
    for byte in script[start...end] {
      if isInText {
        if isEscaped {
          isEscaped = false
          // JSON knows no other escapes; the backslash goes.
          if !"\"\\/bfnrtu".utf8.contains(byte) { mended.removeLast() }
        } else if byte == UInt8(ascii: "\\") {
          isEscaped = true
        } else if byte == UInt8(ascii: "\"") {
          isInText = false
        }
        mended.append(byte < 0x20 ? 0x20 : byte)
        continue
      }
      if byte == UInt8(ascii: "\"") { isInText = true }
      if byte == UInt8(ascii: "}") || byte == UInt8(ascii: "]") {
        while let last = mended.last, last <= 0x20 || last == UInt8(ascii: ",") { mended.removeLast() }
      }
      mended.append(byte)
    }
    return mended
  }
}
