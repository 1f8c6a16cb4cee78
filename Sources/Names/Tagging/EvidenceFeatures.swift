/// Extracts the features of the second pass, which say what the first pass found for the same words elsewhere in the
/// document. Their weights are added to the scores of the first pass. The models were trained on exactly these features:
/// any change here requires new models.
struct EvidenceFeatures {
  private let attributes: [TokenAttributes]
  private let votes: DocumentVotes

  init(_ attributes: [TokenAttributes], _ votes: DocumentVotes) {
    self.attributes = attributes
    self.votes = votes
  }

  /// True if there is evidence for a token. Others keep the scores of the first pass.
  func isAvailable(at index: Int) -> Bool { !votes.evidence[index].isEmpty }

  /// Extracts the features of a token in its sentence.
  func extract(at index: Int, in sentence: Range<Int>, to sink: inout some FeatureSink) {
    let here = Facts(votes, index, sentence)
    let (before, behind) = (Facts(votes, index - 1, sentence), Facts(votes, index + 1, sentence))
    let attribute = attributes[index]
    sink.add(0, here.word)
    sink.add(1, here.word, here.kind, here.label)
    sink.add(2, here.longer)
    sink.add(3, here.longer, here.label)
    sink.add(4, here.name)
    sink.add(5, here.name, here.label)
    sink.add(6, here.part, here.kind, here.label)
    sink.add(7, here.word, attribute.pattern)
    sink.add(8, here.part, here.longer, here.label)
    sink.add(9, before.label, here.label, behind.label)
    sink.add(10, here.kind, here.label, before.kind)
    sink.add(11, here.kind, here.label, behind.kind)
    sink.add(12, here.part, here.label, before.label)
    sink.add(13, here.part, here.label, behind.label)
    sink.add(14, here.kind, here.label, UInt64(attribute.setting))
    sink.add(15, here.part, here.label, UInt64(attribute.setting))
  }
}

/// The evidence for a token in numbers.
private struct Facts {
  /// The votes on the word: kind, share and number; the kind alone; what the word is a part of in longer names.
  var word: UInt64 = 0
  var kind: UInt64 = 0
  var longer: UInt64 = 0
  /// The votes on the name and the token's position in it; the kind and the position alone.
  var name: UInt64 = 0
  var part: UInt64 = 0
  /// The label of the first pass.
  var label: UInt64 = 0

  init(_ votes: DocumentVotes, _ index: Int, _ line: Range<Int>) {
    guard line.contains(index) else {
      label = 99
      return
    }
    let evidence = votes.evidence[index]
    label = UInt64(votes.labels[index].rawValue)
    if !evidence.word.isEmpty {
      word = evidence.word.kinds.summary
      kind = word >> 5
      longer = evidence.word.bestInLongerName
    }
    if evidence.position > 0 {
      name = evidence.name << 3 | evidence.position
      part = (evidence.name >> 5) << 3 | evidence.position
    }
  }
}
