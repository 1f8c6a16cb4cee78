internal import Foundation
internal import Text

/// The prominence of a name or term in an article: the sum over its occurrences of 1 / √(1 + w / 20), where w is the
/// number of words before the occurrence.
///
/// News tells the event first and the background later. Two reports of one event agree in their first sentences; two
/// events of one beat agree in the background. The square root falls fast within the lead and slowly after it: what two
/// long texts share in their later parts still counts.
struct Prominence: Hashable, Sendable {
  /// The number of words, about the first sentence, before an occurrence that counts 1 / √2; after three times as many it
  /// counts half.
  private static let openingWords = 20.0
  /// The logarithm is kept in steps of a 64th, from 1 to 255.
  private static let stepsPerUnit = 64.0

  private var sum = 0.0

  /// Counts an occurrence.
  mutating func add(wordsBefore: Int) {
    sum += 1 / (1 + Double(wordsBefore) / Self.openingWords).squareRoot()
  }

  static func + (left: Prominence, right: Prominence) -> Prominence {
    var both = left
    both.sum += right.sum
    return both
  }
}

extension Prominence {
  /// The natural logarithm of the sum and 1, in one byte: sub-linear, because a word that is repeated ten times doesn't
  /// say ten times as much.
  var level: UInt8 {
    UInt8(min(255, max(1, (log1p(sum) * Self.stepsPerUnit).rounded())))
  }

  init(level: UInt8) { sum = expm1(Self.weight(of: level)) }

  /// The logarithm of a level.
  static func weight(of level: UInt8) -> Double { Double(level) / stepsPerUnit }
}

/// The places at which the words of a text begin.
struct WordStarts: Sendable {
  /// UTF-8 offsets in the text, ascending.
  private var offsets: [UInt32] = []

  var count: Int { offsets.count }

  mutating func append(_ offset: Int) { offsets.append(UInt32(clamping: offset)) }

  /// The number of words that begin before an offset.
  func words(before offset: Int) -> Int { offsets.partitioningIndex { $0 >= offset } }
}
