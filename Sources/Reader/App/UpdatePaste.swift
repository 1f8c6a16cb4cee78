extension Model {
  /// Pasted text goes into the prompt as one change. Where none is open it does nothing: its letters are no commands.
  mutating func paste(_ text: String) -> [Effect] {
    isTouched = true
    notice = nil
    switch prompt {
    case .search(let search): return edit(search) { $0.insert(pasted: text) }
    case .command(var palette):
      palette.paste(text)
      prompt = .command(palette)
    case .correction(let correction): return paste(text, in: correction)
    case nil: notice = "pasted text goes into a search: \(Binding.key(for: .search)?.name ?? "") first"
    }
    return []
  }
}
