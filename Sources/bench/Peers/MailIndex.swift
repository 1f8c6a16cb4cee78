internal import Foundation

/// `notmuch` on the same articles, each as a mail.
struct MailIndex {
  let peer: Peer
  let homes: Homes

  private var mail: String { "\(homes.folder)/data/mail" }
  private var configuration: String { "\(homes.folder)/config/notmuch.conf" }

  private var environment: [String: String] {
    homes.environment.merging(["NOTMUCH_CONFIG": configuration]) { $1 }
  }

  /// Writes the mails, which is not timed, and indexes them.
  func index(_ collection: TestCollection) throws -> FinishedProcess {
    for name in ["cur", "new", "tmp"] {
      try FileManager.default.createDirectory(atPath: "\(mail)/\(name)", withIntermediateDirectories: true)
    }
    for (number, file) in collection.files.enumerated() { try write(file, number: number) }
    let text = "[database]\npath=\(mail)\n[user]\nname=bench\nprimary_email=bench@example.org\n"
    try text.write(toFile: configuration, atomically: true, encoding: .utf8)
    return try FinishedProcess([peer.path, "new", "--quiet"], environment: environment)
  }

  private func write(_ file: String, number: Int) throws {
    let head = """
      From: desk@example.org\nTo: bench@example.org\nSubject: Article \(number)
      Message-ID: <\(number)@example.org>\nDate: Thu, 11 Sep 2025 10:00:00 +0000\nMIME-Version: 1.0
      Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: 8bit\n\n
      """
    let body = try Data(contentsOf: URL(fileURLWithPath: file))
    try (Data(head.utf8) + body).write(to: URL(fileURLWithPath: "\(mail)/cur/\(number):2,"))
  }

  var size: Int { bench.size(of: "\(mail)/.notmuch") }
}
