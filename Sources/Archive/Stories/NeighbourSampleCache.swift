internal import Synchronization

/// The neighbours that all questions share: gathered when the first one asks, since most commands never do, and it takes
/// half a second in a large collection.
///
/// A class because who asks first keeps them for all others.
final class NeighbourSampleCache: Sendable {
  private let sample = Mutex<NeighbourSample?>(nil)

  /// The sample, gathered now where it isn't yet. Throws where the index can't be read, or the question is taken back;
  /// then the next one gathers it.
  func sample(from index: StoryIndex) throws -> NeighbourSample {
    try sample.withLock { known in
      if let known { return known }
      // Corrections change what is compared, not how close articles usually come.
      var knowledge = index.known
      knowledge.aliases = FeatureAliases()
      let gathered = try NeighbourSample(StoryIndex(db: index.db, table: index.table, known: knowledge))
      known = gathered
      return gathered
    }
  }
}
