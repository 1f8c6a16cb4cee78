package import Screen

/// The keys that hold: those of the key table, changed by the user.
package struct Keymap: Hashable, Sendable {
  /// The place in which keys hold. Keys of a pane or a screen come before those that hold everywhere.
  package enum Context: Hashable, Sendable {
    case everywhere
    case pane(Focus)
    case screen(ScreenName)
  }

  /// A sequence of keys with its action in a context.
  package struct Assignment: Hashable, Sendable {
    package let context: Context
    package let keys: KeySequence
    /// Nil for keys that do nothing here.
    package let action: Action?

    package init(_ context: Context, _ keys: KeySequence, _ action: Action?) {
      (self.context, self.keys, self.action) = (context, keys, action)
    }
  }

  /// The meaning of keys that were typed so far.
  package enum Step: Hashable, Sendable {
    case action(Action)
    /// The user took the keys' meaning away.
    case nothing
    /// A sequence begins with the keys.
    case beginning
  }

  /// In the order in which keys are shown.
  package let assignments: [Assignment]
  private let steps: [Context: [[Key]: Step]]

  /// Of assignments of one sequence in one context the first holds.
  init(_ assignments: [Assignment]) {
    self.assignments = assignments
    var steps: [Context: [[Key]: Step]] = [:]
    for assignment in assignments {
      let keys = assignment.keys.keys
      let step = assignment.action.map { Step.action($0) } ?? .nothing
      if steps[assignment.context]?[keys] == nil { steps[assignment.context, default: [:]][keys] = step }
      for count in 1..<max(1, keys.count) {
        let beginning = Array(keys.prefix(count))
        if steps[assignment.context]?[beginning] == nil {
          steps[assignment.context]?[beginning] = .beginning
        }
      }
    }
    self.steps = steps
  }

  /// The keys of the key table.
  package static let standard = Keymap(
    KeyTable.keys.map { Assignment(.everywhere, KeySequence([$0.key]), $0.action) })
}

// MARK: - Looking up

extension Keymap {
  /// The meaning of keys that were typed one after the other, in contexts from the most special to the most general; nil
  /// if they have none.
  package func step(for keys: [Key], in contexts: [Context]) -> Step? {
    contexts.lazy.compactMap { steps[$0]?[keys] }.first
  }

  /// The action of some keys that holds everywhere.
  package func action(of keys: KeySequence) -> Action? {
    if case .action(let action) = step(for: keys.keys, in: [.everywhere]) { action } else { nil }
  }

  /// The action of one key that holds everywhere.
  func action(for key: Key) -> Action? {
    guard case .action(let action) = step(for: [key], in: [.everywhere]) else { return nil }
    return action
  }

  /// The keys of some actions that hold in contexts, in the order in which they are shown.
  package func keys(for actions: [Action], in contexts: [Context] = [.everywhere]) -> [KeySequence] {
    contexts.flatMap { context in
      assignments.lazy.filter { assignment in
        guard assignment.context == context, let action = assignment.action else { return false }
        return actions.contains(action) && step(for: assignment.keys.keys, in: contexts) == .action(action)
      }.map(\.keys)
    }
  }

  /// The first keys of an action; nil if the action has none here.
  func key(for action: Action, in contexts: [Context] = [.everywhere]) -> KeySequence? {
    keys(for: [action], in: contexts).first
  }

  /// The names of all keys of some actions: `h l ← →`.
  package func keyNames(for actions: [Action], in contexts: [Context] = [.everywhere]) -> String {
    keys(for: actions, in: contexts).map(\.name).joined(separator: " ")
  }

  /// The keys that can follow keys that were typed, each with the action to which it leads at once, or nil where more keys
  /// follow.
  func continuations(of typed: [Key], in contexts: [Context]) -> [(key: Key, action: Action?)] {
    var seen: [Key] = []
    return assignments.compactMap { assignment in
      let keys = assignment.keys.keys
      guard contexts.contains(assignment.context), keys.count > typed.count, keys.starts(with: typed),
        !seen.contains(keys[typed.count])
      else { return nil }
      seen.append(keys[typed.count])
      return (keys[typed.count], keys.count == typed.count + 1 ? assignment.action : nil)
    }
  }
}
