internal import Localization
internal import Screen

/// Keys that do nothing where they were typed say so.
extension Model {
  /// Performs an action on the screen on top. A notice says that the screen has no such action, where nothing came of it.
  mutating func performOnTopScreen(_ action: Action) -> [Effect] {
    let mayBeUnknown =
      !action.isQuietAtEnd && screen?.keys.contains { $0.actions.contains(action) } == false
    let before = mayBeUnknown ? draw(self) : nil
    let effects = changeTopScreen { $0.perform(action, in: &$1) }
    guard effects.isEmpty, notice == nil, prompt == nil, let screen, let before, before == draw(self) else {
      return effects
    }
    let (named, key, title) = (named(action), keyName(for: .screen(HelpScreen.name)), screen.title)
    notice = wording(
      en: "\(named) does nothing on this screen (\(title)); \(key) shows the keys",
      vi: "\(named) không có tác dụng ở màn hình này (\(title)); \(key) xem các phím")
    return effects
  }

  /// Says that an action of other screens does nothing on the panes.
  mutating func tellUnused(_ action: Action) -> [Effect] {
    let (named, key) = (named(action), keyName(for: .screen(HelpScreen.name)))
    notice = wording(
      en: "\(named) does nothing here; \(key) shows the keys",
      vi: "\(named) không có tác dụng ở đây; \(key) xem các phím")
    return []
  }

  /// `+ (accept the translation)`.
  private func named(_ action: Action) -> String {
    let (words, pressed) = (action.summary ?? "", keyName(for: action))
    return pressed.isEmpty ? words : "\(pressed) (\(words))"
  }

  /// Says that a key has no action.
  mutating func tellUnused(_ key: Key) -> [Effect] {
    guard key != .escape else { return [] }
    let (name, help) = (key.name, keyName(for: .screen(HelpScreen.name)))
    notice = wording(
      en: "\(name) has no action; \(help) shows the keys",
      vi: "phím \(name) không có lệnh; \(help) xem các phím")
    return []
  }
}

extension Action {
  /// True if the action moves or goes back: at the end of the way it does nothing, and needs no words about that.
  fileprivate var isQuietAtEnd: Bool {
    switch self {
    case .move, .unfold, .focus, .open, .close, .takeBack, .redraw, .suspend: true
    default: false
    }
  }
}
