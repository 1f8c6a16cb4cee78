internal import Names
import Testing

private let labels = (0..<UInt8(NameLabel.count)).map(NameLabel.init)

@Test func `each label is that of its position and kind`() {
  for label in labels.dropFirst() {
    guard let position = label.position, let kind = label.kind else {
      Issue.record("label \(label.rawValue) has no position or kind")
      continue
    }
    #expect(NameLabel(position, kind) == label)
  }
  #expect(NameLabel.outside.kind == nil && NameLabel.outside.position == nil)
}

@Test(arguments: [
  (NameLabel.outside, NameLabel(.begin, .person), true), (.outside, NameLabel(.unit, .place), true),
  (.outside, NameLabel(.inside, .person), false), (.outside, NameLabel(.last, .organization), false),
  (NameLabel(.begin, .person), NameLabel(.last, .person), true),
  (NameLabel(.begin, .person), NameLabel(.last, .place), false),
  (NameLabel(.begin, .person), .outside, false),
  (NameLabel(.last, .person), NameLabel(.begin, .person), true),
  (NameLabel(.unit, .demonym), NameLabel(.begin, .organization), true),
  (NameLabel(.begin, .demonym), NameLabel(.last, .demonym), true),
])
func `names end before others begin`(first: NameLabel, next: NameLabel, isAllowed: Bool) {
  #expect(first.canPrecede(next) == isAllowed)
}
