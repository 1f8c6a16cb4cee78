extension Model {
  /// Performs an action on the screen on top, or opens what every screen has.
  mutating func performOnScreen(_ action: Action) -> [Effect] {
    switch action {
    case .redraw: return [.redraw]
    case .suspend: return [.suspend]
    case .quit: return [.quit]
    case .commands: return openPalette()
    case .export: return openExport()
    case .pipe: return openPipe()
    case .runCommand: return openRun()
    case .copyMenu: return openCopyMenu()
    case .lookUp: return openLookUp()
    case .unfold where screen?.unfolds != true: return performOnScreen(.move(.page(.next)))
    case .keepSearch: return openNamePrompt()
    case .correct where screen?.chosenName != nil: return openCorrection()
    case .correct where screen?.chosenTerm != nil: return openTermPrompt()
    case .screen(HelpScreen.name) where !(screen is HelpScreen): return HelpScreen.open(over: &self)
    default: return performOnTopScreen(action)
    }
  }
}
