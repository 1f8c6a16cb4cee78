internal import Foundation
internal import News

/// Names that get one key although they belong to different things: lines that share a name, or are tied by a chain of
/// such lines, are one thing.
struct WrongMerges {
  /// An English and a Vietnamese name.
  private(set) var crossLanguage: [String] = []
  /// Two names of one language.
  private(set) var sameLanguage: [String] = []

  private struct Name: Hashable {
    let isEnglish: Bool
    let text: String
    let thing: Int
  }

  init(_ links: [LinkedPair]) {
    let things = Things(links.map(\.pair))
    var byKey: [EntityKey: Set<Name>] = [:]
    for link in links {
      let thing = things.thing(of: link.pair.english, isEnglish: true)
      for (key, text, isEnglish) in [
        (link.english, link.pair.english, true), (link.vietnamese, link.pair.vietnamese, false),
      ] {
        if let key { byKey[key, default: []].insert(Name(isEnglish: isEnglish, text: text, thing: thing)) }
      }
    }
    for (key, names) in byKey.sorted(by: { $0.key < $1.key }) { add(names, under: key) }
  }

  private mutating func add(_ names: Set<Name>, under key: EntityKey) {
    let sorted = names.sorted { ($0.isEnglish ? 0 : 1, $0.text) < ($1.isEnglish ? 0 : 1, $1.text) }
    for (index, first) in sorted.enumerated() {
      for second in sorted[(index + 1)...] where first.thing != second.thing {
        let line = "\(key)\t\(first.text)\t\(second.text)"
        if first.isEnglish == second.isEnglish {
          sameLanguage.append(line)
        } else {
          crossLanguage.append(line)
        }
      }
    }
  }
}

/// Which names are of one thing, by the lines that tie them: sets that are joined line by line.
private struct Things {
  private var numbers: [String: Int] = [:]
  private var parents: [Int] = []

  init(_ pairs: [NamePair]) {
    for pair in pairs {
      let (english, vietnamese) = (number("en " + pair.english), number("vi " + pair.vietnamese))
      parents[root(english)] = root(vietnamese)
    }
  }

  func thing(of name: String, isEnglish: Bool) -> Int {
    numbers[Self.key((isEnglish ? "en " : "vi ") + name)].map(root) ?? -1
  }

  private static func key(_ name: String) -> String {
    name.precomposedStringWithCanonicalMapping.lowercased()
  }

  private mutating func number(_ name: String) -> Int {
    let key = Self.key(name)
    if let number = numbers[key] { return number }
    numbers[key] = parents.count
    parents.append(parents.count)
    return parents.count - 1
  }

  private func root(_ number: Int) -> Int {
    var number = number
    while parents[number] != number { number = parents[number] }
    return number
  }
}
