extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` in the elements' order, worked out on all cores, off the caller's actor.
  ///
  /// The elements are dealt out in short runs: tasks cost too much to spend one on each, and between two runs an
  /// answer that somebody waits for gets its turn.
  @concurrent
  package func concurrentMap<Result: Sendable>(
    inRunsOf share: Int = 8, _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: startIndex, to: endIndex, by: share) {
        let run = self[start..<Swift.min(start + share, endIndex)]
        group.addTask(priority: .utility) { (start, run.map(transform)) }
      }
      var runs: [(start: Int, results: [Result])] = []
      for await run in group { runs.append(run) }
      return runs.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}
