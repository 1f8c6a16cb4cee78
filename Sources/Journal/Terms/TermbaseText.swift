internal import Catalogue
internal import Foundation
internal import Languages
internal import Text

/// The text of a termbase, read and changed line by line: a mistake in one line doesn't affect the others, and a person's
/// text is kept byte for byte.
struct TermbaseText {
  /// A line that says something.
  enum Line: Hashable {
    case entry(Termbase.Entry)
    case mistake(TermbaseProblem.Cause)
  }

  /// The beginning of a line with a rejected pair. For other programs such a line is a comment.
  static let rejection = "#rejected"

  /// The first lines of a new file.
  private let heading: [String]

  /// Without their line ends, which are `\n`; a `\r` before it stays with the line.
  private(set) var lines: [ArraySlice<UInt8>]

  init(_ bytes: [UInt8], heading: [String] = []) {
    self.heading = heading
    lines = bytes.split(separator: .lineFeed, omittingEmptySubsequences: false)
  }

  var bytes: [UInt8] { Array(lines.joined(separator: [.lineFeed])) }

  /// The content of a line; nil for an empty line and a comment.
  func content(at index: Int) -> Line? {
    guard let text = String(validating: lines[index], as: UTF8.self) else { return .mistake(.notText) }
    let line = index == 0 && text.hasPrefix("\u{feff}") ? text.dropFirst() : text[...]
    let cells = line.split(separator: "\t", omittingEmptySubsequences: false)
      .map { $0.trimmingCharacters(in: .whitespaces.union(.newlines)) }
    let isRejected = cells.first == Self.rejection
    guard isRejected || !line.hasPrefix("#"), cells.contains(where: { !$0.isEmpty }) else { return nil }
    return Self.entry(isRejected ? Array(cells.dropFirst()) : cells, isAccepted: !isRejected)
  }

  private static func entry(_ cells: [String], isAccepted: Bool) -> Line {
    func cell(_ index: Int) -> String {
      index < cells.count ? cells[index].precomposedStringWithCanonicalMapping : ""
    }
    guard !cell(0).isEmpty, !cell(1).isEmpty else { return .mistake(.noPair) }
    let codes = [cell(3), cell(4)]
    var languages: Termbase.Languages?
    if codes != ["", ""] {
      guard codes.allSatisfy(isLanguageCode), codes[0] != codes[1] else { return .mistake(.languages) }
      languages = Termbase.Languages(Language(codes[0]), Language(codes[1]))
    }
    return .entry(
      Termbase.Entry(cell(0), cell(1), note: cell(2), in: languages, isAccepted: isAccepted))
  }

  private static func isLanguageCode(_ code: String) -> Bool {
    code.utf8.count >= 2 && code.utf8.allSatisfy { $0 == UInt8(ascii: "-") || $0.isLetter }
  }
}

// MARK: - Changing

extension TermbaseText {
  /// Makes a change. False if the entry that is to be forgotten isn't in the text.
  mutating func apply(_ change: TermChange) -> Bool {
    switch change {
    case .decide(let entry):
      decide(entry)
      return true
    case .forget(let entry):
      let places = places { entry.isSamePair(as: $0) }
      remove(places)
      return !places.isEmpty
    }
  }

  /// Puts an entry in the place of the first one that it replaces, or at the end.
  private mutating func decide(_ entry: Termbase.Entry) {
    let places = places { entry.replaces($0) }
    guard let first = places.first, case .entry(let old)? = content(at: first) else {
      return append(Self.line(of: entry))
    }
    let note = entry.note.isEmpty ? old.note : entry.note
    let ending = lines[first].last == .carriageReturn ? [.carriageReturn] : [UInt8]()
    lines[first] = (Self.line(of: entry, note: note) + ending)[...]
    remove(Array(places.dropFirst()))
  }

  private func places(where condition: (Termbase.Entry) -> Bool) -> [Int] {
    lines.indices.filter { index in
      if case .entry(let entry)? = content(at: index) { condition(entry) } else { false }
    }
  }

  private mutating func append(_ line: [UInt8]) {
    // The text ends with a line feed where its last line is empty.
    if lines.last?.isEmpty == true { lines.removeLast() }
    if lines.isEmpty { lines = heading.map { Array($0.utf8)[...] } }
    lines += [line[...], []]
  }

  private mutating func remove(_ places: [Int]) {
    for place in places.reversed() { lines.remove(at: place) }
  }

  private static func line(of entry: Termbase.Entry, note: String? = nil) -> [UInt8] {
    let codes = entry.languages.map { [$0.source.code, $0.target.code] } ?? []
    let cells = [entry.source, entry.target, note ?? entry.note] + codes
    return Array(((entry.isAccepted ? [] : [rejection]) + cells.map(oneCell)).joined(separator: "\t").utf8)
  }

  /// The text of a cell: tabs and line ends would begin another cell or line, `#` at the beginning a comment.
  private static func oneCell(_ text: String) -> String {
    let words = text.precomposedStringWithCanonicalMapping.unicodeScalars
      .split {
        CharacterSet.whitespacesAndNewlines.contains($0) || CharacterSet.controlCharacters.contains($0)
      }
    return String(words.map { String($0) }.joined(separator: " ").drop { $0 == "#" || $0 == " " })
  }
}
