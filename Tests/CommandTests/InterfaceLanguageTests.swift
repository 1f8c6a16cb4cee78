import Foundation
import Testing

/// The commands speak the language that the environment or the option names; data stay as they are.
struct InterfaceLanguageTests {
  private static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

  @Test(arguments: [
    (["list", "/nowhere"], 66, "không có tệp hay thư mục này"),
    (["show", "zzzzzzzzzzzz", Program.seeds], 66, "không có tệp này"),
    (["search", "lang:", Program.seeds], 64, "hãy ghi giá trị sau lang:"),
    (["search", "\"abc", Program.seeds], 64, "thiếu dấu ngoặc kép đóng"),
    (["entities", "--of", "Nobody Known", Program.seeds], 66, "không có bài nào có tên này"),
    (["remove", "nowhere"], 66, "không có nguồn nào có địa chỉ hay tên này"),
    (["add", "nowhere at all"], 64, "không phải địa chỉ web"),
    (["lst"], 66, "có phải bạn muốn gõ gazette list?"),
    (["glossary", "--json", "--tsv", Program.seeds], 64, "loại trừ nhau"),
  ])
  func `an error is said in Vietnamese`(arguments: [String], code: Int, words: String) throws {
    let run = try Program.run(arguments, in: "/", environment: Self.vietnamese)
    #expect(Int(run.exitCode) == code)
    #expect(run.complaints.contains(words), "\(run.complaints)")
    #expect(run.output.isEmpty)
  }

  @Test func `a refused file is told in Vietnamese`() throws {
    try withFiles(["a.txt": "Một bài\n\nCó nội dung.", "b.txt": "\0\0", "c.txt": ""]) { folder in
      let run = try Program.run("list", folder, environment: Self.vietnamese)
      #expect(run.complaints.contains("b.txt: không phải văn bản (NUL ở byte 0); bỏ qua"))
      #expect(run.complaints.contains("c.txt: trống; bỏ qua"))
      #expect(run.lines.count == 1)
    }
  }

  @Test(arguments: [
    (["list", "--language-of-interface", "vi"], "LANG", "en_US.UTF-8", "không thấy bài nào"),
    (["--language-of-interface=vi", "list"], "LANG", "en_US.UTF-8", "không thấy bài nào"),
    (["list", "--language-of-interface", "en"], "LC_MESSAGES", "vi_VN.UTF-8", "no articles found"),
    (["list"], "LC_MESSAGES", "vi_VN.UTF-8", "không thấy bài nào"),
    (["list"], "LANG", "fr_FR", "no articles found"),
  ])
  func `the option comes before the environment`(
    arguments: [String], variable: String, locale: String, words: String
  ) throws {
    try withFolder { folder in
      let environment = ["LC_ALL": "", variable: locale]
      let run = try Program.run(arguments, in: folder, environment: environment)
      #expect(run.complaints.contains(words), "\(run.complaints)")
    }
  }

  @Test(arguments: [
    (["LC_ALL": "vi_VN.UTF-8", "LC_MESSAGES": "en_US.UTF-8", "LANG": "en_US.UTF-8"], "không thấy bài nào"),
    (["LC_ALL": "C.UTF-8", "LC_MESSAGES": "vi_VN.UTF-8", "LANG": "vi_VN.UTF-8"], "no articles found"),
    (["LC_ALL": "", "LC_MESSAGES": "en_GB.UTF-8", "LANG": "vi_VN.UTF-8"], "no articles found"),
    (["LC_ALL": "", "LC_MESSAGES": "", "LANG": "vi_VN.UTF-8"], "không thấy bài nào"),
    (["LC_ALL": "de_DE.UTF-8", "LANG": "vi_VN.UTF-8"], "no articles found"),
  ])
  func `LC_ALL comes before LC_MESSAGES, and LC_MESSAGES before LANG`(
    environment: [String: String], words: String
  ) throws {
    try withFolder { folder in
      let run = try Program.run(["list"], in: folder, environment: environment)
      #expect(run.complaints.contains(words), "\(run.complaints)")
    }
  }

  @Test func `the settings come before LC_ALL, the option before the settings`() throws {
    try withFolder { folder in
      try FileManager.default.createDirectory(atPath: folder + "/gazette", withIntermediateDirectories: true)
      try "[interface]\nlanguage = \"en\"\n".write(
        toFile: folder + "/gazette/config.toml", atomically: true, encoding: .utf8)
      let environment = ["LC_ALL": "vi_VN.UTF-8", "XDG_CONFIG_HOME": folder]
      #expect(
        try Program.run(["list"], in: folder, environment: environment).complaints.contains("no articles"))
      let wished = try Program.run(
        ["list", "--language-of-interface", "vi"], in: folder, environment: environment)
      #expect(wished.complaints.contains("không thấy bài nào"))
    }
  }

  @Test func `a language that gazette doesn't speak is refused`() throws {
    let run = try Program.run("list", "--language-of-interface", "fr", Program.seeds)
    #expect(run.exitCode == 64)
    #expect(run.complaints.contains("'en' and 'vi'"))
  }

  @Test(arguments: [
    ["list", "--json"], ["stories", "--json"], ["related", "--json"], ["entities", "--json"],
    ["glossary", "--json"], ["glossary", "--tmx"], ["glossary", "--tsv"], ["glossary"], ["list"], ["stories"],
    ["entities"], ["entities", "--of", "Bỉ"], ["search", "ma túy"], ["related"],
  ])
  func `data are the same in all languages`(arguments: [String]) throws {
    let english = try Program.run(arguments + [Program.seeds], in: "/")
    let vietnamese = try Program.run(arguments + [Program.seeds], in: "/", environment: Self.vietnamese)
    #expect(!english.output.isEmpty)
    #expect(english.output == vietnamese.output)
  }

  @Test func `errors in data are English in all languages`() throws {
    let sources = """
      [[source]]
      url = "http://127.0.0.1:9/feed"

      [[source]]
      url = "https://e.org/feed"
      paused = true

      """
    try withFolder { folder in
      try FileManager.default.createDirectory(
        atPath: folder + "/config/gazette", withIntermediateDirectories: true)
      try sources.write(
        toFile: folder + "/config/gazette/sources.toml", atomically: true, encoding: .utf8)
      let environment = [
        "XDG_CONFIG_HOME": folder + "/config", "XDG_DATA_HOME": folder + "/data",
        "XDG_STATE_HOME": folder + "/state", "XDG_CACHE_HOME": folder + "/cache",
        "EDITOR": "no-such-editor",
      ]
      let inVietnamese = ["--language-of-interface", "vi"]
      let fetched = try Program.run(
        ["fetch", "--json"] + inVietnamese, in: folder, environment: environment)
      let error = try #require(try fetched.objects().first?["error"] as? String)
      #expect(error.contains("is in a private network"))
      let commands = [
        (["sources", "--json"], error), (["sources"], "\tpaused"),
        (["doctor", "--json"], "is not installed"),
      ]
      for (arguments, words) in commands {
        let english = try Program.run(arguments, in: folder, environment: environment)
        let vietnamese = try Program.run(arguments + inVietnamese, in: folder, environment: environment)
        #expect(english.output.contains(words))
        // The free space of the disk may change meanwhile.
        let lines = [vietnamese, english].map { program in
          program.output.split(separator: "\n").filter { !$0.contains(" GB free") }
        }
        #expect(lines[0] == lines[1])
      }
    }
  }

  @Test func `a comparison for programs is the same in all languages`() throws {
    let ids = try Program.run("list", "--json", Program.seeds).objects().compactMap { $0["id"] as? String }
    let arguments = ["compare", ids[0], ids[1], Program.seeds]
    let english = try Program.run(arguments, in: "/")
    let vietnamese = try Program.run(arguments, in: "/", environment: Self.vietnamese)
    #expect(english.output.contains("! "), "a difference")
    #expect(english.output == vietnamese.output)
  }

  @Test func `an article is printed with facts in Vietnamese`() throws {
    let run = try Program.run("show", "--links", Program.seeds, environment: Self.vietnamese)
    #expect(run.output.contains(" từ"))
    #expect(run.output.contains("Không có liên kết"))
    #expect(!run.output.contains(" words"))
  }
}
