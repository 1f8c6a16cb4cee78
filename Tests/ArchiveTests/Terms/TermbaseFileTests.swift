internal import Catalogue
import Foundation
internal import Journal
internal import Languages
internal import News
import Synchronization
import Testing

/// A folder of its own with a termbase in it.
private final class TermbaseFolder: Sendable {
  let folder = NSTemporaryDirectory() + "gazette-termbase-\(UUID().uuidString)"

  init(_ text: String? = nil) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let text { try Data(text.utf8).write(to: URL(filePath: path)) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/termbase.txt" }
  var file: TermbaseFile { TermbaseFile(path: path) }
  var text: String { String(decoding: FileManager.default.contents(atPath: path) ?? Data(), as: UTF8.self) }
}

private let both = Termbase.Languages(.english, .vietnamese)
private let port = Termbase.Entry("port", "cảng", note: "of the sea", in: both)

@Test func `a decision that is written is read again, and forgotten leaves the file as it was`() throws {
  let handwritten = "# mine\n\nferry\tphà\n"
  let folder = try TermbaseFolder(handwritten)
  let ferry = Termbase.Entry("ferry", "phà", in: nil)
  #expect(try folder.file.apply(.decide(port)).entries.entries == [ferry, port])
  #expect(folder.text == handwritten + "port\tcảng\tof the sea\ten\tvi\n")
  #expect(try folder.file.apply(.forget(port)).entries.entries == [ferry])
  #expect(folder.text == handwritten)
  #expect(throws: UserFileFailure.notFound) { try folder.file.apply(.forget(port)) }
}

@Test func `a rejected pair is a comment for other programs`() throws {
  let folder = try TermbaseFolder()
  let rejected = Termbase.Entry("mayor", "trưởng", in: both, isAccepted: false)
  #expect(try folder.file.apply(.decide(rejected)).entries.entries == [rejected])
  #expect(folder.text.hasSuffix("#rejected\tmayor\ttrưởng\t\ten\tvi\n"))
  #expect(folder.text.split(separator: "\n").allSatisfy { $0.hasPrefix("#") })
  #expect(try folder.file.load().problems.isEmpty)
}

@Test func `a new file begins with the heading, and no other`() throws {
  let folder = try TermbaseFolder()
  let file = TermbaseFile(path: folder.path, heading: ["# Thuật ngữ", "# của tôi"])
  #expect(try file.apply(.decide(port)).entries.entries == [port])
  _ = try file.apply(.decide(Termbase.Entry("ferry", "phà", in: both)))
  #expect(
    folder.text
      == "# Thuật ngữ\n# của tôi\nport\tcảng\tof the sea\ten\tvi\nferry\tphà\t\ten\tvi\n")
}

@Test func `a decision takes the place of an earlier one, in either direction, and keeps its note`() throws {
  let folder = try TermbaseFolder("port\tcảng\tof the sea\ten\tvi\r\nferry\tphà\t\ten\tvi\n")
  _ = try folder.file.apply(.decide(Termbase.Entry("Port", "hải cảng", in: both)))
  #expect(folder.text == "Port\thải cảng\tof the sea\ten\tvi\r\nferry\tphà\t\ten\tvi\n")
  let back = Termbase.Entry("phà", "ferry", in: Termbase.Languages(.vietnamese, .english), isAccepted: false)
  #expect(try folder.file.apply(.decide(back)).entries.entries.map(\.isAccepted) == [true, false])
  #expect(folder.text.split(whereSeparator: \.isNewline).count == 2)
}

@Test(arguments: [
  ("port", TermbaseProblem.Cause.noPair), ("port\t", .noPair), ("\tcảng", .noPair),
  ("#rejected\tport", .noPair),
  ("port\tcảng\t\ten", .languages), ("port\tcảng\t\ten\ten", .languages), ("port\tcảng\t\te\t?", .languages),
])
func `a broken line is told with its number and kept`(line: String, cause: TermbaseProblem.Cause) throws {
  let folder = try TermbaseFolder("ferry\tphà\n\(line)\ndam\tđập\n")
  let contents = try folder.file.load()
  #expect(contents.problems == [TermbaseProblem(line: 2, cause: cause)])
  #expect(contents.entries.entries.map(\.source) == ["ferry", "dam"])
  _ = try folder.file.apply(.decide(port))
  #expect(folder.text.hasPrefix("ferry\tphà\n\(line)\ndam\tđập\n"))
}

@Test func `a line that is not UTF-8 is told, and stays byte for byte`() throws {
  let folder = try TermbaseFolder()
  let bytes = Data([0xff, 0x41, 0x0a]) + Data("ferry\tphà\n".utf8)
  try bytes.write(to: URL(filePath: folder.path))
  let contents = try folder.file.apply(.decide(port))
  #expect(contents.problems == [TermbaseProblem(line: 1, cause: .notText)])
  #expect(FileManager.default.contents(atPath: folder.path)?.prefix(bytes.count) == bytes)
}

@Test func `any bytes are read without an end of the program`() {
  for seed in 0..<200 {
    let bytes = (0..<80).map { UInt8(truncatingIfNeeded: ($0 &* 31 &+ seed) &* (seed &+ 7) &>> 2) }
    let contents = TermbaseFile.Contents(of: bytes + Array("\nferry\tphà".utf8))
    #expect(contents.entries.entries.last == Termbase.Entry("ferry", "phà", in: nil))
  }
}

@Test func `NFD, a byte order mark and the line ends of Windows are read`() throws {
  let text = "\u{feff}port\t\("cảng".decomposedStringWithCanonicalMapping)\r\n# x\r\n\r\n"
  let contents = TermbaseFile.Contents(of: Array(text.utf8))
  #expect(contents.problems.isEmpty)
  #expect(contents.entries.entries == [Termbase.Entry("port", "cảng", in: nil)])
}

@Test func `tabs, line ends and a hash in a term can't break the file`() throws {
  let folder = try TermbaseFolder()
  _ = try folder.file.apply(.decide(Termbase.Entry("# a\tb\n", "c\u{1b}[31m\u{7}", in: both)))
  #expect(try folder.file.load().entries.entries.map(\.source) == ["a b"])
  #expect(try folder.file.load().problems.isEmpty)
}

@Test func `many writers at once lose no term`() async throws {
  let folder = try TermbaseFolder("# mine\n")
  await withTaskGroup(of: Void.self) { group in
    for number in 0..<12 {
      group.addTask {
        _ = try? folder.file.apply(.decide(Termbase.Entry("term \(number)", "từ \(number)", in: both)))
      }
    }
  }
  #expect(Set(try folder.file.load().entries.entries.map(\.source)) == Set((0..<12).map { "term \($0)" }))
  #expect(folder.text.hasPrefix("# mine\n"))
}

@Test func `a change holds at once, is filed, and a change by others is seen`() async throws {
  let folder = try TermbaseFolder("ferry\tphà\n")
  let store = TermbaseStore(file: folder.file) { _ in }
  #expect(await store.loaded().entries.map(\.source) == ["ferry"])
  store.make(.decide(port))
  #expect(await store.loaded().entries.map(\.source) == ["ferry", "port"])
  #expect(store.finish())
  #expect(store.unfiledCount == 0)
  _ = try folder.file.apply(.decide(Termbase.Entry("dam", "đập", in: both)))
  store.look()
  #expect(store.finish())
  #expect(await store.loaded().entries.map(\.source) == ["ferry", "port", "dam"])
}

/// A termbase that counts how often it is read.
private struct CountedTermbase: EntryFile {
  final class Count: Sendable {
    private let count = Mutex(0)

    func add() { count.withLock { $0 += 1 } }

    var value: Int { count.withLock { $0 } }
  }

  let file: TermbaseFile
  let reads = Count()

  static var noEntries: Termbase { Termbase() }

  static func entries(_ termbase: Termbase, after change: TermChange) -> Termbase {
    TermbaseFile.entries(termbase, after: change)
  }

  func load() throws(UserFileFailure) -> EntryFileContents<Self> {
    reads.add()
    let contents = try file.load()
    return EntryFileContents(entries: contents.entries, problems: contents.problems)
  }

  func apply(_ change: TermChange) throws(UserFileFailure) -> EntryFileContents<Self> {
    let contents = try file.apply(change)
    return EntryFileContents(entries: contents.entries, problems: contents.problems)
  }

  func watch(_ look: @Sendable () -> Void) async { look() }

  typealias Problem = TermbaseProblem
}

@Test func `a lazy termbase is read when it is first asked for, and no sooner`() async throws {
  let folder = try TermbaseFolder("ferry\tphà\n")
  let file = CountedTermbase(file: folder.file)
  let lazy = EntryStore(file: file, isLazy: true) { _ in }
  let watching = Task { await lazy.watch() }
  #expect(lazy.finish())
  #expect(file.reads.value == 0)
  #expect(await lazy.loaded().entries.map(\.source) == ["ferry"])
  await watching.value
  #expect(lazy.finish())
  // The watching begins with a look of its own.
  #expect(file.reads.value == 2)

  let eager = CountedTermbase(file: folder.file)
  #expect(EntryStore(file: eager) { _ in }.finish())
  #expect(eager.reads.value == 1)
  #expect(folder.text == "ferry\tphà\n")
}

@Test func `a lazy termbase keeps what the file has when a term is decided first`() async throws {
  let folder = try TermbaseFolder("ferry\tphà\n")
  let store = TermbaseStore(file: folder.file, isLazy: true) { _ in }
  store.make(.decide(port))
  #expect(store.finish())
  #expect(await store.loaded().entries.map(\.source) == ["ferry", "port"])
  #expect(folder.text.hasPrefix("ferry\tphà\n"))
}

@Test func `what can't be written holds until the end, and is told`() async throws {
  let folder = try TermbaseFolder("x\ty\n")
  let store = TermbaseStore(file: TermbaseFile(path: folder.path + "/below/termbase.txt")) { _ in }
  _ = await store.loaded()
  store.make(.decide(port))
  #expect(store.finish())
  #expect(store.unfiledCount == 1)
  #expect(await store.loaded().entries == [port])
  #expect(folder.text == "x\ty\n")
}
