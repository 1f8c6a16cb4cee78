package import Catalogue
internal import News

extension RelatedStory.Grade {
  package var wording: String {
    switch self {
    case .sameStory: "same story"
    case .sameTopic: "same topic"
    case .sharesNames: "shares names"
    case .unrelated: "unrelated"
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
    case .newest: "newest first"
    case .size: "most articles first"
    case .languages: "most languages first"
    }
  }
}

extension EntityKind {
  package var wording: String { rawValue }

  /// `a person`, `an organization`.
  var phrase: String { self == .organization ? "an \(wording)" : "a \(wording)" }

  /// The title above names of the kind.
  var title: String {
    switch self {
    case .person: "PEOPLE"
    case .place: "PLACES"
    case .organization: "ORGANIZATIONS"
    }
  }
}

extension Difference.Kind {
  package var wording: String {
    switch self {
    case .number: "number"
    case .date: "date"
    case .quotation: "quotation"
    case .name(let kind): kind.wording
    }
  }
}

extension Difference {
  /// The kind of a row: two spellings of a name are a kind of their own.
  package var rowWording: String { relation == .spelling ? "spelling" : kind.wording }
}

extension Difference.Relation {
  package var wording: String {
    switch self {
    case .contradiction: "contradiction"
    case .spelling: "spelling"
    case .incomparable: "incomparable"
    case .oneSided: "one-sided"
    }
  }
}

extension Glossary.Entry.Kind {
  package var wording: String {
    switch self {
    case .name(let entity): entity.kind.wording
    case .term: "term"
    }
  }
}

extension Glossary.Entry.Evidence {
  /// The source of a translation, in print.
  package var wording: String {
    switch self {
    case .partner: "same story"
    case .articles(let count): "\(count) articles"
    case .reference: "tables"
    case .termbase: "termbase"
    }
  }

  /// The source of a translation, on the screen.
  var phrase: String {
    switch self {
    case .partner: "in the other story"
    case .articles(let count): Counting.of(count, "article")
    case .reference: "in gazette's tables"
    case .termbase: "in your termbase"
    }
  }
}

extension TermChange {
  /// `accepted: port = cảng`.
  package var wording: String {
    switch self {
    case .decide(let entry):
      entry.isAccepted
        ? "accepted: \(entry.source) = \(entry.target)"
        : "never shown again: \(entry.source) = \(entry.target)"
    case .forget(let entry): "taken out of the termbase: \(entry.source) = \(entry.target)"
    }
  }
}

extension Headline {
  /// The headline, with `…` where its sentence goes on.
  package var wording: String { isCut ? text + "…" : text }
}

extension SortOrder {
  /// `date, newest first`.
  var wording: String {
    switch (key, isReversed) {
    case (.date, false): "date, newest first"
    case (.date, true): "date, oldest first"
    case (.title, false): "headline, from A to Z"
    case (.title, true): "headline, from Z to A"
    case (.language, false): "language"
    case (.language, true): "language, backwards"
    case (.words, false): "length, longest first"
    case (.words, true): "length, shortest first"
    case (.path, false): "path, from A to Z"
    case (.path, true): "path, from Z to A"
    case (.relevance, false): "best match first"
    case (.relevance, true): "best match last"
    }
  }
}

// MARK: - Errors in queries

extension QueryError {
  /// `character 6: the quotation is not closed`; the first character is 1.
  package var wording: String { "character \(position + 1): \(cause.wording)" }

  /// The error if there is little room: `unclosed quote at 6`.
  var shortWording: String { "\(cause.shortWording) at \(position + 1)" }
}

extension QueryError.Cause {
  fileprivate var wording: String {
    switch self {
    case .unclosedQuote: "the quotation is not closed"
    case .missingOperand: "OR needs a condition on both sides"
    case .unknownField(let name): "there is no field \(name):"
    case .wrongValue(let value, let field): "\(field.rawValue): can't be \"\(value)\""
    case .tooManyConditions: "the query has more than \(Query.mostConditions) conditions; shorten it"
    case .missingWord, .missingValue: shortWording
    }
  }

  fileprivate var shortWording: String {
    switch self {
    case .unclosedQuote: "unclosed quote"
    case .missingOperand: "OR lacks a side"
    case .missingWord: "a word is missing"
    case .missingValue(let field): "\(field.rawValue): lacks its value"
    case .unknownField(let name): "no field \(name):"
    case .wrongValue(let value, let field): "\(field.rawValue): can't be \(value)"
    case .tooManyConditions: "too many conditions"
    }
  }
}
