internal import Foundation
internal import Text

extension Format {
  /// An array of JSON with an article as each element: the file itself, or the value of `articles`, `items` and the like
  /// in an object.
  static let jsonArray = Format(
    name: "json-array", version: 1, recognises: JSONArray.recognises,
    entries: { file, _, start in JSONElementReader(of: file, from: start) }, draft: JSONLine.draft)
}

/// Recognises arrays of articles by the names of the first element's fields.
enum JSONArray {
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    fieldNames(in: sample).map { ArticleFieldNames($0).tellArticles } ?? false
  }

  /// True for JSON Lines: the first line is an object by itself, or an article.
  private static func isLines(_ sample: FileSample, _ content: ArraySlice<UInt8>) -> Bool {
    if sample.isNamed("jsonl", "ndjson", "jsonlines") { return true }
    guard content.first == UInt8(ascii: "{") else { return false }
    let line = content.prefix { $0 != 0x0a }
    let isFollowed = content[line.endIndex...].first { $0 > 0x20 } == UInt8(ascii: "{")
    return isFollowed || ArticleFieldNames(names(in: content)).haveText
  }

  /// The names of the fields of the first element, as far as the sample has them; nil if the file is no array of objects.
  static func fieldNames(in sample: FileSample) -> [String]? {
    let content = sample.bytes.drop { $0 <= 0x20 }
    guard content.first == UInt8(ascii: "[") || content.first == UInt8(ascii: "{"), !isLines(sample, content)
    else {
      return nil
    }
    var window = FileWindow(of: OpenFile(Array(sample.bytes)), from: 0)
    guard let found = try? JSONArrayFinder(in: &window) else { return nil }
    let element = window.bytes[found.start...].drop { $0 <= 0x20 }
    return element.first == UInt8(ascii: "{") ? names(in: element) : nil
  }

  /// The names in the object at the beginning of some bytes, up to its end or the end of the bytes.
  static func names(in bytes: ArraySlice<UInt8>) -> [String] {
    var names: [String] = []
    var depth = 0
    var position = bytes.startIndex
    var isName = false
    while position < bytes.endIndex {
      switch bytes[position] {
      case UInt8(ascii: "{"), UInt8(ascii: "["):
        depth += 1
        isName = depth == 1
      case UInt8(ascii: "}"), UInt8(ascii: "]"):
        depth -= 1
        if depth == 0 { return names }
      case UInt8(ascii: ",") where depth == 1: isName = true
      case UInt8(ascii: "\""):
        let start = position + 1
        position = start
        while position < bytes.endIndex, bytes[position] != UInt8(ascii: "\"") {
          position += bytes[position] == UInt8(ascii: "\\") ? 2 : 1
        }
        if depth == 1, isName, position < bytes.endIndex {
          names.append(String(decoding: bytes[start..<position], as: UTF8.self))
        }
        isName = false
      default: break
      }
      position += 1
    }
    return names
  }
}
