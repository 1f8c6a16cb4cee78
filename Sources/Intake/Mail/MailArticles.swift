internal import News
internal import Text

/// The articles of a message: its text, the messages in it, and attachments that are articles.
struct MailArticles {
  private let bytes: [UInt8]
  /// The bytes in the file, where a mailbox quotes lines.
  private let source: [UInt8]
  private let input: IntakeInput
  private let formats: MemberFormats

  /// Messages in messages in messages; deeper ones are not read.
  private static let deepest = 3
  /// The types of attachments that are articles.
  private static let articleTypes: Set<String> = [
    "text/plain", "text/html", "text/markdown", "text/x-markdown", "application/xhtml+xml",
  ]
  private static let articleEndings = [
    "txt", "html", "htm", "xhtml", "md", "markdown", "eml", "mht", "mhtml",
  ]

  /// `input`: the file or the message that contains the message. `source`: the bytes in the file if they differ.
  init(of bytes: [UInt8], source: [UInt8]? = nil, in input: IntakeInput, _ formats: MemberFormats) {
    (self.bytes, self.source, self.input, self.formats) = (bytes, source ?? bytes, input, formats)
  }

  /// The articles in the order of the message; a problem if the message has none.
  func entries() -> [IntakeEntry] {
    entries(depth: 0)
  }

  private func entries(depth: Int) -> [IntakeEntry] {
    guard let message = MailMessage(bytes) else { return [entry(.failure(.noArticle))] }
    let own = draft(of: message)
    let inner = innerMessages(of: message, depth) + attachments(of: message) + documents(of: message)
    // A message without a subject and without text only carries the others.
    if case .failure(.noArticle) = own, !inner.isEmpty { return inner }
    return [entry(own)] + inner
  }

  private func entry(_ draft: Result<ArticleDraft, FileProblem.Cause>) -> IntakeEntry {
    IntakeEntry(format: "mail", source: source, draft: draft)
  }

  private func draft(of message: MailMessage) -> Result<ArticleDraft, FileProblem.Cause> {
    let fields = ArticleFields(of: message)
    let body = MailBody(of: message)
    do throws(FileProblem.Cause) {
      var draft = try body.draft(title: fields.title)
      if body.isEncrypted { throw .archive(.encrypted) }
      if draft.text.bytes.isEmpty { throw .noArticle }
      draft.fields = fields
      draft.fields.link = fields.link ?? MailFooter.page(draft.links, in: draft.text.bytes)
      return .success(draft)
    } catch {
      return .failure(error)
    }
  }

  /// The articles of the messages in a message: forwarded ones, and the messages of a digest.
  private func innerMessages(of message: MailMessage, _ depth: Int) -> [IntakeEntry] {
    guard depth < Self.deepest else { return [] }
    return message.parts.filter { $0.kind == .message || $0.type == "message/rfc822" }.flatMap { part in
      do throws(FileProblem.Cause) {
        let content = try message.content(of: part, limit: MailboxReader.largestMessage)
        return content.isEmpty ? [] : MailArticles(of: content, in: input, formats).entries(depth: depth + 1)
      } catch {
        return [entry(.failure(error))]
      }
    }
  }

  // MARK: Attachments

  private func attachments(of message: MailMessage) -> [IntakeEntry] {
    let date = ArticleFields(of: message).date
    return message.parts.filter(isArticle).flatMap { part in
      guard let content = try? message.content(of: part), !content.isEmpty else { return [IntakeEntry]() }
      return entries(of: content, named: part.fileName ?? "").map { entry in
        guard case .success(var draft) = entry.draft, draft.fields.date == nil else { return entry }
        // A file without a date is as old as the mail.
        draft.fields.date = date
        return IntakeEntry(format: entry.format, source: entry.source, draft: .success(draft))
      }
    }
  }

  /// Attached documents that another program turns into text, each with the reason why it is no article.
  private func documents(of message: MailMessage) -> [IntakeEntry] {
    message.parts.filter { isAttachment($0) && !isArticle($0) }.compactMap { part in
      guard let content = try? message.content(of: part),
        let kind = OtherDocument.recognised(in: FileSample(name: part.fileName ?? "", head: content))
      else { return nil }
      return IntakeEntry(format: "mail", source: content, draft: .failure(.document(kind)))
    }
  }

  private func isAttachment(_ part: MailMessage.Part) -> Bool {
    part.kind == .leaf && part.isAttachment && part.parent != nil
  }

  private func isArticle(_ part: MailMessage.Part) -> Bool {
    guard isAttachment(part) else { return false }
    let name = (part.fileName ?? "").lowercased()
    if PassedOverName.matches(Array(name.utf8)) { return false }
    let ending = name.split(separator: ".").last.map(String.init) ?? ""
    return Self.articleTypes.contains(part.type) && (name.isEmpty || !name.contains(".") || isNamed(ending))
      || part.type == "application/octet-stream" && isNamed(ending)
  }

  private func isNamed(_ ending: String) -> Bool { Self.articleEndings.contains(ending) }

  /// Attachments without text give no problem: the mail itself is read.
  private func entries(of content: [UInt8], named name: String) -> [IntakeEntry] {
    let member = input.member(named: name, MemoryStream(content))
    guard member.depth <= ArchiveLimits.deepest, let reader = try? formats.reader(of: member) else {
      return []
    }
    var (entries, rest): ([IntakeEntry], any IntakeReader) = ([], reader)
    while let entry = try? rest.next() { if case .success = entry.draft { entries.append(entry) } }
    return entries
  }
}

extension MemberFormat {
  /// A message of mail.
  package static let mail = MemberFormat(name: "mail", recognises: MailFile.recognises) {
    input, formats throws(FileProblem.Cause) -> any IntakeReader in
    let bytes = try input.buffer.takeAll(limit: MailboxReader.largestMessage)
    return EntryList(MailArticles(of: AppleMail.message(in: bytes), in: input, formats).entries(), of: input)
  }

  /// A mailbox: mbox.
  package static let mailbox = MemberFormat(name: "mbox", recognises: MailboxFile.recognises) {
    input, formats throws(FileProblem.Cause) -> any IntakeReader in
    MailboxReader(input, formats)
  }
}

/// The files of Apple Mail (`.emlx`): the length of a message on a line, the message, and a list of properties.
private enum AppleMail {
  static func message(in bytes: [UInt8]) -> [UInt8] {
    let line = bytes.prefix(20).prefix { $0 != 0x0a }
    let digits = line.trimmedAtEnd
    guard line.endIndex < bytes.count, !digits.isEmpty, digits.allSatisfy({ (0x30...0x39).contains($0) }),
      let length = Int(String(decoding: digits, as: UTF8.self))
    else { return bytes }
    return Array(bytes[(line.endIndex + 1)...].prefix(length))
  }
}
