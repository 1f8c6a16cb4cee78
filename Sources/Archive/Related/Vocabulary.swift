internal import Corpus

/// The names and terms of a collection, each with a number that stands for it in profiles and postings.
struct Vocabulary {
  /// A name's or a term's number.
  typealias Number = Int32

  /// What two articles can have in common.
  enum Feature: Hashable {
    case name(EntityKey, EntityKind)
    case term(String)
  }

  private(set) var features: [Feature] = []
  private var names: [EntityKey: Number] = [:]
  private var terms: [String: Number] = [:]
  /// The language in which each feature was met first.
  private var firstLanguages: [Language] = []
  private var areShared: [Bool] = []

  /// The number of a name, nil where no article has it.
  func number(ofName key: EntityKey) -> Number? {
    names[key]
  }

  /// Whether articles in more than one language have the feature: only then can it tie two of them.
  func isSharedByLanguages(_ number: Number) -> Bool {
    areShared[Int(number)]
  }

  /// The number of a name that an article has, a new one where it is met for the first time.
  mutating func add(name key: EntityKey, _ kind: EntityKind, in language: Language) -> Number {
    if let known = names[key] { return note(known, in: language) }
    let number = add(.name(key, kind), in: language)
    names[key] = number
    return number
  }

  /// The number of a term that an article has, a new one where it is met for the first time.
  mutating func add(term: String, in language: Language) -> Number {
    if let known = terms[term] { return note(known, in: language) }
    let number = add(.term(term), in: language)
    terms[term] = number
    return number
  }

  private mutating func note(_ known: Number, in language: Language) -> Number {
    if firstLanguages[Int(known)] != language { areShared[Int(known)] = true }
    return known
  }

  private mutating func add(_ feature: Feature, in language: Language) -> Number {
    features.append(feature)
    firstLanguages.append(language)
    areShared.append(false)
    return Number(features.count - 1)
  }
}
