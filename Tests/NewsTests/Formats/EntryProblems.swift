import Foundation
import News

/// Runs `body` with the path of a new file.
func inTemporaryFile(_ text: String, _ body: (_ path: String) throws -> Void) throws {
  let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-" + UUID().uuidString)
  try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
  defer { try? FileManager.default.removeItem(at: folder) }
  let file = folder.appending(path: "entries")
  try Data(text.utf8).write(to: file)
  try body(file.path)
}

/// The cause for each entry of a file that gives no article; nil for an article.
func problems(at path: String) throws -> [FileProblem.Cause?] {
  var entries = try reader.entries(at: path)
  var found: [FileProblem.Cause?] = []
  while let entry = try entries.next() {
    do throws(FileProblem) {
      _ = try reader.article(of: entry)
      found.append(nil)
    } catch {
      found.append(error.cause)
    }
  }
  return found
}
