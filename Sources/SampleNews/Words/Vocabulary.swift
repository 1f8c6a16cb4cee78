/// The words of a language, as often as they are used: those that hold a sentence together, and those that it is
/// about.
struct Vocabulary {
  private let functionWords: [[UInt8]]
  private let contentWords: [[UInt8]]
  private let functionRanks: ZipfTable
  private let contentRanks: ZipfTable

  /// The commonest words come first in both.
  init(functionWords: [String], contentWords: [String]) {
    self.functionWords = functionWords.map { Array($0.utf8) }
    self.contentWords = contentWords.map { Array($0.utf8) }
    functionRanks = ZipfTable(count: functionWords.count, shift: 1)
    contentRanks = ZipfTable(count: contentWords.count, shift: 2.7)
  }

  func functionWord(from random: inout RandomSource) -> [UInt8] {
    functionWords[functionRanks.rank(from: &random)]
  }

  func contentWord(from random: inout RandomSource) -> [UInt8] {
    contentWords[contentRanks.rank(from: &random)]
  }

  /// Words that a story comes back to: any content words, the rare ones as likely as the common ones.
  func topicWords(_ count: Int, from random: inout RandomSource) -> [[UInt8]] {
    (0..<count).map { _ in random.one(of: contentWords) }
  }
}
