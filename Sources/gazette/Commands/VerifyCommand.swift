internal import ArgumentParser
internal import Glibc
internal import Localization
internal import Subscriptions

/// `gazette verify`: makes the texts of kept articles anew and compares them.
struct VerifyCommand: ParsableCommand {
  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "verify",
      abstract: Wording(
        en: "Compare the kept articles with the bytes from which they were made.",
        vi: "So các bài đã giữ với dữ liệu gốc của chúng."),
      discussion: Wording(
        en: """
          gazette keeps the bytes of each answer that brought an article. This command makes the text of each \
          article anew from them and compares it with the article's file. It changes nothing. The exit code is 65 \
          if anything differs.
          """,
        vi: """
          gazette giữ nguyên các byte của mỗi câu trả lời đã mang một bài về. Lệnh này tạo lại văn bản của từng \
          bài từ các byte ấy rồi so với tệp của bài. Lệnh không thay đổi gì. Mã thoát là 65 nếu có chỗ khác \
          nhau.
          """))
  }

  @OptionGroup var interface: InterfaceArguments

  func run() throws {
    let news = try KeptNews.open()
    for note in news.notes { complain(note) }
    var output = StandardOutput()
    var faults = 0
    let count = try news.articles.verify { fault in
      faults += 1
      try output.write(line: fault.wording)
    }
    let outcome =
      faults == 0
      ? wording(en: "all are right", vi: "tất cả đều đúng")
      : wording(en: "\(faults) with faults", vi: "\(faults) bài có lỗi")
    try output.write(
      line: wording(en: "\(count) articles compared, \(outcome)", vi: "đã so sánh \(count) bài, \(outcome)"))
    try output.flush()
    if faults > 0 { throw ExitCode(EX_DATAERR) }
  }
}

extension KeptFault {
  fileprivate var wording: String {
    switch self {
    case .missingFile(let path):
      "\(Sanitized(path)): " + .wording(en: "the file is gone", vi: "tệp không còn")
    case .unreadableFile(let path):
      "\(Sanitized(path)): " + .wording(en: "the file can't be read", vi: "không đọc được tệp")
    case .missingBytes(let path, let archive):
      .wording(
        en: "\(Sanitized(path)): its bytes are gone from warc/\(Sanitized(archive)), or damaged",
        vi: "\(Sanitized(path)): dữ liệu gốc không còn trong warc/\(Sanitized(archive)), hoặc bị hỏng")
    case .noText(let path):
      "\(Sanitized(path)): "
        + .wording(en: "its bytes give no article", vi: "dữ liệu gốc không cho ra bài nào")
    case .otherText(let path):
      .wording(
        en: "\(Sanitized(path)): its bytes give other words; the file was edited, "
          + "or another version of gazette made it",
        vi: "\(Sanitized(path)): dữ liệu gốc cho nội dung khác; tệp đã được sửa, "
          + "hoặc do bản gazette khác tạo ra")
    }
  }
}
