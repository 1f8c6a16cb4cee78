import Foundation
import Glibc
import Testing
import VirtualTerminal

/// Tests of the state that is kept from one start of the program to the next.
@Suite struct ReadingStateTests {
  private let home = Scratch.folder()

  private func reading(
    _ arguments: [String] = [Repository.seeds], columns: Int = 132, rows: Int = 36
  ) throws -> Screenplay {
    try gazetteWithSidebar(
      arguments, environment: ["XDG_STATE_HOME": home], columns: columns, rows: rows)
  }

  @Test func `a star is there after the program was killed`() throws {
    let play = try reading()
    play.type("jj*")
    try play.wait(for: "starred: “Thượng tướng")
    play.terminal.send(SIGKILL)
    #expect(try play.waitForEnd() == .signalled(SIGKILL))
    let next = try reading()
    try next.wait(for: "the star") { $0.line(7).contains("2024-06 vi") && $0.line(7).contains("★") }
    try next.quitGazette()
  }

  @Test(arguments: [
    (["list", "--query", "is:starred"], 1), (["list", "--query", "-is:starred"], 4),
    (["search", "is:starred"], 1),
  ])
  func `commands know what was starred`(command: [String], count: Int) throws {
    let play = try reading()
    play.type("jj*")
    try play.wait(for: "starred: “Thượng tướng")
    try play.quitGazette()
    let printed = try gazette(
      command + [Repository.seeds], environment: ["XDG_STATE_HOME": home, "TERM": "dumb"], columns: 200)
    #expect(try printed.waitForEnd() == .exited(0))
    #expect(printed.screen.contains("Thượng tướng") == !command.contains("-is:starred"))
    let lines = printed.screen.lines.filter { $0.contains(".txt") }
    #expect(lines.count == count)
  }

  @Test func `a command that asks for marks makes no reading state`() throws {
    let printed = try gazette(
      ["list", "--query", "is:unread", Repository.seeds], environment: ["XDG_STATE_HOME": home])
    #expect(try printed.waitForEnd() == .exited(0))
    #expect(!FileManager.default.fileExists(atPath: home + "/gazette"))
  }

  @Test func `an article that is read is read at the next start, one that was never shown is not`() throws {
    let play = try reading()
    play.type("jjj")
    try play.wait(for: "4/5")
    play.press(.enter)
    try play.wait(for: "the article, read") { Self.isRead(at: 10, on: $0) }
    try play.quitGazette()
    let next = try reading()
    #expect(Self.isRead(at: 10, on: next.screen))
    #expect(!Self.isRead(at: 13, on: next.screen))
    try next.quitGazette()
  }

  private static func isRead(at line: Int, on screen: EmulatedScreen) -> Bool {
    !screen.line(line).prefix(33).contains("●")
  }

  @Test func `an article that stays in the reader becomes read, one beside the list doesn't`() throws {
    let play = try reading()
    Thread.sleep(forTimeInterval: 1.5)
    play.waitForSilence(of: .milliseconds(50))
    #expect(play.screen.contains("5 unread"))
    play.type("2")
    try play.wait(for: "4 unread")
    try play.quitGazette()
  }

  @Test func `the next start shows the same article at the same place, with the same filter and order`()
    throws
  {
    let play = try reading()
    play.type("fsS")
    try play.wait(for: "the English articles by headline, backwards") {
      $0.contains("headline, from Z to A") && $0.line(0).contains("All 5") && $0.contains("/3")
    }
    play.type("G2 ")
    try play.wait(for: "the last article's next page") { $0.contains("3/3") && !$0.contains("▐★~") }
    try play.wait(for: "all that a screen tells, of an article that is read") {
      $0.contains("⇄") && $0.contains("RELATED") && !$0.contains("loading…") && !$0.contains("3 unread")
    }
    play.waitForSilence(of: .milliseconds(50))
    let left = play.screen
    try play.quitGazette()
    let next = try reading()
    try next.wait(for: "all that a screen tells") {
      $0.contains("⇄") && $0.contains("RELATED") && !$0.contains("loading…")
    }
    next.waitForSilence(of: .milliseconds(50))
    // The notice of the keys before is gone; all else is unchanged.
    #expect(next.screen.lines.dropLast().map(\.self) == left.lines.dropLast().map(\.self))
    #expect(next.screen.line(35).contains("3/3"))
    try next.quitGazette()
  }

  @Test(arguments: [SIGTERM, SIGHUP])
  func `a signal ends the program with its place remembered`(_ signal: Int32) throws {
    let play = try reading()
    play.type("jj")
    try play.wait(for: "3/5")
    play.terminal.send(signal)
    #expect(try play.waitForEnd() == .signalled(signal))
    let next = try reading()
    #expect(next.screen.line(35).contains("3/5"))
    try next.quitGazette()
  }

  @Test func `two instances see each other's marks`() throws {
    let (first, second) = try (reading(), reading())
    first.type("*")
    try first.wait(for: "starred: “Nạn")
    // Going on asks for rows, and rows are what shows it.
    second.type("f")
    try second.wait(for: "the English articles") { $0.contains("/3") }
    second.type("F")
    try second.wait(for: "the star of the other instance") { $0.line(1).contains("★") }
    try first.quitGazette()
    try second.quitGazette()
  }

  @Test func `a state that can't be written is told, and the program goes on`() throws {
    let folder = Scratch.folder()
    try Data().write(to: URL(filePath: folder + "/gazette"))
    let play = try gazette(environment: ["XDG_STATE_HOME": folder], columns: 200, rows: 36)
    try play.wait(for: "state.sqlite: can't be written (Not a directory)")
    try play.wait(for: "TTXVN")
    play.type("*")
    try play.wait(for: "the star") { $0.line(1).contains("★") }
    play.type("Q")
    #expect(try play.waitForEnd() == .exited(74))
    #expect(play.screen.contains("gazette: "))
    #expect(play.screen.contains(" lost: "))
    #expect(play.screen.contains("stars"))
    #expect(!play.screen.contains("until you quit"))
  }

  @Test func `a state that could be written again is no news at the end`() throws {
    let folder = Scratch.folder()
    try Data().write(to: URL(filePath: folder + "/gazette"))
    let play = try gazette(environment: ["XDG_STATE_HOME": folder], columns: 200, rows: 36)
    try play.wait(for: "state.sqlite: can't be written (Not a directory)")
    try play.wait(for: "TTXVN")
    play.type("*")
    try play.wait(for: "the star") { $0.line(1).contains("★") }
    try FileManager.default.removeItem(atPath: folder + "/gazette")
    play.type("q")
    #expect(try play.waitForEnd() == .exited(0))
    #expect(!play.screen.contains("state.sqlite"))
  }

  @Test func `a moved and renamed article is still read and starred`() throws {
    let folder = Scratch.folder()
    try FileManager.default.copyItem(atPath: Repository.seeds, toPath: folder + "/news")
    let play = try reading([folder + "/news"])
    play.type("*")
    try play.wait(for: "starred: “Nạn")
    try play.quitGazette()
    try FileManager.default.createDirectory(atPath: folder + "/moved", withIntermediateDirectories: true)
    for (number, file) in try FileManager.default.contentsOfDirectory(atPath: folder + "/news").enumerated() {
      try FileManager.default.moveItem(
        atPath: "\(folder)/news/\(file)", toPath: "\(folder)/moved/\(number).txt")
    }
    let next = try reading([folder + "/moved"])
    #expect(next.screen.line(1).contains("★"))
    try next.quitGazette()
  }
}
