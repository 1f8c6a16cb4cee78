import Testing
import VirtualTerminal

/// The real program in Vietnamese.
struct InterfaceLanguageTests {
  private static let vietnamese = ["LC_ALL": "vi_VN.UTF-8"]

  @Test func `the locale chooses the language of the screen`() throws {
    let play = try gazette(environment: Self.vietnamese, columns: 132, rows: 36)
    try play.wait(for: "the sidebar") { $0.contains("BÀI LIÊN QUAN") && $0.contains("cùng sự kiện") }
    play.type("?")
    try play.wait(for: "the help") { $0.contains("Di chuyển") && $0.contains("về đầu, đến cuối") }
    play.type("q")
    try play.wait(for: "the panes") { $0.contains("trợ giúp") && $0.contains("thoát") }
    play.type("*")
    try play.wait(for: "the notice of a mark") { $0.contains("gắn sao: “") }
    try play.quitGazette()
  }

  @Test func `the option comes before the locale`() throws {
    let play = try gazette(
      ["--language-of-interface", "en", Repository.seeds], environment: Self.vietnamese)
    try play.wait(for: "English hints") { $0.contains("help") && $0.contains("quit") }
    try play.quitGazette()
  }

  @Test func `messages after the screen are in the language of the screen`() throws {
    let play = try gazette(
      environment: Self.vietnamese.merging(["TERM": "no-such-terminal"]) { $1 }, columns: 200)
    #expect(try play.waitForEnd() == .exited(0))
    #expect(play.screen.contains("terminfo không biết cửa sổ dòng lệnh này"))
    #expect(play.screen.contains("Đây là danh sách thường."))
  }
}
