internal import Foundation
internal import Intake
internal import News

/// The articles of a folder's pages as JSON Lines, for programs that score them.
enum ArticleLines {
  static func print(_ folder: String) {
    let files = (try? FileManager.default.contentsOfDirectory(atPath: folder)) ?? []
    for file in files.sorted() where file.hasSuffix(".html") || file.hasSuffix(".html.gz") {
      guard let draft = try? HTMLArticle.draft(of: PageSet.contents(of: "\(folder)/\(file)")) else {
        continue
      }
      var object = ["path": file, "text": draft.text.string]
      object["title"] = draft.fields.title
      if case .text(let date) = draft.fields.date { object["date"] = date }
      guard let line = try? JSONSerialization.data(withJSONObject: object, options: .sortedKeys) else {
        continue
      }
      FileHandle.standardOutput.write(line + Data([0x0a]))
    }
  }
}
