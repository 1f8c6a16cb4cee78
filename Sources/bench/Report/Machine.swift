internal import Foundation

/// The machine, the time and the commit of the figures.
struct Machine: CustomStringConvertible {
  private let commit: String
  private let hardware: String

  var description: String { "\(commit)\n\(hardware)" }

  /// The same on one line.
  var line: String { "\(commit), \(hardware)" }

  init() {
    let date = FinishedProcess.text(["date", "+%Y-%m-%d %H:%M %Z"])
    let commit = FinishedProcess.text(["git", "describe", "--always", "--dirty"])
    let system = FinishedProcess.text(["sh", "-c", ". /etc/os-release; echo $PRETTY_NAME, Linux $(uname -r)"])
    let cores = ProcessInfo.processInfo.processorCount
    self.commit = "\(date), commit \(commit.isEmpty ? "unknown" : commit)"
    hardware =
      "\(cores) cores of \(Self.processor), \(ProcessInfo.processInfo.physicalMemory >> 30) GB, \(system)"
  }

  private static var processor: String {
    let lines = (try? String(contentsOfFile: "/proc/cpuinfo", encoding: .utf8))?.split(separator: "\n") ?? []
    let model = lines.first { $0.hasPrefix("model name") }?.split(separator: ":").last
    return model.map { $0.trimmingCharacters(in: .whitespaces) } ?? "an unknown processor"
  }
}
