internal import Languages

extension NameRuleReader {
  /// The most tokens of a body's name. Longer chains of words are no name, and would be followed anew from each of
  /// their words.
  private static let longestBody = 48

  /// The tokens of a body's name that begins with a known word: `ministère de l'Intérieur`, `Institut de géologie`.
  func body(at start: Int) -> Range<Int>? {
    guard let head = cues[start - line.lowerBound].last(where: { $0.classes.contains(.organizationHead) })
    else { return nil }
    var end = head.range.upperBound
    var capitals = 0
    var next = end
    let limit = min(line.upperBound, start + Self.longestBody)
    while next < limit {
      let isLink = isLink(next)
      if rules.conjunctions.contains(tokenized.wordType(at: next).lower), !continuesBody(after: next) {
        break
      }
      if isCapitalised(next), !tokenized.tokens[next].startsSentence {
        capitals += 1
        next = endOfWord(next)
        end = next
      } else if let word = qualifier(at: next), !isLink {
        next = word
        end = word
      } else if isLink {
        next += 1
      } else {
        break
      }
    }
    return isBody(head, end: end, capitals: capitals) ? start..<end : nil
  }

  /// True if a word of bodies, rather than another name, is behind a conjunction and joining words.
  func continuesBody(after conjunction: Int) -> Bool {
    guard let next = (conjunction + 1..<line.upperBound).first(where: { !isLink($0) }) else { return false }
    return cues[next - line.lowerBound].contains { $0.classes.contains(.organizationWord) }
      && !cues[next - line.lowerBound].contains { $0.classes.contains(.organizationHead) }
  }

  func isLink(_ index: Int) -> Bool {
    !tokenized.tokens[index].isCapitalised
      && (rules.joiningWords.contains(tokenized.wordType(at: index).lower)
        || tokenized.wordType(at: index).isElision || classes(at: index).contains(.link))
  }

  /// The end of the qualifying phrase in small letters at a token, or nil: `météorologique`, `vietnamienne`.
  func qualifier(at index: Int) -> Int? {
    guard tokenized.tokens[index].shape == .lower else { return nil }
    return cues[index - line.lowerBound].last {
      !$0.classes.isDisjoint(with: [.organizationWord, .demonym])
    }?.range.upperBound
  }

  /// The end of a capitalised word with all that hyphens join to it.
  func endOfWord(_ index: Int) -> Int {
    var end = index + 1
    while end + 1 < line.upperBound, tokenized.wordType(at: end).punctuation == .dash,
      tokenized.tokens[end].isAttached, tokenized.tokens[end + 1].isAttached
    {
      end += 2
    }
    return end
  }

  func isBody(_ head: PhraseMatcher.Match, end: Int, capitals: Int) -> Bool {
    let start = head.range.lowerBound
    let first = tokenized.tokens[start]
    if isKnownBody(from: head.range.upperBound, to: end) { return false }
    guard first.isCapitalised else {
      // A head in small letters needs a name: `institut Odalys`, but not `la police de Paris`.
      let isCommon = head.range.count == 1 && head.classes.contains(.usuallySmall)
      return capitals > 0 && !(isCommon && isPlace(from: head.range.upperBound, to: end))
        && !first.isInHeading
    }
    guard !first.isInHeading else { return false }
    if first.startsSentence { return capitals > 0 }
    return end > head.range.upperBound || head.range.count > 1
  }

  /// True if a body of the gazetteer is behind the head: `la compagnie Vietnam Airlines`.
  func isKnownBody(from start: Int, to end: Int) -> Bool {
    guard let first = (start..<end).first(where: { !isLink($0) }) else { return false }
    return names[first - line.lowerBound].contains {
      $0.range.upperBound == end && $0.classes.contains(.organization) && kind(of: $0) != nil
    }
  }

  /// True if the tokens of a body behind its head are joining words and a place.
  func isPlace(from start: Int, to end: Int) -> Bool {
    guard let first = (start..<end).first(where: { !isLink($0) }) else { return true }
    return names[first - line.lowerBound].contains {
      $0.range.upperBound == end && $0.classes.contains(.place)
    }
      || (start..<end).allSatisfy { !tokenized.tokens[$0].isCapitalised }
  }
}
