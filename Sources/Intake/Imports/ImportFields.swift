internal import News
internal import Text

/// The fields of a saved article in an export, by the names that programs give them, without `_` and `-`.
enum ImportFields {
  static let urls = [
    "url", "href", "articleurl", "givenurl", "resolvedurl", "originalurl", "link", "uri", "2",
  ]
  static let titles = ["title", "articletitle", "resolvedtitle", "giventitle", "name", "1"]
  static let added = [
    "timeadded", "createdat", "savedat", "dateadded", "time", "timestamp", "adddate", "created", "date",
  ]
  static let published = ["publishedat", "datepublished", "publisheddate"]
  static let read = ["isarchived", "archived", "archive", "isread", "read", "3"]
  static let starred = ["isstarred", "starred", "isfav", "favorite", "favourite", "isfavorite", "4"]
  static let contents = ["content", "html", "contenthtml", "5"]
  static let states = ["status", "state", "folder", "location"]

  /// The address of an article on the web; nil for others.
  static func address(_ text: String?) -> String? {
    text.flatMap { WebAddress.resolve($0, against: nil) }.flatMap { $0.hasPrefix("http") ? $0 : nil }
  }

  /// Seconds since 1970 of a number, in seconds, milliseconds or microseconds, or of a date.
  static func seconds(_ text: String?) -> Int? {
    guard let text = text?.onOneLine, !text.isEmpty else { return nil }
    if let number = Double(text), number > 0 {
      let scale = number >= 1e14 ? 1e6 : number >= 1e11 ? 1e3 : 1
      return number / scale < 1e11 ? Int(number / scale) : nil
    }
    return FeedDate(text)?.secondsSince1970
  }

  /// The meaning of a state or a folder for the marks of an article.
  static func note(state: String, of article: inout ImportedArticle) {
    switch state.lowercased() {
    case "archive", "archived", "read", "1": article.isRead = true
    case "starred", "favorites", "liked": article.isStarred = true
    default: break
    }
  }

  /// Tags in one text, between bars or commas, or as a list of JSON.
  static func tags(_ text: String) -> [String] {
    var text = text.onOneLine[...]
    if text.hasPrefix("["), text.hasSuffix("]") {
      text = text.dropFirst().dropLast()
      return text.split(separator: ",").map { String($0).onOneLine.trimmedOfQuotes }.filter { !$0.isEmpty }
    }
    let separator: Character = text.contains("|") ? "|" : ","
    return text.split(separator: separator).map { String($0).onOneLine }.filter { !$0.isEmpty }
  }
}

extension String {
  fileprivate var trimmedOfQuotes: String {
    var text = self[...]
    while text.first == "\"" { text = text.dropFirst() }
    while text.last == "\"" { text = text.dropLast() }
    return String(text)
  }
}

extension FeedDate {
  /// The moment, in UTC where no zone is given; the beginning of the day without a time. Nil without a day.
  var secondsSince1970: Int? {
    guard let month = day.month, let number = day.day else { return nil }
    let days = DayNumber(day.year, month, number).days - DayNumber(1970, 1, 1).days
    return days * 86_400 + (seconds ?? 0) - (offset ?? 0) * 60
  }
}
