internal import Foundation
internal import News

extension FileProblem {
  /// One line that names the file, says what is wrong with it and what to do.
  var wording: String {
    "\(pathWording(path))\(entry.map { "#\($0)" } ?? ""): \(cause.wording)"
  }
}

extension FileProblem.Cause {
  /// The problem with an answer of the web, in a few words.
  var wordingOfAnswer: String {
    let words = wording
    return words.hasSuffix("; skipped") ? String(words.dropLast("; skipped".count)) : words
  }

  fileprivate var wording: String {
    switch self {
    case .noSuchFile: "no such file or folder"
    case .unreadable(let errno): "can't be read (\(systemWording(of: errno))); skipped"
    case .notAFile: "neither a file nor a folder; skipped"
    case .empty: "empty; skipped"
    case .blank: "nothing but white space; skipped"
    case .notText(0, let offset): "not text (NUL at byte \(offset)); skipped"
    case .notText(let byte, let offset):
      "not UTF-8 (0x\(String(byte, radix: 16, uppercase: true)) at byte \(offset)); skipped, iconv can convert it"
    case .notJSON: "not JSON; skipped"
    case .noArticle: "neither a title nor a text; skipped"
    case .noEntries: "no articles in it; skipped"
    case .tooManyFields(let fields, let columns):
      "\(fields) fields in a table of \(columns) columns; skipped, quote fields that contain the separator"
    case .subscriptions:
      "subscriptions to feeds, not articles; skipped, save the feeds themselves to read them"
    case .linkList: "a list of links without their texts; skipped, save the pages to read them"
    case .notClosed(let element, let line, let taken):
      "line \(line): <\(Sanitized(element).text)> is not closed, the file seems cut off; \(taken) articles taken before its end"
    case .damagedMarkup(let line, let places):
      "damaged markup, mended \(places == 1 ? "once" : "\(places) times") from line \(line) on; words may be missing there"
    case .archive(let problem): problem.wording
    case .document(let kind): kind.wording
    case .noSuchEntry: "the file has no such article"
    case .noReader: "gazette-intake, which reads this format, is missing; install gazette anew"
    case .readerStopped(.crashed): "damaged, or too large to be read; skipped"
    case .readerStopped(.outOfTime): "reading it takes too long; skipped"
    // Nobody counts the bytes of a stream behind the limit.
    case .tooLarge(let bytes) where [Format.largestArticle + 1, Format.largestMessage + 1].contains(bytes):
      "too large for an article (more than \(bytes - 1) bytes); skipped"
    case .tooLarge(let bytes): "too large for an article (\(bytes) bytes); skipped"
    }
  }
}

extension ArchiveProblem {
  fileprivate var wording: String {
    switch self {
    case .damaged: "damaged or cut off; the rest is skipped"
    case .encrypted: "encrypted; skipped, unpack it with its password"
    case .bomb: "decodes to more than 100 times its size; skipped"
    case .tooManyMembers: "more than 10,000 members; the rest is skipped, unpack it"
    case .tooDeep: "an archive within three archives; skipped, unpack it"
    case .noArticles: "an archive without any article; skipped"
    }
  }
}

extension OtherDocument {
  fileprivate var wording: String {
    switch self {
    case .pdf: "a PDF, which gazette doesn't read; skipped, pdftotext turns it into text"
    case .word: "a document of Word, which gazette doesn't read; skipped, catdoc turns it into text"
    case .docx, .openDocument, .richText, .office:
      "an office document, which gazette doesn't read; skipped, pandoc or LibreOffice turns it into text"
    case .outlook:
      "mail of Outlook, which gazette doesn't read; skipped, msgconvert turns it into an .eml file"
    case .xml: "XML that is neither a feed nor a page; skipped"
    case .json: "JSON without the fields of an article, such as title and text; skipped"
    case .otherArchive: "an archive that gazette doesn't read; skipped, unpack it with 7z or unrar"
    }
  }
}

/// A path as messages name it.
func pathWording(_ path: String) -> String {
  path == StandardInput.path ? "standard input" : Sanitized(path).text
}

/// The system's message for an `errno`.
func systemWording(of errno: Int32) -> String {
  String(cString: strerror(errno))
}
