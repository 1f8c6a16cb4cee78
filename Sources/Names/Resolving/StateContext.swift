internal import Languages

/// Which state an article speaks of where a name leaves it out: `Bộ Công an` in an article on Vietnam.
struct StateContext {
  /// The states that are named, by how often; places and people of theirs count too.
  private var counts: [String: Int] = [:]
  /// The states named in a sentence, by the token where it begins.
  private var bySentence: [Int: Set<String>] = [:]
  private let language: Language

  init(language: Language) {
    self.language = language
  }

  mutating func add(_ state: String, inSentence sentence: Int) {
    counts[state, default: 0] += 1
    bySentence[sentence, default: []].insert(state)
  }

  /// The state that a body named in a sentence belongs to: the only one that the article has; Vietnam in a Vietnamese
  /// article that has it more often than others, where the sentence has no other. Nil where there is no telling.
  func state(inSentence sentence: Int) -> String? {
    if counts.count == 1 { return counts.keys.first }
    guard language == .vietnamese, let own = counts["VN"] else { return nil }
    let others = counts.filter { $0.key != "VN" }.values.max() ?? 0
    return own > others && bySentence[sentence, default: []].isSubset(of: ["VN"]) ? "VN" : nil
  }
}
