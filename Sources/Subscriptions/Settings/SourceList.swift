internal import Text

/// The sources to which the user subscribed, in the order of the file.
package struct SourceList: Equatable, Sendable {
  package private(set) var sources: [SubscribedSource] = []
  private var indices: [String: Int] = [:]

  /// Of sources with the same address only the first is taken.
  package init(_ sources: [SubscribedSource] = []) {
    for source in sources { add(source) }
  }

  private static func key(_ url: String) -> String { SourceAddress(url)?.key ?? url }

  private mutating func add(_ source: SubscribedSource) {
    let key = Self.key(source.url)
    guard indices[key] == nil else { return }
    indices[key] = sources.count
    sources.append(source)
  }

  /// The source with an address; letter case of the host and such differences don't matter.
  package subscript(url: String) -> SubscribedSource? { indices[Self.key(url)].map { sources[$0] } }

  /// The sources that a person means by an address or a name: the one with the address, else all with the name, without
  /// regard to case and diacritics where no name is the very same.
  package func sources(named typed: String) -> [SubscribedSource] {
    if let source = self[typed] ?? SourceAddress(typed: typed).flatMap({ self[$0.text] }) { return [source] }
    let same = sources.filter { $0.name == typed }
    let folded = fold(typed)
    return same.isEmpty ? sources.filter { $0.name.map { fold($0) == folded } ?? false } : same
  }

  /// The list after a change.
  package func applying(_ change: SourceChange) -> SourceList {
    switch change {
    case .add(let source): return SourceList(sources + [source])
    case .edit(let url, let edited):
      let key = Self.key(url)
      return SourceList(sources.map { Self.key($0.url) == key ? edited : $0 })
    case .remove(let url):
      let key = Self.key(url)
      return SourceList(sources.filter { Self.key($0.url) != key })
    }
  }
}

/// A change of the list of sources.
package enum SourceChange: Hashable, Sendable {
  /// Adds a source, unless there is one with its address.
  case add(SubscribedSource)
  /// Gives the source with an address other settings; the address may be among them.
  case edit(String, SubscribedSource)
  /// Removes the source with an address.
  case remove(String)
}
