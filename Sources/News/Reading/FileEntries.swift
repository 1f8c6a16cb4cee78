/// The entries of a file, one after the other. A file that is one article is one entry. Only the entry that was read
/// last is in memory.
package struct FileEntries: Sendable {
  package let format: Format
  private let path: String
  private let file: OpenFile
  private var reader: (any EntryReader)?
  /// The number of the first entry to return; nil when this entry has been returned.
  private var first: Int?
  private var isAtEnd = false

  /// - Parameters:
  ///   - first: the number of the first entry to return, counted from 1.
  ///   - isSingle: true if only one entry will be read.
  package init(of file: OpenFile, path: String, from first: Int = 1, isSingle: Bool = false) {
    let narrow = WideFile(file, path: path)
    let file = narrow?.file ?? file
    self.file = file
    self.path = path
    format = narrow?.format ?? Format.recognised(in: FileSample(name: path, head: file.head))
    let start = file.stamp.map { EntryPositions.shared.position(before: first, of: path, $0) }
    reader = format.entries?(file, path, first == 1 ? .start : start ?? .start)
    if isSingle { reader?.takeOnlyNext() }
    self.first = first
  }

  /// The next entry; nil at the end. Throws if the file can't be read any further.
  package mutating func next() throws(FileProblem) -> FileEntry? {
    guard !isAtEnd else { return nil }
    do {
      if reader != nil {
        if let first { try reader?.skip(to: first) }
        first = nil
        let raw = try reader?.next()
        notePositions()
        guard let raw else {
          isAtEnd = true
          return nil
        }
        return FileEntry(
          location: Location(path: path, entry: raw.number), format: format, contents: raw.contents)
      }
      isAtEnd = true
      let contents = try file.contents(limit: Format.largestArticle)
      return FileEntry(location: Location(path: path), format: format, contents: .success(.bytes(contents)))
    } catch {
      isAtEnd = true
      throw FileProblem(path: path, cause: error, isNamed: false)
    }
  }
}

extension FileEntries {
  /// The reason why a file without any entry has no article.
  package var absence: FileProblem.Cause { file.head.isEmpty ? .empty : .noEntries }

  /// The untouched bytes of the next entry; nil at the end.
  package mutating func nextSource() throws(FileProblem) -> [UInt8]? {
    if var program = reader as? IntakeEntryReader {
      do {
        if let first { program.skip(to: first) }
        defer { (reader, first) = (program, nil) }
        return try program.nextSource()
      } catch {
        throw FileProblem(path: path, cause: error, isNamed: false)
      }
    }
    return try next()?.bytes()
  }

  /// The facts that a feed tells of itself; nil before its end, and for other files.
  package var feed: FeedDescription? { (reader as? IntakeEntryReader)?.feed }

  private mutating func notePositions() {
    guard let stamp = file.stamp, let positions = reader?.takePositions(), !positions.isEmpty else { return }
    EntryPositions.shared.note(positions, of: path, stamp)
  }
}

/// A file in UTF-16 whose format splits bytes at marks of ASCII, with its bytes in UTF-8.
private struct WideFile {
  let file: OpenFile
  let format: Format

  /// The file is in memory as a whole; tables and JSON in UTF-16 come from programs of the desk.
  private static let largest = 64 << 20

  /// Nil for files in other encodings and of other formats.
  init?(_ file: OpenFile, path: String) {
    guard file.head.starts(with: [0xff, 0xfe]) || file.head.starts(with: [0xfe, 0xff]),
      let head = try? DecodedText(Array(file.head.prefix(1 << 13))),
      case let format = Format.recognised(in: FileSample(name: path, head: head.bytes)),
      format.entries != nil || format.name == Format.singleObject.name,
      !Format.intake.recognises(FileSample(name: path, head: file.head)),
      let contents = try? file.contents(limit: Self.largest), let text = try? DecodedText(contents)
    else { return nil }
    self.file = OpenFile(text.bytes)
    self.format = format
  }
}

/// An entry of a file. `ArticleReader.article(of:)` makes the article of the entry. Making an article takes far longer
/// than reading its bytes, so that several entries can become articles at the same time.
package struct FileEntry: Sendable {
  package let location: Location
  private let format: Format
  /// The contents, or the reason why they can't be read.
  private let contents: Result<EntryContents, FileProblem.Cause>

  init(location: Location, format: Format, contents: Result<EntryContents, FileProblem.Cause>) {
    (self.location, self.format, self.contents) = (location, format, contents)
  }

  /// The id of an article with these contents; nil if they can't be read.
  package var id: ArticleID? {
    switch contents {
    case .success(.bytes(let bytes)): ArticleID(contents: bytes)
    case .success(.record(let record)): record.id
    case .failure: nil
    }
  }

  /// The draft that another program made of the entry; nil if this program makes it.
  package var record: ArticleRecord? {
    if case .success(.record(let record)) = contents { record } else { nil }
  }

  /// The record of the entry, of whatever format. A problem's `isNamed` is false.
  package func articleRecord() throws(FileProblem) -> ArticleRecord {
    if let record { return record }
    let (id, draft) = try draft()
    return ArticleRecord(id: id, format: formatName, draft: draft)
  }

  /// The name of the entry's own format: `mail` for a message in an archive of files.
  var formatName: String { record?.format ?? format.name }

  /// The bytes of an entry of which this program makes the draft.
  fileprivate func bytes() throws(FileProblem) -> [UInt8] {
    switch contents {
    case .success(.bytes(let bytes)): return bytes
    case .success(.record): throw problem(.noSuchEntry)
    case .failure(let cause): throw problem(cause)
    }
  }

  private func problem(_ cause: FileProblem.Cause) -> FileProblem {
    FileProblem(path: location.path, entry: location.entry, cause: cause, isNamed: false)
  }

  /// The draft with the id of the entry's bytes. A problem's `isNamed` is false.
  func draft() throws(FileProblem) -> (id: ArticleID, draft: ArticleDraft) {
    do throws(FileProblem.Cause) {
      switch try contents.get() {
      case .record(let record): return (record.id, record.draft)
      case .bytes(let bytes):
        guard bytes.count <= Format.largestArticle else { throw .tooLarge(bytes: bytes.count) }
        return (ArticleID(contents: bytes), try format.draft(bytes))
      }
    } catch {
      throw problem(error)
    }
  }
}
