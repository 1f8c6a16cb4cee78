import Archive
internal import Catalogue
import Foundation
import GRDB
internal import Journal
internal import News
import Testing

private func tagged(_ tag: String, _ numbers: UInt64...) -> MarkChange {
  MarkChange(.tag(tag), true, numbers.map(id))
}

/// Hidden articles, tags and notes on the disk.
@Suite struct AnnotationStateTests {
  @Test func `tags, notes and hiding are there at once, and at the next start`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { state in
      state.mark(tagged("biển Đông", 1, 2))
      state.mark(tagged("kinh tế", 1))
      state.mark(MarkChange(.hidden, true, [id(3), id(1)]))
      state.mark(MarkChange(.hidden, false, [id(1)]))
      state.note(NoteChange(id(1), from: "", to: "Hỏi lại\n\"nguồn\""))
      #expect(state.record(of: id(1)).annotation.tags == ["biển Đông", "kinh tế"])
    }
    await fixture.sitting { $0.mark(MarkChange(.tag("Kinh tế"), false, [id(1)])) }
    let state = await fixture.opened()
    #expect(state.record(of: id(1)).annotation == Annotation(tags: ["biển Đông"], note: "Hỏi lại\n\"nguồn\""))
    #expect(state.record(of: id(3)).marks.isHidden && !state.record(of: id(1)).marks.isHidden)
    #expect(state.tags == ["biển Đông"])
  }

  @Test func `marks come before many tags, and nothing that is done meanwhile is lost`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { state in
      state.mark(MarkChange(.tag("kinh tế"), true, (1..<2001).map(id)))
      state.mark(MarkChange(.hidden, true, [id(5)]))
      state.note(NoteChange(id(7), from: "", to: "Hỏi lại nguồn"))
    }
    let log = StateLog()
    let state = ReadingState(file: fixture.file, collection: "/news") { log.note($0) }
    state.mark(tagged("x", 9))
    state.mark(MarkChange(.tag("kinh tế"), false, [id(10)]))
    state.note(NoteChange(id(7), from: "", to: "ask"))
    await state.listable()
    #expect(state.record(of: id(5)).marks.isHidden)
    await state.loaded()
    #expect(state.record(of: id(9)).annotation.tags == ["kinh tế", "x"])
    #expect(state.record(of: id(10)).annotation.tags.isEmpty)
    #expect(state.record(of: id(2000)).annotation.tags == ["kinh tế"])
    state.finish(within: .seconds(60))
    #expect(log.hasNewsFromElsewhere && log.problems.isEmpty)
    let next = await fixture.opened()
    #expect(next.record(of: id(9)).annotation.tags == ["kinh tế", "x"])
    #expect(next.record(of: id(10)).annotation.tags.isEmpty)
    #expect(next.record(of: id(7)).annotation.note == "ask\n\nHỏi lại nguồn")
  }

  @Test func `few tags are there with the marks`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(MarkChange(.tag("a"), true, (1..<900).map(id))) }
    let log = StateLog()
    let state = ReadingState(file: fixture.file, collection: "/news") { log.note($0) }
    await state.listable()
    #expect(state.record(of: id(899)).annotation.tags == ["a"])
    await state.loaded()
    #expect(!log.hasNewsFromElsewhere)
  }

  @Test func `two instances that tag one article keep both tags and see each other's`() async throws {
    let fixture = try StateFixture()
    let log = StateLog()
    let (first, second) = (await fixture.opened(), await fixture.opened(telling: log))
    first.mark(tagged("a", 1))
    first.finish()
    second.mark(tagged("b", 1))
    second.note(NoteChange(id(2), from: "", to: "n"))
    second.lookElsewhere()
    second.finish()
    #expect(log.hasNewsFromElsewhere)
    #expect(second.record(of: id(1)).annotation.tags == ["a", "b"])
    let third = await fixture.opened()
    #expect(third.record(of: id(1)).annotation.tags == ["a", "b"])
    #expect(third.record(of: id(2)).annotation.note == "n")
  }

  @Test func `a note that another instance wrote meanwhile is kept behind the new one`() async throws {
    let fixture = try StateFixture()
    let (first, second) = (await fixture.opened(), await fixture.opened())
    first.note(NoteChange(id(1), from: "", to: "Hỏi lại nguồn"))
    first.finish()
    second.note(NoteChange(id(1), from: "", to: "ask again"))
    second.finish()
    let third = await fixture.opened()
    #expect(third.record(of: id(1)).annotation.note == "ask again\n\nHỏi lại nguồn")
    third.note(NoteChange(id(1), from: "ask again\n\nHỏi lại nguồn", to: "done"))
    third.finish()
    #expect(await fixture.opened().record(of: id(1)).annotation.note == "done")
  }

  @Test func `two instances take back their own notes only`() async throws {
    let fixture = try StateFixture()
    let (first, second) = (await fixture.opened(), await fixture.opened())
    let (one, two) = (NoteChange(id(1), from: "", to: "one"), NoteChange(id(1), from: "", to: "two"))
    first.note(one)
    await first.loaded()
    second.note(two)
    await second.loaded()
    await first.lookedElsewhere()
    #expect(first.record(of: id(1)).annotation.note == "two\n\none")
    first.note(one.reversed)
    await first.loaded()
    await second.lookedElsewhere()
    #expect(second.record(of: id(1)).annotation.note == "two")
    first.note(one.reversed)
    await first.loaded()
    #expect(await fixture.opened().record(of: id(1)).annotation.note == "two")
  }

  @Test func `values of another type count as missing, and the rest is read`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { state in
      for number in 1...4 as ClosedRange<UInt64> {
        state.mark(tagged("thẻ", number))
        state.note(NoteChange(id(number), from: "", to: "ghi chú \(number)"))
      }
    }
    try await fixture.database().write { db in
      try db.execute(
        sql: """
          UPDATE annotation SET tags = x'ff00' WHERE note LIKE '% 1'; UPDATE annotation SET isHidden = 'yes', tags = ''
          WHERE note LIKE '% 3'; UPDATE annotation SET note = x'05' WHERE note LIKE '% 2';
          """)
    }
    let state = await fixture.opened()
    #expect(state.record(of: id(1)).annotation == Annotation(note: "ghi chú 1"))
    #expect(state.record(of: id(2)).annotation == Annotation(tags: ["thẻ"]))
    #expect(state.record(of: id(3)).annotation == Annotation(note: "ghi chú 3"))
    #expect(state.record(of: id(4)).annotation == Annotation(tags: ["thẻ"], note: "ghi chú 4"))
    #expect(!state.record(of: id(3)).marks.isHidden)
  }

  @Test func `a state of the time before tags is read and extended`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting {
      $0.mark(starred(1))
      $0.keep(SavedView(article: id(1)))
    }
    try await fixture.database().write { db in
      try db.execute(
        sql: """
          DROP TABLE annotation; ALTER TABLE place DROP COLUMN arrangement;
          DELETE FROM grdb_migrations WHERE identifier = '3';
          """)
    }
    await fixture.sitting { $0.mark(tagged("a", 1)) }
    let state = await fixture.opened()
    #expect(
      state.record(of: id(1))
        == ReadingRecord(marks: ReadingMarks(isStarred: true), annotation: Annotation(tags: ["a"])))
    #expect(state.savedView == SavedView(article: id(1)))
  }

  private static let damages: [(name: String, change: @Sendable (inout Data) -> Void)] = [
    ("no header", { $0.replaceSubrange(0..<100, with: Data(count: 100)) }),
    ("no page of tables", { $0.replaceSubrange(0..<4096, with: Data(count: 4096)) }),
  ]

  @Test(arguments: damages.indices)
  func `tags and notes are carried over from a damaged database`(index: Int) async throws {
    let fixture = try StateFixture()
    var view = SavedView(article: id(4), arrangement: PaneArrangement(panes: .one))
    view.order = SortOrder(.source, then: .init(.words))
    await fixture.sitting { [view] state in
      for number in 1...400 as ClosedRange<UInt64> {
        state.mark(tagged("thẻ \(number)", number))
        state.note(NoteChange(id(number), from: "", to: "note \(number)"))
      }
      state.mark(MarkChange(.hidden, true, [id(7)]))
      state.keep(view)
    }
    try fixture.withBytes(Self.damages[index].change)
    let log = StateLog()
    let state = await fixture.opened(collection: "/news", telling: log)
    #expect(log.problems.contains { $0.isNewDatabase }, "\(Self.damages[index].name)")
    for number in 1...400 as ClosedRange<UInt64> {
      #expect(
        state.record(of: id(number)).annotation == Annotation(tags: ["thẻ \(number)"], note: "note \(number)")
      )
    }
    #expect(state.record(of: id(7)).marks.isHidden && state.savedView == view)
    state.finish(within: .seconds(60))
    let next = await fixture.opened()
    #expect(next.record(of: id(400)).annotation.note == "note 400")
  }

  @Test func `a note that the disk has no room for is kept and told`() async throws {
    let fixture = try StateFixture()
    await fixture.sitting { $0.mark(starred(1)) }
    let log = StateLog()
    let state = await fixture.opened(limits: ReadingState.Limits(pages: 12), telling: log)
    let long = String(repeating: "dài ", count: 40_000)
    state.note(NoteChange(id(1), from: "", to: long))
    state.finish(within: .seconds(60))
    #expect(state.unsavedCount == 1)
    #expect(log.problems == [.full(file: fixture.file)])
    #expect(state.record(of: id(1)).annotation.note == long)
  }
}
