internal import Foundation

/// The memory and processor time of a running process.
enum ProcessUse {
  /// A row of the kernel's report on the memory of a process.
  enum Memory: String {
    /// The memory in RAM now.
    case resident = "VmRSS:"
    /// The largest memory in RAM so far.
    case peak = "VmHWM:"
  }

  /// In bytes; nil if the process is gone.
  static func memory(_ kind: Memory, of process: Int32) -> Int? {
    let lines = (try? String(contentsOfFile: "/proc/\(process)/status", encoding: .utf8))?.split(
      separator: "\n")
    let line = lines?.first { $0.hasPrefix(kind.rawValue) }
    return line?.split(whereSeparator: \.isWhitespace).dropFirst().first.flatMap { Int($0) }.map { $0 * 1024 }
  }

  /// The time that its threads have been on a processor, in the system's ticks of 10 ms.
  static func ticks(of process: Int32) -> Int? {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // The name in parentheses may contain any character. The times are the 12th and 13th word behind the name.
    let fields = text?.split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 12, let user = Int(fields[11]), let system = Int(fields[12]) else {
      return nil
    }
    return user + system
  }
}
