import Foundation
internal import News
import Testing

struct FolderLockTests {
  /// A folder that goes with the test.
  private static func withFolder(_ body: (String) throws -> Void) throws {
    let folder = FileManager.default.temporaryDirectory.appending(path: "gazette-lock-\(UUID())").path
    try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
    defer { try? FileManager.default.removeItem(atPath: folder) }
    try body(folder)
  }

  /// Each case: what has the name `a`, and the error of making the folder `a/b`.
  @Test(
    arguments: [
      ("nothing", nil), ("a folder", nil), ("a file", .ENOTDIR), ("a link to a file", .ENOTDIR),
      ("a link to nothing", .ENOENT), ("a link to itself", .ELOOP), ("a link to a folder", nil),
    ] as [(String, POSIXErrorCode?)])
  func `a folder that can't be made has the system's reason`(obstacle: String, expected: POSIXErrorCode?)
    throws
  {
    try Self.withFolder { folder in
      let (path, files) = (folder + "/a", FileManager.default)
      try Data().write(to: URL(filePath: folder + "/file"))
      try files.createDirectory(atPath: folder + "/folder", withIntermediateDirectories: true)
      switch obstacle {
      case "a folder": try files.createDirectory(atPath: path, withIntermediateDirectories: true)
      case "a file": try Data().write(to: URL(filePath: path))
      case "a link to a file": #expect(symlink("file", path) == 0)
      case "a link to nothing": #expect(symlink("missing", path) == 0)
      case "a link to itself": #expect(symlink("a", path) == 0)
      case "a link to a folder": #expect(symlink("folder", path) == 0)
      default: break
      }
      var met: POSIXErrorCode?
      do throws(POSIXError) { try FolderLock.make(path + "/b") } catch { met = error.code }
      #expect(met == expected)
      var isFolder = ObjCBool(false)
      let exists = files.fileExists(atPath: path + "/b", isDirectory: &isFolder)
      #expect((exists && isFolder.boolValue) == (expected == nil))
    }
  }

  @Test func `work that can be done without the lock doesn't wait for a stopped instance`() throws {
    try Self.withFolder { folder in
      let lock = try FolderLock(of: folder)
      let begin = ContinuousClock.now
      #expect(FolderLock.during(folder + "/state.sqlite") { 7 } == 7)
      #expect(ContinuousClock.now - begin < .seconds(60))
      withExtendedLifetime(lock) {}
    }
  }

  @Test func `work that needs the lock says that another instance has it`() throws {
    try Self.withFolder { folder in
      let lock = try FolderLock(of: folder)
      var met: POSIXErrorCode?
      do throws(POSIXError) { _ = try FolderLock(of: folder) } catch { met = error.code }
      #expect(met == .EBUSY)
      withExtendedLifetime(lock) {}
    }
    try Self.withFolder { folder in
      for _ in 0..<2 { _ = try FolderLock(of: folder) }
    }
  }

  @Test(arguments: [("/a/b/c", "/a/b"), ("/c", "/"), ("c", "."), ("/a/tệp.txt", "/a"), ("a/b", "a")])
  func `the folder of a path`(path: String, folder: String) {
    #expect(PathText.folder(of: path) == folder)
  }
}
