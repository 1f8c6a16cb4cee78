internal import Catalogue
internal import Languages
internal import News
internal import Text

/// People and international bodies that only one of two reports names, and people whose names are spelt in two ways.
///
/// Places and other bodies are left out: writers call them so differently that every second such row would be false.
struct NameDifferences {
  private let texts: Sides<ComparedText>
  private let comparison: Comparison
  /// The words of both texts, folded, to look for names that weren't recognised there.
  private let words: Sides<WordSequence>

  init(_ texts: Sides<ComparedText>, _ comparison: Comparison) {
    self.texts = texts
    self.comparison = comparison
    words = texts.map { WordSequence(folding: $0.article.text) }
  }

  var found: [Difference] {
    let alone = Sides(left: unshared(on: .left), right: unshared(on: .right))
    var spelt: Sides<Set<EntityKey>> = Sides(left: [], right: [])
    var rows: [Difference] = []
    for mine in alone.left {
      guard let theirs = alone.right.first(where: { areSpellings(mine, $0) }) else { continue }
      spelt.left.insert(mine.key)
      spelt.right.insert(theirs.key)
      rows.append(
        Difference(
          .name(mine.kind), Sides(left: statement(mine, .left), right: statement(theirs, .right)), .spelling,
          isImportant: true))
    }
    rows += Side.allCases.flatMap { side in
      alone[side].filter { !spelt[side].contains($0.key) && isTold($0, on: side) }.map { name in
        Difference(.name(name.kind), .only(statement(name, side), on: side))
      }
    }
    return rows
  }

  private func statement(_ name: Name, _ side: Side) -> Difference.Statement {
    texts[side].article.statement(at: name.range)
  }

  /// A name of one text, where it first stands.
  private struct Name {
    let key: EntityKey
    let kind: EntityKind
    let range: TextRange
    /// Folded.
    let words: [String]
  }

  /// The names that the other text doesn't share, each once, where they are written in full.
  private func unshared(on side: Side) -> [Name] {
    var places: [EntityKey: Int] = [:]
    var names: [Name] = []
    for (mention, shown) in zip(texts[side].mentions, comparison.mentions[side]) {
      guard !mention.isDemonym, !comparison.sharedNames.contains(shown.entity),
        texts[side].prose.contains(where: { $0.overlaps(mention.range) })
      else { continue }
      let words = fold(texts[side].article.text(in: mention.range).onOneLine).split {
        !$0.isLetter && !$0.isNumber
      }
      let name = Name(
        key: shown.entity, kind: mention.kind, range: mention.range, words: words.map(String.init))
      if let place = places[shown.entity] {
        if names[place].words.count < name.words.count { names[place] = name }
      } else {
        places[shown.entity] = names.count
        names.append(name)
      }
    }
    return names
  }
}

// MARK: - Judging

extension NameDifferences {
  /// True if a name is worth a row: a person of two words or more, or a body that all languages call by its code.
  private func isTold(_ name: Name, on side: Side) -> Bool {
    switch name.kind {
    case .person: name.words.count > 1 && !isWritten(name, on: side.other)
    case .organization: name.key.hasCode && !isAgency(name, on: side) && !isWritten(name, on: side.other)
    case .place: false
    }
  }

  /// True for an agency or a paper: the source of a report rather than a part of the event.
  private func isAgency(_ name: Name, on side: Side) -> Bool {
    let news = texts[side].article.language.language.profile.news
    return news.homeAgencies.union(news.worldAgencies).contains(name.words.joined(separator: " "))
  }

  /// True if a text contains a name that wasn't recognised there, or its first or last two words.
  private func isWritten(_ name: Name, on side: Side) -> Bool {
    let pieces = [name.words, Array(name.words.prefix(2)), Array(name.words.suffix(2))]
    if pieces.contains(where: { words[side].contains(WordSequence(folding: $0.joined(separator: " "))) }) {
      return true
    }
    let known = knownNames(of: name.key, inArticlesIn: texts[side].article.language.language)
    return known.values.joined().contains { words[side].contains(WordSequence(folding: $0)) }
  }

  /// Shorter words differ by one letter too easily.
  private static let fewestLetters = 4

  /// True if two words are different syllables of a language with few of them: Thanh and Thang are two people.
  private func areSyllables(_ left: String, _ right: String) -> Bool {
    let words = [left, right].compactMap { PackedWord($0.utf8) }
    return Side.allCases.contains { side in
      guard let syllables = texts[side].article.language.language.profile.terms.syllables else {
        return false
      }
      return words.count == 2 && words.allSatisfy { syllables.contains($0.bits) }
    }
  }

  /// True if two people are one whose name is spelt in two ways: one letter more, less or other in a word.
  private func areSpellings(_ left: Name, _ right: Name) -> Bool {
    guard left.kind == .person, right.kind == .person, left.words.count > 1,
      left.words.count == right.words.count,
      left.words != right.words
    else { return false }
    let pairs = Array(zip(left.words, right.words))
    guard pairs.allSatisfy({ $0 == $1 || $0.isOneEdit(from: $1) }) else { return false }
    return pairs.allSatisfy {
      $0 == $1 || min($0.count, $1.count) >= Self.fewestLetters && !areSyllables($0, $1)
    }
  }
}

extension String {
  /// True if one letter was added, left out or replaced.
  fileprivate func isOneEdit(from other: String) -> Bool {
    let (mine, theirs) = (Array(utf8), Array(other.utf8))
    guard abs(mine.count - theirs.count) <= 1 else { return false }
    let head = zip(mine, theirs).prefix { $0 == $1 }.count
    let tail = zip(mine.dropFirst(head).reversed(), theirs.dropFirst(head).reversed()).prefix { $0 == $1 }
      .count
    return max(mine.count, theirs.count) - head - tail <= 1
  }
}
