/// Measures the time from exec to the first complete screen.
extension BenchSession {
  func measureStarts(_ runs: Int, _ contestants: [Contestant]) throws {
    let samples = try ScreenMeasurement.starts(of: contestants, runs: runs)
    for (contestant, sample) in zip(contestants, samples) {
      figures.add("exec to first screen: \(contestant.name)", sample)
    }
  }

  /// Starts without an index.
  func unindexed() throws -> [Contestant] {
    let folder = "\(scratch)/homes-new"
    return try collections.map { collection in
      var contestant = Contestant.gazette(", no index", program, on: collection, in: try Homes(folder))
      contestant.prepare = { _ = try Homes(folder) }
      return contestant
    }
  }

  /// Starts with an index, and the peers.
  func indexed() throws -> [Contestant] {
    var contestants: [Contestant] = []
    for (collection, home) in zip(collections, homes) {
      contestants += [cold(collection, home), .gazette(", warm", program, on: collection, in: home)]
    }
    contestants.append(try .less(on: collections[0]))
    if let reader = peers.feed {
      contestants.append(reader.contestant(largest))
    } else {
      figures.skip("exec to first screen: newsboat", "not installed")
    }
    return contestants
  }

  /// A start with an index, but with program, index and articles not in memory.
  private func cold(_ collection: TestCollection, _ home: Homes) -> Contestant {
    var contestant = Contestant.gazette(", cold", program, on: collection, in: home)
    contestant.prepare = { [program] in
      PageCache.forget([home.folder], areDirty: true)
      PageCache.forget([program, collection.folder], areDirty: false)
    }
    return contestant
  }
}
