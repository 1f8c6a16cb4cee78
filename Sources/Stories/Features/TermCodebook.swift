package import Foundation
internal import Text

/// The terms that articles of a collection share. A profile names such a term by its place here, in about eight bits,
/// and any other term by its number, in more than thirty.
///
/// Made once, of the first articles of a collection, and never changed: every profile is read with the codebook it was
/// written with, or was written without one. Of 20,000 articles, 80 % of the terms are in the codebook of the first 1,024.
package struct TermCodebook: Sendable {
  /// The number of articles whose terms make a codebook.
  package static let articles = 1024

  private let terms: [Int64]

  /// A codebook without terms.
  package init() {
    self.init([])
  }

  /// A codebook of terms by their numbers, each once, in order.
  init(_ terms: [Int64]) {
    self.terms = terms
  }

  var count: Int { terms.count }

  /// The number of bits of a place.
  var bits: Int { Int.bitWidth - count.leadingZeroBitCount }

  /// The term at a place. Damaged bytes may have a place that is too high, for which this is the last term, and any term.
  subscript(place: Int) -> StoryFeature {
    StoryFeature(number: StoryFeature.termFlag | terms[min(place, count - 1)] & StoryFeature.mask)
  }

  /// The first place, at `start` or behind, of a term that isn't before another one. Takes few steps where it is near.
  func place(notBefore term: StoryFeature, from start: Int) -> Int {
    var (low, step) = (start, 1)
    while low + step < count, terms[low + step] < term.number {
      low += step
      step *= 2
    }
    return terms[low..<min(low + step, count)].partitioningIndex { $0 >= term.number }
  }
}

/// The codebook as the database holds it: the numbers of the terms, eight bytes each in the byte order of the machine,
/// because each question about related stories reads all.
extension TermCodebook {
  package var data: Data { terms.withUnsafeBytes { Data($0) } }

  package init(_ data: Data) {
    var terms = [Int64](repeating: 0, count: data.count / MemoryLayout<Int64>.size)
    _ = terms.withUnsafeMutableBytes { data.copyBytes(to: $0) }
    self.init(terms)
  }
}
