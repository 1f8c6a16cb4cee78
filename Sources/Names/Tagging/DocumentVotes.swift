internal import Text

/// The labels that the first pass gave to the words and names of a document, as evidence for the second pass: a name is
/// more often clear in one of its places than in each (Krishnan and Manning, 2006).
struct DocumentVotes {
  /// The evidence for a token by the other occurrences of its word, and of the name that it is a part of.
  struct Evidence {
    /// The votes on the word; none for a word in small letters.
    var word = LabelVotes()
    /// The votes on the name that the token is a part of.
    var name: UInt64 = 0
    /// The position of the token in this name, and 1; 0 outside.
    var position: UInt64 = 0

    var isEmpty: Bool { word.isEmpty && position == 0 }
  }

  private let attributes: [TokenAttributes]
  /// The labels of the first pass, by token.
  let labels: [NameLabel]
  private(set) var evidence: [Evidence]
  private var names = FoundNames()

  /// Nil for fewer than three sentences with names, which are no document, and where no capitalised word occurs twice.
  init?(_ labels: [NameLabel], _ windows: [TaggingWindow], _ attributes: [TokenAttributes]) {
    guard let first = windows.first?.sentence, let last = windows.last?.sentence,
      windows.contains(where: { $0.sentence != first && $0.sentence != last })
    else { return nil }
    var words: [Hash64: Int] = [:]
    var votes: [LabelVotes] = []
    var numbers: [(token: Int, word: Int)] = []
    for window in windows {
      for index in window.tokens where attributes[index].isCapitalised {
        let key = Hash64(bits: attributes[index].lower)
        let word = words[key] ?? votes.count
        if word == votes.count {
          words[key] = word
          votes.append(LabelVotes())
        }
        votes[word].add(labels[index])
        numbers.append((index, word))
      }
    }
    guard votes.count < numbers.count else { return nil }
    self.labels = labels
    self.attributes = attributes
    evidence = Array(repeating: Evidence(), count: labels.count)
    for (token, word) in numbers { evidence[token].word = votes[word].without(labels[token]) }
    addNames(windows)
  }

  private mutating func addNames(_ windows: [TaggingWindow]) {
    for window in windows {
      for span in NameTagger.spans(labels[window.tokens], from: window.tokens.lowerBound) {
        names.add(span, attributes)
      }
    }
    var occurrences: [(tokens: Range<Int>, name: Int, choice: KindVotes.Choice)] = []
    for window in windows {
      var index = window.tokens.lowerBound
      while index < window.tokens.upperBound {
        guard let found = names.longest(from: index, before: window.tokens.upperBound, attributes, labels)
        else {
          index += 1
          continue
        }
        occurrences.append(found)
        index = found.tokens.upperBound
      }
    }
    for occurrence in occurrences { names.vote(occurrence.name, occurrence.choice) }
    for occurrence in occurrences { add(occurrence.tokens, occurrence.name, occurrence.choice) }
  }

  /// True if the other occurrences of a name, or else of a word, nearly all have the kind that a token has: the second pass
  /// then changes nothing.
  func confirms(_ index: Int) -> Bool {
    let evidence = evidence[index]
    let summary = evidence.position > 0 ? evidence.name : evidence.word.kinds.summary
    return KindVotes.isNearlyUnanimous(summary, for: .of(labels[index]))
  }

  /// True if the first pass found a name with these words in the document.
  func isFound(_ tokens: Range<Int>) -> Bool { names.number(of: tokens, attributes) != nil }

  /// True if the first pass took the words of a name for no name in most places.
  func isUsuallyNone(_ span: NameSpan) -> Bool {
    names.number(of: span.tokens, attributes).map { names.votes[$0].isMostlyNone } ?? true
  }

  /// The kind that the first pass gave to an occurrence of a name.
  fileprivate static func choice(_ tokens: Range<Int>, _ labels: [NameLabel]) -> KindVotes.Choice {
    let (first, last) = (labels[tokens.lowerBound], labels[tokens.upperBound - 1])
    guard let kind = first.kind else { return .none }
    let isWhole =
      tokens.count == 1
      ? first.position == .unit
      : first.position == .begin && last.position == .last && last.kind == kind
        && tokens.dropFirst().dropLast().allSatisfy { labels[$0].position == .inside }
    if isWhole { return .of(kind) }
    let isWithin = tokens.allSatisfy { labels[$0].kind == kind }
    return isWithin ? .partOfLonger : .none
  }

  private mutating func add(_ tokens: Range<Int>, _ name: Int, _ choice: KindVotes.Choice) {
    let others = names.votes[name].without(choice)
    let summary = others.summary
    guard summary > 0 else { return }
    for index in tokens {
      let isFirst = index == tokens.lowerBound
      let isLast = index == tokens.upperBound - 1
      evidence[index].name = summary
      evidence[index].position = isFirst ? (isLast ? 4 : 1) : isLast ? 3 : 2
    }
  }
}

/// The names that the first pass found in a document, and the votes on their occurrences.
private struct FoundNames {
  /// In tokens.
  private static let longest = 9

  private(set) var votes: [KindVotes] = []
  /// The number of times that the first pass found each name.
  private var finds: [Int] = []
  /// The names by their words; -1 for the beginning of a longer name.
  private var numbers: [Hash64: Int] = [:]

  mutating func add(_ span: NameSpan, _ attributes: [TokenAttributes]) {
    guard span.tokens.count <= Self.longest else { return }
    var phrase = PhraseHash()
    for index in span.tokens {
      phrase.add(attributes[index].lower)
      let key = Hash64(bits: phrase.bits)
      if index < span.tokens.upperBound - 1 {
        if numbers[key] == nil { numbers[key] = -1 }
      } else if let known = numbers[key], known >= 0 {
        finds[known] += 1
      } else {
        numbers[key] = votes.count
        votes.append(KindVotes())
        finds.append(1)
      }
    }
  }

  /// The number of the name that tokens are, or nil.
  func number(of tokens: Range<Int>, _ attributes: [TokenAttributes]) -> Int? {
    var phrase = PhraseHash()
    for index in tokens { phrase.add(attributes[index].lower) }
    return numbers[Hash64(bits: phrase.bits)].flatMap { $0 >= 0 ? $0 : nil }
  }

  mutating func vote(_ name: Int, _ choice: KindVotes.Choice) { votes[name].add(choice) }

  /// The longest name that begins at a token and that the first pass also found elsewhere; or else the longest name.
  func longest(
    from start: Int, before limit: Int, _ attributes: [TokenAttributes], _ labels: [NameLabel]
  ) -> (tokens: Range<Int>, name: Int, choice: KindVotes.Choice)? {
    var phrase = PhraseHash()
    var best: (tokens: Range<Int>, name: Int, choice: KindVotes.Choice)?
    var isSupported = false
    for index in start..<min(limit, start + Self.longest) {
      phrase.add(attributes[index].lower)
      guard let number = numbers[Hash64(bits: phrase.bits)] else { break }
      guard number >= 0 else { continue }
      let tokens = start..<index + 1
      let choice = DocumentVotes.choice(tokens, labels)
      let isFoundElsewhere = finds[number] > (choice.rawValue > 1 ? 1 : 0)
      guard isFoundElsewhere || !isSupported else { continue }
      best = (tokens, number, choice)
      isSupported = isFoundElsewhere
    }
    return best
  }
}
