internal import Foundation
internal import Intake
internal import News

/// Prints a JSON line for each article of files, to try the formats of mail and archives.
enum MembersCommand {
  static func run(_ paths: some Sequence<String>) {
    for path in paths {
      do throws(FileProblem.Cause) {
        let file = try OpenFile(at: path, firstPiece: OpenFile.samplePiece)
        let input = IntakeInput(name: path.split(separator: "/").last.map(String.init) ?? path, file: file)
        guard var reader = try MemberFormats.all.reader(of: input) else { throw .noArticle }
        while let entry = try reader.next() { print(["file": path].merging(values(of: entry)) { $1 }) }
      } catch {
        print(["file": path, "problem": "\(error)"])
      }
    }
  }

  private static func values(of entry: IntakeEntry) -> [String: Any] {
    var values: [String: Any] = ["format": entry.format, "bytes": entry.source.count]
    values["member"] = entry.member
    switch entry.draft {
    case .failure(let cause): values["problem"] = "\(cause)"
    case .success(let draft):
      values["text"] = draft.text.string
      values["encoding"] = draft.text.encoding.rawValue
      values["parts"] = draft.parts?.map { "\($0.kind.rawValue) \($0.range.lowerBound) \($0.range.upperBound)" }
      values["links"] = draft.links.map(\.address)
      values.merge(fields(of: draft.fields)) { $1 }
    }
    return values
  }

  private static func fields(of fields: ArticleFields) -> [String: Any] {
    var values: [String: Any] = ["tags": fields.tags]
    values["title"] = fields.title
    values["author"] = fields.author
    values["source"] = fields.source
    values["guid"] = fields.guid
    values["link"] = fields.link
    values["language"] = fields.language
    if case .text(let date)? = fields.date { values["date"] = date }
    return values
  }

  private static func print(_ values: [String: Any]) {
    guard let line = try? JSONSerialization.data(withJSONObject: values, options: [.sortedKeys]) else { return }
    FileHandle.standardOutput.write(line + [0x0a])
  }
}
