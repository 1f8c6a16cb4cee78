internal import Foundation

/// The rate at which a program prints lines, measured from its first output on, so that the start of the program
/// doesn't count.
struct LineRate {
  /// The time of a line; nil if all output came at once.
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
