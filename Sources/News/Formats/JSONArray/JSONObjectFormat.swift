extension Format {
  /// One object of JSON on several lines, with the usual field names of an article.
  static let singleObject = Format(
    name: "json", version: 1, recognises: JSONObject.recognises, draft: JSONLine.draft)
}

/// Recognises an object of JSON that is an article.
enum JSONObject {
  @Sendable static func recognises(_ sample: FileSample) -> Bool {
    let content = sample.bytes.drop { $0 <= 0x20 }
    guard content.first == UInt8(ascii: "{") else { return false }
    let names = ArticleFieldNames(JSONArray.names(in: content))
    return names.haveText && names.tellArticles
  }
}
