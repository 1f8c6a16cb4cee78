internal import Synchronization

/// The neighbour sample that all questions share. The first question that needs the sample makes it, since most commands
/// never do, and making it takes half a second in a large collection.
///
/// A class, because the first question keeps the sample for all others.
final class NeighbourSampleCache: Sendable {
  private let sample = Mutex<NeighbourSample?>(nil)

  /// The sample, made now where there is none yet. Throws where the archive can't be read or the task is cancelled; then
  /// the next question makes it.
  func sample(from stories: StoryCollection) throws -> NeighbourSample {
    try sample.withLock { known in
      if let known { return known }
      // Corrections change which features are compared, and hardly an article's usual similarity to others.
      var statistics = stories.statistics
      statistics.aliases = FeatureAliases()
      let gathered = try NeighbourSample(StoryCollection(stories.facts, stories.articles, statistics))
      known = gathered
      return gathered
    }
  }
}
