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
    times(of: process).map { $0[0] + $0[1] }
  }

  /// The ticks of a process, of its children, and of the children that have ended.
  static func ticksWithChildren(of process: Int32) -> Int? {
    let list = try? String(contentsOfFile: "/proc/\(process)/task/\(process)/children", encoding: .utf8)
    let children = (list ?? "").split(separator: " ").compactMap { Int32($0) }
    return times(of: process).map { own in
      own.reduce(0, +) + children.compactMap { ticks(of: $0) }.reduce(0, +)
    }
  }

  /// The user and system time of a process, and those of its children that have ended, in ticks.
  private static func times(of process: Int32) -> [Int]? {
    let text = try? String(contentsOfFile: "/proc/\(process)/stat", encoding: .utf8)
    // The name in parentheses may contain any character. The times begin with the 12th word behind the name.
    let fields = text?.split(separator: ")").last?.split(separator: " ")
    guard let fields, fields.count > 14 else { return nil }
    return fields[11...14].compactMap { Int($0) }
  }

  /// The processor time of all threads of this program so far.
  static var ownProcessorTime: Duration {
    var usage = rusage()
    getrusage(__rusage_who_t(RUSAGE_SELF.rawValue), &usage)
    return FinishedProcess.duration(usage.ru_utime) + FinishedProcess.duration(usage.ru_stime)
  }
}
