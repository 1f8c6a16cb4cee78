package import Catalogue
internal import Languages
package import News
internal import Text

/// `entities.toml`: the corrections that the user made, by hand or through gazette.
///
/// ```toml
/// [[same]]                          # one entity, under the key of the first
/// names = ["Bộ Công an", "Ministry of Public Security"]
///
/// [[different]]                     # never one, whatever [[same]] says
/// names = ["Georgia", "Gruzia"]
///
/// [[kind]]
/// name = "Antwerp"
/// kind = "place"                    # or "person", "organization"
///
/// [[hide]]
/// name = "Breaking News"
///
/// [[name]]                          # how it is shown, a line a language
/// of = "Belgium"
/// vi = "Vương quốc Bỉ"
/// ```
///
/// An entity is meant by a name that it goes by in any language, or by its key (`place:BE`), as `gazette entities
/// --json` prints it.
///
/// All calls read or write the disk: not for the main thread.
package struct CorrectionsFile: Sendable {
  package typealias Contents = EntryFileContents<CorrectionsFile>
  package typealias Problem = CorrectionProblem

  package var path: String { file.path }
  let file: UserTextFile

  /// The file at `path`; it need not exist.
  package init(path: String) {
    file = UserTextFile(path: path)
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(UserFileFailure) -> Contents {
    Contents(of: try file.bytes())
  }

  /// Adds a correction at the file's end and returns the new contents. Nothing else in the file changes; changes by
  /// others in the meantime are kept.
  package func add(_ correction: EntityCorrection) throws(UserFileFailure) -> Contents {
    try change { text throws(UserFileFailure) in text.append(table: correction.header, correction.entries) }
  }

  /// Removes the last correction that equals the given one and returns the new contents: this undoes `add` exactly.
  /// Throws `notFound` if the file doesn't contain the correction (any more).
  package func remove(_ correction: EntityCorrection) throws(UserFileFailure) -> Contents {
    try change { text throws(UserFileFailure) in
      let found = CorrectionParser(text).found
      guard let last = found.last(where: { $0.correction == correction }) else { throw .notFound }
      let isAlone = !found.contains { $0.block == last.block && $0.correction != correction }
      if case .name(_, let language, _) = correction, !isAlone {
        text.set(language.code, to: nil, in: last.block)
      } else {
        text.remove(last.block)
      }
    }
  }

  private func change(
    _ edit: (inout TOMLText) throws(UserFileFailure) -> Void
  ) throws(UserFileFailure) -> Contents {
    let bytes = try file.change { bytes throws(UserFileFailure) in
      var text = TOMLText(bytes)
      try edit(&text)
      return text.bytes
    }
    return Contents(of: bytes)
  }
}

extension EntryFileContents<CorrectionsFile> {
  /// The contents of a file with these bytes.
  package init(of bytes: [UInt8]) {
    let parser = CorrectionParser(TOMLText(bytes))
    self.init(entries: EntityCorrections(parser.found.map(\.correction)), problems: parser.problems)
  }
}

extension EntityCorrection {
  /// The first line of the table.
  fileprivate var header: String {
    switch self {
    case .same: "[[same]]"
    case .different: "[[different]]"
    case .kind: "[[kind]]"
    case .hide: "[[hide]]"
    case .name: "[[name]]"
    }
  }

  /// The keys of the table with their values.
  fileprivate var entries: [(key: String, value: TOMLValue)] {
    switch self {
    case .same(let names), .different(let names): [("names", .list(names.map(\.text)))]
    case .kind(let name, let kind): [("name", .text(name.text)), ("kind", .text(kind.rawValue))]
    case .hide(let name): [("name", .text(name.text))]
    case .name(let of, let language, let name): [("of", .text(of.text)), (language.code, .text(name))]
    }
  }
}
