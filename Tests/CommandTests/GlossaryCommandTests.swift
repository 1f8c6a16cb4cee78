import Foundation
import Testing

#if canImport(FoundationXML)
  import FoundationXML
#endif

struct GlossaryCommandTests {
  @Test func `names of the seeds have their established forms`() throws {
    let objects = try Program.run("glossary", "--json", Program.seeds).objects()
    func target(_ source: String) -> String? {
      objects.first { $0["source"] as? String == source }?["target"] as? String
    }
    #expect(target("Bỉ") == "Belgium")
    #expect(target("Belgium") == "Bỉ")
    #expect(target("ma túy") == "drug")
    let belgium = try #require(objects.first { $0["source"] as? String == "Bỉ" })
    #expect((belgium["seen"] as? [String])?.first == "story")
    #expect(belgium["sourceLanguage"] as? String == "vi")
  }

  @Test func `the plain glossary and the table are lines of tabbed columns`() throws {
    let plain = try Program.run("glossary", Program.seeds).lines
    #expect(plain.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 7 })
    let table = try Program.run("glossary", "--tsv", Program.seeds).lines
    #expect(table.first?.hasPrefix("source_language\tsource\t") == true)
    #expect(table.allSatisfy { $0.split(separator: "\t", omittingEmptySubsequences: false).count == 9 })
    #expect(table.count == plain.count + 1)
  }

  @Test func `the translation memory is well-formed, whatever stands in the articles`() throws {
    let files = [
      "a.txt":
        "Smith & Sons <b> \"met\" Mr. John O'Neill & Mrs. Anne \u{1} <Baker> in Belgium. John O'Neill spoke.",
      "b.txt": "Ông John O'Neill gặp bà Anne Baker tại Bỉ & <i>.",
    ]
    try withFiles(files) { folder in
      let output = try Program.run("glossary", "--tmx", folder).output
      let memory = TranslationMemory()
      let parser = XMLParser(data: Data(output.utf8))
      parser.delegate = memory
      #expect(parser.parse())
      #expect(memory.version == "1.4")
      #expect(memory.languages.count == memory.segments.count)
      #expect(Set(memory.languages) == ["en", "vi"])
      #expect(memory.segments.contains("Belgium"))
      #expect(memory.segments.contains("Bỉ"))
    }
  }

  @Test func `names and terms of a decomposed collection are composed`() throws {
    let text =
      "Cảnh sát Bỉ họp\n\nÔng Trần Văn Minh nói cảnh sát đã họp tại Bỉ về ma túy. Ông Trần Văn Minh vắng."
    let files = [
      "a.txt": text.decomposedStringWithCanonicalMapping,
      "b.txt": "Police in Belgium met\n\nPolice met in Belgium about drugs. Tran Van Minh was absent.",
    ]
    try withFiles(files) { folder in
      for arguments in [
        ["glossary", "--tmx"], ["glossary", "--tsv"], ["glossary", "--json"], ["entities"],
      ] {
        let output = try Program.run(arguments + [folder], in: "/").output
        #expect(output.contains("Bỉ"))
        let words = output.split(separator: folder).joined()
        #expect(Array(words.utf8) == Array(words.precomposedStringWithCanonicalMapping.utf8), "\(arguments)")
      }
    }
  }

  @Test func `of a file and a folder the pairs of the file are printed`() throws {
    let files = [
      "a.txt": "Police in Belgium met\n\nPolice met in Belgium and in Antwerp. They met again on Monday.",
      "b.txt": "Tokyo votes on budget\n\nVoters in Japan chose a new parliament in Tokyo on Sunday.",
      "c.txt": "Cảnh sát Bỉ họp\n\nCảnh sát đã họp tại Bỉ và Antwerp. Họ họp lại vào thứ Hai.",
    ]
    try withFiles(files) { folder in
      func sources(_ paths: String...) throws -> Set<String> {
        let objects = try Program.run(["glossary", "--json"] + paths, in: folder).objects()
        return Set(objects.compactMap { $0["source"] as? String })
      }
      let all = try sources(".")
      #expect(all.isSuperset(of: ["Belgium", "Japan", "Bỉ"]))
      for paths in [["a.txt", "."], [".", "./a.txt"], ["a.txt", folder]] {
        let own = try sources(paths[0], paths[1])
        #expect(own.contains("Belgium") && own.isDisjoint(with: ["Japan", "Bỉ"]))
      }
      #expect(try sources("a.txt", "b.txt").isSuperset(of: ["Belgium", "Japan"]))
    }
  }

  @Test func `the user's terms come first, rejected pairs are left out, and a broken line is told`() throws {
    let files = [
      "a.txt": "The mayor said that a ferry left the port. Two passengers of the ferry are missing.",
      "b.txt": "Thị trưởng nói một chiếc phà rời cảng. Hai hành khách của phà mất tích.",
      "termbase.txt": "ferry\tphà chở khách\t\ten\tvi\n#rejected\tmayor\tthị trưởng\t\ten\tvi\nbroken\n",
    ]
    try withFiles(files) { folder in
      let outcome = try Program.shell(
        """
        cd '\(folder)' && mkdir gazette && mv termbase.txt gazette && \
        XDG_CONFIG_HOME=$PWD "$gazette" glossary --tsv a.txt b.txt
        """)
      let english = outcome.lines.dropFirst().filter { $0.hasPrefix("en\t") }
      #expect(english.first?.hasPrefix("en\tferry\tvi\tphà chở khách\t") == true)
      #expect(!english.contains { $0.contains("\tmayor\t") })
      #expect(outcome.complaints.contains("termbase.txt:3: the line has no term"))
    }
  }

  @Test func `a language can be asked for, and forms exclude each other`() throws {
    let objects = try Program.run("glossary", "--to", "en", "--json", Program.seeds).objects()
    #expect(
      objects.allSatisfy {
        $0["targetLanguage"] as? String == "en" && $0["sourceLanguage"] as? String == "vi"
      })
    let named = try Program.run("glossary", "--to", "English", "--json", Program.seeds).objects()
    #expect(named.count == objects.count)
    #expect(try Program.run("glossary", "--to", "Elvish", Program.seeds).exitCode == 64)
    #expect(try Program.run("glossary", "--tmx", "--json", Program.seeds).exitCode == 64)
    #expect(try Program.run("glossary", "/nowhere").exitCode == 66)
  }
}

/// The content of a translation memory. A class because `XMLParser` reports to one.
private final class TranslationMemory: NSObject, XMLParserDelegate {
  private(set) var version = ""
  private(set) var languages: [String] = []
  private(set) var segments: [String] = []
  private var isInSegment = false

  func parser(
    _ parser: XMLParser, didStartElement name: String, namespaceURI: String?, qualifiedName: String?,
    attributes: [String: String] = [:]
  ) {
    switch name {
    case "tmx": version = attributes["version"] ?? ""
    case "tuv": languages.append(attributes["xml:lang"] ?? "")
    case "seg":
      segments.append("")
      isInSegment = true
    default: break
    }
  }

  func parser(_ parser: XMLParser, foundCharacters text: String) {
    if isInSegment { segments[segments.count - 1] += text }
  }

  func parser(_ parser: XMLParser, didEndElement name: String, namespaceURI: String?, qualifiedName: String?)
  {
    if name == "seg" { isInSegment = false }
  }
}
