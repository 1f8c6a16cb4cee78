internal import Languages
internal import Stories

/// Translated sentences as lists of terms.
struct ParallelCorpus {
  /// A sentence and its translation, as places in the lists of terms; each term once.
  struct Sentence {
    let english: [Int32]
    let vietnamese: [Int32]
  }

  private(set) var sentences: [Sentence] = []
  private(set) var english = TermList(.english)
  private(set) var vietnamese = TermList(.vietnamese)
  private(set) var documentCount = 0

  /// Reads a table of three columns: document, English, Vietnamese. The sentences of a document follow each other.
  init(table: String, withoutPart part: Int?) {
    add(table: table, withoutPart: part)
  }

  /// Adds another table.
  mutating func add(table: String, withoutPart part: Int?) {
    var document: Substring?
    for line in table.split(separator: "\n") {
      let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      guard cells.count == 3, part == nil || Self.part(of: cells[0]) != part else { continue }
      if cells[0] != document {
        document = cells[0]
        documentCount += 1
      }
      add(String(cells[1]), String(cells[2]), document: documentCount)
    }
  }

  /// The fifth of the corpus that a document belongs to: the remainder of its number divided by five.
  private static func part(of document: Substring) -> Int? {
    document.split(separator: "-").last.flatMap { Int($0) }.map { $0 % 5 }
  }

  /// Adds pairs of words, each as a sentence of its own, twice: a single occurrence is not learnt.
  mutating func add(_ vocabulary: [Vocabulary.Pair]) {
    for pair in vocabulary + vocabulary { add(pair.hub, pair.other, document: nil) }
  }

  private mutating func add(_ english: String, _ vietnamese: String, document: Int?) {
    sentences.append(
      Sentence(
        english: self.english.places(ofTermsIn: english, document: document),
        vietnamese: self.vietnamese.places(ofTermsIn: vietnamese, document: document)))
  }
}

/// The terms of one language in the order of their first occurrence, with their counts.
struct TermList {
  private(set) var terms: [Term] = []
  /// The number of documents that contain each term.
  private(set) var documents: [Int] = []
  private var lastDocument: [Int] = []
  private var spellings: [[String: Int]] = []
  private var places: [Term: Int32] = [:]
  let language: Language

  init(_ language: Language) {
    self.language = language
  }

  subscript(term: Term) -> Int32? { places[term] }

  /// True if a term is worth keeping for its rarity alone: three syllables aren't compared.
  func isCounted(_ term: Term) -> Bool {
    term.kind != .compound || places[term].map { text(at: Int($0)).split(separator: " ").count == 2 } ?? false
  }

  /// The most frequent spelling of a term; of equals the first in the order of letters. A spelling in small letters is
  /// preferred if it is not rare, because sentences and titles begin with capitals.
  func text(at place: Int) -> String {
    let ranked = spellings[place].sorted { ($1.value, $0.key) < ($0.value, $1.key) }
    let most = ranked.first?.value ?? 0
    let small = ranked.first { $0.key.first?.isLowercase == true && $0.value * 5 >= most }
    return (small ?? ranked.first)?.key ?? ""
  }

  /// The words, syllables and compounds of a sentence, each once.
  mutating func places(ofTermsIn text: String, document: Int?) -> [Int32] {
    let found = Stories.terms(
      in: text, ranges: [0..<text.utf8.count], language: language, longestCompound: 3)
    let utf8 = Array(text.utf8)
    return found.filter { [.word, .compound].contains($0.term.kind) }.map { occurrence in
      let place = place(of: occurrence.term)
      let spelling = String(decoding: utf8[occurrence.range], as: UTF8.self)
      spellings[Int(place)][spelling, default: 0] += occurrence.count
      if let document, lastDocument[Int(place)] != document {
        lastDocument[Int(place)] = document
        documents[Int(place)] += 1
      }
      return place
    }
  }

  private mutating func place(of term: Term) -> Int32 {
    if let place = places[term] { return place }
    let place = Int32(terms.count)
    places[term] = place
    terms.append(term)
    documents.append(0)
    lastDocument.append(0)
    spellings.append([:])
    return place
  }
}
