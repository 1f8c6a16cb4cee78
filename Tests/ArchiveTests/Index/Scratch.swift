import Archive
import CPageChecksums
internal import Catalogue
import Foundation
import GRDB
internal import News

/// A folder of articles and a folder for their index; both go when the test does.
final class Scratch: Sendable {
  let articles: String
  let index: String

  init(_ files: [String: String] = [:]) throws {
    let root = FileManager.default.temporaryDirectory.path() + "gazette-\(UUID().uuidString)"
    (articles, index) = (root + "/articles", root + "/index")
    for folder in [articles, index] {
      try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    }
    for (name, text) in files { try write(text, to: name) }
  }

  deinit {
    try? FileManager.default.removeItem(atPath: articles.replacing("/articles", with: ""))
  }

  /// `atomically`: by another file that takes the place of the old one.
  func write(_ text: String, to name: String, atomically: Bool = false) throws {
    let path = articles + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try Data(text.utf8).write(to: URL(fileURLWithPath: path), options: atomically ? .atomic : [])
  }

  func link(_ name: String, to target: String) throws {
    let path = articles + "/" + name
    try FileManager.default.createDirectory(
      atPath: (path as NSString).deletingLastPathComponent, withIntermediateDirectories: true)
    try FileManager.default.createSymbolicLink(atPath: path, withDestinationPath: target)
  }

  func remove(_ name: String) throws { try FileManager.default.removeItem(atPath: articles + "/" + name) }

  func move(_ name: String, to other: String) throws {
    try FileManager.default.moveItem(atPath: articles + "/" + name, toPath: articles + "/" + other)
  }

  func library(mostPages: Int? = nil) -> Library {
    Library(paths: [articles], index: .folder(index, mostPages: mostPages))
  }

  /// A library that has been opened, and what it told.
  func opened(mostPages: Int? = nil) async -> (library: Library, log: EventLog) {
    let (library, log) = (library(mostPages: mostPages), EventLog())
    await library.open { log.note($0) }
    return (library, log)
  }

  /// Has the articles indexed and forgets the library, so that its files are closed; what it answered.
  func indexed() async -> [String] {
    await answers(of: opened().library)
  }

  /// The database file.
  func databaseFile() throws -> String {
    let files = try FileManager.default.contentsOfDirectory(atPath: index).filter { $0.hasSuffix(".sqlite") }
    return index + "/" + (files.first ?? "none")
  }

  /// The database as gazette opens it: what is written keeps the checksums of its pages right.
  func database() throws -> DatabaseQueue {
    var configuration = Configuration()
    configuration.prepareDatabase { db in
      _ = gz_checksums_begin(db.sqliteConnection.map { UnsafeMutableRawPointer($0) })
    }
    return try DatabaseQueue(path: databaseFile(), configuration: configuration)
  }

  /// Everything that the reader can be shown, a line each.
  func answers(of library: Library) async -> [String] {
    var lines: [String] = []
    for row in await library.rows(Listing(order: SortOrder(.path))) {
      lines.append("\(row.path.dropFirst(articles.count)) \(row.id) \(row.language) \(row.headline.text)")
      for story in await library.related(to: row.id) {
        lines.append("  \(story.row.id) \(story.score) \(story.reasons.map(\.text))")
      }
    }
    // Names that a vanished article taught stay known, so only what is counted is compared.
    for entry in await library.names() {
      lines.append("\(entry.id) \(entry.articleCount) \(entry.mentionCount)")
    }
    return lines
  }
}

extension EventLog {
  var notices: [ArchiveNotice] {
    events.compactMap { if case .notice(let notice) = $0 { notice } else { nil } }
  }

  /// The files refused.
  var problems: [FileProblem] {
    events.flatMap { if case .loaded(_, let problems, _) = $0 { problems } else { [FileProblem]() } }
  }

  /// The number of files that were read.
  var filesRead: Int {
    events.reduce(0) { if case .progress(let done, _, _) = $1 { max($0, done) } else { $0 } }
  }
}
