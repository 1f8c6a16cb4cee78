internal import Foundation
internal import Localization
internal import News

extension FileProblem {
  /// One line that names the file, says what is wrong with it and what to do.
  var wording: String {
    let place = "\(pathWording(path))\(entry.map { "#\($0)" } ?? "")"
    return "\(place): \(cause.wording)" + (lacksKnownFields ? OtherDocument.fieldsAdvice : "")
  }

  /// True for the first entry of a file whose fields may have other names.
  private var lacksKnownFields: Bool {
    let endings = [".json", ".jsonl", ".ndjson", ".csv", ".tsv"]
    return cause == .noArticle && entry == 1 && endings.contains { path.lowercased().hasSuffix($0) }
  }
}

extension FileProblem.Cause {
  private static var skipped: String { .wording(en: "; skipped", vi: "; bỏ qua") }

  /// The problem with an answer of the web, in a few words.
  var wordingOfAnswer: String {
    let words = wording
    return words.hasSuffix(Self.skipped) ? String(words.dropLast(Self.skipped.count)) : words
  }

  fileprivate var wording: String {
    switch self {
    case .noSuchFile: .wording(en: "no such file or folder", vi: "không có tệp hay thư mục này")
    case .notClosed(let element, let line, let taken):
      .wording(
        en: "line \(line): <\(Sanitized(element).text)> is not closed, the file seems cut off; "
          + "\(taken) articles taken before its end",
        vi: "dòng \(line): <\(Sanitized(element).text)> không được đóng, tệp có vẻ bị cắt; "
          + "đã lấy \(taken) bài trước chỗ đó")
    case .damagedMarkup(let line, let places):
      .wording(
        en: "damaged markup, mended \(places == 1 ? "once" : "\(places) times") from line \(line) on; "
          + "words may be missing there",
        vi: "mã đánh dấu hỏng, đã vá \(places) chỗ kể từ dòng \(line); ở đó có thể thiếu chữ")
    case .archive(let problem): problem.wording
    case .document(let kind): kind.wording
    case .noSuchEntry: .wording(en: "the file has no such article", vi: "tệp không có bài này")
    case .noReader:
      .wording(
        en: "gazette-intake, which reads this format, is missing; install gazette anew",
        vi: "thiếu gazette-intake, chương trình đọc định dạng này; hãy cài lại gazette")
    default: reasonToSkip + Self.skipped + (advice.map { ", " + $0 } ?? "")
    }
  }

  /// The reason for which a file is skipped.
  private var reasonToSkip: String {
    switch self {
    case .unreadable(let errno):
      .wording(
        en: "can't be read (\(systemWording(of: errno)))", vi: "không đọc được (\(systemWording(of: errno)))")
    case .notAFile: .wording(en: "neither a file nor a folder", vi: "không phải tệp cũng không phải thư mục")
    case .empty: .wording(en: "empty", vi: "trống")
    case .blank: .wording(en: "nothing but white space", vi: "chỉ có khoảng trắng")
    case .notText(0, let offset):
      .wording(en: "not text (NUL at byte \(offset))", vi: "không phải văn bản (NUL ở byte \(offset))")
    case .notText(let byte, let offset):
      Self.notUTF8("0x\(String(byte, radix: 16, uppercase: true))", at: offset)
    case .notJSON: .wording(en: "not JSON", vi: "không phải JSON")
    case .noArticle: .wording(en: "neither a title nor a text", vi: "không có tiêu đề lẫn nội dung")
    case .noEntries: .wording(en: "no articles in it", vi: "không có bài nào trong đó")
    case .tooManyFields(let fields, let columns):
      .wording(
        en: "\(fields) fields in a table of \(columns) columns",
        vi: "\(fields) trường trong bảng \(columns) cột")
    case .subscriptions:
      .wording(en: "subscriptions to feeds, not articles", vi: "danh sách đăng ký nguồn tin, không phải bài")
    case .linkList:
      .wording(en: "a list of links without their texts", vi: "danh sách liên kết không kèm nội dung")
    case .readerStopped(.crashed):
      .wording(en: "damaged, or too large to be read", vi: "hỏng, hoặc quá lớn để đọc")
    case .readerStopped(.outOfTime):
      .wording(en: "reading it takes too long", vi: "đọc mất quá nhiều thời gian")
    case .tooLarge(let bytes): Self.tooLarge(bytes)
    case .noSuchFile, .notClosed, .damagedMarkup, .archive, .document, .noSuchEntry, .noReader: ""
    }
  }

  private static func tooLarge(_ bytes: Int) -> String {
    // Nobody counts the bytes of a stream behind the limit.
    let isUncounted = [Format.largestArticle + 1, Format.largestMessage + 1].contains(bytes)
    let size: String =
      isUncounted
      ? .wording(en: "more than \(bytes - 1) bytes", vi: "hơn \(bytes - 1) byte")
      : .wording(en: "\(bytes) bytes", vi: "\(bytes) byte")
    return .wording(en: "too large for an article (\(size))", vi: "quá lớn so với một bài (\(size))")
  }

  private static func notUTF8(_ byte: String, at offset: Int) -> String {
    .wording(en: "not UTF-8 (\(byte) at byte \(offset))", vi: "không phải UTF-8 (\(byte) ở byte \(offset))")
  }

  /// A way to read what was skipped.
  private var advice: String? {
    switch self {
    case .notText(let byte, _) where byte != 0: .wording(en: "iconv can convert it", vi: "iconv chuyển được")
    case .tooManyFields:
      .wording(
        en: "quote fields that contain the separator",
        vi: "hãy đặt trong ngoặc kép các trường chứa dấu phân cách")
    case .subscriptions:
      .wording(en: "save the feeds themselves to read them", vi: "hãy lưu chính các nguồn tin để đọc")
    case .linkList: .wording(en: "save the pages to read them", vi: "hãy lưu các trang để đọc")
    default: nil
    }
  }
}

extension ArchiveProblem {
  fileprivate var wording: String {
    switch self {
    case .damaged:
      .wording(en: "damaged or cut off; the rest is skipped", vi: "hỏng hoặc bị cắt; bỏ qua phần còn lại")
    case .encrypted:
      .wording(
        en: "encrypted; skipped, unpack it with its password",
        vi: "được mã hóa; bỏ qua, hãy giải nén bằng mật khẩu")
    case .bomb:
      .wording(
        en: "decodes to more than 100 times its size; skipped",
        vi: "giải nén ra hơn 100 lần kích thước; bỏ qua")
    case .tooManyMembers:
      .wording(
        en: "more than 10,000 members; the rest is skipped, unpack it",
        vi: "hơn 10.000 mục; bỏ qua phần còn lại, hãy giải nén")
    case .tooDeep:
      .wording(
        en: "an archive within three archives; skipped, unpack it",
        vi: "tệp nén lồng trong ba tệp nén; bỏ qua, hãy giải nén")
    case .noArticles:
      .wording(en: "an archive without any article; skipped", vi: "tệp nén không có bài nào; bỏ qua")
    }
  }
}

extension OtherDocument {
  fileprivate var wording: String {
    switch self {
    case .pdf:
      .wording(
        en: "a PDF, which gazette doesn't read; skipped, pdftotext turns it into text",
        vi: "tệp PDF, gazette không đọc; bỏ qua, pdftotext chuyển thành văn bản")
    case .word:
      .wording(
        en: "a document of Word, which gazette doesn't read; skipped, catdoc turns it into text",
        vi: "tài liệu Word, gazette không đọc; bỏ qua, catdoc chuyển thành văn bản")
    case .docx, .openDocument, .richText, .office:
      .wording(
        en:
          "an office document, which gazette doesn't read; skipped, pandoc or LibreOffice turns it into text",
        vi: "tài liệu văn phòng, gazette không đọc; bỏ qua, pandoc hoặc LibreOffice chuyển thành văn bản")
    case .outlook:
      .wording(
        en: "mail of Outlook, which gazette doesn't read; skipped, msgconvert turns it into an .eml file",
        vi: "thư Outlook, gazette không đọc; bỏ qua, msgconvert chuyển thành tệp .eml")
    case .xml:
      .wording(
        en: "XML that is neither a feed nor a page; skipped",
        vi: "XML không phải nguồn tin cũng không phải trang; bỏ qua")
    case .json:
      .wording(
        en: "JSON without the fields of an article, such as title and text; skipped" + Self.fieldsAdvice,
        vi: "JSON không có các trường của một bài, như title và text; bỏ qua" + Self.fieldsAdvice)
    case .table:
      .wording(
        en: "a table without the columns of an article, such as title and text; skipped" + Self.fieldsAdvice,
        vi: "bảng không có các cột của một bài, như title và text; bỏ qua" + Self.fieldsAdvice)
    case .export:
      .wording(en: "exported by gazette, no article; skipped", vi: "bản xuất của gazette; bỏ qua")
    case .otherArchive:
      .wording(
        en: "an archive that gazette doesn't read; skipped, unpack it with 7z or unrar",
        vi: "tệp nén mà gazette không đọc; bỏ qua, hãy giải nén bằng 7z hoặc unrar")
    }
  }
}

extension OtherDocument {
  /// A way to tell which fields of a file are those of an article.
  fileprivate static var fieldsAdvice: String {
    .wording(
      en: #", tell its own names in config.toml: [fields] title = "tieu_de", text = "noi_dung""#,
      vi: #", hãy ghi tên trường của nó trong config.toml: [fields] title = "tieu_de", text = "noi_dung""#)
  }
}

/// A path as messages name it.
func pathWording(_ path: String) -> String {
  path == StandardInput.path ? .wording(en: "standard input", vi: "đầu vào chuẩn") : Sanitized(path).text
}
