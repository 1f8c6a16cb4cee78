internal import News

/// The names that the user parted from entities of the index: each is an entity of its own, which has the articles that
/// write it so; what it was parted from keeps all others.
struct EntitySplits: Sendable {
  private struct Origin {
    let whole: EntityKey
    let form: NameHash
  }

  private var parts: [EntityKey: [NameHash: EntityKey]] = [:]
  private var origins: [EntityKey: Origin] = [:]

  var isEmpty: Bool { parts.isEmpty }

  /// The entities of the index of which something was parted.
  var wholes: [EntityKey] { parts.keys.sorted() }

  /// Parts a name from an entity of the index.
  mutating func part(_ words: WordSequence, from whole: EntityKey) {
    // No entity of the index has this sign in its key.
    let key = EntityKey("\(whole)≠\(words.text.split(separator: " ").joined(separator: " "))")
    let form = NameHash(words: words.text)
    parts[whole, default: [:]][form] = key
    origins[key] = Origin(whole: whole, form: form)
  }

  /// The entity of the index that an entity is, or was parted from.
  func whole(of key: EntityKey) -> EntityKey { origins[key]?.whole ?? key }

  /// An entity of the index with what was parted from it.
  func pieces(of whole: EntityKey) -> [EntityKey] { [whole] + (parts[whole]?.values.sorted() ?? []) }

  /// What an entity of the index is where it is written in a form.
  func key(of whole: EntityKey, written form: @autoclosure () -> NameHash) -> EntityKey {
    guard let parts = parts[whole] else { return whole }
    return parts[form()] ?? whole
  }

  /// The forms that are an entity's own among those of the entity of the index.
  func forms(of key: EntityKey) -> EntitySelection.Forms {
    if let origin = origins[key] { return .only(origin.form) }
    guard let parted = parts[key]?.keys else { return .all }
    return .allBut(parted.sorted { $0.number < $1.number })
  }
}

/// What an entity has of an entity of the index: all of it, or what articles write in some forms.
struct EntitySelection {
  enum Forms {
    case all
    case only(NameHash)
    case allBut([NameHash])
  }

  /// The row of the entity of the index.
  let number: Int64
  var forms = Forms.all

  /// Goes behind a condition on rows of the table of mentions.
  var condition: String {
    switch forms {
    case .all: ""
    case .only(let form): " AND form = \(form.number)"
    case .allBut(let parted): " AND form NOT IN (\(parted.map { String($0.number) }.joined(separator: ",")))"
    }
  }

  /// Whether a name of the entity of the index is one of this selection; `words` as the index has them.
  func has(words: String) -> Bool {
    switch forms {
    case .all: true
    case .only(let form): NameHash(words: words) == form
    case .allBut(let parted): !parted.contains(NameHash(words: words))
    }
  }
}
