internal import Foundation

/// The words of another program.
enum ProgramOutput {
  /// Milliseconds that a program has for its answer.
  private static let patience = 5000

  /// The lines that a program prints to standard output; nil if it can't be started, fails, or takes too long. It gets no
  /// input, and its complaints are dropped.
  static func lines(of path: String, _ arguments: [String]) -> [String]? {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: path)
    process.arguments = arguments
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = output
    process.standardError = FileHandle.nullDevice
    guard (try? process.run()) != nil else { return nil }
    for _ in 0..<patience / 10 where process.isRunning { usleep(10_000) }
    guard !process.isRunning else {
      process.terminate()
      return nil
    }
    let bytes = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    guard process.terminationStatus == 0 else { return nil }
    return String(decoding: bytes, as: UTF8.self).split(separator: "\n").map { Sanitized(String($0)).text }
  }
}
