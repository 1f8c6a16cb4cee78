/// A file format: recognises files, and makes articles of their bytes.
package struct Format: Sendable {
  /// The most bytes of an article: 16 MiB, far more than any article has.
  package static let largestArticle = 16 << 20
  /// The most bytes of a message of mail: mail servers accept 25 to 50 MB, most of it pictures.
  package static let largestMessage = 64 << 20

  /// The name in JSON output, such as `markdown`.
  package let name: String
  /// The version is raised when the same bytes give another article than before.
  package let version: Int
  /// True if a file has this format, by its content first and its name second.
  let recognises: @Sendable (FileSample) -> Bool
  /// Splits a file of many articles into entries, beginning with the entry at a position. Nil if the whole file is one
  /// article.
  var entries: (@Sendable (_ file: OpenFile, _ path: String, _ start: EntryPosition) -> any EntryReader)? =
    nil
  /// Makes a draft of the bytes of one entry, or of the whole file.
  package let draft: @Sendable (_ contents: [UInt8]) throws(FileProblem.Cause) -> ArticleDraft
}

/// The name and the first bytes of a file, by which formats recognise it.
package struct FileSample: Sendable {
  private static let length = 4096

  /// The file's name or path.
  package let name: String
  /// The first bytes, without a byte order mark of UTF-8.
  package let bytes: ArraySlice<UInt8>
  /// True if the bytes are the whole file.
  package let isWhole: Bool

  package init(name: String, head: [UInt8]) {
    self.name = name
    isWhole = head.count <= Self.length
    bytes = head.prefix(Self.length).dropFirst(ByteOrderMark.utf8Length(of: head))
  }

  /// True if the name ends with a dot and one of these endings, in upper or lower case.
  package func isNamed(_ endings: String...) -> Bool {
    let name = name.utf8.suffix(12)
    return endings.contains { ending in
      name.count > ending.utf8.count && name.dropLast(ending.utf8.count).last == UInt8(ascii: ".")
        && zip(name.suffix(ending.utf8.count), ending.utf8).allSatisfy { $0 | 0x20 == $1 | 0x20 }
    }
  }
}

/// The beginning of an entry in its file.
struct EntryPosition: Sendable {
  /// Counted from 1.
  let number: Int
  /// In bytes.
  let offset: Int

  /// The first entry, behind a byte order mark.
  static let start = EntryPosition(number: 1, offset: 0)
}

/// One entry of a file.
struct RawEntry: Sendable {
  /// The number of the entry in its file, counted from 1; nil if the whole file is the entry.
  let number: Int?
  /// The entry, or the reason why it can't be read.
  let contents: Result<EntryContents, FileProblem.Cause>
}

/// The contents of an entry.
enum EntryContents: Sendable {
  /// The bytes, of which the format makes the draft.
  case bytes([UInt8])
  /// The draft that another program made of the bytes.
  case record(ArticleRecord)
}

/// Reads the entries of a file one after the other, so that the file is never in memory as a whole.
protocol EntryReader: Sendable {
  /// The next entry; nil at the file's end. Throws if the file can't be read any further.
  mutating func next() throws(FileProblem.Cause) -> RawEntry?

  /// Skips the entries before the one with this number. Takes less time than reading them.
  mutating func skip(to number: Int) throws(FileProblem.Cause)

  /// Notes that only one entry will be read.
  mutating func takeOnlyNext()

  /// Positions of some of the entries that were skipped or read, in ascending order. Each position is returned once.
  mutating func takePositions() -> [EntryPosition]
}

extension EntryReader {
  mutating func takeOnlyNext() {}
}
