internal import Catalogue
internal import Languages
internal import News
internal import Text

/// Finds the differences of two articles: statements that the other article lacks or gives differently.
struct DifferenceFinder {
  private let texts: Sides<ComparedText>
  private let comparison: Comparison
  /// The words of both texts, folded, to look for names that weren't recognised there.
  private let words: Sides<WordSequence>

  init(_ texts: Sides<ComparedText>, _ comparison: Comparison) {
    self.texts = texts
    self.comparison = comparison
    words = texts.map { WordSequence(folding: $0.article.text) }
  }

  /// Contradictions first; then numbers, dates, names and quotations, each in the text's order.
  var differences: [Difference] {
    let all = numbers + dates + names + quotations
    return all.filter(\.isContradiction) + all.filter { !$0.isContradiction }
  }
}

// MARK: - Numbers and dates

extension DifferenceFinder {
  private var numbers: [Difference] {
    let facts = texts.map(\.facts.quantities)
    return differences(
      .number, facts.map { $0.filter { !$0.isSpelled } }, all: facts, range: \.range,
      agree: { $0.agrees(with: $1) },
      contradict: { $0.unit != nil && $0.unit == $1.unit })
  }

  private var dates: [Difference] {
    let facts = texts.map(\.facts.days)
    return differences(
      .date, facts.map { $0.filter { !$0.isRelative } }, all: facts, range: \.range,
      agree: { $0.agrees(with: $1) || $0.isWithin($1) || $1.isWithin($0) },
      contradict: { $0.day != nil && $1.day != nil })
  }

  /// The facts that the other side lacks; two in linked passages that can't both be so are one difference.
  private func differences<Fact: Hashable>(
    _ kind: Difference.Kind, _ facts: Sides<[Fact]>, all: Sides<[Fact]>, range: (Fact) -> TextRange,
    agree: (Fact, Fact) -> Bool, contradict: (Fact, Fact) -> Bool
  ) -> [Difference] {
    var unmet = Sides(
      left: facts.left.filter { mine in !all.right.contains { agree(mine, $0) } },
      right: facts.right.filter { mine in !all.left.contains { agree($0, mine) } })
    var differences: [Difference] = []
    for mine in unmet.left {
      let rival = unmet.right.firstIndex {
        contradict(mine, $0) && comparison.areLinked(range(mine), range($0))
      }
      let theirs = rival.map { unmet.right.remove(at: $0) }
      differences.append(
        Difference(
          kind,
          Sides(
            left: statement(kind, range(mine), .left),
            right: theirs.map { statement(kind, range($0), .right) })))
    }
    differences += unmet.right.map {
      Difference(kind, Sides(left: nil, right: statement(kind, range($0), .right)))
    }
    return differences.uniqued
  }

  /// The words at a range; for a number also the words for the counted things.
  private func statement(_ kind: Difference.Kind, _ range: TextRange, _ side: Side) -> Difference.Statement {
    let article = texts[side].article
    let shown = kind == .number ? CountedWords(article).extending(range) : range
    return Difference.Statement(article.text(in: shown).onOneLine, at: range)
  }
}

// MARK: - Names and quotations

extension DifferenceFinder {
  private var names: [Difference] {
    Side.allCases.flatMap { side in
      let mentions = texts[side].mentions
      var seen: Set<EntityKey> = []
      return zip(mentions, comparison.mentions[side]).compactMap { mention, shown -> Difference? in
        guard seen.insert(shown.entity).inserted, !comparison.sharedNames.contains(shown.entity),
          !mention.isDemonym, let entity = texts[side].entities.first(where: { $0.key == mention.entity }),
          !isWritten(entity, on: side.other)
        else { return nil }
        let statement = Difference.Statement(
          texts[side].article.text(in: mention.range).onOneLine, at: mention.range)
        return Difference(.name(mention.kind), .only(statement, on: side))
      }
    }
  }

  /// True if a text contains a name that wasn't recognised there.
  private func isWritten(_ entity: Entity, on side: Side) -> Bool {
    entity.names.values.contains { words[side].contains(WordSequence(folding: $0)) }
  }

  /// Quotations whose passage is linked to none with a quotation in it.
  private var quotations: [Difference] {
    Side.allCases.flatMap { side in
      texts[side].facts.quotations.map(\.range).filter { mine in
        !texts[side.other].facts.quotations.contains { comparison.areLinked(mine, on: side, $0.range) }
      }.map { range in
        let statement = Difference.Statement(texts[side].article.text(in: range).onOneLine, at: range)
        return Difference(.quotation, .only(statement, on: side))
      }
    }
  }
}

extension Sides<Difference.Statement?> {
  fileprivate static func only(_ statement: Difference.Statement, on side: Side) -> Self {
    side == .left ? Sides(left: statement, right: nil) : Sides(left: nil, right: statement)
  }
}

extension Comparison {
  /// True if two facts are in passages that are linked.
  fileprivate func areLinked(_ left: TextRange, _ right: TextRange) -> Bool {
    areLinked(left, on: .left, right)
  }

  fileprivate func areLinked(_ mine: TextRange, on side: Side, _ theirs: TextRange) -> Bool {
    guard let passage = passage(at: mine.lowerBound, on: side), let link = link(of: passage, on: side),
      let other = self.passage(at: theirs.lowerBound, on: side.other)
    else { return false }
    return link.passages[side.other].contains(other)
  }
}

extension DayReference {
  /// True if the date is a day of the other date's month, or a month of its year.
  fileprivate func isWithin(_ other: DayReference) -> Bool {
    guard let year, year == other.year else { return false }
    return other.month == nil || month == other.month && other.day == nil
  }
}

extension [Difference] {
  /// The differences without repetitions in the same words.
  fileprivate var uniqued: [Difference] {
    var seen: Set<Sides<String?>> = []
    return filter { seen.insert($0.statements.map { $0?.text }).inserted }
  }
}
