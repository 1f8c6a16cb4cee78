internal import Foundation
internal import Languages
internal import News

extension Location {
  /// The location that an argument names: a file, a folder, or an article of a file as `file#n`. Nil if the file
  /// doesn't exist.
  init?(named argument: String) {
    if Self.isFile(argument) {
      self.init(path: argument)
    } else {
      self.init(entryNamed: argument)
    }
  }

  /// The article of a file that an argument names as `file#n`; nil if the argument names anything else.
  init?(entryNamed argument: String) {
    let location = Location(parsing: argument)
    guard location.entry != nil, !Self.isFile(argument), Self.isFile(location.path)
    else { return nil }
    self = location
  }

  private static func isFile(_ path: String) -> Bool {
    path == StandardInput.path || FileManager.default.fileExists(atPath: path)
  }
}

extension Article {
  /// Reads the article at a location from its file.
  init(at location: Location) throws {
    do throws(FileProblem) {
      self = try ArticleReader().article(at: location)
    } catch {
      throw CommandFailure.unreadableArticle(error)
    }
  }
}
