internal import ArgumentParser
internal import Catalogue
internal import Languages
internal import Localization

/// A language of the command line, by code or name.
func language(named typed: String) throws -> Language {
  guard let language = Language(named: typed) else {
    throw ValidationError(
      wording(
        en: "\(Sanitized(typed)) is no language; name one by its code, such as vi, or by its name",
        vi: "không nhận ra ngôn ngữ “\(Sanitized(typed))”; hãy ghi mã, như vi, hoặc tên, như tiếng Việt"))
  }
  return language
}

/// The languages of a list with commas, by code or name.
func languages(named typed: String) throws -> [Language] {
  try typed.split(separator: ",").map { try language(named: String($0)) }
}

extension Query {
  /// The same query for articles in one of some languages; unchanged where there are none.
  func `in`(_ languages: [Language]) -> Query {
    guard let first = languages.first else { return self }
    let language = languages.count == 1 ? Query.language(first) : .any(languages.map(Query.language))
    return self == .everything ? language : .all([self, language])
  }
}

extension ArgumentHelp {
  /// The help of an option for languages. `kept`: what is printed of articles in these languages.
  static func languages(keeping kept: Wording) -> ArgumentHelp {
    .said(
      en: """
        Only \(kept.text) in these languages, by code or name: vi, Vietnamese, 'en,fr', und for undetermined.
        """,
      vi: """
        Chỉ \(kept.text) bằng các ngôn ngữ này, ghi bằng mã hoặc tên: vi, 'tiếng Việt', 'en,fr', und là chưa xác \
        định.
        """,
      value: Wording(en: "languages", vi: "ngôn-ngữ"))
  }

  /// The help of an option for a query. `kept`: what is printed.
  static func query(keeping kept: Wording) -> ArgumentHelp {
    .said(
      en: """
        Only \(kept.text): words, "phrases", =exact words, -not, OR, lang:vi, name:"Kristi Noem", after:2025-01, \
        before:2025-09-11, author:"Jane Roe", is:unread, only:vi, in:title, in:NAME, tag:ports, has:quote, words:>500, \
        near:"port strike"~5, source:AFP, path:. Words without diacritics find those with them.
        """,
      vi: """
        Chỉ \(kept.text): các từ, "cụm từ", =từ chính xác, -không có, OR, lang:vi, name:"Kristi Noem", \
        after:2025-01, before:2025-09-11, author:"Jane Roe", is:unread, only:vi, in:title, in:TÊN, tag:cảng, has:quote, \
        words:>500, near:"đình công cảng"~5, source:AFP, path:. Từ không dấu tìm được cả từ có dấu.
        """,
      value: .query)
  }
}
