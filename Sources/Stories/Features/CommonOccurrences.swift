/// The features that are in both of two lists, which are sorted by feature.
struct CommonOccurrences: Sequence, IteratorProtocol {
  private let left: [StoryProfile.Occurrence]
  private let right: [StoryProfile.Occurrence]
  private var leftPosition = 0
  private var rightPosition = 0

  init(_ left: [StoryProfile.Occurrence], _ right: [StoryProfile.Occurrence]) {
    self.left = left
    self.right = right
  }

  mutating func next() -> (StoryProfile.Occurrence, StoryProfile.Occurrence)? {
    while leftPosition < left.count, rightPosition < right.count {
      let (mine, other) = (left[leftPosition], right[rightPosition])
      if mine.feature <= other.feature { leftPosition += 1 }
      if other.feature <= mine.feature { rightPosition += 1 }
      if mine.feature == other.feature { return (mine, other) }
    }
    return nil
  }
}
