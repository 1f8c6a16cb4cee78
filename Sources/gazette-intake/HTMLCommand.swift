internal import Foundation
internal import Intake
internal import News

/// Prints the article of each page as a line of JSON, for measuring.
enum HTMLCommand {
  static func run(_ paths: [String]) {
    let isTrace = paths.first == "--trace"
    for path in paths where path != "--trace" {
      guard let data = FileManager.default.contents(atPath: path) else { continue }
      if isTrace { trace(Array(data), path) } else { show(Array(data), path) }
    }
  }

  private static func show(_ page: [UInt8], _ path: String) {
    guard let draft = try? HTMLArticle.draft(of: page) else { return }
    var object: [String: Any] = ["path": path, "text": draft.text.string]
    object["title"] = draft.fields.title
    if case .text(let date) = draft.fields.date { object["date"] = date }
    object["author"] = draft.fields.author
    object["source"] = draft.fields.source
    object["language"] = draft.fields.language
    object["link"] = draft.fields.link
    object["kinds"] = draft.parts?.filter { $0.kind != .space }.map(\.kind.rawValue)
    write(object)
  }

  private static func trace(_ page: [UInt8], _ path: String) {
    let trace = PageTrace(of: page)
    write([
      "path": path, "blocks": trace.blocks.map { ["kind": $0.kind.rawValue, "text": $0.text] },
      "titles": trace.titles.map { [$0.place, $0.text] }, "dates": trace.dates.map { [$0.place, $0.text] },
    ])
  }

  private static func write(_ object: [String: Any]) {
    guard
      let line = try? JSONSerialization.data(
        withJSONObject: object, options: [.sortedKeys, .withoutEscapingSlashes])
    else { return }
    FileHandle.standardOutput.write(line + Data([0x0a]))
  }
}
