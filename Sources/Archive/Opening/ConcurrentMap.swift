internal import Foundation

extension RandomAccessCollection where Self: Sendable, Element: Sendable, Index == Int {
  /// The results of `transform` in the elements' order, worked out on all cores, off the caller's actor.
  ///
  /// The elements are dealt out in one run for each core: they are many and cheap, tasks are not.
  @concurrent
  func concurrentMap<Result: Sendable>(
    _ transform: @escaping @Sendable (Element) -> Result
  ) async -> [Result] {
    let cores = Swift.max(1, ProcessInfo.processInfo.activeProcessorCount)
    let share = (count + cores - 1) / cores
    guard cores > 1, share > 1 else { return map(transform) }
    return await withTaskGroup(of: (Int, [Result]).self) { group in
      for start in stride(from: startIndex, to: endIndex, by: share) {
        let run = self[start..<Swift.min(start + share, endIndex)]
        group.addTask { (start, run.map(transform)) }
      }
      var runs: [(start: Int, results: [Result])] = []
      for await run in group { runs.append(run) }
      return runs.sorted { $0.start < $1.start }.flatMap(\.results)
    }
  }
}
