internal import Localization
package import Screen

/// The help: the keys of the screen from which it was opened, then all keys, then the signs.
package struct HelpScreen: ReaderScreen {
  package static let name: ScreenName = "help"

  /// The title of the screen below; nil if the panes are below.
  let subject: String?
  /// The keys of the screen below.
  let subjectKeys: [Hint]
  /// The contexts of keys below.
  let contexts: [Keymap.Context]
  /// The first visible line.
  package internal(set) var top = 0

  package static func open(over model: inout Model) -> [Effect] {
    model.lay(
      HelpScreen(
        subject: model.screen?.title, subjectKeys: model.screen?.keys ?? [],
        contexts: model.keyContexts))
    return []
  }

  package var title: String { wording(en: "Help", vi: "Trợ giúp") }
  package let keys: [Hint] = []

  package func hints(in model: Model) -> [Hint] {
    [.move(wording(en: "scroll", vi: "cuộn")), Hint(.close, wording(en: "close", vi: "đóng"))]
  }

  package mutating func perform(_ action: Action, in model: inout Model) -> [Effect] {
    switch action {
    case .move(let motion): scroll(motion, in: model)
    case .screen(Self.name), .close, .takeBack, .open: return model.closeScreen()
    default: break
    }
    return []
  }

  package mutating func handle(_ event: MouseEvent, in model: inout Model) -> [Effect] {
    switch event.action {
    case .wheelDown: scroll(.line(.next), in: model)
    case .wheelUp: scroll(.line(.previous), in: model)
    case .click, .doubleClick: return model.closeScreen()
    }
    return []
  }

  private mutating func scroll(_ motion: Motion, in model: Model) {
    let area = Layout.screenArea(model.size)
    let count = max(1, lines(columns: area.columns, settings: model.settings).count - area.rows + 1)
    top = motion.target(from: top, pageSize: area.rows, count: count)
  }

  package func draw(on canvas: inout Canvas, of model: Model) {
    let area = Layout.screenArea(model.size)
    canvas.fill(area, style: .plain)
    for (index, line) in lines(columns: area.columns, settings: model.settings).dropFirst(top).prefix(
      area.rows
    ).enumerated() {
      line.draw(on: &canvas, row: area.row + index)
    }
  }
}
