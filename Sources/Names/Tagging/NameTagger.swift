internal import Languages
internal import News

/// Finds names with a trained model: a linear-chain conditional random field (Lafferty, McCallum and Pereira,
/// 2001), decoded by Viterbi's algorithm.
package struct NameTagger: Sendable {
  let model: NameModel
  /// The weights of the second pass, in the unit of the model's.
  private let documentModel: NameModel?
  private let decoder: ViterbiDecoder

  /// A tagger with a model for sentences, and one for the second pass over documents.
  package init(_ model: NameModel, documents documentModel: NameModel? = nil) {
    self.model = model
    self.documentModel = documentModel
    decoder = ViterbiDecoder(transitions: model.transitions)
  }

  /// The names of a text, in the text's order, without overlap.
  func spans(in tokenized: TokenizedText, _ cache: inout TaggerCache) -> [NameSpan] {
    let first = firstPass(tokenized, &cache)
    return secondPass(after: first)
      ?? first.windows.flatMap { Self.spans(first.labels[$0.tokens], from: $0.tokens.lowerBound) }
  }

  /// Scores each window by itself.
  func firstPass(_ tokenized: TokenizedText, _ cache: inout TaggerCache) -> TaggingPass {
    cache.add(tokenized.types, model)
    let attributes = TextAttributes(tokenized, types: cache.attributes, lexicon: model.lists)
    let margins = tokenized.types.rules.margins
    let windows = tokenized.windows(WindowMargins(before: margins.before, behind: margins.behind))
    var pass = TaggingPass(attributes.tokens, windows)
    attributes.tokens.withUnsafeBufferPointer { tokens in
      let extractor = FeatureExtractor(tokens, tokenized.types.rules)
      var score = FeatureScore(model, cache.lendGroups())
      for window in pass.windows {
        for index in window.tokens {
          guard !tokenized.endsSentence(at: index) else {
            pass.scores[index] = Self.outsideOnly
            continue
          }
          score.clear()
          extractor.extract(at: index, in: window.sentence, to: &score)
          pass.scores[index] = score.sum &+ tokenized.score(at: index, in: window.sentence, cache.scores)
        }
        decoder.decode(window.tokens, pass.scores, to: &pass.labels)
      }
      cache.take(score.groups)
    }
    return pass
  }

  /// The names by the scores of the first pass and the evidence of the whole document; nil where there is none.
  private func secondPass(after first: TaggingPass) -> [NameSpan]? {
    guard let documentModel, let votes = DocumentVotes(first.labels, first.windows, first.attributes) else {
      return nil
    }
    let features = EvidenceFeatures(first.attributes, votes)
    var (scores, labels) = (first.scores, first.labels)
    return first.windows.flatMap { window in
      let spans = Self.spans(first.labels[window.tokens], from: window.tokens.lowerBound)
      guard window.tokens.contains(where: { features.isAvailable(at: $0) && !votes.confirms($0) }) else {
        return spans
      }
      for index in window.tokens where features.isAvailable(at: index) {
        var score = FeatureScore(documentModel)
        features.extract(at: index, in: window.sentence, to: &score)
        scores[index] &+= score.sum
      }
      decoder.decode(window.tokens, scores, to: &labels)
      let found = Self.spans(labels[window.tokens], from: window.tokens.lowerBound)
      return Self.chosen(found, over: spans, votes)
    }
  }

  /// The names of the second pass where the first pass found all of them in the document, and else its own: evidence
  /// chooses among names and makes none.
  private static func chosen(_ second: [NameSpan], over first: [NameSpan], _ votes: DocumentVotes)
    -> [NameSpan]
  {
    guard second != first else { return first }
    var chosen: [NameSpan] = []
    var (first, second) = (first[...], second[...])
    while let start = [first.first, second.first].compactMap({ $0?.tokens.lowerBound }).min() {
      var end = start + 1
      var (olds, news): ([NameSpan], [NameSpan]) = ([], [])
      while true {
        if let next = first.first, next.tokens.lowerBound < end {
          olds.append(first.removeFirst())
          end = max(end, next.tokens.upperBound)
        } else if let next = second.first, next.tokens.lowerBound < end {
          news.append(second.removeFirst())
          end = max(end, next.tokens.upperBound)
        } else {
          break
        }
      }
      chosen += isBetter(news, than: olds, votes) ? news : olds
    }
    return chosen
  }

  private static func isBetter(_ second: [NameSpan], than first: [NameSpan], _ votes: DocumentVotes) -> Bool {
    if second.isEmpty { return first.allSatisfy(votes.isUsuallyNone) }
    return second.allSatisfy { span in
      // A place that the document often names is also in the names of bodies.
      votes.isFound(span.tokens)
        && !first.contains {
          $0.kind == .organization && span.kind == .place && $0.tokens.count > span.tokens.count
            && $0.tokens.overlaps(span.tokens)
        }
    }
  }

  /// The scores of a token that is certainly outside of names.
  private static var outsideOnly: SIMD16<Int16> {
    var scores = SIMD16<Int16>(repeating: .min / 2)
    scores[Int(NameLabel.outside.rawValue)] = 0
    return scores
  }

  static func spans(_ labels: ArraySlice<NameLabel>, from first: Int) -> [NameSpan] {
    var spans: [NameSpan] = []
    var start = first
    for (index, label) in zip(first..., labels) {
      if label.position == .begin || label.position == .unit { start = index }
      guard let kind = label.kind, !label.isOpen else { continue }
      spans.append(
        NameSpan(tokens: start..<index + 1, kind: kind.entityKind, isDemonym: kind == .demonym))
    }
    return spans
  }
}

/// The scores and labels that the first pass gave to the tokens of a text.
struct TaggingPass {
  let attributes: [TokenAttributes]
  let windows: [TaggingWindow]
  fileprivate(set) var scores: [SIMD16<Int16>]
  fileprivate(set) var labels: [NameLabel]

  init(_ attributes: [TokenAttributes], _ windows: [TaggingWindow]) {
    self.attributes = attributes
    self.windows = windows
    scores = Array(repeating: SIMD16(), count: attributes.count)
    labels = Array(repeating: .outside, count: attributes.count)
  }
}

/// The word types of the texts that were read, each with its attributes and scores in a model.
struct TaggerCache: Sendable {
  var types: WordTypes
  /// The attributes and scores of the word types, by their numbers.
  private(set) var attributes: [TokenAttributes] = []
  private(set) var scores = WordScores()
  private var groups = GroupScores.none
  private var hasGroups = false

  init(_ language: Language) {
    types = WordTypes(language)
  }

  /// Lends the scores of groups of features for the time of a text, so that they have one owner.
  mutating func lendGroups() -> GroupScores {
    defer { groups = .none }
    if !hasGroups { groups = GroupScores() }
    hasGroups = true
    return groups
  }

  /// Takes the lent scores back.
  mutating func take(_ groups: GroupScores) { self.groups = groups }

  /// Looks up the word types that are new.
  mutating func add(_ types: WordTypes, _ model: NameModel) {
    guard types.all.count > attributes.count else { return }
    var score = FeatureScore(model, lendGroups())
    for number in attributes.count..<types.all.count {
      let lists = WordLists(types.all[number], lexicon: model.lists)
      attributes.append(TokenAttributes(types.all[number], lists))
      scores.append(types.all[number], lists, &score)
    }
    take(score.groups)
  }
}

extension TokenizedText {
  /// The contribution of the words around a token to its score.
  fileprivate func score(at index: Int, in line: Range<Int>, _ scores: WordScores) -> SIMD16<Int16> {
    var sum = SIMD16<Int16>()
    for offset in WordFeatures.reach {
      sum &+= scores[wordType(at: index &+ offset, in: line), offset]
    }
    return sum
  }
}

extension NameLabel.Kind {
  /// The kind of entity that such a name means.
  var entityKind: EntityKind {
    switch self {
    case .person: .person
    case .place, .demonym: .place
    case .organization: .organization
    }
  }
}

extension NameLabel {
  /// True if a window can begin with the label.
  package var canBegin: Bool { NameLabel.outside.canPrecede(self) }
  /// True if a window can end with the label.
  package var canEnd: Bool { canPrecede(.outside) }
}
