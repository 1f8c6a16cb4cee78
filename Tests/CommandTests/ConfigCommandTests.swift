import Foundation
import Testing

/// `gazette config`.
struct ConfigCommandTests {
  /// Runs the command with a config.toml of this text.
  private func run(_ text: String?, _ options: String..., environment: [String: String] = [:]) throws
    -> (outcome: Program.Outcome, path: String)
  {
    let home = FileManager.default.temporaryDirectory.appending(path: "gazette-config-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(atPath: home + "/gazette", withIntermediateDirectories: true)
    if let text { try text.write(toFile: home + "/gazette/config.toml", atomically: true, encoding: .utf8) }
    let outcome = try Program.run(
      ["config"] + options, in: home, environment: ["XDG_CONFIG_HOME": home].merging(environment) { $1 })
    return (outcome, home + "/gazette/config.toml")
  }

  @Test func `--path is where the file is or would be`() throws {
    let (outcome, path) = try run(nil, "--path")
    #expect(outcome.output == path + "\n" && outcome.exitCode == 0)
  }

  @Test func `--check is silent where nothing is wrong`() throws {
    for text in [nil, "", "# mine\n\n[keys]\nopen = \"Enter\"\n"] {
      let (outcome, _) = try run(text, "--check")
      #expect(outcome.output == "" && outcome.complaints == "" && outcome.exitCode == 0)
    }
  }

  @Test func `--check tells line, reason and the name that was meant`() throws {
    let (outcome, path) = try run("[keys]\nopn = \"l\"\n[reading]\nmarking = \"never\"\n", "--check")
    #expect(outcome.exitCode == 1)
    #expect(outcome.complaints.contains("\(path):2: there is no action opn; did you mean open?"))
    #expect(outcome.complaints.contains("\(path):4: marking needs one of \"opened\", \"ended\", \"by-hand\""))
  }

  @Test func `--check tells the setting of an option of the command line`() throws {
    let (outcome, path) = try run("language-of-interface = \"fr\"\n", "--check")
    #expect(
      outcome.complaints
        == "\(path):1: language-of-interface is an option of the command line; write language below [interface]\n"
    )
  }

  @Test(arguments: [
    (
      "[reading]\ncolour = 1",
      "[reading] knows no key “colour”; its keys are marking, dates, citation, export,",
      "[reading] không có khóa “colour”; các khóa của bảng này là marking, dates, citation, export,"
    ),
    (
      "[fields]\nheadline = \"x\"", "[fields] knows no key “headline”; its keys are title, text,",
      "[fields] không có khóa “headline”; các khóa của bảng này là title, text,"
    ),
    (
      "[theme]\nbold = \"red\"", "[theme] knows no key “bold”; its keys are name, plain",
      "[theme] không có khóa “bold”; các khóa của bảng này là name, plain"
    ),
    (
      "[[macro]]\nname = \"a\"\nsteps = [\"open\"]\nwait = true",
      "[[macro]] knows no key “wait”; its keys are name, keys, steps",
      "[[macro]] không có khóa “wait”; các khóa của bảng này là name, keys, steps"
    ),
    (
      "[[macro]]\nname = \"a\"\nsteps = [\"b\"]\n[[macro]]\nname = \"b\"\nsteps = [\"star\", \"a\"]",
      "3: the macro would run itself (a → b → a); take a step out of it",
      "3: macro sẽ tự gọi chính nó (a → b → a); hãy bỏ bớt một bước"
    ),
    (
      "[[macro]]\nname = \"a\"\nsteps = [\"star\"]\n[[macro]]\nname = \"a\"\nsteps = [\"first\"]",
      "4: the macro a is on line 1 already; this one isn't used",
      "4: macro a đã có ở dòng 1; macro này không được dùng"
    ),
    (
      "[[macro]]\nname = \"a\"\nsteps = []", "3: steps needs a list of actions",
      "3: steps cần danh sách thao tác"
    ),
    (
      "[[macro]]\nname = \"a\"\nsteps = [\"star\", \"<x>\", \"<y>\"]", "3: there is no action <y>",
      "3: không có lệnh <y>"
    ),
    ("[reading]\ndates = \"x\"", "\"day-first\"; the default is used", "; giá trị mặc định được dùng"),
    (
      "[keys]\nopen = \"g g\"\nedit-file = \"g\"", "3: g is also the beginning of g g (line 2); g isn't used",
      "3: g cũng là phần đầu của g g (dòng 2); g không được dùng"
    ),
    (
      "[keys]\nopen = \"g\"\nedit-file = \"g g\"", "3: g g begins with g (line 2); g g isn't used",
      "3: g g bắt đầu bằng g (dòng 2); g g không được dùng"
    ),
    (
      "[programs]\nlook-ups = [\"dict\"]",
      "look-ups needs a list of commands, each a name, a colon and the command",
      "look-ups cần danh sách lệnh, mỗi mục gồm tên, dấu hai chấm và lệnh"
    ),
    (
      "[keys.prompt]\naccept = \"a\"", "2: a types a letter in prompts; write a key that types nothing",
      "2: a dùng để gõ chữ trong ô nhập; hãy ghi một phím không gõ ra chữ"
    ),
  ])
  func `--check says what is wrong and what to write instead`(
    text: String, english: String, vietnamese: String
  )
    throws
  {
    for (language, words) in [("en", english), ("vi", vietnamese)] {
      let (outcome, _) = try run(text, "--check", "--language-of-interface", language)
      #expect(outcome.complaints.contains(words), "\(outcome.complaints)")
      #expect(outcome.exitCode == 1)
    }
  }

  @Test func `--check says how to quit where no key does`() throws {
    let (outcome, _) = try run("[keys]\nquit = []\nclose = []\n", "--check")
    #expect(outcome.output.contains("no key quits gazette; type :quit"))
  }

  @Test func `--check tells which keys have another meaning`() throws {
    let (outcome, _) = try run("[keys]\nstar = [\"s\"]\nhelp = [\"g h\"]\n", "--check")
    #expect(outcome.exitCode == 0)
    #expect(outcome.output.contains("s is no longer sort-by-next, because of your s; it has no key now"))
    #expect(outcome.output.contains("g is no longer first, because of your g h; it still has Home"))
  }

  @Test func `the language of the settings is that of the messages`() throws {
    let (outcome, path) = try run("[interface]\nlanguage = \"vi\"\n[keyz]\n", "--check")
    #expect(outcome.complaints == "\(path):3: không có bảng cài đặt [keyz]; có phải là keys?\n")
    let (defaults, _) = try run("[interface]\nlanguage = \"vi\"\n", "--defaults")
    #expect(defaults.output.contains("# Ngôn ngữ giao diện"))
  }

  @Test func `a file that can't be read is told`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "gazette-config-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    try FileManager.default.createDirectory(
      atPath: home + "/gazette/config.toml", withIntermediateDirectories: true)
    let outcome = try Program.run(["config", "--check"], in: home, environment: ["XDG_CONFIG_HOME": home])
    #expect(outcome.exitCode == 1 && outcome.complaints.contains("config.toml: not a regular file"))
  }

  @Test func `two options at once are a wrong call`() throws {
    #expect(try run(nil, "--check", "--path").outcome.exitCode == 64)
  }

  @Test func `the user's names of fields are those of JSON and CSV, and a change of them re-reads the files`()
    throws
  {
    let home = FileManager.default.temporaryDirectory.appending(path: "gazette-config-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    let environment = [
      "XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache", "XDG_STATE_HOME": home + "/state",
    ]
    try FileManager.default.createDirectory(atPath: home + "/gazette", withIntermediateDirectories: true)
    try FileManager.default.createDirectory(atPath: home + "/news", withIntermediateDirectories: true)
    let json = """
      [{"tieu_de": "Cảng Hải Phòng mở cửa trở lại", "noi_dung": "Cảng đã mở cửa sau cơn bão.", "ngay": "2025-09-11"}]
      """
    try json.write(toFile: home + "/news/a.json", atomically: true, encoding: .utf8)
    let csv = "tieu_de;noi_dung;ngay\nTàu rời cảng;Ba con tàu đã rời cảng hôm nay.;2025-09-12\n"
    try csv.write(toFile: home + "/news/b.csv", atomically: true, encoding: .utf8)
    try Self.packed.bytes.write(to: URL(filePath: home + "/news/c.zip"))
    let lines =
      #"{"tieu_de": "Cầu mới thông xe", "noi_dung": "Cầu thông xe sáng nay.", "ngay": "2025-09-15"}"#
    try lines.write(toFile: home + "/d.jsonl", atomically: true, encoding: .utf8)
    #expect(try Program.shell("cd '\(home)' && tar czf news/d.tar.gz d.jsonl").exitCode == 0)
    func titles() throws -> [String] {
      try Program.run(["list", "--json", "news"], in: home, environment: environment).objects().compactMap {
        $0["headline"] as? String ?? $0["title"] as? String
      }.sorted()
    }
    let before = try titles()
    #expect(!before.contains("Tàu rời cảng"))
    try "[fields]\ntitle = [\"tieu_de\"]\ntext = [\"noi_dung\"]\ndate = [\"ngay\"]\n".write(
      toFile: home + "/gazette/config.toml", atomically: true, encoding: .utf8)
    #expect(
      try titles() == [
        "Chợ nổi đông khách", "Cảng Hải Phòng mở cửa trở lại", "Cầu mới thông xe", "Mùa lúa chín",
        "Tàu rời cảng",
      ])
    try FileManager.default.removeItem(atPath: home + "/gazette/config.toml")
    #expect(try titles() == before)
  }

  /// A table and an array with names of the user's own.
  private static let packed = StoredZIP([
    "bang.csv": "tieu_de,noi_dung,ngay\nChợ nổi đông khách,Chợ nổi đông khách từ sáng sớm.,2025-09-13\n",
    "mang.json": #"[{"tieu_de": "Mùa lúa chín", "noi_dung": "Lúa đã chín vàng.", "ngay": "2025-09-14"}]"#,
  ])

  @Test func `another source in the user's field is another reading of the article`() throws {
    let home = FileManager.default.temporaryDirectory.appending(path: "gazette-config-\(UUID())").path
    defer { try? FileManager.default.removeItem(atPath: home) }
    let environment = ["XDG_CONFIG_HOME": home, "XDG_CACHE_HOME": home + "/cache"]
    try FileManager.default.createDirectory(atPath: home + "/gazette", withIntermediateDirectories: true)
    let json = #"[{"title": "Port opens", "text": "The port has opened.", "paper": "Morning Post"}]"#
    try json.write(toFile: home + "/a.json", atomically: true, encoding: .utf8)
    func sources() throws -> [String?] {
      try Program.run(["list", "--json", "a.json"], in: home, environment: environment).objects().map {
        $0["source"] as? String
      }
    }
    #expect(try sources() == [nil])
    try "[fields]\nsource = \"paper\"\n".write(
      toFile: home + "/gazette/config.toml", atomically: true, encoding: .utf8)
    #expect(try sources() == ["Morning Post"])
  }
}
