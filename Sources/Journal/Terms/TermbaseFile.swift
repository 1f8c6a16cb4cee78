package import Catalogue
package import News

/// `termbase.txt`: the pairs of terms that the user accepted or rejected, by hand or through gazette.
///
/// A line is a pair: term, translation, note, language code of the term, language code of the translation, with tabs
/// between. The first three cells are a glossary of OmegaT, which reads no further cells. A pair without languages, as
/// OmegaT adds it, holds for any two languages. `#rejected` before the term marks a pair that is never shown; for other
/// programs such a line is a comment.
///
/// All calls read or write the disk: not for the main thread.
package struct TermbaseFile: Sendable {
  package typealias Contents = EntryFileContents<TermbaseFile>
  package typealias Problem = TermbaseProblem

  package var path: String { file.path }
  let file: UserTextFile
  private let heading: [String]

  /// The beginning of a line with a rejected pair.
  package static let rejection = TermbaseText.rejection

  /// The file at `path`; it need not exist. `heading`: the first lines of a new file, which are comments.
  package init(path: String, heading: [String] = []) {
    file = UserTextFile(path: path)
    self.heading = heading
  }

  /// Reads the file; one that doesn't exist is empty.
  package func load() throws(UserFileFailure) -> Contents { Contents(of: try file.bytes()) }

  /// Makes a change and returns the new contents. Other lines don't change; changes by others in the meantime are kept.
  /// Throws `notFound` if the entry to forget isn't in the file (any more).
  package func apply(_ change: TermChange) throws(UserFileFailure) -> Contents {
    let bytes = try file.change { bytes throws(UserFileFailure) in
      var text = TermbaseText(bytes, heading: heading)
      guard text.apply(change) else { throw .notFound }
      return text.bytes
    }
    return Contents(of: bytes)
  }
}

/// The user's terms that hold.
package typealias TermbaseStore = EntryStore<TermbaseFile>

extension TermbaseFile: EntryFile {
  package static var noEntries: Termbase { Termbase() }

  package static func entries(_ termbase: Termbase, after change: TermChange) -> Termbase {
    termbase.applying(change)
  }

  package func watch(_ look: @Sendable () -> Void) async { await file.watch(look) }
}

extension EntryFileContents<TermbaseFile> {
  /// The contents of a file with these bytes.
  package init(of bytes: [UInt8]) {
    let text = TermbaseText(bytes)
    var entries: [Termbase.Entry] = []
    var problems: [TermbaseProblem] = []
    for index in text.lines.indices {
      switch text.content(at: index) {
      case .entry(let entry): entries.append(entry)
      case .mistake(let cause): problems.append(TermbaseProblem(line: index + 1, cause: cause))
      case nil: break
      }
    }
    self.init(entries: Termbase(entries), problems: problems)
  }
}
