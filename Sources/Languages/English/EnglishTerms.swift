extension TermRules {
  static let english: TermRules = {
    var rules = TermRules(of: .english)
    rules.circumstanceWords = ["at", "by", "for", "from", "in", "on", "since", "to", "with"]
    rules.stem = { englishSingular(of: $0) }
    return rules
  }()
}

/// A folded English plural without its ending: `cartels`, `agencies`, but not `crisis`, `boss`, `virus`.
private func englishSingular(of word: ArraySlice<UInt8>) -> ArraySlice<UInt8> {
  guard word.count > 3, word.last == UInt8(ascii: "s"), let before = word.dropLast().last else {
    return word
  }
  if "siu".utf8.contains(before) { return word }
  if word.count > 4, word.suffix(3).elementsEqual("ies".utf8) {
    return word.dropLast(3) + [UInt8(ascii: "y")]
  }
  let hasLongEnding = ["ches", "shes", "sses", "xes"].contains {
    word.suffix($0.utf8.count).elementsEqual($0.utf8)
  }
  return word.dropLast(hasLongEnding ? 2 : 1)
}
