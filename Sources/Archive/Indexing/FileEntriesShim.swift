internal import News

let recognitionVersion = 1

struct FileEntries: Sendable {
  let path: String
  var isDone = false
  mutating func next() throws(FileProblem) -> FileEntry? {
    defer { isDone = true }
    return isDone ? nil : FileEntry(location: Location(path: path))
  }
}

struct FileEntry: Sendable {
  let location: Location
}

extension ArticleReader {
  func entries(at path: String) throws(FileProblem) -> FileEntries { FileEntries(path: path) }
  func article(of entry: FileEntry) throws(FileProblem) -> Article { try article(at: entry.location.path) }
  func article(at location: Location) throws(FileProblem) -> Article { try article(at: location.path) }
  static func text(at location: Location) throws(FileProblem.Cause) -> (id: ArticleID, text: String) {
    try text(at: location.path)
  }
}
