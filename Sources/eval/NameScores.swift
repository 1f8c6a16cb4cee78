internal import AnnotatedNews
internal import Foundation
internal import Languages
internal import Names
internal import News

/// The numbers of names that were found rightly: a name counts if its range and its kind are exactly right. Demonyms
/// are left out on both sides.
struct NameScores {
  struct Counts {
    var right = 0
    var wrong = 0
    var missed = 0

    var precision: Double { ratio(right, right + wrong) }
    var recall: Double { ratio(right, right + missed) }
    var f1: Double { precision + recall > 0 ? 2 * precision * recall / (precision + recall) : 0 }

    private func ratio(_ part: Int, _ whole: Int) -> Double { whole > 0 ? Double(part) / Double(whole) : 0 }
  }

  private(set) var counts: [String: Counts] = [:]
  private(set) var secondsASentence = 0.0
  private var differences: [(sentence: AnnotatedSentence, found: Set<AnnotatedSentence.Name>)] = []
  static let kinds = ["PER", "LOC", "ORG"]

  init(_ recognizer: NameRecognizer, on sentences: [AnnotatedSentence], language: Language) {
    // The first use also prepares data, so its time is not measured.
    if let first = sentences.first { _ = Self.found(recognizer, first, language) }
    let start = Self.processorSeconds
    let found = sentences.map { Self.found(recognizer, $0, language) }
    secondsASentence = (Self.processorSeconds - start) / Double(max(sentences.count, 1))
    for (sentence, names) in zip(sentences, found) { add(sentence, names) }
  }

  private static func found(
    _ recognizer: NameRecognizer, _ sentence: AnnotatedSentence, _ language: Language
  ) -> NamedEntities {
    recognizer.names(in: sentence.text, prose: paragraphs(of: sentence.text), language: language)
  }

  private mutating func add(_ sentence: AnnotatedSentence, _ names: NamedEntities) {
    let right = Set(sentence.entities.filter { Self.kinds.contains($0.type) })
    let found = Set(names.mentions.filter { !$0.isDemonym }.map { sentence.name($0) })
    for name in found {
      counts[name.type, default: Counts()].add(right.contains(name) ? (1, 0, 0) : (0, 1, 0))
    }
    for name in right.subtracting(found) { counts[name.type, default: Counts()].add((0, 0, 1)) }
    if right != found { differences.append((sentence, found)) }
  }

  /// The processor's time that this thread has used: what others do on the machine is left out.
  private static var processorSeconds: Double {
    var time = timespec()
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time)
    return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
  }

  var total: Counts {
    counts.values.reduce(into: Counts()) { $0.add(($1.right, $1.wrong, $1.missed)) }
  }

  var table: [String] {
    let rows = Self.kinds.map { ($0, counts[$0] ?? Counts()) } + [("all", total)]
    return rows.map { kind, counts in
      kind.padded(to: 10)
        + [counts.precision, counts.recall, counts.f1].map { String(format: "%7.1f", 100 * $0) }.joined()
        + (kind == "all" ? String(format: "%9.0f texts/s", 1 / secondsASentence) : "")
    }
  }

  func printErrors() {
    for (sentence, found) in differences {
      let right = Set(sentence.entities.filter { Self.kinds.contains($0.type) })
      print(sentence.text)
      for name in right.subtracting(found).sorted(by: { $0.start < $1.start }) {
        print("  - \(sentence.text(of: name))")
      }
      for name in found.subtracting(right).sorted(by: { $0.start < $1.start }) {
        print("  + \(sentence.text(of: name))")
      }
    }
  }
}

extension NameScores.Counts {
  mutating func add(_ more: (right: Int, wrong: Int, missed: Int)) {
    right += more.right
    wrong += more.wrong
    missed += more.missed
  }
}

extension AnnotatedSentence {
  /// A mention as the files have it.
  fileprivate func name(_ mention: Mention) -> Name {
    let type =
      switch mention.kind {
      case .person: "PER"
      case .place: "LOC"
      case .organization: "ORG"
      }
    return Name(
      start: scalars(before: mention.range.lowerBound), end: scalars(before: mention.range.upperBound),
      type: type)
  }

  private func scalars(before byte: Int) -> Int {
    text.utf8.prefix(byte).count { $0 & 0xC0 != 0x80 }
  }

  fileprivate func text(of name: Name) -> String {
    "\(name.type) "
      + String(
        String.UnicodeScalarView(text.unicodeScalars.dropFirst(name.start).prefix(name.end - name.start)))
  }
}
