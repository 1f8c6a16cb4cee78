internal import Catalogue
internal import Languages
internal import Localization
internal import News
internal import Reader
internal import Text

/// A comparison as lines of text or as JSON Lines.
struct ComparisonReport {
  private let comparison: Comparison

  init(_ comparison: Comparison) {
    self.comparison = comparison
  }

  /// Linked passages, or a passage that only one article has.
  private enum Entry {
    case both(Comparison.Link)
    case only(Side, passage: Int)
  }

  /// In the order of the first article. A passage of the second only follows the passage that precedes it there.
  private var entries: [Entry] {
    var entries: [Entry] = []
    var shown = 0
    func addRight(before end: Int) {
      for passage in shown..<max(shown, end) where comparison.link(of: passage, on: .right) == nil {
        entries.append(.only(.right, passage: passage))
      }
      shown = max(shown, end)
    }
    let links = Dictionary(grouping: comparison.links) { $0.passages.left.lowerBound }
    for passage in comparison.passages.left.indices {
      if comparison.link(of: passage, on: .left) == nil { entries.append(.only(.left, passage: passage)) }
      for link in links[passage] ?? [] {
        addRight(before: link.passages.right.lowerBound)
        entries.append(.both(link))
      }
    }
    addRight(before: comparison.passages.right.count)
    return entries
  }

  private func text(_ range: TextRange, on side: Side) -> String {
    comparison.articles[side].text(in: range).onOneLine
  }
}

// MARK: - Text

extension ComparisonReport {
  func write(to output: inout StandardOutput) throws(OutputFailure) {
    for line in lines(forPrograms: !output.isTerminal) { try output.write(line: line) }
  }

  /// The lines, without control characters. `isData`: with the names and dates for programs, the same in every language of
  /// the interface.
  func lines(forPrograms isData: Bool = false) -> [String] {
    var lines: [String] = []
    for (sign, side) in [("<", Side.left), (">", .right)] {
      let article = comparison.articles[side]
      let facts =
        "\(article.language.language)\t\(isData ? article.date.cell : DateWording.numeric(article.date))"
        + (comparison.ends[side].map { end in
          "\t" + (isData ? forPrograms { Comparison.wording(ofEnd: end) } : Comparison.wording(ofEnd: end))
        } ?? "")
      let title = [article.source, article.headline.wording].compactMap(\.self).map { Sanitized($0).text }
      lines.append(
        Sanitized("\(sign) \(article.location)").text + "\t" + facts + "\t" + title.joined(separator: "\t"))
    }
    lines.append("")
    for entry in entries { lines += self.lines(of: entry).map { Sanitized($0).text } }
    let important = comparison.differences.prefix(comparison.importantCount)
    for differences in [important, comparison.differences.dropFirst(important.count)]
    where !differences.isEmpty {
      lines.append("")
      lines += differences.map { line(of: $0, isData ? $0.rowName : $0.rowWording) }
    }
    return lines
  }

  /// The passages of both sides, in the order of the first article; empty where only one side has a passage.
  var passages: [[String]] {
    entries.map { entry in
      switch entry {
      case .both(let link):
        Side.allCases.map { text(comparison.extent(of: link, on: $0), on: $0) }
      case .only(.left, let passage): [text(comparison.passages.left[passage], on: .left), ""]
      case .only(.right, let passage): ["", text(comparison.passages.right[passage], on: .right)]
      }
    }
  }

  /// The kind of each difference as `name` names it, and the statements of both sides.
  func differences(named name: (Difference) -> String) -> [[String]] {
    comparison.differences.map { difference in
      [name(difference)] + Side.allCases.map { difference.statements[$0]?.text ?? "" }
    }
  }

  private func line(of difference: Difference, _ kind: String) -> String {
    let sign = difference.relation == .incomparable ? "≈? " : "! "
    let cells = [
      kind, difference.statements.left?.text ?? "-", difference.statements.right?.text ?? "-",
    ]
    return sign + cells.map { Sanitized($0).text }.joined(separator: "\t")
  }

  private func lines(of entry: Entry) -> [String] {
    switch entry {
    case .both(let link):
      [
        "= " + text(comparison.extent(of: link, on: .left), on: .left),
        "  " + text(comparison.extent(of: link, on: .right), on: .right),
      ]
    case .only(.left, let passage): ["< " + text(comparison.passages.left[passage], on: .left)]
    case .only(.right, let passage): ["> " + text(comparison.passages.right[passage], on: .right)]
    }
  }
}

// MARK: - JSON

extension ComparisonReport {
  var json: [JSON] {
    let offsets = comparison.articles.map { ScalarOffsets(of: $0.text) }
    func place(_ range: TextRange?, _ text: String, _ side: Side) -> JSON {
      guard let range else { return .null }
      return .object([
        ("start", .integer(offsets[side][range.lowerBound])),
        ("end", .integer(offsets[side][range.upperBound])),
        ("text", .string(text)),
      ])
    }
    func passage(_ left: TextRange?, _ right: TextRange?, _ similarity: Double?) -> JSON {
      .object([
        ("type", .string("passage")),
        ("left", place(left, left.map { text($0, on: .left) } ?? "", .left)),
        ("right", place(right, right.map { text($0, on: .right) } ?? "", .right)),
        ("score", similarity.map(JSON.fraction) ?? .null),
      ])
    }
    let passages = entries.map { entry in
      switch entry {
      case .both(let link):
        passage(
          comparison.extent(of: link, on: .left), comparison.extent(of: link, on: .right), link.similarity)
      case .only(.left, let index): passage(comparison.passages.left[index], nil, nil)
      case .only(.right, let index): passage(nil, comparison.passages.right[index], nil)
      }
    }
    let differences = comparison.differences.map { difference in
      JSON.object([
        ("type", .string(difference.relation == .incomparable ? "conversion" : "difference")),
        ("kind", .string(difference.kind.name)), ("relation", .string(difference.relation.name)),
        ("isImportant", .bool(difference.isImportant)),
        ("left", place(difference.statements.left?.range, difference.statements.left?.text ?? "", .left)),
        ("right", place(difference.statements.right?.range, difference.statements.right?.text ?? "", .right)),
      ])
    }
    return [articlesLine] + passages + differences
  }

  private var articlesLine: JSON {
    func article(_ side: Side) -> JSON {
      let article = comparison.articles[side]
      return .object(
        JSON.location(article.location) + [
          ("id", .string(article.id.description)),
          ("language", .string(article.language.language.code)), ("date", .date(article.date)),
          ("isPartial", .bool(comparison.ends[side] != nil)),
        ])
    }
    return .object([
      ("type", .string("articles")), ("isOneEvent", .bool(comparison.isOneEvent)), ("left", article(.left)),
      ("right", article(.right)),
    ])
  }
}

extension Comparison {
  /// The note on an article of which only the first bytes are compared.
  static func wording(ofEnd end: Int) -> String {
    .wording(en: "only the first \(end) bytes are compared", vi: "chỉ so sánh \(end) byte đầu")
  }
}

extension Difference {
  /// The kind of a row in files: two spellings of a name are a kind of their own.
  var rowName: String { relation == .spelling ? relation.name : kind.name }
}

extension Difference.Kind {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .number: "number"
    case .date: "date"
    case .quotation: "quotation"
    case .name(let kind): kind.rawValue
    }
  }
}

extension Difference.Relation {
  /// The name in JSON.
  fileprivate var name: String {
    switch self {
    case .contradiction: "contradiction"
    case .spelling: "spelling"
    case .incomparable: "incomparable"
    case .oneSided: "one-sided"
    }
  }
}
