package import Catalogue
internal import Foundation

/// Removes hits that only look like a word of the query once they are folded. Folded, `Đà` is `da`, and so is `đã`, which
/// every Vietnamese article has: where a text has `Đà Nẵng`, a search for `da nang` doesn't mean `đã`. A hit `Noem` stays
/// beside `Kristi Noem`, because both have the same spelling.
package struct DiacriticFilter: Sendable {
  /// The number of the run to which each word of the query belongs that was typed beside another one.
  private let runs: [Int: Int]

  package init(_ query: Query) {
    var runs: [Int: Int] = [:]
    for (number, run) in query.wordRuns.enumerated() {
      for word in run { runs[word] = number }
    }
    self.runs = runs
  }

  /// The hits, in the text's order, without words of another spelling.
  func removed(from hits: [WordFinder.Hit], in text: String) -> [WordFinder.Hit] {
    guard !runs.isEmpty else { return hits }
    let bytes = Array(text.utf8)
    let neighbours = neighbours(among: hits, in: bytes)
    guard !neighbours.isEmpty else { return hits }
    var spellings: [Int: Set<String>] = [:]
    for index in neighbours {
      spellings[hits[index].pattern, default: []].insert(Self.spelling(of: hits[index], in: bytes))
    }
    return hits.filter { hit in
      spellings[hit.pattern].map { $0.contains(Self.spelling(of: hit, in: bytes)) } ?? true
    }
  }

  /// The hits whose neighbour in the text is also their neighbour in the query.
  private func neighbours(among hits: [WordFinder.Hit], in bytes: [UInt8]) -> Set<Int> {
    var found: Set<Int> = []
    for (index, hit) in hits.enumerated() {
      let next = hits[(index + 1)...].prefix(4).firstIndex { other in
        other.pattern == hit.pattern + 1 && areInOneRun(hit, other)
          && hit.range.upperBound < other.range.lowerBound
          && Self.isGap(bytes[hit.range.upperBound..<other.range.lowerBound])
      }
      if let next { found.formUnion([index, next]) }
    }
    return found
  }

  private func areInOneRun(_ first: WordFinder.Hit, _ second: WordFinder.Hit) -> Bool {
    runs[first.pattern].map { $0 == runs[second.pattern] } ?? false
  }

  /// True if the bytes are only blanks, line breaks and hyphens.
  private static func isGap(_ bytes: ArraySlice<UInt8>) -> Bool {
    bytes.allSatisfy { $0 == UInt8(ascii: " ") || $0 == UInt8(ascii: "-") || (0x09...0x0d).contains($0) }
  }

  private static func spelling(of hit: WordFinder.Hit, in bytes: [UInt8]) -> String {
    String(decoding: bytes[hit.range], as: UTF8.self).precomposedStringWithCanonicalMapping.lowercased()
  }
}
