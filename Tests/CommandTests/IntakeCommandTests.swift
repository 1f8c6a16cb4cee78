import Foundation
import Testing

/// Files that another program reads for gazette, in the commands.
struct IntakeCommandTests {
  private static let mailbox = """
    From an@example.org Thu Sep 11 08:30:00 2025
    From: An Le <an@example.org>
    Subject: =?UTF-8?Q?C=E1=BA=A3ng_Antwerp?=
    Date: Thu, 11 Sep 2025 08:30:00 +0700
    Message-ID: <1@example.org>
    Content-Type: text/plain; charset=utf-8

    Các tàu đã rời cảng Antwerp hôm thứ Hai.

    From jane@example.org Fri Sep 12 08:30:00 2025
    From: Jane Roe <jane@example.org>
    Subject: Ships leave Antwerp
    Date: Fri, 12 Sep 2025 08:30:00 +0000
    Message-ID: <2@example.org>
    Content-Type: text/plain; charset=utf-8

    The ships left the port of Antwerp on Monday.

    """

  @Test func `each message of a mailbox is an article with its fields`() throws {
    try withFiles(["news.mbox": Self.mailbox]) { folder in
      let list = try Program.run("list", "--json", "--sort", "path", ".", in: folder)
      let rows = try list.objects()
      #expect(rows.map { $0["title"] as? String } == ["Cảng Antwerp", "Ships leave Antwerp"])
      #expect(rows.map { $0["entry"] as? Int } == [1, 2])
      #expect(rows.map { $0["language"] as? String } == ["vi", "en"])
      #expect(rows.map { $0["date"] as? String } == ["2025-09-11", "2025-09-12"])
      #expect(rows.map { $0["author"] as? String } == ["An Le", "Jane Roe"])
      #expect(rows.map { $0["format"] as? String } == ["mail", "mail"])
      #expect(list.complaints == "")
    }
  }

  @Test func `a message is shown as text, and as the bytes of its file`() throws {
    try withFiles(["news.mbox": Self.mailbox]) { folder in
      let shown = try Program.run("show", "news.mbox#2", in: folder)
      #expect(shown.lines.last == "The ships left the port of Antwerp on Monday.")
      let source = try Program.run("show", "--source", "news.mbox#2", in: folder)
      #expect(source.output.contains("Message-ID: <2@example.org>\n"))
      #expect(!source.output.contains("Message-ID: <1@example.org>"))
      let byID = try Program.run(
        "show", "--source", try id(of: "Ships leave Antwerp", in: folder), in: folder)
      #expect(byID.output == source.output)
    }
  }

  @Test func `a text that the index keeps needs no other program`() throws {
    try withFiles(["news.mbox": Self.mailbox]) { folder in
      let id = try id(of: "Ships leave Antwerp", in: folder)
      let run = try Program.shell(
        """
        cd '\(folder)'; "$gazette" list . >/dev/null; export GAZETTE_INTAKE=/nonexistent
        "$gazette" show \(id) .; "$gazette" search 'rời cảng' .
        """)
      #expect(run.lines.contains("The ships left the port of Antwerp on Monday."))
      #expect(run.lines.last?.hasPrefix("./news.mbox#1\t") == true)
      #expect(run.complaints == "")
    }
  }

  @Test(arguments: [
    ("/nonexistent", "gazette-intake, which reads this format, is missing; install gazette anew"),
    ("/bin/false", "damaged, or too large to be read; skipped"),
  ])
  func `a program that is missing or fails costs its files alone`(program: String, problem: String) throws {
    try withFiles(["news.mbox": Self.mailbox, "a.txt": "Ports of Europe\n\nThey are busy.\n"]) { folder in
      let list = try Program.run("list", ".", in: folder, environment: ["GAZETTE_INTAKE": program])
      #expect(list.lines.count == 1)
      #expect(list.complaints == "./news.mbox: \(problem)\n")
    }
  }

  @Test func `the files before the damage of an archive are listed`() throws {
    try withFiles(["a.eml": Self.mailbox, "b.txt": "Ports of Europe\n\nThey are busy.\n"]) { folder in
      let run = try Program.shell(
        """
        cd '\(folder)'; tar cf all.tar b.txt a.eml; rm a.eml b.txt
        head -c 1800 all.tar > cut.tar; rm all.tar; "$gazette" list .
        """)
      #expect(run.lines.count == 1)
      #expect(run.lines.first?.hasSuffix("\tPorts of Europe\t./cut.tar#1") == true)
      #expect(run.complaints.hasPrefix("./cut.tar#2: damaged or cut off; the rest is skipped\n"))
    }
  }

  @Test func `the messages before the end of a compressed mailbox that is cut off are listed`() throws {
    try withFiles(["news.mbox": Self.mailbox]) { folder in
      let run = try Program.shell(
        """
        cd '\(folder)'; gzip news.mbox; size=$(wc -c < news.mbox.gz)
        head -c $((size - 20)) news.mbox.gz > cut.mbox.gz; rm news.mbox.gz; "$gazette" list --sort path .
        """)
      #expect(run.lines.first?.hasSuffix("\tCảng Antwerp\t./cut.mbox.gz#1") == true)
      #expect(run.complaints == "./cut.mbox.gz#3: damaged or cut off; the rest is skipped\n")
    }
  }

  private func id(of title: String, in folder: String) throws -> String {
    let rows = try Program.run("list", "--json", ".", in: folder).objects()
    return try #require(rows.first { $0["title"] as? String == title }?["id"] as? String)
  }
}
