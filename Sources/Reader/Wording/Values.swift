package import Catalogue
internal import Localization
internal import News

extension RelatedStory.Grade {
  package var wording: String {
    switch self {
    case .sameStory: .wording(en: "same story", vi: "cùng sự kiện")
    case .sameTopic: .wording(en: "same topic", vi: "cùng chủ đề")
    case .sharesNames: .wording(en: "shares names", vi: "chung tên")
    case .unrelated: .wording(en: "unrelated", vi: "không liên quan")
    }
  }
}

extension Story {
  /// `en 8 vi 4`.
  package var languageWords: String {
    languages.map { "\($0.language) \(Counting.grouped($0.count))" }.joined(separator: " ")
  }
}

extension StoryOrder {
  /// `newest first`.
  var wording: String {
    switch self {
    case .newest: .wording(en: "newest first", vi: "mới nhất trước")
    case .size: .wording(en: "most articles first", vi: "nhiều bài trước")
    case .languages: .wording(en: "most languages first", vi: "nhiều ngôn ngữ trước")
    }
  }
}

extension EntityKind {
  package var wording: String {
    switch self {
    case .person: .wording(en: "person", vi: "nhân vật")
    case .place: .wording(en: "place", vi: "địa danh")
    case .organization: .wording(en: "organization", vi: "tổ chức")
    }
  }

  /// `a person`, `an organization`.
  var phrase: String {
    .wording(en: self == .organization ? "an \(wording)" : "a \(wording)", vi: wording)
  }

  /// The title above names of the kind.
  var title: String {
    switch self {
    case .person: .wording(en: "PEOPLE", vi: "NHÂN VẬT")
    case .place: .wording(en: "PLACES", vi: "ĐỊA DANH")
    case .organization: .wording(en: "ORGANIZATIONS", vi: "TỔ CHỨC")
    }
  }
}

extension Difference.Kind {
  package var wording: String {
    switch self {
    case .number: .wording(en: "number", vi: "con số")
    case .date: .wording(en: "date", vi: "ngày")
    case .quotation: .wording(en: "quotation", vi: "trích dẫn")
    case .name(let kind): kind.wording
    }
  }
}

extension Difference {
  /// The kind of a row: two spellings of a name are a kind of their own.
  package var rowWording: String {
    relation == .spelling ? wording(en: "spelling", vi: "cách viết") : kind.wording
  }
}

extension Glossary.Entry.Kind {
  package var wording: String {
    switch self {
    case .name(let entity): entity.kind.wording
    case .term: .wording(en: "term", vi: "thuật ngữ")
    }
  }
}

extension Glossary.Entry.Evidence {
  /// The source of a translation, in print.
  package var wording: String {
    switch self {
    case .partner: .wording(en: "same story", vi: "cùng sự kiện")
    case .articles(let count): Counting.of(count, .article)
    case .reference: .wording(en: "tables", vi: "bảng của gazette")
    case .termbase: .wording(en: "termbase", vi: "kho thuật ngữ")
    }
  }

  /// The source of a translation, on the screen.
  var phrase: String {
    switch self {
    case .partner: .wording(en: "in the other story", vi: "ở bài kia")
    case .articles(let count): Counting.of(count, .article)
    case .reference: .wording(en: "in gazette's tables", vi: "trong bảng của gazette")
    case .termbase: .wording(en: "in your termbase", vi: "trong kho thuật ngữ của bạn")
    }
  }
}

extension TermChange {
  /// `accepted: port = cảng`.
  package var wording: String {
    switch self {
    case .decide(let entry):
      entry.isAccepted
        ? .wording(en: "accepted: \(entry.pair)", vi: "đã nhận: \(entry.pair)")
        : .wording(en: "never shown again: \(entry.pair)", vi: "không hiện nữa: \(entry.pair)")
    case .forget(let entry):
      .wording(
        en: "taken out of the termbase: \(entry.pair)", vi: "đã bỏ khỏi kho thuật ngữ: \(entry.pair)")
    }
  }
}

extension Termbase.Entry {
  /// `port = cảng`.
  fileprivate var pair: String { "\(source) = \(target)" }
}

extension Headline {
  /// The headline, with `…` where its sentence goes on.
  package var wording: String { isCut ? text + "…" : text }
}

extension SortOrder {
  /// `date, newest first`.
  var wording: String {
    switch (key, isReversed) {
    case (.date, false): .wording(en: "date, newest first", vi: "ngày, mới nhất trước")
    case (.date, true): .wording(en: "date, oldest first", vi: "ngày, cũ nhất trước")
    case (.title, false): .wording(en: "headline, from A to Z", vi: "tiêu đề, từ A đến Z")
    case (.title, true): .wording(en: "headline, from Z to A", vi: "tiêu đề, từ Z đến A")
    case (.language, false): .wording(en: "language", vi: "ngôn ngữ")
    case (.language, true): .wording(en: "language, backwards", vi: "ngôn ngữ, thứ tự ngược")
    case (.words, false): .wording(en: "length, longest first", vi: "độ dài, dài nhất trước")
    case (.words, true): .wording(en: "length, shortest first", vi: "độ dài, ngắn nhất trước")
    case (.path, false): .wording(en: "path, from A to Z", vi: "đường dẫn, từ A đến Z")
    case (.path, true): .wording(en: "path, from Z to A", vi: "đường dẫn, từ Z đến A")
    case (.relevance, false): .wording(en: "best match first", vi: "khớp nhất trước")
    case (.relevance, true): .wording(en: "best match last", vi: "khớp nhất sau")
    }
  }
}

// MARK: - Errors in queries

extension QueryError {
  /// `character 6: the quotation is not closed`; the first character is 1.
  package var wording: String {
    .wording(
      en: "character \(position + 1): \(cause.wording)", vi: "ký tự \(position + 1): \(cause.wording)")
  }

  /// The error if there is little room: `unclosed quote at 6`.
  var shortWording: String {
    .wording(
      en: "\(cause.shortWording) at \(position + 1)", vi: "\(cause.shortWording) ở \(position + 1)")
  }
}

extension QueryError.Cause {
  fileprivate var wording: String {
    switch self {
    case .unclosedQuote:
      .wording(en: "the quotation is not closed", vi: "thiếu dấu đóng ngoặc kép")
    case .missingOperand:
      .wording(en: "OR needs a condition on both sides", vi: "OR cần điều kiện ở cả hai bên")
    case .unknownField(let name):
      .wording(en: "there is no field \(name):", vi: "không có trường \(name):")
    case .wrongValue(let value, let field):
      .wording(
        en: "\(field.rawValue): can't be \"\(value)\"",
        vi: "\(field.rawValue): không nhận giá trị \"\(value)\"")
    case .tooManyConditions:
      .wording(
        en: "the query has more than \(Query.mostConditions) conditions; shorten it",
        vi: "truy vấn có hơn \(Query.mostConditions) điều kiện; hãy rút ngắn")
    case .missingWord, .missingValue: shortWording
    }
  }

  fileprivate var shortWording: String {
    switch self {
    case .unclosedQuote: .wording(en: "unclosed quote", vi: "thiếu ngoặc đóng")
    case .missingOperand: .wording(en: "OR lacks a side", vi: "OR thiếu một vế")
    case .missingWord: .wording(en: "a word is missing", vi: "thiếu một từ")
    case .missingValue(let field):
      .wording(en: "\(field.rawValue): lacks its value", vi: "\(field.rawValue): thiếu giá trị")
    case .unknownField(let name): .wording(en: "no field \(name):", vi: "không có trường \(name):")
    case .wrongValue(let value, let field):
      .wording(en: "\(field.rawValue): can't be \(value)", vi: "\(field.rawValue): không nhận \(value)")
    case .tooManyConditions: .wording(en: "too many conditions", vi: "quá nhiều điều kiện")
    }
  }
}
