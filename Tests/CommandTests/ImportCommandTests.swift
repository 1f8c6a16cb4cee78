import Foundation
import Testing

/// `gazette import` of saved articles.
struct ImportCommandTests {
  private static let wallabag = #"""
    [{"title":"Tàu rời cảng","url":"https://e.org/1","is_archived":1,"is_starred":1,"tags":["cảng"],
      "content":"<p>Các tàu đã rời cảng Hải Phòng hôm thứ Hai, theo ban quản lý cảng.</p>","language":"vi"},
     {"title":"Ships leave","url":"https://e.org/2","is_archived":0,"is_starred":0,"tags":[],"content":"<p>The ships left.</p>"},
     {"title":"A link alone","url":"https://e.org/3","is_archived":1,"is_starred":0,"tags":[]}]
    """#

  @Test func `articles are kept with their marks, and once`() throws {
    try withFiles(["export.json": Self.wallabag]) { folder in
      let environment = ["XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder]
      func run(_ arguments: String...) throws -> Program.Outcome {
        try Program.run(arguments, in: folder, environment: environment)
      }
      func titles(_ query: String) throws -> [String] {
        try run("list", "--json", "--sort", "title", "--query", query, "gazette/articles").objects()
          .compactMap { $0["title"] as? String }
      }
      #expect(try run("import", "export.json").output == "3 articles kept\n")
      #expect(try run("import", "export.json").output == "0 articles kept, 3 kept already\n")
      #expect(try titles("is:read") == ["A link alone", "Tàu rời cảng"])
      #expect(try titles("is:starred") == ["Tàu rời cảng"])
      #expect(try titles("is:unread") == ["Ships leave"])
      let article = try run("show", "--json", "gazette/articles").objects().first {
        $0["link"] as? String == "https://e.org/1"
      }
      #expect((article?["text"] as? String)?.contains("Các tàu đã rời cảng Hải Phòng") == true)
      #expect(try run("verify").exitCode == 0)
    }
  }

  @Test func `what a list has besides feeds is counted and named`() throws {
    let urls = """
      https://e.org/feed news
      "query:Chưa đọc:unread = \\"yes\\""
      "query:Ports:title =~ \\"port\\""
      exec:~/bin/feed.sh
      file:///srv/feed.xml
      """
    let opml = "<opml><body>\n<outline xmlUrl=\"https://e.org/a\"/>\n<outline xmlUrl=\"https://e.org/bc"
    try withFiles(["urls": urls, "cut.opml": opml]) { folder in
      let environment = ["XDG_DATA_HOME": folder, "XDG_STATE_HOME": folder, "XDG_CONFIG_HOME": folder]
      let lines = try Program.run(["import", "urls"], in: folder, environment: environment)
      #expect(lines.output == "1 source added\n")
      #expect(lines.complaints.contains("urls: 2 queries not imported: Chưa đọc, Ports (in the reader, M "))
      #expect(lines.complaints.contains("urls: 1 feed made by programs not imported: exec:~/bin/feed.sh ("))
      #expect(
        lines.complaints.contains(
          "urls: 1 line without an address of the web not imported: file:///srv/feed.xml (gazette fetches from the web only"
        ))
      let cut = try Program.run(["import", "cut.opml"], in: folder, environment: environment)
      #expect(cut.output == "1 source added\n")
      #expect(
        cut.complaints == "cut.opml: line 3: the file is cut off within an entry, which is not imported\n")
      let sources = try String(contentsOfFile: folder + "/gazette/sources.toml", encoding: .utf8)
      #expect(!sources.contains("https://e.org/bc"))
    }
  }
}
