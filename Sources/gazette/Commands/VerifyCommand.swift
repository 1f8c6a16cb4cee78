internal import ArgumentParser
internal import Glibc
internal import Subscriptions

/// `gazette verify`: makes the texts of kept articles anew and compares them.
struct VerifyCommand: ParsableCommand {
  static let configuration = CommandConfiguration(
    commandName: "verify",
    abstract: "Compare the kept articles with the bytes from which they were made.",
    discussion: """
      gazette keeps the bytes of each answer that brought an article. This command makes the text of each article anew \
      from them and compares it with the article's file. It changes nothing. The exit code is 65 if anything differs.
      """)

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
    try output.write(
      line: "\(count) articles compared, \(faults == 0 ? "all are right" : "\(faults) with faults")")
    try output.flush()
    if faults > 0 { throw ExitCode(EX_DATAERR) }
  }
}

extension KeptFault {
  fileprivate var wording: String {
    switch self {
    case .missingFile(let path): "\(Sanitized(path)): the file is gone"
    case .unreadableFile(let path): "\(Sanitized(path)): the file can't be read"
    case .missingBytes(let path, let archive):
      "\(Sanitized(path)): its bytes are gone from warc/\(Sanitized(archive)), or damaged"
    case .noText(let path): "\(Sanitized(path)): its bytes give no article"
    case .otherText(let path):
      "\(Sanitized(path)): its bytes give other words; the file was edited, or another version of gazette made it"
    }
  }
}
