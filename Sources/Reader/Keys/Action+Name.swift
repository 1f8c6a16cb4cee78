extension Action {
  /// The name in the command palette; nil for an action that has none.
  package var name: String? {
    if case .macro(let name) = self { name } else { KeyTable.name(of: self) }
  }
}
