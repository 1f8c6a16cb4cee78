import Archive
internal import Catalogue
import Foundation
internal import Journal
internal import Languages
internal import News
import Testing

/// A folder of its own with a file of corrections in it.
private final class CorrectionsFolder: Sendable {
  let folder = NSTemporaryDirectory() + "gazette-corrections-\(UUID().uuidString)"

  init(_ text: String? = nil) throws {
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    if let text { try text.write(toFile: path, atomically: true, encoding: .utf8) }
  }

  deinit { try? FileManager.default.removeItem(atPath: folder) }

  var path: String { folder + "/entities.toml" }
  var file: CorrectionsFile { CorrectionsFile(path: path) }
  var text: String { (try? String(contentsOfFile: path, encoding: .utf8)) ?? "" }
}

private func name(_ text: String) -> EntityReference { EntityReference(text) }

private let everyKind: [EntityCorrection] = [
  .same([name("Bộ Công an"), name("organization:ministry of public security VN")]),
  .different([name("Georgia"), name("Gruzia")]), .kind(name("Antwerp"), .place),
  .hide(name("Breaking \"News\"")),
  .name(name("place:BE"), .vietnamese, "Vương quốc Bỉ"),
]

@Test(arguments: everyKind)
func `a correction that is written is read again, and taken back leaves the file as it was`(
  correction: EntityCorrection
) throws {
  let handwritten = "# mine\n\n[[hide]]   # noise\nname = 'X \\ Y'\n"
  let folder = try CorrectionsFolder(handwritten)
  #expect(try folder.file.add(correction).entries.all == [.hide(name("X \\ Y")), correction])
  #expect(folder.text.hasPrefix(handwritten))
  #expect(try folder.file.load().problems.isEmpty)
  #expect(try folder.file.remove(correction).entries.all == [.hide(name("X \\ Y"))])
  #expect(folder.text == handwritten)
}

@Test func `a missing file is empty and is made for its owner alone`() throws {
  let folder = try CorrectionsFolder()
  #expect(try folder.file.load().entries.isEmpty)
  _ = try folder.file.add(everyKind[0])
  #expect(try FileManager.default.attributesOfItem(atPath: folder.path)[.posixPermissions] as? Int == 0o600)
}

@Test func `the file's mode, a link to it and its folder's other files stay`() throws {
  let folder = try CorrectionsFolder()
  let real = folder.folder + "/real.toml"
  try "# mine\n".write(toFile: real, atomically: true, encoding: .utf8)
  try FileManager.default.setAttributes([.posixPermissions: 0o640], ofItemAtPath: real)
  try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: real)
  _ = try folder.file.add(everyKind[2])
  #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path) == real)
  #expect(try FileManager.default.attributesOfItem(atPath: real)[.posixPermissions] as? Int == 0o640)
  #expect(
    try FileManager.default.contentsOfDirectory(atPath: folder.folder).sorted() == [
      "entities.toml", "real.toml",
    ])
}

@Test(arguments: [
  (
    "[[same]]\nnames = [\"A\"]\n", 2,
    CorrectionProblem.Cause.badValue(
      key: "names", table: "same", expected: .names(atLeast: 2))
  ),
  (
    "\n[[kind]]\nname = \"A\"\nkind = \"planet\"\n", 4, .badValue(key: "kind", table: "kind", expected: .kind)
  ),
  ("[[sam]]\nnames = [\"A\", \"B\"]\n", 1, .unknownTable("sam")),
  ("[[hide]]\n\nnam = \"A\"\n", 3, .unknownKey("nam", table: "hide")),
  ("[[hide]]\n# nothing\n", 1, .badValue(key: "name", table: "hide", expected: .text)),
  ("[[name]]\nof = \"A\"\nv = \"Á\"\n", 3, .unknownKey("v", table: "name")),
  ("name = \"A\"\n", 1, .outsideTables),
])
func `what is wrong is told with its line, and the rest holds`(
  text: String, line: Int, cause: CorrectionProblem.Cause
) throws {
  let folder = try CorrectionsFolder(text + "[[hide]]\nname = \"B\"\n")
  let contents = try folder.file.load()
  #expect(contents.problems == [CorrectionProblem(line: line, cause: cause)])
  #expect(contents.entries.all == [.hide(name("B"))])
}

@Test func `a syntax error is told with the line that has it`() throws {
  let folder = try CorrectionsFolder(
    "[[hide]]\nname = \"A\"\n\n[[same]]\nnames = [\"A\",\n  \"B\n]\n[[hide]]\nname = \"C\"\n")
  let contents = try folder.file.load()
  #expect(contents.entries.all == [.hide(name("A")), .hide(name("C"))])
  #expect(contents.problems.count == 1)
  #expect(contents.problems.first.map { (5...7).contains($0.line) } == true)
}

@Test func `one name of several is taken back by its line alone`() throws {
  let folder = try CorrectionsFolder(
    "[[name]]\nof = \"Belgium\"\nen = \"Kingdom of Belgium\" # formal\nvi = \"Vương quốc Bỉ\"\n")
  _ = try folder.file.remove(.name(name("Belgium"), .vietnamese, "Vương quốc Bỉ"))
  #expect(folder.text == "[[name]]\nof = \"Belgium\"\nen = \"Kingdom of Belgium\" # formal\n")
}

@Test func `what isn't there can't be taken back`() throws {
  let folder = try CorrectionsFolder("[[hide]]\nname = \"A\"\n")
  #expect(throws: UserFileFailure.notFound) { try folder.file.remove(.hide(name("B"))) }
}

@Test func `many writers at once lose nothing`() async throws {
  let folder = try CorrectionsFolder("# mine\n")
  await withTaskGroup(of: Void.self) { group in
    for number in 0..<12 { group.addTask { _ = try? folder.file.add(.hide(name("name \(number)"))) } }
  }
  #expect(Set(try folder.file.load().entries.all) == Set((0..<12).map { .hide(name("name \($0)")) }))
}

@Test func `a file that is no text is left alone`() throws {
  let folder = try CorrectionsFolder()
  try Data([0xff, 0xfe, 0x00]).write(to: URL(filePath: folder.path))
  #expect(throws: UserFileFailure.notText(path: folder.path)) { try folder.file.add(everyKind[0]) }
  #expect(FileManager.default.contents(atPath: folder.path) == Data([0xff, 0xfe, 0x00]))
}

@Test(arguments: [".entities.toml.gazette-new", "entities.toml.gazette-new", "entities.toml.1~"])
func `a link that was planted beside the file is not followed`(link: String) throws {
  let folder = try CorrectionsFolder("# mine\n")
  let victim = folder.folder + "/victim"
  try Data("precious".utf8).write(to: URL(filePath: victim))
  try FileManager.default.createSymbolicLink(
    atPath: folder.folder + "/" + link, withDestinationPath: victim)
  #expect(try folder.file.add(.hide(name("A"))).entries.all == [.hide(name("A"))])
  #expect(try String(contentsOfFile: victim, encoding: .utf8) == "precious")
}

@Test func `a link to a file that is missing leads to the new file`() throws {
  let folder = try CorrectionsFolder()
  try FileManager.default.createSymbolicLink(atPath: folder.path, withDestinationPath: "real.toml")
  _ = try folder.file.add(.hide(name("A")))
  #expect(try FileManager.default.destinationOfSymbolicLink(atPath: folder.path) == "real.toml")
  #expect(
    try CorrectionsFile(path: folder.folder + "/real.toml").load().entries.all == [.hide(name("A"))])
}

@Test func `the file that a killed writer left is cleared away by the next`() throws {
  let folder = try CorrectionsFolder("# mine\n")
  try Data("[[hi".utf8).write(to: URL(filePath: folder.folder + "/.entities.toml.gazette-new"))
  _ = try folder.file.add(.hide(name("A")))
  #expect(try FileManager.default.contentsOfDirectory(atPath: folder.folder) == ["entities.toml"])
}

@Test func `a folder and a pipe in the file's place are told for what they are`() throws {
  let folder = try CorrectionsFolder()
  try FileManager.default.createDirectory(atPath: folder.path, withIntermediateDirectories: true)
  #expect(throws: UserFileFailure.notAFile(path: folder.path)) { try folder.file.load() }
  #expect(throws: UserFileFailure.notAFile(path: folder.path)) { try folder.file.add(.hide(name("A"))) }
  try FileManager.default.removeItem(atPath: folder.path)
  #expect(mkfifo(folder.path, 0o600) == 0)
  #expect(throws: UserFileFailure.notAFile(path: folder.path)) { try folder.file.load() }
}

@Test func `a file in the place of a folder is told as the reason`() throws {
  let folder = try CorrectionsFolder("# mine\n")
  let path = folder.path + "/below/entities.toml"
  #expect(throws: UserFileFailure.unreadable(path: path, errno: ENOTDIR)) {
    try CorrectionsFile(path: path).load()
  }
  #expect(throws: UserFileFailure.unwritable(path: path, errno: ENOTDIR)) {
    try CorrectionsFile(path: path).add(.hide(name("A")))
  }
}
