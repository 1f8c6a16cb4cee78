package import Catalogue
internal import Localization
package import Screen

/// The sources to which the user subscribed, a line each, with what is wrong.
package struct SourcesScreen: Hashable {
  /// Nil before the first answer.
  package internal(set) var sources: [ListedSource]?
  /// The chosen source, and the first visible one.
  package internal(set) var selected = 0
  package internal(set) var top = 0
  /// The address of the source that the next `d` removes.
  var removing: String?

  var count: Int { sources?.count ?? 0 }
  package var chosen: ListedSource? {
    sources.flatMap { $0.indices.contains(selected) ? $0[selected] : nil }
  }
}

// MARK: - The screen

extension SourcesScreen: ListScreen {
  package static let name: ScreenName = "sources"

  /// `p`: the sources to which the user subscribed.
  package static func open(over model: inout Model) -> [Effect] {
    model.lay(SourcesScreen())
    return [.ask(SourcesQuestion())]
  }

  package var title: String { wording(en: "Sources", vi: "Nguồn tin") }

  package var unfolds: Bool { true }

  package var keys: [Hint] {
    [
      .move(wording(en: "choose a source", vi: "chọn một nguồn")),
      Hint(.open, wording(en: "list only the articles of the source", vi: "chỉ liệt kê các bài của nguồn")),
      Hint(
        .unfold,
        wording(
          en: "list the articles of all sources in its folder",
          vi: "liệt kê các bài của mọi nguồn trong cùng thư mục")),
      Hint(.fetch, wording(en: "fetch the source now", vi: "tải nguồn này ngay")),
      Hint(.pause, wording(en: "pause the source, or go on with it", vi: "tạm dừng nguồn, hoặc tiếp tục")),
      Hint(.edit, wording(en: "edit sources.toml in $EDITOR", vi: "sửa sources.toml bằng $EDITOR")),
      Hint(
        .rejectTerm, wording(en: "remove the source; its articles stay", vi: "xóa nguồn; các bài vẫn còn")),
      Hint(.undo, wording(en: "take the removal back", vi: "hoàn tác việc xóa")),
      Hint(.copyCitation, wording(en: "copy the address", vi: "chép địa chỉ")),
      Hint(.export, wording(en: "export the list, as OPML too", vi: "xuất danh sách, cả dạng OPML")),
      Hint([.screen(Self.name), .takeBack, .close], wording(en: "close", vi: "đóng")),
    ]
  }

  package func hints(in model: Model) -> [Hint] {
    guard let chosen else {
      return [Hint(.edit, wording(en: "edit the file", vi: "sửa tệp"))] + Hint.helpAndClose
    }
    return [
      .move(wording(en: "choose", vi: "chọn")), Hint(.open, wording(en: "its articles", vi: "các bài")),
      Hint(.fetch, wording(en: "fetch", vi: "tải")),
      Hint(
        .pause, chosen.isPaused ? wording(en: "go on", vi: "tiếp tục") : wording(en: "pause", vi: "tạm dừng")),
      Hint(.edit, wording(en: "edit", vi: "sửa")),
      Hint(
        .rejectTerm,
        removing == chosen.url
          ? wording(en: "really remove", vi: "xóa thật") : wording(en: "remove", vi: "xóa")),
    ] + Hint.helpAndClose
  }

  package mutating func refresh(in model: Model) -> [Effect] { [.ask(SourcesQuestion())] }

  package func copies(in model: Model) -> [CopyChoice] {
    chosen.map { [.address($0.url), .name($0.name)] } ?? []
  }

  package var isAwaitingContent: Bool { sources == nil }

  package func findings(in model: Model) -> [Finding] { count == 0 ? [] : [.sources] }

  package func draw(on canvas: inout Canvas, of model: Model) { drawSources(self, of: model, on: &canvas) }

  static func list(on size: Size) -> Rect { SourcesLayout(size).list }

  /// The chosen source stays chosen.
  mutating func receive(_ sources: [ListedSource], size: Size) {
    let url = chosen?.url
    self.sources = sources
    choose(sources.firstIndex { $0.url == url } ?? selected, size: size)
  }
}

// MARK: - Keys and mouse

extension SourcesScreen {
  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    let wasRemoving = removing
    removing = nil
    if chosen == nil, [.pause, .rejectTerm, .openAddress, .copyCitation].contains(action) {
      model.notice = wording(
        en: "there is no source: `gazette add URL` subscribes to one",
        vi: "chưa có nguồn nào: `gazette add URL` đăng ký một nguồn")
      return []
    }
    switch action {
    case .screen(Self.name), .takeBack, .close: return model.closeScreen()
    case .move(let motion): move(motion, size: model.size)
    case .open: return open(in: &model)
    case .unfold: return openFolder(in: &model)
    case .fetch: return chosen.map { [.fetch([$0.url])] } ?? [.fetch(nil)]
    case .pause: return chosen.map { [.changeSubscription(.pause(url: $0.url, !$0.isPaused))] } ?? []
    case .rejectTerm: return remove(wasRemoving, in: &model)
    case .undo: return model.undo()
    case .edit: return [.editSources]
    case .copyCitation: return model.copyChosen()
    case .openAddress: return chosen.map { model.browse($0.url) } ?? []
    default: break
    }
    return []
  }

  /// Lists the articles of the chosen source.
  func open(in model: inout Model) -> [Effect] {
    guard let chosen else { return [] }
    let name = chosen.name.replacing("\"", with: " ")
    return model.closeScreen() + model.search(for: "source:\"\(name)\"")
  }

  /// Lists the articles of the sources that are in the folder of the chosen one.
  private func openFolder(in model: inout Model) -> [Effect] {
    guard let chosen else { return [] }
    guard let folder = chosen.folder else {
      return model.refuse(
        wording(
          en: "the source is in no folder (`folder` in sources.toml)",
          vi: "nguồn không thuộc thư mục nào (`folder` trong sources.toml)"))
    }
    let names = (sources ?? []).filter { $0.folder == folder }.map { $0.name.replacing("\"", with: " ") }
    return model.closeScreen() + model.search(for: names.map { "source:\"\($0)\"" }.joined(separator: " OR "))
  }

  /// The first key asks, the second removes.
  private mutating func remove(_ asked: String?, in model: inout Model) -> [Effect] {
    guard let chosen else { return [] }
    if asked == chosen.url { return model.remove(chosen) }
    removing = chosen.url
    let key = model.keyName(for: .rejectTerm)
    model.notice = wording(
      en: "\(key) again removes \(chosen.name); its articles stay",
      vi: "bấm \(key) lần nữa để xóa \(chosen.name); các bài vẫn còn")
    return []
  }
}

/// The subscriptions as they are now.
package struct SourcesQuestion: Question {
  package static let isAwaitedByKeys = true

  package init() {}

  package func answer(
    from sources: Sources, report: @escaping @Sendable ([ListedSource]) -> Void
  ) async {
    report(await sources.news?.subscriptions() ?? [])
  }

  package func receive(_ answer: [ListedSource], in model: inout Model) -> [Effect] {
    model.changeScreens(of: SourcesScreen.self) { screen, model in
      screen.receive(answer, size: model.size)
      return []
    }
  }
}

extension Model {
  /// The sources changed: their screen is asked for again.
  mutating func noteSources() -> [Effect] {
    asked.noteEnd(ofChanging: .sources)
    return changeScreens(of: SourcesScreen.self) { $0.refresh(in: $1) }
  }

  /// Takes a source off the list, which can be taken back.
  fileprivate mutating func remove(_ source: ListedSource) -> [Effect] {
    let words = wording(
      en: "source \(source.name) removed; its articles stay",
      vi: "đã xóa nguồn \(source.name); các bài vẫn còn")
    undoLog.note(
      UndoLog.Step(change: .source(back: .restore(url: source.url)), words: words))
    return keep(.remove(url: source.url), saying: words + wayBack)
  }
}
