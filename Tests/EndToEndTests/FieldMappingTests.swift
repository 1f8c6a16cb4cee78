import Foundation
import Testing
import VirtualTerminal

/// The user's names of fields, changed while the reader runs.
@Suite struct FieldMappingTests {
  private let home = Scratch.folder()

  private func write(_ text: String, _ name: String) throws {
    let path = "\(home)/\(name)"
    let folder = String(path[..<(path.lastIndex(of: "/") ?? path.endIndex)])
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    try text.write(toFile: path, atomically: true, encoding: .utf8)
  }

  /// Packs a file of `home` into an archive in the folder of articles.
  private func pack(_ name: String, as archive: String) throws {
    let tar = Process()
    tar.executableURL = URL(filePath: "/bin/tar")
    tar.arguments = ["czf", "\(home)/news/\(archive)", "-C", home, name]
    try tar.run()
    tar.waitUntilExit()
    #expect(tar.terminationStatus == 0)
  }

  @Test func `files are read again, in archives too, while others stay as they are`() throws {
    try write("Bài thường\n\nMột bài thường không có trường nào.\n", "news/plain.txt")
    try write(
      #"[{"title": "Open", "text": "The usual text.", "noi_dung": "Chữ của trường riêng."}]"#, "news/a.json")
    try write(#"{"tieu_de": "Trong kho nén", "noi_dung": "Bài trong kho nén."}"# + "\n", "b.jsonl")
    try pack("b.jsonl", as: "b.tar.gz")
    let play = try gazette(
      [home + "/news"],
      environment: ["XDG_CONFIG_HOME": home + "/config", "XDG_CACHE_HOME": home + "/cache"], columns: 132,
      rows: 36)
    try play.wait(for: "the usual fields") { $0.contains("The usual text.") && $0.contains("1/2") }
    try write("[fields]\ntitle = \"tieu_de\"\ntext = \"noi_dung\"\n", "config/gazette/config.toml")
    try play.wait(for: "the user's fields, in the archive too") {
      $0.contains("/3") && $0.contains("Trong kho nén") && $0.contains("Chữ của trường riêng.")
    }
    try write("[fields]\n", "config/gazette/config.toml")
    try play.wait(for: "the usual fields again") { $0.contains("The usual text.") && $0.contains("/2") }
    try play.quitGazette()
  }
}
