package import Catalogue
internal import Localization

/// Numbers for people.
package enum Counting {
  /// `1,234,567`; `1,234+` where there may be more.
  package static func grouped(_ count: Count) -> String { grouped(count.value) + (count.isExact ? "" : "+") }

  /// `1,234,567`.
  package static func grouped(_ number: Int) -> String {
    var digits = String(number)
    let separator = wording(en: ",", vi: ".")
    for position in stride(from: digits.count - 3, to: 0, by: -3) {
      digits.insert(contentsOf: separator, at: digits.index(digits.startIndex, offsetBy: position))
    }
    return digits
  }

  /// `1 article`, `1,234 articles`.
  package static func of(_ count: Int, _ noun: Noun) -> String {
    "\(grouped(count)) \(noun.wording(for: count))"
  }

  /// A thing that is counted. Its word depends on the number where the language has a plural.
  package enum Noun: Hashable, Sendable {
    case article, mention, name, term, word, source, subscription, feed, page, path, copy

    fileprivate func wording(for count: Int) -> String {
      let isOne = count == 1
      return switch self {
      case .article: .wording(en: isOne ? "article" : "articles", vi: "bài")
      case .mention: .wording(en: isOne ? "mention" : "mentions", vi: "lần nhắc")
      case .name: .wording(en: isOne ? "name" : "names", vi: "tên")
      case .term: .wording(en: isOne ? "term" : "terms", vi: "thuật ngữ")
      case .word: .wording(en: isOne ? "word" : "words", vi: "từ")
      case .source: .wording(en: isOne ? "source" : "sources", vi: "nguồn")
      case .subscription: .wording(en: isOne ? "subscription" : "subscriptions", vi: "mục đăng ký")
      case .feed: .wording(en: isOne ? "feed" : "feeds", vi: "nguồn tin")
      case .page: .wording(en: isOne ? "page" : "pages", vi: "trang")
      case .path: .wording(en: isOne ? "path" : "paths", vi: "đường dẫn")
      case .copy: .wording(en: isOne ? "copy" : "copies", vi: "bản sao")
      }
    }
  }
}
