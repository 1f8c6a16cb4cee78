internal import Foundation

/// How fast a program prints its lines, which is measured from its first piece of output on: what it takes to start is
/// no part of it.
struct LineRate {
  /// How long a line takes; nil where all came in one piece.
  let timeOfLine: Duration?

  /// Runs a program until it ends or the time is over.
  init(_ arguments: [String], environment: [String: String], within limit: Duration) throws {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(fileURLWithPath: arguments.first ?? "")
    process.arguments = Array(arguments.dropFirst())
    process.environment = environment
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    try process.run()
    var first: ContinuousClock.Instant?
    var (last, lines) = (ContinuousClock.now, 0)
    while case let piece = output.fileHandleForReading.availableData, !piece.isEmpty {
      last = .now
      if first != nil { lines += piece.count { $0 == UInt8(ascii: "\n") } }
      first = first ?? last
      if let first, last - first > limit { break }
    }
    process.terminate()
    process.waitUntilExit()
    timeOfLine = first.flatMap { lines > 0 ? (last - $0) / lines : nil }
  }
}
