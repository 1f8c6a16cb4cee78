import Foundation
internal import Languages
internal import Stories
import Testing

@Test func `the vocabulary is sorted, without doubles, in NFC, and names its source`() {
  let lines = Vocabulary.text.split(separator: "\n").map(String.init)
  let rows = lines.filter { !$0.hasPrefix("#") }
  #expect(lines.contains { $0.hasPrefix("# source:") })
  #expect(rows.count >= 1_500)
  #expect(rows.count == Vocabulary.pairs.count)
  #expect(zip(rows, rows.dropFirst()).allSatisfy { Array($0.utf8).lexicographicallyPrecedes($1.utf8) })
  #expect(rows.filter { Array($0.utf8) != Array($0.precomposedStringWithCanonicalMapping.utf8) } == [])
}
