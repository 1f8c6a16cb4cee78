import Foundation
import Testing
import VirtualTerminal

/// Other programs edit and remove files while gazette shows them.
@Suite struct FileChangeTests {
  private let folder = Scratch.folder()

  private static func text(_ number: Int, _ day: String) -> String {
    """
    Orchard number \(number) blossoms early

    The trees of orchard number \(number) blossomed on \(day), two weeks before the usual time, the growers said. They
    fear frost at night and have put stoves between the rows.
    """
  }

  /// As editors save: another file takes the place of the old one.
  private func save(_ number: Int, _ day: String) throws {
    try Self.text(number, day).write(
      toFile: "\(folder)/news/\(number).txt", atomically: true, encoding: .utf8)
  }

  private func reading() throws -> Screenplay {
    try Screenplay(
      BuiltProduct.path(of: "gazette"), ["news"],
      environment: ["XDG_STATE_HOME": folder, "XDG_CACHE_HOME": folder + "/cache"], directory: folder,
      columns: 132, rows: 36)
  }

  @Test func `star and place stay with an edited file, and a removed file is told`() throws {
    try FileManager.default.createDirectory(atPath: folder + "/news", withIntermediateDirectories: true)
    for number in 0..<70 { try save(number, "Sunday") }
    var play = try reading()
    try play.wait(for: "the first article") { $0.contains("1/70") && $0.contains("on Sunday") }
    play.type("j*")
    try play.wait(for: "the starred article") { $0.contains("starred") && $0.contains("orchard number 1 ") }
    play.type("\r")
    try save(1, "Thursday")
    try play.wait(for: "the new text, still starred") {
      $0.contains("on Thursday") && $0.contains("this is its new text") && $0.contains("★")
    }
    try play.quitGazette()
    try save(1, "Saturday")
    play = try reading()
    try play.wait(for: "the newest text, still starred") { $0.contains("on Saturday") && $0.contains("★") }
    play.type("\r")
    try play.wait(for: "the text, read") { $0.contains("j/k scroll") }
    try FileManager.default.removeItem(atPath: folder + "/news/1.txt")
    try play.wait(for: "the word about the file") { $0.contains("its file was removed") }
    play.type("*")
    try play.wait(for: "no longer in the collection")
    try play.quitGazette()
  }
}
