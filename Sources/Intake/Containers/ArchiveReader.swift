internal import News
internal import Text

/// Reads the articles in the members of an archive, one member after the other.
struct ArchiveReader: IntakeReader {
  private let archive: OpenArchive
  private let input: IntakeInput
  private let formats: MemberFormats
  /// The reader of the present member, and the member's name.
  private var current: (reader: any IntakeReader, name: String)?
  private var hasEntries = false
  private var isEncryptionTold = false
  private var isAtEnd = false

  init(_ input: IntakeInput, _ formats: MemberFormats) throws(FileProblem.Cause) {
    guard input.depth < ArchiveLimits.deepest else { throw .archive(.tooDeep) }
    archive = try OpenArchive(input)
    (self.input, self.formats) = (input, formats)
  }

  mutating func next() throws(FileProblem.Cause) -> IntakeEntry? {
    while !isAtEnd {
      if let entry = try nextOfMember() { return entry }
      guard let member = try nextMember() else { break }
      if let problem = try open(member) { return found(.failure(problem), in: member.name) }
    }
    if !isAtEnd, !hasEntries {
      isAtEnd = true
      throw .archive(.noArticles)
    }
    isAtEnd = true
    return nil
  }

  /// Pages in the archive are passed over by their first bytes, because each is one entry.
  mutating func skip(_ most: Int) throws(FileProblem.Cause) -> Int {
    var skipped = 0
    while skipped < most, !isAtEnd {
      if current != nil {
        // The present member is read on by `next`, which words its problems.
        let step = (try? current?.reader.skip(most - skipped)) ?? 0
        if step == 0 { break }
        (skipped, hasEntries) = (skipped + step, true)
        continue
      }
      guard let member = try nextMember() else {
        isAtEnd = hasEntries
        break
      }
      if try open(member, isCounted: true) != nil { (skipped, hasEntries) = (skipped + 1, true) }
    }
    return skipped
  }

  /// The next member. Throws only once, because nothing behind the damage can be read.
  private mutating func nextMember() throws(FileProblem.Cause) -> OpenArchive.Member? {
    do {
      return try archive.next()
    } catch {
      isAtEnd = true
      throw error
    }
  }

  private mutating func nextOfMember() throws(FileProblem.Cause) -> IntakeEntry? {
    guard case (var reader, let name)? = current else { return nil }
    do throws(FileProblem.Cause) {
      guard var entry = try reader.next() else {
        current = nil
        return nil
      }
      current = (reader, name)
      entry.member = entry.member.map { "\(name)/\($0)" } ?? name
      hasEntries = true
      return entry
    } catch {
      current = nil
      if error == .archive(.bomb) {
        isAtEnd = true
        throw error
      }
      return found(.failure(error), in: name)
    }
  }

  private mutating func found(
    _ draft: Result<ArticleDraft, FileProblem.Cause>, in member: String
  ) -> IntakeEntry {
    hasEntries = true
    var entry = IntakeEntry(format: "archive", source: [], draft: draft)
    entry.member = member
    return entry
  }

  /// Opens a member. Returns the reason why it can't be read; nil also for a member that is no article, such as a picture.
  ///
  /// - Parameter isCounted: true if a page is only to be counted, for which any reason is returned.
  private mutating func open(
    _ member: OpenArchive.Member, isCounted: Bool = false
  ) throws(FileProblem.Cause) -> FileProblem.Cause? {
    guard member.isFile, !Self.isPassedOver(member.name) else { return nil }
    if member.isEncrypted {
      // One word for the whole archive.
      defer { isEncryptionTold = true }
      return isEncryptionTold ? nil : .archive(.encrypted)
    }
    do throws(FileProblem.Cause) {
      let inner = input.member(named: member.name, archive.stream())
      if isCounted, try formats.isPage(inner) { return .noArticle }
      guard let reader = try formats.reader(of: inner) else { return nil }
      current = (reader, member.name)
      return nil
    } catch {
      if error == .archive(.bomb) {
        isAtEnd = true
        throw error
      }
      return error
    }
  }

  /// True for what systems, editors and downloads leave in folders, and for hidden files and folders.
  static func isPassedOver(_ name: String) -> Bool {
    let parts = name.split { $0 == "/" || $0 == "\\" }
    let isHidden = parts.contains { $0 == "__MACOSX" || $0.hasPrefix(".") && $0 != "." && $0 != ".." }
    return isHidden || parts.last.map { PassedOverName.matches(Array($0.utf8)) } ?? true
  }
}

extension MemberFormat {
  /// An archive, or a compressed file.
  package static let archive = MemberFormat(name: "archive", recognises: ArchiveFile.recognises) {
    input, formats throws(FileProblem.Cause) -> any IntakeReader in
    try ArchiveReader(input, formats)
  }

  /// A document of another program, which is told.
  package static let otherDocument = MemberFormat(name: "document", recognises: OtherDocument.recognises) {
    input, _ throws(FileProblem.Cause) -> any IntakeReader in
    guard let kind = OtherDocument.recognised(in: try input.sample()) else { throw .noArticle }
    throw .document(kind)
  }
}
