internal import News
internal import Text

/// The statements of a page's head and attributes about the page.
struct PageMetadata {
  /// The values of `<meta>` by `name`, `property` or `itemprop` in small letters, in the order of the page.
  private(set) var values: [String: [String]] = [:]
  /// The text of `<title>`.
  private(set) var title: String?
  /// The texts of all `<h1>`.
  private(set) var headings: [String] = []
  /// The address in `<link rel="canonical">`.
  private(set) var canonical: String?
  private(set) var language: String?
  /// The dates of `<time datetime>` with the properties of the elements, in the order of the page.
  private(set) var times: [(value: String, isPublication: Bool)] = []
  /// The names in elements with `itemprop="author"` or `rel="author"`.
  private(set) var authors: [String] = []

  /// The number of the first element that names an author.
  private var firstAuthor: Int?

  private static let mostValues = 1_000

  init(_ page: HTMLParser) {
    language = page.language
    let tree = page.tree
    for number in tree.nodes.indices {
      let node = tree[number]
      switch node.name {
      case .meta: addMeta(number, tree)
      case .link:
        if canonical == nil, tree.attribute(.rel, of: number)?.lowercased() == "canonical" {
          canonical = tree.attribute(.href, of: number)
        }
      case .title:
        // Pictures in SVG have titles too.
        if title == nil, !tree.isWithin(.svg, number) { title = tree.words(of: number) }
      case .h1: if headings.count < 20 { headings.append(tree.words(of: number)) }
      case .time: addTime(number, tree)
      default: addProperty(number, tree)
      }
    }
  }

  /// The first value that isn't blank among those with these names.
  func first(_ names: String...) -> String? {
    names.lazy.compactMap { values[$0]?.first }.first
  }
}

extension PageMetadata {
  private mutating func addMeta(_ number: Int, _ tree: HTMLTree) {
    guard let content = tree.attribute(.content, of: number), !content.allSatisfy(\.isWhitespace),
      values.count < Self.mostValues
    else {
      return
    }
    for key in [AttributeName.property, .name, .itemprop, .httpEquiv] {
      if let name = tree.attribute(key, of: number)?.lowercased() {
        let prefix = key == .itemprop ? "item:" : ""
        if values[prefix + name, default: []].count < 50 {
          values[prefix + name, default: []].append(content)
        }
      }
    }
  }

  private mutating func addTime(_ number: Int, _ tree: HTMLTree) {
    guard times.count < 100 else { return }
    let property = tree.attribute(.itemprop, of: number)?.lowercased() ?? ""
    let classes = tree.attribute(.class, of: number)?.lowercased() ?? ""
    guard property != "datemodified", !classes.contains("updated") || classes.contains("published") else {
      return
    }
    let value =
      tree.attribute(.datetime, of: number) ?? tree.attribute(.content, of: number) ?? tree.words(of: number)
    let isPublication = property == "datepublished" || classes.contains("publish")
    times.append((value, isPublication))
  }

  private mutating func addProperty(_ number: Int, _ tree: HTMLTree) {
    guard !tree[number].attributes.isEmpty else { return }
    if let property = tree.attribute(.itemprop, of: number)?.lowercased() {
      if property == "datepublished", times.count < 100 {
        times.append(
          (
            tree.attribute(.content, of: number) ?? tree.attribute(.datetime, of: number)
              ?? tree.words(of: number), true
          ))
      }
      if property == "author" { addAuthor(number, tree) }
    } else if tree.attribute(.rel, of: number)?.lowercased() == "author" {
      addAuthor(number, tree)
    }
  }

  /// Bylines of teasers lie further behind the byline of the article.
  private static let farthestAuthor = 200

  private mutating func addAuthor(_ number: Int, _ tree: HTMLTree) {
    if let firstAuthor, number > firstAuthor + Self.farthestAuthor { return }
    let name = tree.words(of: number)
    if firstAuthor == nil, !name.isEmpty { firstAuthor = number }
    if !name.isEmpty, name.utf8.count < 80, authors.count < 20, !authors.contains(name) {
      authors.append(name)
    }
  }
}

extension HTMLTree {
  /// The most bytes of a name or title.
  private static let longestWords = 1_000

  /// The words in an element on one line.
  func words(of number: Int) -> String {
    var words = BlockWords()
    var count = 0
    for node in nodes[number..<nodes[number].end] where node.name == .text {
      words.add(text[node.words])
      count += node.words.count
      if count > Self.longestWords { break }
    }
    return String(decoding: words.take().words, as: UTF8.self)
  }

  /// True if an element lies within one of a name.
  func isWithin(_ name: ElementName, _ number: Int) -> Bool {
    var number = number
    while number > 0 {
      number = nodes[number].parent
      if nodes[number].name == name { return true }
    }
    return false
  }
}
