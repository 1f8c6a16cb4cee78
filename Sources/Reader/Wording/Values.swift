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
    case .partner: .wording(en: "in the other story", vi: "có ở bài kia")
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
        ? .wording(en: "accepted: \(entry.pair)", vi: "đã chấp nhận: \(entry.pair)")
        : .wording(en: "never shown again: \(entry.pair)", vi: "đã loại: \(entry.pair)")
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
  /// `date, newest first`; `source, from A to Z, then length, longest first`.
  package var wording: String {
    let first = Second(key, isReversed: isReversed).wording
    guard let second else { return first }
    return Localization.wording(en: "\(first), then \(second.wording)", vi: "\(first), rồi \(second.wording)")
  }
}

extension SortOrder.Second {
  fileprivate var wording: String { phrase.text }

  private var phrase: Wording {
    switch (key, isReversed) {
    case (.date, false): Wording(en: "date, newest first", vi: "ngày, mới nhất trước")
    case (.date, true): Wording(en: "date, oldest first", vi: "ngày, cũ nhất trước")
    case (.read, false): Wording(en: "unread first", vi: "chưa đọc trước")
    case (.read, true): Wording(en: "read first", vi: "đã đọc trước")
    case (.title, false): Wording(en: "headline, from A to Z", vi: "tiêu đề, từ A đến Z")
    case (.title, true): Wording(en: "headline, from Z to A", vi: "tiêu đề, từ Z đến A")
    case (.language, false): Wording(en: "language", vi: "ngôn ngữ")
    case (.language, true): Wording(en: "language, backwards", vi: "ngôn ngữ, thứ tự ngược")
    case (.source, false): Wording(en: "source, from A to Z", vi: "nguồn, từ A đến Z")
    case (.source, true): Wording(en: "source, from Z to A", vi: "nguồn, từ Z đến A")
    case (.author, false): Wording(en: "author, from A to Z", vi: "tác giả, từ A đến Z")
    case (.author, true): Wording(en: "author, from Z to A", vi: "tác giả, từ Z đến A")
    case (.starred, false): Wording(en: "starred first", vi: "có sao trước")
    case (.starred, true): Wording(en: "starred last", vi: "có sao sau")
    case (.words, false): Wording(en: "length, longest first", vi: "độ dài, dài nhất trước")
    case (.words, true): Wording(en: "length, shortest first", vi: "độ dài, ngắn nhất trước")
    case (.story, false):
      Wording(en: "size of the story, largest first", vi: "số bài của sự kiện, nhiều nhất trước")
    case (.story, true):
      Wording(en: "size of the story, smallest first", vi: "số bài của sự kiện, ít nhất trước")
    case (.path, false): Wording(en: "path, from A to Z", vi: "đường dẫn, từ A đến Z")
    case (.path, true): Wording(en: "path, from Z to A", vi: "đường dẫn, từ Z đến A")
    case (.relevance, false): Wording(en: "best match first", vi: "khớp nhất trước")
    case (.relevance, true): Wording(en: "best match last", vi: "khớp nhất sau")
    }
  }
}
