import Foundation
import Testing

struct CompareCommandTests {
  private static let english = Program.seeds + "/003_a449593dcb19681b.txt"
  private static let vietnamese = Program.seeds + "/000_5c337ccf984329de.txt"

  @Test func `every sentence of both articles is printed once`() throws {
    let lines = try Program.run("compare", Self.english, Self.vietnamese).lines
    #expect(lines[0].hasPrefix("< ") && lines[0].contains("003_"))
    #expect(lines[1].hasPrefix("> ") && lines[1].contains("000_"))
    let passages = lines.dropFirst(3).prefix { !$0.isEmpty }
    #expect(passages.allSatisfy { ["= ", "  ", "< ", "> "].contains(String($0.prefix(2))) })
    #expect(passages.contains { $0.hasPrefix("= ") })
    for side in ["< ", "> "] { #expect(passages.contains { $0.hasPrefix(side) }) }
    #expect(passages.filter { $0.contains("record 121 metric tons") }.count == 1)
    #expect(lines.contains("! number\t121 metric tons of cocaine\t-"))
    #expect(lines.contains("! date\t2023\t-"))
  }

  @Test func `JSON has the same with offsets into the texts`() throws {
    let outcome = try Program.run("compare", "--json", Self.english, Self.vietnamese)
    let objects = try outcome.objects()
    #expect(objects.first?["type"] as? String == "articles")
    let text = try String(contentsOfFile: Self.english, encoding: .utf8)
    let scalars = Array(text.unicodeScalars)
    var checked = 0
    for object in objects where object["type"] as? String == "difference" {
      guard let left = object["left"] as? [String: Any], let start = left["start"] as? Int,
        let end = left["end"] as? Int, let words = left["text"] as? String
      else { continue }
      let there = String(String.UnicodeScalarView(scalars[start..<end]))
      #expect(words.hasPrefix(there) || there.contains(words))
      checked += 1
    }
    #expect(checked > 3)
    let passages = objects.filter { $0["type"] as? String == "passage" }
    #expect(
      passages.allSatisfy { ($0["score"] is NSNull) == ($0["left"] is NSNull || $0["right"] is NSNull) })
  }

  @Test func `an article can be named by its id`() throws {
    let rows = try Program.run("list", "--json", Program.seeds).objects()
    let ids = rows.compactMap { $0["id"] as? String }
    let outcome = try Program.run("compare", ids[0], String(ids[1].prefix(6)), Program.seeds)
    #expect(outcome.exitCode == 0)
    #expect(outcome.lines[0].hasPrefix("< "))
  }

  @Test func `what is missing ends with a code`() throws {
    #expect(try Program.run("compare", Self.english).exitCode == 64)
    #expect(try Program.run("compare", Self.english, "zzzzzzzzzzzz", Program.seeds).exitCode == 66)
    #expect(try Program.run("compare", "/nowhere/a.txt", "/nowhere/b.txt").exitCode == 66)
  }

  @Test func `an article compared with itself differs in nothing`() throws {
    let outcome = try Program.run("compare", "--json", Self.english, Self.english)
    let objects = try outcome.objects()
    #expect(objects.allSatisfy { $0["type"] as? String != "difference" })
    #expect(objects.dropFirst().allSatisfy { !($0["score"] is NSNull) })
  }

  @Test func `of a very long article it says that only the beginning is compared`() throws {
    let long = String(repeating: "Brussels recorded 57 shootings this year. ", count: 5000)
    try withFiles(["a.txt": long, "b.txt": "Brussels ghi nhận 57 vụ xả súng."]) { folder in
      let lines = try Program.run("compare", "a.txt", "b.txt", in: folder).lines
      #expect(lines[0].contains("only the first") && !lines[1].contains("only the first"))
      let articles = try Program.run("compare", "--json", "a.txt", "b.txt", in: folder).objects().first
      let sides = ["left", "right"].map { articles?[$0] as? [String: Any] }
      #expect(sides.map { $0?["isPartial"] as? Bool } == [true, false])
    }
  }

  @Test func `control sequences of an article stay text`() throws {
    let files = ["a.txt": "He said “stop \u{1b}[31m this at once”.\u{7} Then 57 left.", "b.txt": "Họ đi."]
    try withFiles(files) { folder in
      for flag in [[], ["--json"]] as [[String]] {
        let outcome = try Program.shell(
          "\"$gazette\" compare \(flag.joined()) '\(folder)/a.txt' '\(folder)/b.txt'")
        #expect(outcome.exitCode == 0)
        #expect(!outcome.output.unicodeScalars.contains { $0.value < 0x20 && $0 != "\n" && $0 != "\t" })
      }
    }
  }
}
