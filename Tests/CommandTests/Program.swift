import Foundation

/// The built program, in the folder of the test bundle.
enum Program {
  /// The result of a run.
  struct Outcome {
    let output: String
    let complaints: String
    let exitCode: Int32

    var lines: [String] {
      output.split(separator: "\n", omittingEmptySubsequences: false).map(String.init).dropLast()
    }

    /// The lines of standard output as JSON objects.
    func objects() throws -> [[String: Any]] {
      try lines.map { line in
        let value = try JSONSerialization.jsonObject(with: Data(line.utf8))
        return (value as? [String: Any]) ?? [:]
      }
    }
  }

  private static let executable = URL(fileURLWithPath: "/proc/self/exe").resolvingSymlinksInPath()
    .deletingLastPathComponent().appendingPathComponent("gazette")

  /// The articles that come with the project.
  static let seeds = URL(fileURLWithPath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appendingPathComponent("seeds").path

  /// Runs `gazette` with arguments.
  static func run(
    _ arguments: String..., in folder: String? = nil, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, environment)
  }

  /// Runs `gazette` with arguments in a folder.
  static func run(
    _ arguments: [String], in folder: String, environment: [String: String] = [:]
  ) throws -> Outcome {
    try run(executable, arguments, in: folder, environment)
  }

  /// Runs a line of the shell in which `$gazette` is the program.
  static func shell(_ line: String) throws -> Outcome {
    try run(URL(fileURLWithPath: "/bin/sh"), ["-c", line], in: nil)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: String?, _ environment: [String: String] = [:]
  ) throws -> Outcome {
    try withFolder { scratch in
      let (output, complaints) = (try file("output", in: scratch), try file("complaints", in: scratch))
      let process = Process()
      process.executableURL = program
      process.arguments = arguments
      process.standardInput = FileHandle.nullDevice
      process.standardOutput = output
      process.standardError = complaints
      process.environment = ProcessInfo.processInfo.environment.merging([
        "LC_ALL": "C.UTF-8", "gazette": executable.path, "XDG_CACHE_HOME": scratch,
        "XDG_CONFIG_HOME": scratch, "XDG_STATE_HOME": scratch, "XDG_DATA_HOME": scratch,
      ]) { $1 }.merging(environment) { $1 }
      if let folder { process.currentDirectoryURL = URL(fileURLWithPath: folder) }
      try process.run()
      process.waitUntilExit()
      return Outcome(
        output: try text(of: "output", in: scratch), complaints: try text(of: "complaints", in: scratch),
        exitCode: process.terminationStatus)
    }
  }

  private static func file(_ name: String, in folder: String) throws -> FileHandle {
    let path = folder + "/" + name
    _ = FileManager.default.createFile(atPath: path, contents: nil)
    return try FileHandle(forWritingTo: URL(fileURLWithPath: path))
  }

  private static func text(of name: String, in folder: String) throws -> String {
    String(decoding: try Data(contentsOf: URL(fileURLWithPath: folder + "/" + name)), as: UTF8.self)
  }
}

/// Hands a new empty folder to `body` and removes it afterwards.
func withFolder<Result>(_ body: (_ folder: String) throws -> Result) throws -> Result {
  let folder = FileManager.default.temporaryDirectory.appendingPathComponent("gazette-\(UUID().uuidString)")
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  return try body(folder.path)
}

/// Writes files into a new folder and hands it to `body`.
func withFiles<Result>(
  _ files: [String: String], _ body: (_ folder: String) throws -> Result
) throws -> Result {
  try withFolder { folder in
    for (name, text) in files { try Data(text.utf8).write(to: URL(fileURLWithPath: folder + "/" + name)) }
    return try body(folder)
  }
}
