import Glibc
import News
import Testing

/// Which changes are handed over, and when.
struct FolderChangeLogTests {
  private static let start = ContinuousClock.now

  private static func time(_ milliseconds: Int) -> ContinuousClock.Instant {
    start + .milliseconds(milliseconds)
  }

  private static func log() -> FolderChangeLog {
    var log = FolderChangeLog()
    log.note(folder: Array("/news".utf8), as: 1)
    log.note(folder: Array("/news/deep".utf8), as: 2)
    log.note(folder: Array("/news/deeper".utf8), as: 3)
    return log
  }

  private static func event(_ folder: Int32, _ mask: Int32, _ name: String = "") -> FolderEvent {
    FolderEvent(folder: folder, mask: UInt32(bitPattern: mask), name: Array(name.utf8))
  }

  private static func paths(_ log: inout FolderChangeLog) -> [String] {
    log.take().paths.map { String(decoding: $0, as: UTF8.self) }.sorted()
  }

  private static func settles(_ log: inout FolderChangeLog, _ milliseconds: Int) -> Bool {
    log.settle(at: time(milliseconds))
  }

  @Test func `changes are complete when no other follows`() {
    var log = Self.log()
    _ = log.note(Self.event(1, IN_CLOSE_WRITE, "a"), at: Self.time(0))
    #expect(log.dueTime == Self.time(20))
    _ = log.note(Self.event(2, IN_DELETE, "b"), at: Self.time(15))
    #expect(Self.settles(&log, 20) == false)
    #expect(Self.paths(&log) == [])
    #expect(Self.settles(&log, 35) == true)
    #expect(Self.paths(&log) == ["/news/a", "/news/deep/b"])
    #expect(Self.paths(&log) == [])
    #expect(log.dueTime == nil)
  }

  @Test func `changes that never end are handed over in shares`() {
    var log = Self.log()
    for step in 0..<24 { _ = log.note(Self.event(1, IN_CLOSE_WRITE, "\(step)"), at: Self.time(step * 10)) }
    #expect(log.dueTime == Self.time(250))
    #expect(Self.settles(&log, 250) == true)
    #expect(Self.paths(&log).count == 24)
  }

  @Test func `a new file is left alone until it is written`() {
    var log = Self.log()
    _ = log.note(Self.event(1, IN_CREATE, "a"), at: Self.time(0))
    #expect(Self.settles(&log, 200) == false)
    _ = log.note(Self.event(1, IN_CLOSE_WRITE, "a"), at: Self.time(210))
    #expect(Self.settles(&log, 230) == true)
    #expect(Self.paths(&log) == ["/news/a"])
    // A link has no end of writing.
    _ = log.note(Self.event(1, IN_CREATE, "b"), at: Self.time(300))
    #expect(log.dueTime == Self.time(550))
    #expect(Self.settles(&log, 550) == true)
    #expect(Self.paths(&log) == ["/news/b"])
  }

  @Test func `a folder that goes is watched no longer, with all below`() {
    var log = Self.log()
    let gone = log.note(Self.event(1, IN_MOVED_FROM | IN_ISDIR, "deep"), at: Self.time(0))
    #expect(gone == [2])
    _ = log.note(Self.event(2, IN_CLOSE_WRITE, "a"), at: Self.time(1))
    _ = log.note(Self.event(3, IN_CLOSE_WRITE, "b"), at: Self.time(1))
    #expect(Self.settles(&log, 50) == true)
    #expect(Self.paths(&log) == ["/news/deep", "/news/deeper/b"])
  }

  @Test func `lost changes are told`() {
    var log = Self.log()
    _ = log.note(Self.event(-1, IN_Q_OVERFLOW), at: Self.time(0))
    #expect(Self.settles(&log, 20) == true)
    let (lost, later) = (log.take().areLost, log.take().areLost)
    #expect(lost)
    #expect(!later)
  }
}
