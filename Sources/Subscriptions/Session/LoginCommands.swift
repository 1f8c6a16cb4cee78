internal import Foundation

/// The commands of the user that print `name:password`. Each runs once in a fetch.
struct LoginCommands {
  private var logins: [String: Result<String, LoginFault>] = [:]

  /// The first line that a command prints.
  mutating func login(from command: String) async -> Result<String, LoginFault> {
    if let known = logins[command] { return known }
    let login = await Self.run(command)
    logins[command] = login
    return login
  }

  private static func run(_ command: String) async -> Result<String, LoginFault> {
    let process = Process()
    let output = Pipe()
    process.executableURL = URL(filePath: "/bin/sh")
    process.arguments = ["-c", command]
    (process.standardInput, process.standardOutput) = (FileHandle.nullDevice, output)
    process.standardError = FileHandle.nullDevice
    do {
      try process.run()
    } catch {
      return .failure(.notStarted)
    }
    let printed = (try? output.fileHandleForReading.readToEnd()) ?? Data()
    process.waitUntilExit()
    guard process.terminationStatus == 0 else {
      return .failure(.ended(process.terminationStatus))
    }
    let line = String(decoding: printed, as: UTF8.self).split(whereSeparator: \.isNewline).first.map(
      String.init)
    guard let line, line.contains(":") else {
      return .failure(.noLogin)
    }
    return .success(line)
  }
}
