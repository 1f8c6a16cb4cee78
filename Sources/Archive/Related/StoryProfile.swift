internal import Corpus
internal import Foundation
internal import Linguistics

/// What is compared of an article: its names and terms with how often each stands there.
struct StoryProfile: Sendable {
  /// One name or term of an article.
  struct Occurrence: Sendable {
    let feature: Feature
    /// At most 255: beyond, once more says nothing.
    let count: Int
  }

  /// By feature, each once.
  let occurrences: [Occurrence]

  init(_ occurrences: [Occurrence]) {
    self.occurrences = occurrences.sorted { $0.feature < $1.feature }
  }

  init(_ analysis: ArticleAnalysis) {
    let counts = analysis.nameCounts
    let names = analysis.entities.map {
      Occurrence(feature: Feature(name: $0.key, $0.kind), count: min(255, counts[$0.key, default: 1]))
    }
    let terms = analysis.terms.map { Occurrence(feature: Feature($0.term), count: min(255, $0.count)) }
    occurrences = (names + terms).sorted { $0.feature < $1.feature }
  }
}

extension StoryProfile {
  /// Six bytes an occurrence: the feature's five, most significant first, and the count.
  private static let stride = 6

  /// The profile as the database holds it.
  var data: Data {
    var bytes: [UInt8] = []
    bytes.reserveCapacity(occurrences.count * Self.stride)
    for occurrence in occurrences {
      for shift in [32, 24, 16, 8, 0] as [Int64] {
        bytes.append(UInt8(truncatingIfNeeded: occurrence.feature.number >> shift))
      }
      bytes.append(UInt8(clamping: occurrence.count))
    }
    return Data(bytes)
  }

  init(_ data: Data) {
    occurrences = data.withUnsafeBytes { bytes in
      Swift.stride(from: 0, to: bytes.count - Self.stride + 1, by: Self.stride).map { start in
        let number = (start..<start + 5).reduce(Int64(0)) { $0 << 8 | Int64(bytes[$1]) }
        return Occurrence(feature: Feature(number: number), count: Int(bytes[start + 5]))
      }
    }
  }

  /// The names of a profile in the database: they come first, for a feature's kind is in its upper bits.
  static func names(in data: Data) -> [Feature] {
    data.withUnsafeBytes { bytes in
      var names: [Feature] = []
      for start in Swift.stride(from: 0, to: bytes.count - Self.stride + 1, by: Self.stride) {
        let number = (start..<start + 5).reduce(Int64(0)) { $0 << 8 | Int64(bytes[$1]) }
        guard Feature(number: number).isName else { break }
        names.append(Feature(number: number))
      }
      return names
    }
  }

  /// The features as words of the table of postings.
  var tokens: String {
    occurrences.map { $0.feature.token }.joined(separator: " ")
  }
}

extension Feature {
  /// The feature as a word: eight letters and digits, five bits each.
  var token: String {
    let digits = Array("0123456789abcdefghijklmnopqrstuv".utf8)
    return String(unsafeUninitializedCapacity: 8) { buffer in
      for place in 0..<8 { buffer[place] = digits[Int(number >> Int64(35 - 5 * place)) & 31] }
      return 8
    }
  }
}
