internal import Screen

/// The changes that a user makes to the key table.
package struct KeymapChanges: Hashable, Sendable {
  /// The keys that an action has in a context, in place of those that it had there.
  package struct Change: Hashable, Sendable {
    package let context: Keymap.Context
    /// Nil for keys that shall do nothing.
    package let action: Action?
    package let keys: [KeySequence]

    package init(_ context: Keymap.Context, _ action: Action?, _ keys: [KeySequence]) {
      (self.context, self.action, self.keys) = (context, action, keys)
    }

    /// True if the change says what the key table says of its action.
    fileprivate func says(_ standard: [Keymap.Assignment]?) -> Bool {
      context != .everywhere || keys == standard?.map(\.keys) ?? []
    }
  }

  /// Two changes that want the same keys, or of which one wants the beginning of the other's keys. The first holds.
  package struct Conflict: Hashable, Sendable {
    /// The indices of the changes.
    package let first: Int
    package let second: Int
    package let keys: KeySequence
    package let other: KeySequence
  }

  /// Keys of the key table that have another meaning now.
  package struct Displacement: Hashable, Sendable {
    package let keys: KeySequence
    package let action: Action
    package let by: KeySequence
  }

  /// The context and the first key of an assignment. Only assignments that have both in common can clash.
  private struct Beginning: Hashable {
    let context: Keymap.Context
    let key: Key?

    init(of assignment: Keymap.Assignment) {
      (context, key) = (assignment.context, assignment.keys.keys.first)
    }
  }

  package private(set) var conflicts: [Conflict] = []
  package private(set) var displacements: [Displacement] = []
  /// The key table with the changes.
  package private(set) var keymap: Keymap

  package init(_ changes: [Change]) {
    keymap = .standard
    guard !changes.isEmpty else { return }
    let wanted = withoutConflicts(changes)
    let standard = keep(Keymap.standard.assignments, beside: wanted)
    keymap = Keymap(Self.merged(standard, wanted))
  }

  /// The assignments that the changes ask for, without those that an earlier change excludes.
  private mutating func withoutConflicts(_ changes: [Change]) -> [Keymap.Assignment] {
    var taken: [Keymap.Assignment] = []
    var beginnings: [Beginning: [(index: Int, assignment: Keymap.Assignment)]] = [:]
    for (index, change) in changes.enumerated() {
      for keys in change.keys {
        let assignment = Keymap.Assignment(change.context, keys, change.action)
        let beginning = Beginning(of: assignment)
        let other = beginnings[beginning]?
          .first { $0.assignment.keys.clashes(with: keys) && $0.assignment != assignment }
        if let other {
          conflicts.append(
            Conflict(first: other.index, second: index, keys: keys, other: other.assignment.keys))
        } else {
          taken.append(assignment)
          beginnings[beginning, default: []].append((index, assignment))
        }
      }
    }
    let standard = Dictionary(grouping: Keymap.standard.assignments) { $0.action }
    let own = Set(
      changes.lazy.compactMap { change in
        change.action.flatMap { change.says(standard[$0]) ? nil : $0 }
      })
    changed = own
    return taken.filter { assignment in
      assignment.context != .everywhere || assignment.action.map(own.contains) ?? true
    }
  }

  /// The actions that have other keys than in the key table.
  private var changed: Set<Action> = []

  /// The assignments of the key table that stay.
  private mutating func keep(_ standard: [Keymap.Assignment], beside wanted: [Keymap.Assignment])
    -> [Keymap.Assignment]
  {
    let wanted = Dictionary(grouping: wanted, by: Beginning.init(of:))
    return standard.filter { assignment in
      guard let action = assignment.action, !changed.contains(action) else { return false }
      let rivals = wanted[Beginning(of: assignment)] ?? []
      guard let winner = rivals.first(where: { $0.keys.clashes(with: assignment.keys) }) else {
        return true
      }
      displacements.append(Displacement(keys: assignment.keys, action: action, by: winner.keys))
      return false
    }
  }

  /// The assignments in the order in which they are shown: those of the user are at their action's place in the key table.
  private static func merged(_ standard: [Keymap.Assignment], _ wanted: [Keymap.Assignment])
    -> [Keymap.Assignment]
  {
    let order = Dictionary(
      KeyTable.rows.flatMap(\.entries).enumerated().map { ($0.element.action, $0.offset) },
      uniquingKeysWith: { first, _ in first })
    let place = { (assignment: Keymap.Assignment) in assignment.action.flatMap { order[$0] } ?? order.count }
    // A row's keys stay in the row's order where the user didn't change them.
    let own = wanted.filter { $0.context == .everywhere }.sorted { place($0) < place($1) }[...]
    var (merged, rest): ([Keymap.Assignment], ArraySlice<Keymap.Assignment>) = ([], own)
    for assignment in standard {
      while let next = rest.first, place(next) < place(assignment) {
        merged.append(next)
        rest = rest.dropFirst()
      }
      merged.append(assignment)
    }
    return merged + rest + wanted.filter { $0.context != .everywhere }
  }
}
