internal import ArgumentParser
internal import Foundation
internal import Localization
internal import PostgreSQL
internal import Reader
internal import SharedArchive

/// `gazette archive create|check|upgrade|grant postgresql://…`: makes and examines shared archives.
struct ArchiveCommand: AsyncParsableCommand {
  /// The work to be done.
  enum Action: String, ExpressibleByArgument, CaseIterable {
    case create, check, upgrade, grant
  }

  static var configuration: CommandConfiguration {
    CommandConfiguration(
      "archive",
      abstract: Wording(
        en: "Make or examine a shared archive on PostgreSQL.",
        vi: "Lập hoặc kiểm tra một kho dùng chung trên PostgreSQL."),
      discussion: Wording(
        en: """
          create makes the tables and the roles gazette_reader and gazette_ingest in a database that you have made. \
          check tells how many articles the archive has, and what is wrong. upgrade brings the tables of an older \
          gazette up to date, and works out words, names and stories anew where another version of gazette did it; \
          readers go on reading, and the command may be stopped, repeated and run several times at once. grant gives a user of the server the right to read, and with --ingest to add articles.

          A password comes from ~/.pgpass or PGPASSWORD, never from the address. To another machine the connection \
          is encrypted and the server's certificate is verified, unless the address says otherwise (sslmode).
          """,
        vi: """
          create lập các bảng cùng hai vai trò gazette_reader và gazette_ingest trong một cơ sở dữ liệu mà bạn đã \
          tạo. check cho biết kho có bao nhiêu bài và có gì không ổn. upgrade nâng cấp các bảng do bản gazette cũ \
          lập, và lập lại từ, tên riêng cùng sự kiện nếu do phiên bản gazette khác lập; người đọc vẫn đọc bình \
          thường, lệnh có thể dừng, chạy lại và chạy nhiều lần cùng lúc. grant cho một người dùng của máy chủ quyền đọc, thêm --ingest thì cả quyền thêm bài.

          Mật khẩu lấy từ ~/.pgpass hoặc PGPASSWORD, không bao giờ lấy từ địa chỉ. Kết nối tới máy khác được mã hóa \
          và chứng chỉ của máy chủ được kiểm tra, trừ khi địa chỉ quy định khác (sslmode).
          """),
      examples: [
        "gazette archive create postgresql://db.example.org/news",
        "gazette archive grant postgresql://db.example.org/news lan --ingest",
        "gazette archive check postgresql://db.example.org/news",
      ])
  }

  @Argument(
    help: .said(
      en: "create, check, upgrade or grant.", vi: "create, check, upgrade hoặc grant.",
      value: Wording(en: "action", vi: "việc")))
  var action: Action

  @Argument(
    help: .said(
      en: "The address of the database: postgresql://host/name.",
      vi: "Địa chỉ của cơ sở dữ liệu: postgresql://máy-chủ/tên.",
      value: Wording(en: "address", vi: "địa-chỉ")))
  var address: String

  @Argument(
    help: .said(
      en: "The user of the server who gets the right (grant).",
      vi: "Người dùng của máy chủ được cấp quyền (grant).",
      value: Wording(en: "user", vi: "người-dùng")))
  var user: String?

  @Flag(
    help: .said(
      en: "Give the right to add articles too.", vi: "Cấp cả quyền thêm bài."))
  var ingest = false

  @OptionGroup var interface: InterfaceArguments

  func validate() throws {
    guard (user != nil) == (action == .grant) else {
      throw ValidationError(
        wording(
          en: "grant takes the name of a user behind the address, and nothing else does",
          vi: "grant cần tên người dùng sau địa chỉ, các việc khác thì không"))
    }
    guard !ingest || action == .grant else {
      throw ValidationError(wording(en: "--ingest belongs to grant", vi: "--ingest chỉ dùng với grant"))
    }
  }

  func run() async throws {
    let archive = ArchiveAdministration(at: try SharedArchiveAddress.parse(address))
    let told: [String] = try await SharedArchiveAddress.naming(address) { try await lines(of: archive) }
    var output = StandardOutput()
    for line in told { try output.write(line: line) }
    try output.flush()
  }

  private func lines(of archive: ArchiveAdministration) async throws -> [String] {
    switch action {
    case .create:
      try await archive.create()
      return [wording(en: "archive made", vi: "đã lập kho")]
    case .upgrade:
      let progress = ProgressLine()
      defer { progress.end() }
      let version = try await archive.upgrade { done, all in
        progress.show(
          wording(
            en: "\(Counting.grouped(done)) of \(Counting.of(all, .article)) analysed anew",
            vi: "đã phân tích lại \(Counting.grouped(done))/\(Counting.of(all, .article))"))
      }
      return [
        wording(
          en: "the tables are up to date (version \(version))",
          vi: "các bảng đã là bản mới nhất (phiên bản \(version))")
      ]
    case .grant:
      try await archive.grant(to: user ?? "", mayIngest: ingest)
      let name = Sanitized(user ?? "").text
      return [
        ingest
          ? wording(en: "\(name) may read and add articles", vi: "\(name) được đọc và thêm bài")
          : wording(en: "\(name) may read", vi: "\(name) được đọc")
      ]
    case .check: return ArchiveReport(try await archive.check()).lines
    }
  }
}

/// The facts about an archive, in lines.
private struct ArchiveReport {
  let facts: ArchiveFacts

  init(_ facts: ArchiveFacts) {
    self.facts = facts
  }

  var lines: [String] {
    let languages = facts.languages.map { "\($0.code) \(Counting.grouped($0.articles))" }
    let server = "\(facts.serverVersion / 10_000).\(facts.serverVersion % 10_000)"
    let replaced = Counting.grouped(facts.replaced)
    let versions: [String] =
      facts.replaced == 0
      ? []
      : [wording(en: "\(replaced) earlier versions of them", vi: "\(replaced) bản trước của các bài này")]
    return [
      Counting.of(facts.articles, .article)
        + (languages.isEmpty ? "" : " (\(languages.joined(separator: ", ")))"),
      Wording.same("PostgreSQL \(server), \(Counting.grouped(facts.bytes / 1_000_000)) MB").text,
    ] + versions + remarks
  }

  private var remarks: [String] {
    var remarks: [String] = []
    let waiting = max(facts.uncounted, facts.unsurveyed)
    if waiting > 0 {
      remarks.append(
        wording(
          en:
            "the stories of \(Counting.of(waiting, .article)) aren't worked out yet; the next gazette ingest does it",
          vi:
            "\(Counting.of(waiting, .article)) chưa được xếp vào sự kiện; lần gazette ingest tới sẽ làm việc đó"
        ))
    }
    if facts.isMiscounted {
      remarks.append(
        wording(
          en: "the counts by day disagree with the articles; another program has changed the tables",
          vi: "số đếm theo ngày không khớp với số bài; đã có chương trình khác sửa các bảng"))
    }
    let (own, found) = (ArchiveVersion.own, facts.version)
    if !found.isOwnAnalysis {
      remarks.append(SharedArchiveFailure.otherAnalysis(archive: found.analysis, own: own.analysis).wording)
    }
    if facts.isUpgrading { remarks.append(SharedArchiveFailure.upgrading.wording) }
    return remarks
  }
}
