internal import News
internal import Text

/// Finds the subscriptions among the events of OPML and of RDF with weblogs.
struct OutlineParser {
  /// The most folders within each other that are named.
  private static let deepest = 32

  /// True behind an element that only lists have.
  private(set) var isList = false
  /// The name of the folder that each open element is, if it is one.
  private var folders: [String?] = []
  /// The name and the text of the open element whose text counts.
  private var text: (name: String, words: [UInt8])?
  /// Feeds and site of the open person or group in RDF, until its name is known.
  private var agent = Agent()

  private struct Agent {
    var name = ""
    var site: String?
    var feeds: [(address: String, site: String?)] = []
  }

  mutating func take(_ event: XMLEvent, into list: inout SubscriptionList) {
    switch event {
    case .start(let element): start(element, &list)
    case .text(let words): text?.words += words
    case .end:
      finishText(&list)
      _ = folders.popLast()
      if folders.isEmpty || folders.count == 1 { finishAgent(&list) }
    }
  }

  private mutating func start(_ element: XMLElement, _ list: inout SubscriptionList) {
    text = nil
    switch element.name {
    case "opml": isList = true
    case "outline": return open(outline: element, &list)
    case "title": text = ("title", [])
    case "name": text = ("name", [])
    case "agent", "person": isList = true
    case "group": isList = true
    case "document": agent.site = element["about"] ?? agent.site
    case "channel", "feed":
      if let address = (element["about"] ?? element["resource"]).flatMap({
        WebAddress.resolve($0, against: nil)
      }) {
        agent.feeds.append((address, agent.site))
      }
    default: break
    }
    folders.append(nil)
  }

  private mutating func finishText(_ list: inout SubscriptionList) {
    guard let ended = text else { return }
    text = nil
    let words = String(decoding: ended.words, as: UTF8.self).onOneLine
    if ended.name == "title" { list.setTitle(words) } else if agent.name.isEmpty { agent.name = words }
  }

  private mutating func finishAgent(_ list: inout SubscriptionList) {
    for feed in agent.feeds {
      list.add(Subscription(title: agent.name, address: feed.address, site: feed.site))
    }
    agent = Agent()
  }
}

// MARK: - OPML

extension OutlineParser {
  private mutating func open(outline element: XMLElement, _ list: inout SubscriptionList) {
    isList = true
    let title =
      (element["text"] ?? element["title"] ?? "").onOneLine.nonEmpty ?? (element["title"] ?? "").onOneLine
    let type = element["type"]?.lowercased()
    let address = (element["xmlurl"] ?? "").onOneLine
    let url = (element["url"] ?? "").onOneLine
    let path = folders.compactMap { $0 }.suffix(Self.deepest)
    if type == "include" || type == "link" || type == "source",
      let address = (address.nonEmpty ?? url.nonEmpty)
    {
      list.add(list: Subscription(title: title, address: address, folders: path.isEmpty ? [] : [Array(path)]))
      folders.append(nil)
    } else if !address.isEmpty {
      let categories = Self.categories(element["category"] ?? "")
      list.add(
        Subscription(
          title: title, address: address, site: element["htmlurl"]?.onOneLine.nonEmpty,
          folders: (path.isEmpty ? [] : [Array(path)]) + categories.paths, tags: categories.tags))
      folders.append(nil)
    } else {
      folders.append(title.nonEmpty)
    }
  }

  /// Categories of OPML, separated by commas: `/news/asia` is a path of folders, `asia` a tag.
  private static func categories(_ written: String) -> (paths: [[String]], tags: [String]) {
    var found: (paths: [[String]], tags: [String]) = ([], [])
    for category in written.split(separator: ",").prefix(100) {
      let names = category.split(separator: "/").map { String($0).onOneLine }.filter { !$0.isEmpty }
      if category.contains("/"), names.count > 0 { found.paths.append(names) } else { found.tags += names }
    }
    return found
  }
}
