internal import ArgumentParser
internal import Corpus
internal import Foundation
internal import Linguistics

/// `gazette annotate`: names in texts that come as JSON Lines, for other programs and for measuring.
struct AnnotateCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "annotate",
    abstract: "Find the names in texts on standard input.",
    discussion: """
      Reads JSON Lines {"id", "text"} and writes, for each, {"id", "language", "entities"}: what the text names, \
      with the type (person, place, organization), the key that all names of one thing share, and the offsets in \
      Unicode scalars of the text, half-open. A line that is not of this form is named on standard error, and the \
      others are done; the exit code is 65 then.
      """)

  func run() throws {
    let annotator = Annotator()
    var lineNumber = 0
    var hasFailed = false
    while let line = readLine() {
      lineNumber += 1
      if line.allSatisfy(\.isWhitespace) { continue }
      do {
        print(try annotator.annotate(line))
      } catch {
        hasFailed = true
        try FileHandle.standardError.write(
          contentsOf: Data("standard input:\(lineNumber): not {\"id\", \"text\"}; skipped\n".utf8))
      }
    }
    if hasFailed { throw ExitCode(65) }
  }
}

/// Annotates one text after another.
private struct Annotator {
  private struct Input: Decodable {
    let id: String
    let text: String
  }

  private struct Output: Encodable {
    let id: String
    let language: String
    let entities: [Name]
  }

  private struct Name: Encodable {
    let start: Int
    let end: Int
    let type: EntityKind
    let text: String
    let key: String
    let name: String
  }

  private let recognizer = NameRecognizer()
  private let decoder = JSONDecoder()
  private let encoder = JSONEncoder()

  init() {
    encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
  }

  func annotate(_ line: String) throws -> String {
    let input = try decoder.decode(Input.self, from: Data(line.utf8))
    let language = detectLanguage(of: input.text[...]).language
    let names = recognizer.names(in: input.text, prose: [0..<input.text.utf8.count], language: language)
    let output = Output(
      id: input.id, language: language.code, entities: entities(names, in: input.text, language))
    return String(decoding: try encoder.encode(output), as: UTF8.self)
  }

  /// The mentions with offsets in scalars; demonyms are left out.
  private func entities(_ names: NamedEntities, in text: String, _ language: Language) -> [Name] {
    let entities = Dictionary(uniqueKeysWithValues: names.entities.map { ($0.key, $0) })
    let offsets = ScalarOffsets(of: text)
    let bytes = Array(text.utf8)
    return names.mentions.filter { !$0.isDemonym }.map { mention in
      Name(
        start: offsets[mention.range.lowerBound],
        end: offsets[mention.range.upperBound],
        type: mention.kind, text: String(decoding: bytes[mention.range], as: UTF8.self), key: mention.entity.rawValue,
        name: entities[mention.entity]?.name(in: language) ?? "")
    }
  }
}
