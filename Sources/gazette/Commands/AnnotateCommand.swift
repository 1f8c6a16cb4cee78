internal import ArgumentParser
internal import Foundation
internal import Languages
internal import Localization
internal import Names
internal import News

/// `gazette annotate`: finds names in texts given as JSON Lines, for other programs and for evaluation.
struct AnnotateCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "annotate",
      abstract: Wording(
        en: "Find the names in texts on standard input.",
        vi: "Tìm các tên riêng trong văn bản ở đầu vào chuẩn."),
      discussion: Wording(
        en: """
          Reads JSON Lines {"id", "text"} and writes, for each, {"id", "language", "entities"}: the mentions in \
          the text with type (person, place, organization), the key that all names of one entity share, and \
          half-open offsets in Unicode scalars of the text. Lines of another form are reported on standard error \
          and skipped; the exit code is then 65.
          """,
        vi: """
          Đọc các dòng JSON {"id", "text"} và với mỗi dòng ghi ra {"id", "language", "entities"}: các chỗ nhắc đến \
          tên riêng trong văn bản cùng với loại (person, place, organization), khóa chung cho mọi tên của cùng một \
          đối tượng, và vị trí nửa mở tính bằng ký tự Unicode của văn bản. Dòng có dạng khác được báo ở đầu ra lỗi \
          chuẩn rồi bỏ qua; khi đó mã thoát là 65.
          """))
  }

  @Flag(
    help: .said(
      en: "Give English demonyms (Belgian, Americans) as places too; by default they are left out.",
      vi: "Coi cả từ tiếng Anh chỉ người theo nơi chốn (Belgian, Americans) là địa danh; mặc định bỏ qua."))
  var demonyms = false

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    let annotator = Annotator(givesDemonyms: demonyms)
    var output = StandardOutput()
    var lineNumber = 0
    var hasFailed = false
    while let line = readLine() {
      lineNumber += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      if let annotation = annotator.annotate(line) {
        try output.write(annotation)
      } else {
        hasFailed = true
        complain(
          wording(
            en: "standard input:\(lineNumber): not {\"id\", \"text\"}; skipped",
            vi: "đầu vào chuẩn:\(lineNumber): không phải {\"id\", \"text\"}; bỏ qua"))
      }
    }
    try output.flush()
    if hasFailed { throw ExitCode(65) }
  }
}

/// Annotates one text after another.
private struct Annotator {
  private struct Input: Decodable {
    let id: String
    let text: String
  }

  let givesDemonyms: Bool
  private let recognizer = NameRecognizer()
  private let decoder = JSONDecoder()

  init(givesDemonyms: Bool) {
    self.givesDemonyms = givesDemonyms
  }

  /// Nil if the line isn't `{"id", "text"}`.
  func annotate(_ line: String) -> JSON? {
    guard let input = try? decoder.decode(Input.self, from: Data(line.utf8)) else { return nil }
    let language = detectLanguage(of: input.text[...]).language
    let names = recognizer.names(in: input.text, prose: paragraphs(of: input.text), language: language)
    return .object([
      ("id", .string(input.id)), ("language", .string(language.code)),
      ("entities", .array(entities(names, in: input.text, language))),
    ])
  }

  /// The mentions with offsets in scalars; demonyms only with `--demonyms`.
  private func entities(_ names: NamedEntities, in text: String, _ language: Language) -> [JSON] {
    let entities = Dictionary(uniqueKeysWithValues: names.entities.map { ($0.key, $0) })
    let offsets = ScalarOffsets(of: text)
    return names.mentions.filter { givesDemonyms || !$0.isDemonym }.map { mention in
      .object([
        ("start", .integer(offsets[mention.range.lowerBound])),
        ("end", .integer(offsets[mention.range.upperBound])),
        ("type", .string(mention.kind.rawValue)),
        ("text", .string(offsets.text(in: mention.range))),
        ("key", .string(mention.entity.rawValue)),
        ("name", .string(entities[mention.entity]?.name(in: language) ?? "")),
      ])
    }
  }
}
