internal import Foundation
internal import Glibc
internal import News

/// The commands of earlier sittings: a line each in `$XDG_STATE_HOME/gazette/commands`. Lines are only appended, so that two
/// readers lose none of each other's.
enum CommandHistory {
  /// The most bytes of the file's end that are read: some thousand commands.
  private static let mostBytes = 64 * 1024

  private static var folder: String { UserFolder.state.pathOfAccount + "/gazette" }
  private static var path: String { folder + "/commands" }

  /// The newest last; none where there is no file.
  static func lines() -> [String] {
    guard let file = FileHandle(forReadingAtPath: path) else { return [] }
    defer { try? file.close() }
    let size = (try? file.seekToEnd()) ?? 0
    let start = size > UInt64(mostBytes) ? size - UInt64(mostBytes) : 0
    guard (try? file.seek(toOffset: start)) != nil, let bytes = try? file.readToEnd() else { return [] }
    let lines = String(decoding: bytes, as: UTF8.self).split(separator: "\n").map(String.init)
    return start == 0 ? lines : Array(lines.dropFirst())
  }

  /// Appends a command. A history that can't be written is kept in memory only.
  static func keep(_ line: String) {
    try? FileManager.default.createDirectory(
      atPath: folder, withIntermediateDirectories: true, attributes: [.posixPermissions: 0o700])
    let file = open(path, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC | O_NOFOLLOW, 0o600)
    guard file >= 0 else { return }
    defer { close(file) }
    let bytes = Array((line.filter { !$0.isNewline } + "\n").utf8)
    _ = bytes.withUnsafeBytes { write(file, $0.baseAddress, $0.count) }
  }
}
