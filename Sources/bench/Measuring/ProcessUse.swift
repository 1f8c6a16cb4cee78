internal import Foundation

/// What a running process uses.
enum ProcessUse {
  /// A row of what the kernel tells of a process's memory.
  enum Memory: String {
    /// What it has in RAM now.
    case resident = "VmRSS:"
    /// The most that it has had there.
    case peak = "VmHWM:"
  }

  /// In bytes; nil where the process is gone.
  static func memory(_ kind: Memory, of process: Int32) -> Int? {
    let lines = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8))?.split(
      separator: "\n")
    let line = lines?.first { $0.hasPrefix(kind.rawValue) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// The time that its threads have been on a processor, in the system's ticks of 10 ms.
  static func ticks(of process: Int32) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // The name, which stands in parentheses, may hold anything; the times are the 12th and 13th word behind it.
    let fields = text?.split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }
}
