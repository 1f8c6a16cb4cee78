internal import News

/// The entities that the user joined, and those that the user keeps separate.
struct EntityMerges {
  private(set) var groups: [[EntityKey]] = []
  private var separated: Set<Set<EntityKey>> = []

  /// Joins entities, and with them those that they were joined with before. The first leads.
  mutating func join(_ references: [[EntityKey]]) {
    var group: [EntityKey] = []
    for key in references.joined() where !group.contains(key) {
      let joined = groups.first { $0.contains(key) } ?? [key]
      groups.removeAll { $0.contains(key) }
      group += joined.filter { !group.contains($0) }
    }
    // The first that is named leads, although it may have been a part of another before.
    if let lead = references.first?.first, let index = group.firstIndex(of: lead) {
      group.remove(at: index)
      group.insert(lead, at: 0)
    }
    if group.count > 1 { groups.append(group) }
    enforceSeparation()
  }

  /// Keeps entities separate, whatever joined them or will.
  mutating func separate(_ references: [[EntityKey]]) {
    for (index, first) in references.enumerated() {
      for second in references[(index + 1)...].joined() {
        for key in first where key != second { separated.insert([key, second]) }
      }
    }
    enforceSeparation()
  }

  /// Takes the entities out of each group that must be separate from earlier members.
  private mutating func enforceSeparation() {
    guard !separated.isEmpty else { return }
    groups = groups.map { group in
      group.reduce(into: []) { kept, key in
        if !kept.contains(where: { separated.contains([$0, key]) }) { kept.append(key) }
      }
    }.filter { $0.count > 1 }
  }
}
